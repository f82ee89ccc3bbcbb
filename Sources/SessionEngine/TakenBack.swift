import EventLog
import WorksheetKit

// What the desk did to a worksheet is taken back by leaving it out: the worksheet is made anew from all other events.
// A plugin can't tell, and needs no undo of its own: as after a wipe, later events may point at what is not there.
extension WorkshopState {
    /// Remembers that an event came from a late answer that the desk admits.
    mutating func noteAdmission(into worksheet: WorksheetID, _ context: EvolveContext) {
        guard let command = context.command, let person = context.person else { return }
        let index = late.firstIndex {
            $0.outcome == .waiting && $0.commandID == command && $0.person == person
        }
        if let index { late[index].counted.append(Edit(worksheet: worksheet, version: version)) }
    }

    /// Lets late answers wait for the desk again that it decided about at this version.
    mutating func letWaitAgain(decidedAt decision: Int) {
        for index in late.indices where late[index].decidedAt == decision {
            // One without an id can't be found back among the answers.
            guard late[index].outcome == .dismissed || late[index].commandID != nil else { continue }
            takeOut(late[index].counted)
            late[index].counted = []
            late[index].outcome = .waiting
        }
    }

    mutating func takeOut(_ edits: [Edit]) {
        takenBack.formUnion(edits.map(\.version))
        stale.formUnion(edits.map(\.worksheet))
    }

    /// Makes the worksheets anew that an undo or a merging touched, from what counts of these records.
    mutating func refresh(from records: some Sequence<LogRecord>, open: (WorksheetSetup) -> (any WorksheetInstance)?) {
        for id in stale { worksheets[id] = agenda.worksheets[id].flatMap(open) ?? worksheets[id] }
        for record in records where record.metadata.type == "worksheet" && !takenBack.contains(record.version) {
            guard let id = record.metadata.worksheet, stale.contains(id) else { continue }
            let person = record.metadata.actor.person.map(seat)
            guard case .worksheet(_, let phase, let round, let event)? = CoreEvent(record) else {
                let place = EventContext(person: person, phase: "", round: 0, version: record.version)
                worksheets[id]?.evolve(nil, schema: record.metadata.schema, place)
                continue
            }
            let place = EventContext(person: person, phase: phase, round: round, version: record.version)
            worksheets[id]?.evolve(event, schema: record.metadata.schema, place)
        }
        for id in stale { noteChange(of: id) }
        stale = []
    }
}

extension CoreEvent {
    /// The event of a record; `nil` when its content was erased.
    init?(_ record: LogRecord) {
        guard let payload = record.payload,
            let json = try? JSONParser.parse(payload, depthLimit: Session.storedDepth)
        else { return nil }
        self.init(type: record.metadata.type, payload: json)
    }
}

extension Session {
    /// Puts back what the last step changed, and what the registry keeps of it too.
    func takeBack(_ events: [CoreEvent], _ request: Request) {
        let step = lastStep
        let wasClosed = state.run.isClosed
        let waited = state.late.count { $0.outcome == .waiting }
        finish(events, request)
        if state.run.isClosed != wasClosed { storeSessionState() }
        if step?.what == "person.merged" { needsSeats = true }
        guard let step else { return }
        if step.what == "late.admitted", let item = step.item { takenOut.insert(item) }
        // An answer that waits again must not pass for one that counts, should its phone send it once more.
        if state.late.count(where: { $0.outcome == .waiting }) > waited { forgetAdmissions() }
        putBackPerson(of: step)
    }

    private func putBackPerson(of step: Step) {
        guard var person = step.person.flatMap({ roster.people[$0] }) else { return }
        switch step.what {
        case "person.removed" where person.removedAt != nil: storeReturn(of: person)
        case "person.restored" where person.removedAt == nil: storeRemoval(of: person)
        case "person.renamed":
            guard let renaming = roster.takeRenaming(at: step.version) else { return }
            person.name = renaming.before
            let named = person
            storeInRegistry(nil) { registry throws(RegistryError) in
                try await registry.update(named)
                return [.person(named)]
            }
        default: break
        }
    }

    /// The step that an undo takes back: the newest that can be.
    var lastStep: Step? { roster.lastStep(of: state.history) }

    private func forgetAdmissions() {
        for late in state.late where late.outcome == .waiting {
            guard let command = late.commandID else { continue }
            applied[CommandKey(sender: state.seat(of: late.person).rawValue, id: command)] = nil
        }
    }

    /// Makes worksheets anew from the log after an undo: the state is always what the log adds up to.
    func refreshWorksheets() async {
        guard !isReadOnly else { return }
        submitAppended()
        await ports.writer.flush()
        // A log of another length means that an append failed, and that the word of it is on its way.
        guard let records = try? await ports.log.read(id, after: 0), (records.last?.version ?? 0) == state.version
        else { return }
        state.refresh(
            from: records,
            open: evolveContext(person: nil, command: nil, at: ports.time.now(), schema: 1).open
        )
        // The gate decides whether a picture without them may follow the one that was shown.
        for item in takenOut where state.run.status(item).stage == .shown { release(item, isClosed: true) }
        takenOut = []
        broadcast.touchAll()
        broadcast.touchEveryOwn()
    }
}
