import WorksheetKit

/// Everything that the desk decides and undo puts back; what people answered is no part of it.
struct Standing: Sendable, Hashable {
    var run: RunState
    var agenda: Agenda
    var conclusions: [ItemID: String]
    var actions: [String: [String: String]]
    var actionOrder: [String]
    var excluded: Set<PersonID>
    var twins: [PersonID: PersonID]
}

/// A step of the desk that can be taken back.
struct Step: Sendable, Hashable {
    /// Where the session stood before it.
    let before: Standing
    /// The version of the event that made it, by which a desk says which step it means.
    let version: Int
    /// What it did, in a word that the desk has a text for.
    var what: String
    /// The item that it was about.
    var item: ItemID?
    /// The person that it was about.
    var person: PersonID?
    /// Whether it changed the run of the session: the only steps that early logs take back.
    let isOfRun: Bool
}

/// The steps of the desk that can be taken back, the newest last.
struct StepHistory: Sendable {
    /// How many steps of a kind can be taken back.
    static let limit = 20

    private(set) var steps: [Step] = []
    /// The command whose steps the last entry takes back.
    private var lastCommand: CommandID?

    var last: Step? { steps.last }

    /// Adds a step.
    ///
    /// One press of a button can make several events; taking it back takes all of them back.
    mutating func add(_ step: Step, of command: CommandID?) {
        if let command, command == lastCommand, let index = steps.indices.last {
            // The last event is what the button was for: showing an open item closes it on the way.
            steps[index].what = step.what
            steps[index].item = step.item
            steps[index].person = step.person
            return
        }
        steps.append(step)
        lastCommand = command
        guard steps.count(where: { $0.isOfRun == step.isOfRun }) > StepHistory.limit else { return }
        if let oldest = steps.firstIndex(where: { $0.isOfRun == step.isOfRun }) { steps.remove(at: oldest) }
    }

    /// Takes the newest step off.
    mutating func pop() -> Step? {
        lastCommand = nil
        return steps.popLast()
    }

    /// Takes the newest step off that changed the run: what an undo of an early log meant.
    mutating func popOfRun() -> Step? {
        lastCommand = nil
        return steps.lastIndex(where: \.isOfRun).map { steps.remove(at: $0) }
    }
}

extension WorkshopState {
    var standing: Standing {
        Standing(
            run: run,
            agenda: agenda,
            conclusions: conclusions,
            actions: actions,
            actionOrder: actionOrder,
            excluded: excluded,
            twins: twins
        )
    }

    /// Remembers where the session stood before a step of the desk.
    mutating func remember(_ event: CoreEvent, _ command: CommandID?) {
        let isOfRun = event.isStepOfRun
        guard isOfRun || isOtherStep(event) else { return }
        let step = Step(
            before: standing,
            version: version,
            what: event.step(from: run),
            item: event.item,
            person: event.person,
            isOfRun: isOfRun
        )
        history.add(step, of: command)
    }

    private func isOtherStep(_ event: CoreEvent) -> Bool {
        switch event {
        case .conclusionPut, .actionPut, .actionDropped, .personRemoved, .personRestored, .lateDismissed: true
        case .room(.merged): true
        // The agenda that a session begins with is no step: there was nothing before it.
        case .agendaPut: !self.agenda.items.isEmpty
        default: false
        }
    }

    /// Puts back where the session stood before the newest step; an early log names no step.
    mutating func takeBack(_ step: Int?) {
        guard step != nil else {
            if let earlier = history.popOfRun() { run = earlier.before.run }
            return
        }
        guard let taken = history.pop() else { return }
        let earlier = taken.before
        for index in late.indices where late[index].decidedAt == taken.version && late[index].outcome == .dismissed {
            late[index].outcome = .waiting
        }
        if agenda != earlier.agenda { agendaVersion = version }
        if excluded != earlier.excluded { noteChangeOfAll() }
        run = earlier.run
        agenda = earlier.agenda
        conclusions = earlier.conclusions
        actions = earlier.actions
        actionOrder = earlier.actionOrder
        excluded = earlier.excluded
        twins = earlier.twins
    }
}

extension CoreEvent {
    /// Whether it is a step of the desk, or of the clock, in the run of the session.
    var isStepOfRun: Bool {
        switch self {
        case .itemOpened, .itemLocked, .itemShown, .itemHidden, .itemFinished, .timerStarted, .timerStopped,
            .pageTurned, .codeVisible, .tableOn, .following, .remarkModerated, .remarksDirect, .sessionClosed,
            .sessionReopened, .openUntil:
            true
        case .room(.merged): false
        case .room: true
        default: false
        }
    }

    /// The person whose place at the table changes with it.
    var person: PersonID? {
        switch self {
        case .personRemoved(let person, _), .personRestored(let person), .room(.merged(let person, _)): person
        default: nil
        }
    }

    /// What the event does to a session that stands like this, in a word that the desk has a text for.
    func step(from run: RunState) -> String {
        guard case .itemOpened(let item, let round, _) = self else { return type }
        let status = run.status(item)
        if status.round == 0 { return type }
        if round > status.round { return "item.round" }
        return status.stage == .open && run.current == item ? "item.mode" : "item.reopened"
    }
}
