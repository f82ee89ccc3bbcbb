import EventLog
import WorksheetKit
import WorkshopWire

extension Session {
    func gateRules(isRoundClosed: Bool) -> Gate.Rules {
        Gate.Rules(
            k: settings.k,
            isOpen: settings.privacy == .openTable,
            perspectives: roster.perspectives(of: settings),
            isRoundClosed: isRoundClosed,
            excluded: state.excluded,
            merged: Set(state.twins.keys)
        )
    }

    /// Lets the gate out what the desk's step asks for: at showing, at finishing what was not shown, at closing.
    ///
    /// Locking alone releases nothing: nobody has seen anything yet, so an item that was closed by accident can be
    /// opened again as if nothing had happened.
    func releaseAfter(_ events: [CoreEvent], _ request: Request) {
        for event in events {
            switch event {
            case .itemShown(let item), .itemFinished(let item): release(item, isClosed: true)
            case .itemOpened(let item, _, _): releaseFinished(except: item)
            case .lateAdmitted(let item, _) where state.run.status(item).stage == .shown: release(item, isClosed: true)
            case .itemLocked(let item) where state.run.status(item).mode == .live: release(item, isClosed: true)
            case .sessionClosed: releaseFinished(except: nil)
            default: break
            }
        }
    }

    /// Lets out new pictures of items that grow live, at most once per `liveInterval`.
    func releaseLive() {
        let now = ports.time.now()
        for item in state.agenda.items.values {
            let status = state.run.status(item.id)
            guard status.stage == .open, status.mode == .live, broadcast.answered.contains(item.id) else { continue }
            if let last = liveReleases[item.id], last.adding(milliseconds: Session.liveInterval) > now {
                scheduleWake(at: last.adding(milliseconds: Session.liveInterval))
                continue
            }
            broadcast.answered.remove(item.id)
            liveReleases[item.id] = now
            if release(item.id, isClosed: false) { broadcast.touchAll() }
        }
    }

    /// The least time between two live pictures of an item, in milliseconds.
    static let liveInterval: Int64 = 1_000

    private func releaseFinished(except open: ItemID?) {
        for item in state.agenda.ordered where item.id != open && item.worksheet != nil {
            let status = state.run.status(item.id)
            guard status.round > 0, status.stage != .planned, !status.shownRounds.contains(status.round) else {
                continue
            }
            release(item.id, isClosed: true)
        }
    }

    @discardableResult
    func release(_ id: ItemID, isClosed: Bool) -> Bool {
        guard let item = state.agenda.items[id], let worksheet = item.worksheet, let phase = item.phase else {
            return false
        }
        return release(worksheet, phase: phase, round: state.round(of: item), isClosed: isClosed)
    }

    /// Lets out what the gate allows of one round of a worksheet's phase; whether that changed anything.
    @discardableResult
    func release(_ worksheet: WorksheetID, phase: String, round: Int, isClosed: Bool) -> Bool {
        guard let instance = state.worksheets[worksheet] else { return false }
        var gate = Gate(
            rules: gateRules(isRoundClosed: isClosed),
            cells: state.cells[worksheet] ?? [:],
            memory: state.memory[worksheet] ?? GateMemory()
        )
        instance.release(phase: phase, round: round, through: &gate)
        guard !gate.changed.isEmpty else { return false }
        let cells = gate.cells.filter { gate.changed.contains($0.key) }
        append(
            [.released(worksheet, phase: phase, round: round, isClosed: isClosed, cells: cells)],
            actor: .system,
            command: nil,
            memory: gate.memory
        )
        return true
    }

    /// Notes that someone answered, for progress, live pictures and the person's other devices.
    func touchAnswers(of person: PersonID?) {
        broadcast.touch(.desk)
        broadcast.touch(.board)
        // What the desk does to a worksheet may be about what anybody made there.
        if let person { broadcast.touchOwn(person) } else { broadcast.touchEveryOwn() }
        for (id, status) in state.run.items where status.stage == .open && status.mode == .live {
            broadcast.answered.insert(id)
        }
    }

    /// Logs the end of a timer whose time has come.
    func endTimer() {
        guard let timer = state.run.timer, !timer.hasEnded else { return }
        if timer.endsAt <= ports.time.now() {
            append([.timerEnded], actor: .system, command: nil)
            broadcast.touchAll()
        } else {
            scheduleWake(at: timer.endsAt)
        }
    }

    /// Keeps the registry's word of whether the session is open in step with the log's.
    func storeSessionState() {
        let isClosed = state.run.isClosed
        storeInRegistry(nil) { [session = id] registry throws(RegistryError) in
            if isClosed { try await registry.close(session) } else { try await registry.reopen(session) }
            return try await registry.session(session).map { [.record($0)] } ?? []
        }
    }

    /// Does something in the registry and tells the session what came of it; answers the request when there is one.
    ///
    /// `isAnswered` is false when the session itself acknowledges what went well.
    func storeInRegistry(
        _ request: Request?,
        isAnswered: Bool = true,
        _ work: @escaping @Sendable (any SessionRegistry) async throws(RegistryError) -> [Inbound]
    ) {
        let reply = request.map { ($0.client, $0.id) }
        registryWork += 1
        Task { [ports, mailbox, version = state.version] in
            defer { mailbox.post(.registryDone) }
            do throws(RegistryError) {
                for message in try await work(ports.registry) { mailbox.post(message) }
                guard isAnswered, let (client, id) = reply else { return }
                ports.output.send(
                    ServerFrame.acknowledgement(id, version: version).bytes,
                    channel: .reliable,
                    to: [client]
                )
            } catch {
                guard let (client, id) = reply else { return }
                ports.output.send(
                    ServerFrame.rejection(id, Rejection(.notStored)).bytes,
                    channel: .reliable,
                    to: [client]
                )
            }
        }
    }
}
