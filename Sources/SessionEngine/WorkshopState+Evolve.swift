import WorksheetKit

/// What `evolve` needs beside the event itself.
struct EvolveContext {
    /// Who caused the event; absent for the desk and the system.
    let person: PersonID?
    /// The id of the command that caused it.
    let command: CommandID?
    /// The shape of the payload.
    let schema: Int
    /// Makes a worksheet when the agenda asks for one.
    let open: (WorksheetSetup) -> (any WorksheetInstance)?
    /// What the gate goes by; asked for only to rebuild its memory, because it looks at everyone.
    let rules: () -> Gate.Rules
    /// The gate's memory after a release that happens now; absent in a replay, where it is rebuilt.
    var memory: GateMemory?
}

extension WorkshopState {
    /// Adds an event; `nil` stands for one whose content was erased.
    mutating func evolve(_ event: CoreEvent?, type: String, _ context: EvolveContext) {
        version += 1
        guard let event else { return }
        switch event {
        case .worksheet(let id, let phase, let round, let payload):
            let place = EventContext(person: context.person, phase: phase, round: round, version: version)
            worksheets[id]?.evolve(payload, schema: context.schema, place)
            noteChange(of: id)
        case .released(let id, let phase, let round, _, let cells):
            take(cells, of: id, phase: phase, round: round, context)
        case .agendaPut(let agenda): put(agenda, context)
        case .lateKept(let item, let phase, let round, let command):
            guard let person = context.person else { return }
            late.append(
                LateAnswer(
                    person: person,
                    item: item,
                    phase: phase,
                    round: round,
                    command: command,
                    commandID: context.command
                )
            )
        case .lateAdmitted(let item, let refused): settle(item, refused: Set(refused))
        case .lateDismissed(let item): settle(item, refused: nil)
        case .personRemoved(let person, let answers):
            if answers { excluded.insert(person) }
            noteChangeOfAll()
        case .personRestored(let person):
            excluded.remove(person)
            noteChangeOfAll()
        case .personErased(let person):
            erased.insert(person)
            wipes += 1
            noteChangeOfAll()
        case .seatPut(let person, let seat): seats[person] = seat
        case .seatTaken(let person): seats[person]?.isTaken = true
        case .conclusionPut(let item, let text): conclusions[item] = text.isEmpty ? nil : text
        case .actionPut(let id, let fields):
            if actions[id] == nil { actionOrder.append(id) }
            actions[id] = fields
        case .actionDropped(let id):
            actions[id] = nil
            actionOrder.removeAll { $0 == id }
        case .undone:
            if let earlier = history.popLast() { run = earlier.before }
            lastStep = nil
        default: step(event, of: context.command)
        }
    }

    /// Adds the mark of an erased worksheet event, so that the plugin knows a contribution is gone.
    mutating func evolveErased(_ worksheet: WorksheetID?, _ context: EvolveContext) {
        version += 1
        guard let worksheet else { return }
        let place = EventContext(person: context.person, phase: "", round: 0, version: version)
        worksheets[worksheet]?.evolve(nil, schema: context.schema, place)
        noteChange(of: worksheet)
        changedAfterRelease += 1
    }

    /// Notes what became of the answers to an item that waited; `nil` for all of them dismissed.
    private mutating func settle(_ item: ItemID, refused: Set<CommandID>?) {
        for index in late.indices where late[index].item == item && late[index].outcome == .waiting {
            let isIn = refused.map { refused in late[index].commandID.map { !refused.contains($0) } ?? true } ?? false
            late[index].outcome = isIn ? .admitted : .dismissed
        }
    }

    private mutating func noteChangeOfAll() {
        for worksheet in worksheets.keys { noteChange(of: worksheet) }
    }

    private mutating func noteChange(of worksheet: WorksheetID) {
        guard worksheets[worksheet]?.hasCommon == true else { return }
        changes[worksheet, default: 0] += 1
    }

    private mutating func put(_ agenda: Agenda, _ context: EvolveContext) {
        self.agenda = agenda
        for (id, setup) in agenda.worksheets where worksheets[id] == nil { worksheets[id] = context.open(setup) }
    }

    private mutating func take(
        _ released: [String: ReleasedCell],
        of id: WorksheetID,
        phase: String,
        round: Int,
        _ context: EvolveContext
    ) {
        cells[id, default: [:]].merge(released) { _, new in new }
        releases += 1
        if let memory = context.memory {
            self.memory[id] = memory
            return
        }
        guard let worksheet = worksheets[id] else { return }
        var rules = context.rules()
        // Those who were out when the picture was made, not those who are out now.
        rules.excluded = excluded
        var gate = Gate(recalling: released, rules: rules, memory: memory[id] ?? GateMemory())
        worksheet.release(phase: phase, round: round, through: &gate)
        memory[id] = gate.memory
    }

    /// Takes a step of the desk, or of the clock, and remembers where the session stood before it.
    private mutating func step(_ event: CoreEvent, of command: CommandID?) {
        // One press of a button can make several events; taking it back takes all of them back.
        if event.isDeskStep, command == nil || command != lastStep {
            history.append(Step(before: run, what: event.step(from: run), item: event.item))
            if history.count > WorkshopState.undoLimit { history.removeFirst() }
            lastStep = command
        } else if event.isDeskStep, let last = history.indices.last {
            // The last event is what the button was for: showing an open item closes it on the way.
            history[last].what = event.step(from: run)
            history[last].item = event.item
        }
        run.take(event, agenda: agenda)
    }
}

extension CoreEvent {
    /// Whether undo takes this back as a step of its own.
    var isDeskStep: Bool {
        switch self {
        case .itemOpened, .itemLocked, .itemShown, .itemHidden, .itemFinished, .timerStarted, .timerStopped,
            .pageTurned, .codeVisible, .tableOn, .following, .remarkModerated, .remarksDirect, .sessionClosed,
            .sessionReopened:
            true
        default: false
        }
    }
}

extension CoreEvent {
    /// What the event does to a session that stands like this, in a word that the desk has a text for.
    func step(from run: RunState) -> String {
        guard case .itemOpened(let item, let round, _) = self else { return type }
        let status = run.status(item)
        if status.round == 0 { return type }
        if round > status.round { return "item.round" }
        return status.stage == .open && run.current == item ? "item.mode" : "item.reopened"
    }
}

extension RunState {
    mutating func take(_ event: CoreEvent, agenda: Agenda) {
        switch event {
        case .itemOpened(let item, let round, let mode): open(item, round: round, mode: mode, agenda: agenda)
        case .itemLocked(let item): items[item, default: ItemStatus()].stage = .locked
        case .itemShown(let item): show(item)
        case .itemHidden(let item):
            var status = status(item)
            status.stage = .locked
            status.shownRounds.remove(status.round)
            items[item] = status
            page = nil
        case .itemFinished(let item): items[item, default: ItemStatus()].stage = .done
        case .timerStarted(let endsAt, let seconds): timer = Timer(endsAt: endsAt, seconds: seconds)
        case .timerStopped: timer = nil
        case .timerEnded: timer?.hasEnded = true
        case .pageTurned(let key): page = key
        case .codeVisible(let flag): isCodeVisible = flag
        case .tableOn(let flag): isTable = flag
        case .following(let flag): isFollowing = flag
        case .remarkModerated(let remark, let state): remarks[remark] = state
        case .remarksDirect(let item, let flag): items[item, default: ItemStatus()].isDirect = flag
        case .sessionClosed: isClosed = true
        case .sessionReopened: isClosed = false
        default: break
        }
    }

    /// Puts the outcome of an item on the board, also of one from earlier on: the board and the phones go there.
    private mutating func show(_ item: ItemID) {
        if let current, current != item, status(current).stage == .open {
            items[current, default: ItemStatus()].stage = .locked
        }
        var status = status(item)
        status.stage = .shown
        status.shownRounds.insert(status.round)
        items[item] = status
        current = item
        page = nil
    }

    private mutating func open(_ item: ItemID, round: Int, mode: ShowMode, agenda: Agenda) {
        // Opening one item ends the one that was on: phones follow one item at a time.
        if isFollowing, let current, current != item, status(current).stage != .planned {
            items[current, default: ItemStatus()].stage = .done
        }
        var status = status(item)
        status.stage = .open
        status.round = round
        status.mode = mode
        items[item] = status
        if let key = agenda.items[item].flatMap(WorkshopState.roundKey) { rounds[key] = max(rounds[key] ?? 0, round) }
        current = item
        page = nil
        timer = nil
    }
}
