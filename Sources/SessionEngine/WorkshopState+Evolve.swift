import WorksheetKit

/// What `evolve` needs beside the event itself.
struct EvolveContext {
    /// Who caused the event; absent for the desk and the system.
    let person: PersonID?
    /// The id of the command that caused it.
    let command: CommandID?
    /// When it happened.
    let time: Timestamp
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
        remember(event, context)
        switch event {
        case .worksheet(let id, let phase, let round, let payload):
            let person = context.person.map(seat)
            let place = EventContext(person: person, phase: phase, round: round, version: version)
            worksheets[id]?.evolve(payload, schema: context.schema, place)
            noteChange(of: id)
            if !late.isEmpty { noteAdmission(into: id, context) }
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
        case .afterwardsPut(let said): afterwards = said.filter { !$0.value.isEmpty }
        case .seatPut(let person, let seat): seats[person] = seat
        case .seatTaken(let person): seats[person]?.isTaken = true
        case .conclusionPut(let item, let text): conclusions[item] = text.isEmpty ? nil : text
        case .actionPut(let id, let fields):
            if actions[id] == nil { actionOrder.append(id) }
            actions[id] = fields
        case .actionDropped(let id):
            actions[id] = nil
            actionOrder.removeAll { $0 == id }
        case .room(.merged(let person, let other)):
            twins[person] = other
            noteChangeOfAll()
        case .undone(let step): takeBack(step)
        default: run.take(event, agenda: agenda, at: context.time)
        }
    }

    /// Adds the mark of an erased worksheet event, so that the plugin knows a contribution is gone.
    mutating func evolveErased(_ worksheet: WorksheetID?, _ context: EvolveContext) {
        version += 1
        guard let worksheet else { return }
        let place = EventContext(person: context.person.map(seat), phase: "", round: 0, version: version)
        worksheets[worksheet]?.evolve(nil, schema: context.schema, place)
        noteChange(of: worksheet)
        changedAfterRelease += 1
    }

    /// Notes what became of the answers to an item that waited; `nil` for all of them dismissed.
    private mutating func settle(_ item: ItemID, refused: Set<CommandID>?) {
        for index in late.indices where late[index].item == item && late[index].outcome == .waiting {
            let isIn = refused.map { refused in late[index].commandID.map { !refused.contains($0) } ?? true } ?? false
            late[index].outcome = isIn ? .admitted : .dismissed
            late[index].decidedAt = version
        }
    }

    mutating func noteChangeOfAll() {
        for worksheet in worksheets.keys { noteChange(of: worksheet) }
    }

    mutating func noteChange(of worksheet: WorksheetID) {
        guard worksheets[worksheet]?.hasCommon == true else { return }
        changes[worksheet, default: 0] += 1
    }

    private mutating func put(_ agenda: Agenda, _ context: EvolveContext) {
        self.agenda = agenda
        agendaVersion = version
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
}

extension RunState {
    mutating func take(_ event: CoreEvent, agenda: Agenda, at time: Timestamp) {
        switch event {
        case .itemOpened(let item, let round, let mode):
            open(item, round: round, mode: mode, agenda: agenda)
            if items[item]?.openedAt == nil { items[item]?.openedAt = time }
        case .itemLocked(let item): items[item, default: ItemStatus()].stage = .locked
        case .itemShown(let item): show(item)
        case .itemHidden(let item):
            var status = status(item)
            status.stage = .locked
            status.shownRounds.remove(status.round)
            items[item] = status
            turn(to: nil)
        case .itemFinished(let item): items[item, default: ItemStatus()].stage = .done
        case .timerStarted(let endsAt, let seconds): timer = Timer(endsAt: endsAt, seconds: seconds)
        case .timerStopped: timer = nil
        case .timerEnded: timer?.hasEnded = true
        case .pageTurned(let key): turn(to: key)
        case .room(let event): take(event)
        case .codeVisible(let flag): isCodeVisible = flag
        case .tableOn(let flag): isTable = flag
        case .following(let flag): isFollowing = flag
        case .remarkModerated(let remark, let state): remarks[remark] = state
        case .remarksDirect(let item, let flag): items[item, default: ItemStatus()].isDirect = flag
        case .sessionClosed: isClosed = true
        case .sessionReopened: isClosed = false
        case .openUntil(let moment):
            openUntil = moment
            isOpenTimeOver = false
        case .openTimeEnded: isOpenTimeOver = true
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
        turn(to: nil)
    }

    /// Another page: what stood in the light belonged to the one before.
    private mutating func turn(to key: String?) {
        page = key
        spotlight = nil
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
        turn(to: nil)
        timer = nil
    }
}
