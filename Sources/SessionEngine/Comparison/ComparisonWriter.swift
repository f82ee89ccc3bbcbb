import EventLog
public import WorksheetKit

/// Writes the document that lays sessions side by side.
public struct ComparisonWriter: Sendable {
    /// How many sessions can be laid side by side.
    public static let counts = 2...Comparison.most

    let comparison: Comparison
    let context: ReportContext

    /// Compares sessions, of which none may be another at a different moment; the context's head is not looked at.
    public init(_ sessions: [ComparedSession], _ context: ReportContext) {
        comparison = Comparison(sessions)
        self.context = context
    }

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[context.language] }

    /// The comparison as a document.
    public var document: Document {
        Document(
            language: context.language,
            title: say("Sessies naast elkaar", "Sessions side by side"),
            facts: [
                Fact(say("Sessies", "Sessions"), String(comparison.sessions.count)),
                Fact(
                    say("Te zien vanaf", "Shown from"),
                    say("\(comparison.floor) mensen", "\(comparison.floor) people")
                ),
                Fact(say("Gemaakt op", "Made on"), context.day(context.now)),
            ],
            sections: [overview] + subjects + [apart].compactMap(\.self)
        )
    }

    private var subjects: [Section] {
        guard !comparison.subjects.isEmpty else {
            let words = say(
                "Deze sessies deelden geen instrument met dezelfde schaal, of er is nog geen uitkomst vastgesteld. "
                    + "Kies sessies waarin jullie hetzelfde deden.",
                "These sessions shared no instrument on the same scale, or no outcome was recorded yet. "
                    + "Choose sessions in which you did the same."
            )
            return [
                Section(
                    key: "nothing",
                    headline: say("Er is niets om te vergelijken", "There is nothing to compare"),
                    blocks: [Block("nothing", .note(.info, [.text(words)]))]
                )
            ]
        }
        return comparison.subjects.map { subject in
            ComparedSubject(comparison: comparison, subject: subject, language: context.language).section
        }
    }

    private var overview: Section {
        Section(
            key: "sessions",
            headline: say("Wat naast elkaar ligt", "What lies side by side"),
            blocks: [
                Block("sessions", .table(table)),
                Block(
                    "caution",
                    .note(
                        .attention,
                        [
                            .text(
                                say(
                                    "Er zaten andere mensen aan tafel. Een verschil is geen bewijs dat er iets is veranderd: "
                                        + "het is een reden om erover te praten.",
                                    "Different people were at the table. A difference is no proof that something changed: "
                                        + "it is a reason to talk about it."
                                )
                            )
                        ]
                    )
                ),
            ]
        )
    }

    private var table: Table {
        Table(
            caption: say("De sessies, van vroeger naar later", "The sessions, from earlier to later"),
            columns: [
                Column(say("Letter", "Letter")), Column(say("Sessie", "Session")), Column(say("Wijk", "Neighbourhood")),
                Column(say("Datum", "Date")), Column(say("Deelnemers", "Participants"), isNumeric: true),
                Column(say("Stand", "Status")),
            ],
            rows: comparison.sessions.enumerated().map { index, session in
                [
                    .text(ComparisonWriter.letter(index)), Cell(.user(session.title)),
                    session.place.map { Cell(.user($0)) } ?? Cell(.missing("–")),
                    session.date.map { .text(context.date($0)) } ?? Cell(.missing("–")),
                    .number(Double(session.participants)), .text(standing(of: session)),
                ]
            }
        )
    }

    private func standing(of session: ComparedSession) -> String {
        if let day = session.importedOn {
            return say("ingelezen op \(context.date(day))", "read in on \(context.date(day))")
        }
        return session.isInterim ? say("loopt nog", "still running") : say("gesloten", "closed")
    }

    private var apart: Section? {
        guard !comparison.apart.isEmpty else { return nil }
        return Section(
            key: "apart",
            headline: say("Wat niet te vergelijken is", "What cannot be compared"),
            blocks: [
                Block(
                    "apart",
                    .list(
                        comparison.apart.map { [.text("\($0.title[context.language]): \(words($0.reason))")] },
                        isOrdered: false
                    )
                )
            ],
            isAnnex: true
        )
    }

    private func words(_ reason: Comparison.Apart.Reason) -> String {
        switch reason {
        case .alone: say("alleen in één van de sessies gebruikt.", "used in one of the sessions only.")
        case .different:
            say("de schaal of de onderdelen verschillen.", "the scale or the parts differ.")
        case .unmeasured:
            say(
                "in hooguit één van de sessies is een uitkomst vastgesteld.",
                "an outcome was recorded in at most one of the sessions."
            )
        case .told(let why): why[context.language]
        }
    }

    /// The letter that a session goes by in figures and tables.
    static func letter(_ index: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    }
}
