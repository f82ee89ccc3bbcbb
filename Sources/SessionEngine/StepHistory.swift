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
    var afterwards: [String: String]
}

/// An event of a worksheet, by its place in the log.
struct Edit: Sendable, Hashable {
    let worksheet: WorksheetID
    let version: Int
}

/// A step of the desk that can be taken back.
struct Step: Sendable, Hashable {
    /// What a log needs to have been written by to take the step back.
    ///
    /// Each kind has a limit of its own, so that an early log still takes back what it took back then.
    enum Kind: Sendable, Hashable {
        /// Changes the run of the session: the only steps that the first logs take back.
        case run
        /// Changes what else the desk decides.
        case decision
        /// Changes what undo learned to take back last: worksheets, late answers, names, what happens afterwards.
        case later
    }

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
    let kind: Kind
    /// What the desk itself did to a worksheet.
    var edits: [Edit] = []
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
            steps[index].edits += step.edits
            return
        }
        steps.append(step)
        lastCommand = command
        guard steps.count(where: { $0.kind == step.kind }) > StepHistory.limit else { return }
        if let oldest = steps.firstIndex(where: { $0.kind == step.kind }) { steps.remove(at: oldest) }
    }

    /// Takes the step off that was made by this version.
    mutating func take(_ version: Int) -> Step? {
        lastCommand = nil
        return steps.lastIndex { $0.version == version }.map { steps.remove(at: $0) }
    }

    /// Takes the newest step off that changed the run: what an undo of an early log meant.
    mutating func popOfRun() -> Step? {
        lastCommand = nil
        return steps.lastIndex { $0.kind == .run }.map { steps.remove(at: $0) }
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
            twins: twins,
            afterwards: afterwards
        )
    }

    /// Remembers where the session stood before a step of the desk.
    mutating func remember(_ event: CoreEvent, _ context: EvolveContext) {
        guard let kind = kind(of: event, isFromDesk: context.person == nil) else { return }
        var step = Step(
            before: standing,
            version: version,
            what: event.step(from: run),
            item: event.item,
            person: event.person,
            kind: kind
        )
        if case .worksheet(let id, let phase, _, _) = event {
            step.item = itemOn(id, phase)
            step.edits = [Edit(worksheet: id, version: version)]
        }
        history.add(step, of: context.command)
    }

    private func kind(of event: CoreEvent, isFromDesk: Bool) -> Step.Kind? {
        if event.isStepOfRun { return .run }
        switch event {
        case .conclusionPut, .actionPut, .actionDropped, .personRemoved, .personRestored, .lateDismissed,
            .room(.merged):
            return .decision
        // The agenda that a session begins with is no step: there was nothing before it.
        case .agendaPut: return agenda.items.isEmpty ? nil : .decision
        case .afterwardsPut, .lateAdmitted, .room(.renamed): return .later
        // What somebody answered is theirs, also when a desk entered it for them.
        case .worksheet: return isFromDesk ? .later : nil
        default: return nil
        }
    }

    /// The item that puts a phase of a worksheet on: the one that is on, or else the first.
    private func itemOn(_ worksheet: WorksheetID, _ phase: String) -> ItemID? {
        let items = agenda.ordered.filter { $0.worksheet == worksheet && $0.phase == phase }
        return (items.first { $0.id == run.current } ?? items.first)?.id
    }

    /// Puts back where the session stood before a step; an early log names no step, and means the newest of the run.
    mutating func takeBack(_ step: Int?) {
        guard let step else {
            if let earlier = history.popOfRun() { run = earlier.before.run }
            return
        }
        guard let taken = history.take(step) else { return }
        letWaitAgain(decidedAt: taken.version)
        takeOut(taken.edits)
        let earlier = taken.before
        guard taken.kind != .later else {
            if taken.what == "afterwards.put" { afterwards = earlier.afterwards }
            return
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
        case .room(.merged), .room(.renamed): false
        case .room: true
        default: false
        }
    }

    /// The person whose place at the table changes with it.
    var person: PersonID? {
        switch self {
        case .personRemoved(let person, _), .personRestored(let person), .room(.merged(let person, _)),
            .room(.renamed(let person)):
            person
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
