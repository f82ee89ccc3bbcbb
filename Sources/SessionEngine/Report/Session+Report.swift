import EventLog
public import WorksheetKit

extension Session {
    /// The board's document, frozen: everything that was released, with how it came about.
    ///
    /// A snapshot only: call `settle()` first for a report that holds everything taken in before it. Graphs are drawn
    /// once their layouts are there, and are tables where none is to be had.
    public func report(_ context: ReportContext) async -> Document {
        let document = ReportComposer(input: boardInput, context: context).document
        return document.drawn(with: await layouts(for: document.graphShapes))
    }

    var boardInput: BoardInput {
        references.update(state)
        return BoardInput(
            state: state,
            roster: roster,
            settings: settings,
            record: record,
            invite: invite,
            results: jobs.results,
            references: references,
            address: ports.publicAddress,
            pages: ports.pages
        )
    }
}

/// Writes the report's chapters.
struct ReportComposer {
    let input: BoardInput
    let context: ReportContext

    private var state: WorkshopState { input.state }

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[context.language] }

    var document: Document {
        let place = [input.settings.neighbourhood, input.settings.municipality].compactMap { $0 }
        return Document(
            language: context.language,
            title: input.settings.title,
            subtitle: place.isEmpty ? nil : place.joined(separator: ", "),
            facts: facts,
            sections: worksheets + [agreements, account]
        )
    }

    private var facts: [Fact] {
        var facts: [Fact] = []
        if let date = input.settings.date { facts.append(Fact(say("Datum", "Date"), date)) }
        facts.append(Fact(say("Deelnemers", "Participants"), String(input.roster.present.count)))
        let isInterim = !state.run.isClosed
        facts.append(
            Fact(
                say("Stand", "Status"),
                isInterim
                    ? say("tussenstand: de sessie loopt nog", "interim: the session is still running")
                    : say("de sessie is gesloten", "the session is closed")
            )
        )
        facts.append(Fact(say("Gemaakt op", "Made on"), context.day(context.now)))
        return facts
    }

    private var worksheets: [Section] {
        var seen: Set<WorksheetID> = []
        return state.agenda.ordered.compactMap { item in
            guard let id = item.worksheet, seen.insert(id).inserted, let worksheet = state.worksheets[id] else {
                return nil
            }
            let pages = worksheet.document(
                state.releases(of: id, everything: true),
                excluded: state.excluded,
                DocumentContext(input, worksheet: id, item: nil, language: context.language)
            )
            return Section(
                key: "worksheet:\(id)",
                headline: title(of: worksheet, id, from: item)[context.language],
                blocks: blocks(of: id, pages),
                subsections: pages
            )
        }
    }

    /// A chapter about several phases is called by the instrument, one about a single phase as the agenda calls it.
    private func title(
        of worksheet: any WorksheetInstance,
        _ id: WorksheetID,
        from item: AgendaItem
    ) -> LocalizedText {
        let phases = Set(state.agenda.ordered.filter { $0.worksheet == id }.compactMap(\.phase))
        return phases.count > 1 ? worksheet.title ?? item.title : item.title
    }

    private func blocks(of worksheet: WorksheetID, _ pages: [Section]) -> [Block] {
        var blocks: [Block] = []
        if pages.isEmpty {
            let words = say(
                "Hier is nog niets van te tonen: er waren geen of te weinig antwoorden, of de uitkomst is niet vastgesteld.",
                "There is nothing to show yet: there were no or too few answers, or the outcome was not recorded."
            )
            blocks.append(Block("none", .note(.info, [.text(words)])))
        }
        for item in state.agenda.ordered where item.worksheet == worksheet {
            guard let text = state.conclusions[item.id] else { continue }
            blocks.append(
                Block(
                    "conclusion-\(item.id)",
                    .facts([
                        Fact(say("Conclusie bij \(item.title[.nl])", "Conclusion on \(item.title[.en])"), [.user(text)])
                    ])
                )
            )
        }
        return blocks
    }

    private var agreements: Section {
        let actions = ActionTable(state, language: context.language)
        let others = state.agenda.ordered.filter { $0.worksheet == nil && state.conclusions[$0.id] != nil }
        var blocks = others.map { item in
            Block(
                "conclusion-\(item.id)",
                .facts([Fact(item.title[context.language], [.user(state.conclusions[item.id] ?? "")])])
            )
        }
        blocks.append(
            actions.isEmpty
                ? Block(
                    "none",
                    .paragraph([.text(say("Er zijn geen afspraken genoteerd.", "No agreements were noted."))])
                )
                : Block("actions", .table(actions.table))
        )
        return Section(key: "agreements", headline: say("Afspraken", "Agreements"), blocks: blocks)
    }

    private var account: Section {
        Section(
            key: "account",
            headline: say("Verantwoording", "Account"),
            blocks: [
                Block("participation", .table(participation)), Block("privacy", .note(.info, [.text(privacy)])),
                Block("changes", .paragraph([.text(changes)])), Block("record", .facts(record)),
            ]
        )
    }

    private var participation: Table {
        let present = input.roster.present
        var rows = input.settings.perspectives.map { group in
            [Cell.text(group.title[context.language]), .number(Double(present.count { $0.perspective == group.id }))]
        }
        let without = present.count { person in
            !input.settings.perspectives.contains { $0.id == person.perspective }
        }
        rows.append([.text(say("Niet gekozen", "Not chosen")), .number(Double(without))])
        rows.append([.text(say("Samen", "Together")), .number(Double(present.count))])
        return Table(
            caption: say("Wie er aan tafel zat", "Who was at the table"),
            columns: [Column(say("Perspectief", "Perspective")), Column(say("Aantal", "Number"), isNumeric: true)],
            rows: rows
        )
    }

    private var privacy: String {
        guard input.settings.privacy == .anonymous else {
            return say(
                "Open tafel: de deelnemers spraken af dat zij elkaars antwoorden zien.",
                "Open table: the participants agreed to see each other’s answers."
            )
        }
        let k = input.settings.k
        return say(
            "Anoniem: een uitkomst staat hier pas vanaf \(k) antwoorden. Een nieuw beeld komt er alleen als minstens \(k) mensen "
                + "nieuw of anders antwoordden. Zo is nooit te zien wat één persoon zei. Namen en tijden staan niet in dit verslag.",
            "Anonymous: an outcome stands here from \(k) answers on. A new picture is made only when at least \(k) people "
                + "answered anew or differently, so nobody’s answer can be seen. Names and times are not in this report."
        )
    }

    private var changes: String {
        let count = state.changedAfterRelease + state.excluded.count
        let late = state.late.count { $0.outcome != .admitted }
        let erased = state.erased.count
        let wiped =
            erased == 0
            ? ""
            : say(
                " Mensen wier antwoorden op verzoek zijn gewist: \(erased).",
                " People whose answers were wiped on request: \(erased)."
            )
        return say(
            "Bijdragen gewijzigd of gewist na vaststelling: \(count). Antwoorden die na het sluiten kwamen en niet zijn toegelaten: \(late).",
            "Contributions changed or erased after they were recorded: \(count). Answers after closing that were not admitted: \(late)."
        ) + wiped
    }

    private var record: [Fact] {
        [
            Fact(say("Laatste gebeurtenis", "Last event"), String(context.head.version)),
            Fact(say("Controlegetal", "Checksum"), context.head.hash.description),
            Fact(say("Gemaakt met", "Made with"), "Wijktafel \(context.version)"),
        ]
    }
}
