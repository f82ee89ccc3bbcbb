import EventLog
import WorksheetKit

/// The pages that belong to the item that is on.
struct BoardPages {
    let input: BoardInput
    var state: WorkshopState { input.state }

    init(_ input: BoardInput) { self.input = input }

    func sections() -> [Section] {
        if state.run.isClosed { return [closing] }
        guard let item = state.run.current.flatMap({ state.agenda.items[$0] }) else {
            return [input.trial.map(trial) ?? lobby]
        }
        return pages(of: item) + laid(beside: item)
    }

    private func pages(of item: AgendaItem) -> [Section] {
        switch item.kind {
        case .worksheet: return worksheet(item)
        case .agreements: return [agreements(item)] + lastResults(before: item)
        case .welcome, .pause: return [words(item)]
        case .talk, .closing: return [words(item)] + lastResults(before: item)
        }
    }

    private func worksheet(_ item: AgendaItem) -> [Section] {
        let status = state.run.status(item.id)
        let hasCommon = item.worksheet.flatMap { state.worksheets[$0] }?.hasCommon == true
        let isAnswerVisible = status.shownRounds.contains(status.round) || status.mode == .live
        let isVisible = isAnswerVisible || hasCommon
        let results = isVisible ? document(of: item) + (isAnswerVisible ? whoAnsweredWhat(item) : []) : []
        switch status.stage {
        case .open where results.isEmpty: return [progress(item, isOpen: true)]
        case .open: return results + [progress(item, isOpen: true)]
        default: return results.isEmpty ? [progress(item, isOpen: false)] : results + beside(item) + conclusion(item)
        }
    }

    private func beside(_ item: AgendaItem) -> [Section] {
        guard let id = item.worksheet else { return [] }
        return BesidePages(input: input, language: input.language).sections(of: item, state.releases(of: id))
    }

    /// What was last on show, so that a talk can be held over it.
    private func lastResults(before item: AgendaItem) -> [Section] {
        let earlier = state.agenda.ordered.last { other in
            other.rank < item.rank && other.worksheet != nil && !state.run.status(other.id).shownRounds.isEmpty
        }
        return earlier.map(document) ?? []
    }

    private func document(of item: AgendaItem) -> [Section] {
        guard let id = item.worksheet, let worksheet = state.worksheets[id] else { return [] }
        return worksheet.document(
            state.releases(of: id),
            excluded: state.excluded,
            DocumentContext(input, worksheet: id, item: item, language: input.language)
        )
    }

    private func words(_ item: AgendaItem) -> Section {
        let text = item.text.map { [Block("text", .paragraph([.text($0[input.language])]))] } ?? []
        return Section(
            key: "item:\(item.id)",
            kicker: input.settings.title,
            headline: item.title[input.language],
            blocks: text,
            look: .words
        )
    }

    private func progress(_ item: AgendaItem, isOpen: Bool) -> Section {
        let counts = state.progress(of: item) ?? Progress()
        let people = input.roster.present.count
        let status = state.run.status(item.id)
        let round = status.round > 1 ? [input.say("Ronde \(status.round)", "Round \(status.round)")] : []
        let lead: String
        if !isOpen {
            lead = input.say(
                "We kijken zo samen naar de uitkomst.",
                "We will look at the outcome together in a moment."
            )
        } else if status.mode == .live {
            lead = input.say(
                "De uitkomst verschijnt zodra er \(input.settings.k) antwoorden zijn.",
                "The outcome appears as soon as there are \(input.settings.k) answers."
            )
        } else {
            lead = input.say(
                "Pak je telefoon. De uitkomst zien we straks samen.",
                "Take your phone. We will see the outcome together later."
            )
        }
        let done = input.say("klaar", "finished")
        let started = input.say("begonnen", "started")
        let table = input.say("aan tafel", "at the table")
        return Section(
            key: "progress:\(item.id)",
            kicker: ([input.settings.title] + round).joined(separator: ", "),
            headline: item.title[input.language],
            lead: lead,
            blocks: [
                Block(
                    "counts",
                    .figures([
                        BigNumber(String(counts.started.count), started), BigNumber(String(counts.done.count), done),
                        BigNumber(String(people), table),
                    ])
                )
            ],
            look: .words
        )
    }

    private func conclusion(_ item: AgendaItem) -> [Section] {
        guard let text = state.conclusions[item.id] else { return [] }
        return [
            Section(
                key: "conclusion:\(item.id)",
                kicker: item.title[input.language],
                headline: input.say("Onze conclusie", "Our conclusion"),
                blocks: [Block("text", .paragraph([.user(text)]))],
                look: .words
            )
        ]
    }

    private func agreements(_ item: AgendaItem) -> Section {
        let actions = ActionTable(input.state, language: input.language)
        let invitation =
            item.text?[input.language]
            ?? input.say(
                "Nog geen afspraken. Wat is de eerste stap?",
                "No agreements yet. What is the first step?"
            )
        return Section(
            key: "item:\(item.id)",
            kicker: input.settings.title,
            headline: item.title[input.language],
            lead: actions.isEmpty ? invitation : nil,
            blocks: actions.isEmpty ? [] : [Block("actions", .table(actions.table))],
            look: actions.isEmpty ? .words : .plain
        )
    }

    private var closing: Section {
        Section(
            key: "closed",
            kicker: input.settings.title,
            headline: input.say("Dank je wel", "Thank you"),
            lead: input.say("De sessie is gesloten.", "The session is closed."),
            blocks: [
                Block("next", .facts(Afterwards(state, input.settings).facts))
            ],
            look: .words
        )
    }
}
