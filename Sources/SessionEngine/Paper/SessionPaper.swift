public import WorksheetKit

/// What the sheets of a session need from outside it.
public struct PaperContext: Sendable {
    /// The language of the sheets.
    public let language: Language
    /// Who is responsible, in words for participants.
    public let responsible: LocalizedText
    /// Where to ask about one's data.
    public let contact: LocalizedText
    /// Writes a day that is given as `yyyy-mm-dd`.
    public let day: @Sendable (String) -> String

    /// Makes a context.
    public init(
        language: Language,
        responsible: LocalizedText,
        contact: LocalizedText,
        day: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.language = language
        self.responsible = responsible
        self.contact = contact
        self.day = day
    }
}

extension Session {
    /// The questions of the session on paper, from the content that is frozen into it: all of them, or one item's.
    ///
    /// - Throws: `unknown-target` for an item that the session doesn't have or that asks nothing.
    public func paper(_ context: PaperContext, item: ItemID? = nil) throws(Rejection) -> PaperDocument {
        let items = state.agenda.ordered.filter { $0.kind == .worksheet && (item == nil || $0.id == item) }
        guard item == nil || !items.isEmpty else { throw Rejection(.unknownTarget, field: "item") }
        return PaperSheets(settings: settings, worksheets: state.worksheets, context: context).document(of: items)
    }
}

/// Puts one person's sheets together.
struct PaperSheets {
    let settings: SessionSettings
    let worksheets: [WorksheetID: any WorksheetInstance]
    let context: PaperContext

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[context.language] }

    func document(of items: [AgendaItem]) -> PaperDocument {
        let place = [settings.municipality, settings.neighbourhood, settings.date.map(context.day)]
        return PaperDocument(
            language: context.language,
            title: settings.title,
            place: settings.isNowhere ? nil : place.compactMap(\.self).joined(separator: " · "),
            perspectives: settings.perspectives.map { $0.title[context.language] },
            notice: notice,
            parts: items.compactMap(part)
        )
    }

    private func part(_ item: AgendaItem) -> PaperDocument.Part? {
        guard let phase = item.phase, let worksheet = item.worksheet.flatMap({ worksheets[$0] }) else { return nil }
        return PaperDocument.Part(
            id: item.id.rawValue,
            title: item.title[context.language],
            lead: [item.text?[context.language], asked(item)].compactMap(\.self),
            form: worksheet.paper(phase: phase, context.language)
        )
    }

    private func asked(_ item: AgendaItem) -> String? {
        guard !item.asked.isEmpty else { return nil }
        let groups = settings.perspectives.filter { item.asked.contains($0.id) }.map { $0.title[context.language] }
        return say("Alleen voor: \(groups.joined(separator: ", ")).", "Only for: \(groups.joined(separator: ", ")).")
    }

    /// What one has to know before writing anything down: who reads it, what becomes of it, and whom to ask.
    private var notice: [String] {
        let reader = say(
            "Iemand aan de balie typt je antwoorden over en ziet dan wat je antwoordt. Zet je naam niet op de vellen. "
                + "Daarna gaan de vellen door de versnipperaar.",
            "Someone at the desk types over your answers and so sees what you answer. Do not put your name on the "
                + "sheets. Afterwards the sheets are shredded."
        )
        let board =
            settings.privacy == .anonymous
            ? say(
                "Het bord toont alleen de groep, en pas vanaf \(settings.k) mensen. Wat je schrijft, kan er zonder naam "
                    + "op komen.",
                "The board shows only the group, from \(settings.k) people on. What you write may appear there without "
                    + "a name."
            )
            : say(
                "Dit is een open tafel: iedereen in de zaal kan je antwoorden zien, bij een schuilnaam.",
                "This is an open table: everyone in the room can see your answers, with an alias."
            )
        let kept = settings.keptUntil.map(context.day).map {
            say(
                "Wat is overgetypt, bewaren we tot en met \($0).",
                "What was typed over is kept up to and including \($0)."
            )
        }
        let free = say(
            "Iets liever niet beantwoorden? Laat het leeg.",
            "Would you rather not answer something? Leave it empty."
        )
        let responsible = say("Verantwoordelijk", "Responsible")
        let who = "\(responsible): \(context.responsible[context.language]) \(context.contact[context.language])"
        return [reader, [board, kept].compactMap(\.self).joined(separator: " "), free, who]
    }
}

extension SessionSettings {
    fileprivate var isNowhere: Bool { municipality == nil && neighbourhood == nil && date == nil }
}
