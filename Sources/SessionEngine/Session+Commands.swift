import EventLog
import WorksheetKit
import WorkshopWire

extension Session {
    func take(_ frame: ClientFrame, from client: ClientID) {
        guard let member = clients[client], !isRevoked(member) else { return }
        guard AccessMatrix.allows(member.role, frame.name) else { return refuse(frame, from: client) }
        switch frame {
        case .hello, .ping: break
        case .resync: broadcast.needsWhole(client)
        case .busy:
            guard let person = member.person else { return }
            roster.work(person, at: ports.time.now())
            broadcast.touch(.desk)
        case .command(let id, let name, let item, let round, let body):
            execute(Request(client: client, member: member, id: id, name: name, item: item, round: round, body: body))
        }
    }

    /// A command with everything that is known about it.
    struct Request {
        let client: ClientID
        let member: Member
        let id: CommandID
        let name: String
        let item: ItemID?
        let round: Int?
        let body: JSON

        var key: CommandKey { CommandKey(sender: member.person?.rawValue ?? "desk \(member.label)", id: id) }

        var actor: RecordActor {
            guard let person = member.person else { return .desk(member.label) }
            return member.desk.map { .behalf(person, desk: $0) } ?? .person(person)
        }
    }

    private func refuse(_ frame: ClientFrame, from client: ClientID) {
        if case .command(let id, let name, _, _, _) = frame {
            let isKnown = AccessMatrix.allowed.values.contains { $0.contains(name) }
            sendNow(.rejection(id, Rejection(isKnown ? .notAllowed : .unknownCommand)), .reliable, to: [client])
        } else {
            sendNow(.failure(code: Rejection.Code.notAllowed.rawValue, isFinal: true), .reliable, to: [client])
            ports.output.close(client, code: WireClose.notAllowed.rawValue, reason: "not-allowed")
        }
    }

    private func execute(_ request: Request) {
        guard !isReadOnly else {
            // At once, not parked: what waits for the disk is dropped when the session is read back.
            ports.counters.countRejection(Rejection(.notStored).code)
            return sendNow(.rejection(request.id, Rejection(.notStored)), .reliable, to: [request.client])
        }
        if let version = applied[request.key] {
            return park(.acknowledgement(request.id, version: version), .reliable, to: [request.client])
        }
        if let person = request.member.person, !isActive(person) { return }
        do throws(Rejection) {
            switch request.name {
            case "answer": try answer(request)
            case "person": try updatePerson(request)
            case "erase": try eraseOwn(request)
            case "time.ask", "explain.ask", "explain.done": try wish(request)
            case "trial.start", "trial.stop", "trial.answer": try tryOut(request)
            default: try direct(request)
            }
        } catch {
            ports.counters.countRejection(error.code)
            // Parked, so that what was kept for the desk is on disk before the sender hears that it was late.
            park(.rejection(request.id, error), .reliable, to: [request.client])
        }
    }

    private func answer(_ request: Request) throws(Rejection) {
        guard let id = request.item, let item = state.agenda.items[id] else {
            throw Rejection(.unknownTarget, field: "item")
        }
        guard let worksheet = item.worksheet, let phase = item.phase, let instance = state.worksheets[worksheet] else {
            throw Rejection(.wrongState, field: "item")
        }
        let status = state.run.status(id)
        // The desk may prepare a worksheet before anyone sees it.
        guard status.stage != .planned || request.member.person == nil else { throw Rejection(.itemNotOpen) }
        guard !state.run.isClosed else { throw Rejection(.sessionClosed) }
        if let person = request.member.person {
            guard item.asks(roster.people[person]?.perspective) else { throw Rejection(.notAsked) }
        }
        let round = request.round ?? max(1, status.round)
        guard (1...max(1, status.round)).contains(round) else { throw Rejection(.outOfRange, field: "round") }
        let context = DecisionContext(
            person: request.member.person,
            item: id,
            phase: phase,
            round: round,
            isOpen: settings.privacy == .openTable,
            excluded: state.excluded,
            references: { [state] in state.references(for: worksheet) }
        )
        let events = try instance.decide(request.body, context)
        if request.member.person != nil, status.stage != .open || round != status.round {
            try keepLate(request, item: item, phase: phase, round: round)
        }
        append(
            events.map { .worksheet(worksheet, phase: phase, round: round, event: $0) },
            request: request,
            schema: schema(of: worksheet)
        )
        acknowledge(request)
        touchAnswers(of: request.member.person)
        guard instance.hasCommon else { return }
        broadcast.touch(.participant)
        // What the desk does with somebody's card stands in that person's own part too.
        if request.member.person == nil { broadcast.touchEveryOwn() }
    }

    /// Keeps an answer that came after closing, for the desk to admit, and always refuses it.
    private func keepLate(_ request: Request, item: AgendaItem, phase: String, round: Int) throws(Rejection) {
        guard let person = request.member.person else { throw Rejection(.itemLocked) }
        let own = state.late.filter { state.seat(of: $0.person) == person }
        guard !own.contains(where: { $0.commandID == request.id }) else { throw Rejection(.itemLocked) }
        guard own.count < Session.maximumLatePerPerson else { throw Rejection(.tooMany) }
        append([.lateKept(item.id, phase: phase, round: round, command: request.body)], request: request)
        broadcast.touch(.desk)
        broadcast.touchOwn(person)
        throw Rejection(.itemLocked)
    }

    /// The most late answers that are kept of one person.
    static let maximumLatePerPerson = 200

    private func updatePerson(_ request: Request) throws(Rejection) {
        guard let id = request.member.person, var person = roster.people[id] else { throw Rejection(.notAllowed) }
        var object = try StrictObject(request.body)
        if object.optional("name") != nil {
            let name = try object.text("name", limit: .name)
            person.name = name.isEmpty ? nil : name
        }
        if let perspective = try object.optionalWord("perspective") {
            guard settings.perspectives.contains(where: { $0.id == perspective }) else {
                throw Rejection(.unknownTarget, field: "perspective")
            }
            person.perspective = perspective
        }
        if let flag = try object.optionalFlag("showName") { person.showName = flag }
        try object.finish()
        let changed = person
        storeInRegistry(request) { registry throws(RegistryError) in
            try await registry.update(changed)
            return [.person(changed)]
        }
    }

    /// Gives somebody another name, or none; at the request of that person, as the participants read.
    private func rename(_ id: PersonID, _ name: String?, _ request: Request) throws(Rejection) {
        guard var person = roster.people[id] else { throw Rejection(.unknownTarget, field: "person") }
        let renaming = Roster.Renaming(person: id, before: person.name, after: name)
        person.name = name
        let renamed = person
        storeInRegistry(request, isAnswered: false) { registry throws(RegistryError) in
            try await registry.update(renamed)
            return [.person(renamed), .renamed(renaming, request)]
        }
    }

    /// Notes that somebody has another name by now; which name stands in no log, so undo goes by memory.
    func note(_ renaming: Roster.Renaming, _ request: Request) {
        guard !isReadOnly else {
            let word = ServerFrame.acknowledgement(request.id, version: state.version)
            return sendNow(word, .reliable, to: [request.client])
        }
        finish([.room(.renamed(renaming.person))], request)
        roster.note(renaming, at: state.version, among: state.history)
    }

    private func direct(_ request: Request) throws(Rejection) {
        let command = try DeskCommand(name: request.name, body: request.body)
        if case .erasePerson(let person) = command { return try wishErasure(of: person, request) }
        if case .room(.rename(let person, let name)) = command { return try rename(person, name, request) }
        if case .room(.merge(let person, let other)) = command { return try merge(person, into: other, request) }
        let decider = Decider(
            state: state,
            now: ports.time.now(),
            pages: composer.position.pages.map(\.key),
            page: composer.position.key,
            blocks: composer.position.blocks.map(\.key),
            seed: settings.seed,
            settings: settings,
            kept: record.retainUntil,
            language: settings.language,
            shelf: ports.shelf,
            offered: offered,
            k: settings.k,
            lastStep: lastStep
        )
        let events = try decider.decide(command)
        switch command {
        case .removePerson(let person, _): try remove(person, events, request)
        case .restorePerson(let person): try restore(person, events, request)
        case .putAgenda(let agenda, _): try put(agenda, events, request)
        case .undo: takeBack(events, request)
        case .admitLate(let item): finish([.lateAdmitted(item, refused: admitLate(item))], request)
        case .closeSession, .reopenSession:
            finish(events, request)
            storeSessionState()
        default: finish(events, request)
        }
    }

    func finish(_ events: [CoreEvent], _ request: Request) {
        append(events, request: request)
        releaseAfter(events, request)
        settleWishes(after: events)
        settleTrial()
        acknowledge(request)
        broadcast.touchAll()
        if events.contains(where: \.changesOwn) { broadcast.touchEveryOwn() }
    }

    private func remove(_ id: PersonID, _ events: [CoreEvent], _ request: Request) throws(Rejection) {
        guard let person = roster.people[id] else { throw Rejection(.unknownTarget, field: "person") }
        finish(events, request)
        storeRemoval(of: person)
    }

    /// Takes somebody's seat away in the registry, and their connections at once.
    func storeRemoval(of person: Person) {
        let id = person.id
        let now = ports.time.now()
        var removed = person
        removed.removedAt = now
        let gone = removed
        storeInRegistry(nil) { [session = self.id] registry throws(RegistryError) in
            try await registry.remove(id, from: session, at: now)
            return [.person(gone)]
        }
        update(gone)
    }

    private func restore(_ id: PersonID, _ events: [CoreEvent], _ request: Request) throws(Rejection) {
        guard let person = roster.people[id], person.removedAt != nil else {
            throw Rejection(.unknownTarget, field: "person")
        }
        finish(events, request)
        storeReturn(of: person)
    }

    /// Gives somebody the seat back that was taken away.
    func storeReturn(of person: Person) {
        let id = person.id
        var back = person
        back.removedAt = nil
        let restored = back
        storeInRegistry(nil) { [session = self.id] registry throws(RegistryError) in
            try await registry.restore(id, to: session)
            return [.person(restored)]
        }
    }

    private func put(_ agenda: Agenda, _ events: [CoreEvent], _ request: Request) throws(Rejection) {
        let known = Set(settings.perspectives.map(\.id))
        guard agenda.items.values.allSatisfy({ $0.asked.isSubset(of: known) }) else {
            throw Rejection(.unknownTarget, field: "asked")
        }
        var missing: [FrozenContent] = []
        for (id, setup) in agenda.worksheets where state.agenda.worksheets[id] == nil {
            guard let file = contents[setup.instrument] ?? ports.installed(setup.instrument),
                let plugin = ports.plugins[setup.plugin]
            else { throw Rejection(.unknownTarget, field: "instrument") }
            let worksheet: any WorksheetInstance
            do { worksheet = try plugin.open(file, settings: setup.settings) } catch {
                throw Rejection(.malformed, field: "settings")
            }
            let phases = Set(worksheet.phases.map(\.id))
            for item in agenda.items.values where item.worksheet == id && !phases.contains(item.phase ?? "") {
                throw Rejection(.unknownTarget, field: "phase")
            }
            contents[setup.instrument] = file
            missing.append(FrozenContent(file.bytes))
        }
        finish(events, request)
        let frozen = missing
        guard !frozen.isEmpty else { return }
        storeInRegistry(nil) { [session = self.id] registry throws(RegistryError) in
            for content in frozen { try await registry.put(content, for: session) }
            return [.contentArrived]
        }
    }

    /// Takes in the late answers to an item; answers those that could not be counted after all.
    private func admitLate(_ item: ItemID) -> [CommandID] {
        var refused: [CommandID] = []
        for late in state.waiting(for: item) {
            guard let worksheet = state.agenda.items[item]?.worksheet, let instance = state.worksheets[worksheet] else {
                continue
            }
            let context = DecisionContext(
                person: state.seat(of: late.person),
                item: item,
                phase: late.phase,
                round: late.round,
                isOpen: settings.privacy == .openTable,
                excluded: state.excluded,
                references: { [state] in state.references(for: worksheet) }
            )
            guard let events = try? instance.decide(late.command, context) else {
                late.commandID.map { refused.append($0) }
                continue
            }
            append(
                events.map { .worksheet(worksheet, phase: late.phase, round: late.round, event: $0) },
                actor: .person(late.person),
                command: late.commandID,
                schema: schema(of: worksheet)
            )
            if let command = late.commandID {
                applied[CommandKey(sender: state.seat(of: late.person).rawValue, id: command)] = state.version
            }
            broadcast.touchOwn(state.seat(of: late.person))
        }
        return refused
    }

    func schema(of worksheet: WorksheetID) -> Int {
        state.agenda.worksheets[worksheet].flatMap { ports.plugins[$0.plugin]?.eventSchema } ?? 1
    }
}

extension CoreEvent {
    /// Whether people's private parts change with it.
    var changesOwn: Bool {
        switch self {
        case .lateAdmitted, .lateDismissed, .undone: true
        default: false
        }
    }
}
