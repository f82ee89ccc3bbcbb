import WorksheetKit

/// What one person put into a chain, in words; between which points an arrow runs is on the shared table.
struct ChainReceipt {
    let instrument: ChainInstrument

    func lines(_ own: JSON) -> [ReceiptLine] {
        points(own) + links(own) + observations(own) + answers(own)
    }

    private func points(_ own: JSON) -> [ReceiptLine] {
        let points = entries(own["nodes"])
        return Level.allCases.flatMap { level in
            points.filter { $0["level"]?.integer == level.rawValue }.flatMap { point in
                ChainReceipt.typed(point["text"], about: instrument.column(level)?.title ?? ChainReceipt.point)
                    + ChainReceipt.typed(point["forWhom"], about: ChainReceipt.forWhom)
                    + ChainReceipt.typed(point["note"], about: ChainReceipt.note)
                    + ChainReceipt.typed(point["owner"], about: ChainReceipt.owner)
            }
        }
    }

    private func links(_ own: JSON) -> [ReceiptLine] {
        entries(own["links"]).flatMap { link in
            let because = ChainReceipt.typed(link["because"], about: ChainReceipt.because)
            let bare = ReceiptLine(phase: nil, about: ChainReceipt.link, answer: ChainReceipt.noBecause)
            return because.isEmpty ? [bare] : because
        }
    }

    private func observations(_ own: JSON) -> [ReceiptLine] {
        entries(own["observations"]).flatMap { ChainReceipt.typed($0["text"], about: ChainReceipt.observation) }
    }

    private func answers(_ own: JSON) -> [ReceiptLine] {
        let rounds = (own["rated"]?.members ?? [:]).compactMap { key, links in Int(key).map { ($0, links) } }
        return rounds.sorted { $0.0 < $1.0 }.flatMap { round, links in
            entries(links).compactMap { Confidence($0)?.title }.map { answer in
                ReceiptLine(
                    phase: ChainPhase.confidence.rawValue,
                    round: round,
                    about: ChainReceipt.confidence,
                    answer: answer
                )
            }
        }
    }

    /// In the order of their ids, which clients drew at random: what is asked for twice looks the same twice.
    private func entries(_ json: JSON?) -> [JSON] {
        (json?.members ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    }

    private static func typed(_ json: JSON?, about: LocalizedText) -> [ReceiptLine] {
        json?.text.map { [ReceiptLine(phase: nil, about: about, typed: $0)] } ?? []
    }

    private static let point = LocalizedText(nl: "Blok", en: "Block")
    private static let forWhom = LocalizedText(nl: "Voor wie", en: "For whom")
    private static let note = LocalizedText(nl: "Toelichting", en: "Note")
    private static let owner = LocalizedText(nl: "Wie let erop", en: "Who watches it")
    private static let link = LocalizedText(nl: "Verband", en: "Link")
    private static let because = LocalizedText(nl: "Verband: omdat", en: "Link: because")
    private static let noBecause = LocalizedText(nl: "Nog geen ‘omdat’", en: "No ‘because’ yet")
    private static let observation = LocalizedText(nl: "Wat je ziet in de praktijk", en: "What you see in practice")
    private static let confidence = LocalizedText(
        nl: "Hoe zeker het is dat een verband bijdraagt",
        en: "How certain it is that a link contributes"
    )
}

extension Confidence {
    /// The answer in the words of the phone.
    fileprivate var title: LocalizedText {
        switch self {
        case .rated(0): LocalizedText(nl: "Niet", en: "Not")
        case .rated(1): LocalizedText(nl: "Misschien", en: "Perhaps")
        case .rated(2): LocalizedText(nl: "Waarschijnlijk", en: "Probably")
        case .rated: LocalizedText(nl: "(Vrijwel) zeker", en: "(Almost) certain")
        case .unknown: LocalizedText(nl: "Weet ik niet", en: "I don’t know")
        }
    }
}
