public import WorksheetKit

/// What one person answered in a session, in words and for that person alone.
public struct PersonReceipt: Sendable, Hashable {
    /// A round of an agenda item, or what somebody gave to a worksheet outside any.
    public struct Chapter: Sendable, Hashable {
        /// What it is called.
        public let title: LocalizedText
        /// The answers; at least one.
        public let lines: [ReceiptLine]
    }

    /// The session, without its secrets.
    public let session: JSON
    /// What the person told about themselves.
    public let person: JSON
    /// The answers in the order of the agenda; empty when nothing was answered or all of it was wiped.
    public let chapters: [Chapter]

    /// The receipt as it travels.
    public var json: JSON {
        let chapters = chapters.map { chapter in
            JSON.members([
                ("title", .localized(chapter.title)),
                (
                    "lines",
                    .array(
                        chapter.lines.map { line in
                            .members([
                                ("about", .localized(line.about)), ("answer", .localized(line.answer)),
                                ("typed", line.isTyped ? true : nil),
                            ])
                        }
                    )
                ),
            ])
        }
        return ["session": session, "person": person, "chapters": .array(chapters)]
    }

    /// The receipt as a document of its own; without other words a date stays as it is given.
    public func document(in language: Language, date: (String) -> String = { $0 }) -> Document {
        let say = { (nl: String, en: String) in LocalizedText(nl: nl, en: en)[language] }
        let sections = chapters.enumerated().map { index, chapter in
            let rows = chapter.lines.map { line -> [Cell] in
                [
                    .text(line.about[language]),
                    line.isTyped ? Cell(.user(line.answer[language])) : .text(line.answer[language]),
                ]
            }
            let table = Table(
                caption: chapter.title[language],
                columns: [Column(say("Waarover", "About")), Column(say("Je antwoord", "Your answer"))],
                rows: rows
            )
            return Section(
                key: "chapter-\(index)",
                headline: chapter.title[language],
                blocks: [Block("answers", .table(table))]
            )
        }
        let none = Section(
            key: "none",
            headline: say(
                "Er staan geen antwoorden van je in deze sessie",
                "There are no answers of yours in this session"
            ),
            blocks: []
        )
        return Document(
            language: language,
            title: say("Mijn antwoorden", "My answers"),
            subtitle: session["title"]?.text,
            facts: facts(say, date),
            sections: sections.isEmpty ? [none] : sections
        )
    }

    private func facts(_ say: (String, String) -> String, _ date: (String) -> String) -> [Fact] {
        var facts: [Fact] = []
        if let day = session["date"]?.text { facts.append(Fact(say("Datum", "Date"), date(day))) }
        if let handle = person["handle"]?.text { facts.append(Fact(say("Bijnaam", "Alias"), handle)) }
        if let name = person["name"]?.text { facts.append(Fact(say("Naam", "Name"), [.user(name)])) }
        if let end = session["retainUntil"]?.text {
            facts.append(Fact(say("Bewaard tot en met", "Kept until"), date(end)))
        }
        return facts
    }
}

extension Session {
    /// What a person answered; `nil` for somebody who isn't in the session or was taken out of it.
    public func receipt(of person: PersonID) -> PersonReceipt? {
        guard isActive(person), let found = roster.people[person] else { return nil }
        return PersonReceipt(
            session: SessionSummary.json(record: record, settings: settings),
            person: SessionSummary.json(of: found),
            chapters: state.receipt(of: person)
        )
    }

    /// Wipes everything that a person answered, wrote and told; answers whether it is gone from the disk.
    public nonisolated func eraseAnswers(of person: PersonID) async -> Bool {
        await withCheckedContinuation { continuation in
            post(.eraseWish(person) { continuation.resume(returning: $0) })
        }
    }
}

extension WorkshopState {
    /// What a person answered, by the rounds of the agenda.
    func receipt(of person: PersonID) -> [PersonReceipt.Chapter] {
        worksheetsInOrder.flatMap { id, worksheet, first -> [PersonReceipt.Chapter] in
            var groups: [(key: String, title: LocalizedText, lines: [ReceiptLine])] = []
            for line in worksheet.receipt(of: person) {
                let key = line.phase.map { "\($0)/\(line.round)" } ?? ""
                if let index = groups.firstIndex(where: { $0.key == key }) {
                    groups[index].lines.append(line)
                } else {
                    groups.append((key, title(of: line, id, worksheet, first), [line]))
                }
            }
            return groups.map { PersonReceipt.Chapter(title: $0.title, lines: $0.lines) }
        }
    }

    private func title(
        of line: ReceiptLine,
        _ id: WorksheetID,
        _ worksheet: any WorksheetInstance,
        _ first: AgendaItem
    ) -> LocalizedText {
        guard let phase = line.phase else { return worksheet.title ?? first.title }
        let item = agenda.ordered.first { $0.worksheet == id && $0.phase == phase && !$0.isAgain } ?? first
        guard line.round > 1 else { return item.title }
        return LocalizedText(
            nl: "\(item.title.nl), ronde \(line.round)",
            en: "\(item.title.en), round \(line.round)"
        )
    }
}
