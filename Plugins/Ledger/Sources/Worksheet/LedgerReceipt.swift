import WorksheetKit

/// What one person estimated, in words and as exactly as it was given.
struct LedgerReceipt {
    func lines(_ own: JSON) -> [ReceiptLine] {
        let rounds = (own["estimates"]?.members ?? [:]).compactMap { key, numbers in Int(key).map { ($0, numbers) } }
        return rounds.sorted { $0.0 < $1.0 }.flatMap { round, numbers in
            (numbers.members ?? [:]).sorted { $0.key < $1.key }.flatMap { id, triple in
                lines(triple, of: id, line: own["names"]?[id]?.text, round)
            }
        }
    }

    private func lines(_ triple: JSON, of id: String, line: String?, _ round: Int) -> [ReceiptLine] {
        let field = Parameter(id: id)?.field
        return LedgerReceipt.ends.compactMap { end in
            guard let number = triple[end.key]?.number else { return nil }
            let about = { (language: Language) in
                let name = field?.title[language] ?? id
                return "\(line.map { "\($0): \(name)" } ?? name.capitalizedFirst), \(end.title[language])"
            }
            return ReceiptLine(
                phase: LedgerStep.estimating.rawValue,
                round: round,
                about: LocalizedText(nl: about(.nl), en: about(.en)),
                answer: LocalizedText(nl: text(number, of: field, .nl), en: text(number, of: field, .en))
            )
        }
    }

    private static let ends = [
        (key: "low", title: LocalizedText(nl: "laagste", en: "lowest")),
        (key: "mode", title: LocalizedText(nl: "meest waarschijnlijk", en: "most likely")),
        (key: "high", title: LocalizedText(nl: "hoogste", en: "highest")),
    ]

    private func text(_ number: Double, of field: Parameter.Field?, _ language: Language) -> String {
        switch field {
        case .price, .amount: (language == .nl ? "€\u{A0}" : "€") + exact(number, language)
        case .rate, .deadweight, .attribution, .displacement, .decay, .growth: exact(number * 100, language) + "%"
        default: exact(number, language)
        }
    }

    /// As few decimals as keep the number what it was; an estimate is never written with more than four.
    private func exact(_ number: Double, _ language: Language) -> String {
        let decimals = (0...4).first { (roundedForDisplay(number, decimals: $0) - number).magnitude < 1e-9 } ?? 4
        return NumberText.decimal(number, decimals: decimals, in: language)
    }
}
