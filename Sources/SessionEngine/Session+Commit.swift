import EventLog
import WorksheetKit
import WorkshopWire

/// Frames that show a version of the session and wait until that version is on disk.
struct Parked: Sendable {
    let version: Int
    let bytes: [UInt8]
    let channel: OutputChannel
    let clients: [ClientID]
    /// The command that the frame answers.
    var command: CommandID?
}

extension Session {
    /// Takes events into the state and notes them for the log; they reach nobody before they are on disk.
    func append(
        _ events: [CoreEvent],
        actor: RecordActor,
        command: CommandID?,
        schema: Int = 1,
        memory: GateMemory? = nil
    ) {
        let now = ports.time.now()
        for event in events {
            var context = evolveContext(person: actor.person, command: command, at: now, schema: schema)
            context.memory = memory
            state.evolve(event, type: event.type, context)
            let metadata = RecordMetadata(
                time: now,
                item: event.item,
                worksheet: event.worksheetID,
                type: event.type,
                schema: schema,
                actor: actor,
                command: command,
                personal: event.isPersonal
            )
            appended.append(NewRecord(metadata, payload: event.payload.bytes))
        }
    }

    func append(_ events: [CoreEvent], request: Request, schema: Int = 1) {
        append(events, actor: request.actor, command: request.id, schema: schema)
    }

    func evolveContext(person: PersonID?, command: CommandID?, at time: Timestamp, schema: Int) -> EvolveContext {
        EvolveContext(
            person: person,
            command: command,
            time: time,
            schema: schema,
            open: { [contents, ports] setup in
                guard let file = contents[setup.instrument], let plugin = ports.plugins[setup.plugin] else {
                    return nil
                }
                return try? plugin.open(file, settings: setup.settings)
            },
            rules: { [settings, roster] in
                Gate.Rules(
                    k: settings.k,
                    isOpen: settings.privacy == .openTable,
                    perspectives: roster.perspectives(of: settings),
                    isRoundClosed: false
                )
            }
        )
    }

    /// Remembers that a command took effect and parks the word of it.
    func acknowledge(_ request: Request) {
        ports.counters.countCommand()
        applied[request.key] = state.version
        park(.acknowledgement(request.id, version: state.version), .reliable, to: [request.client])
    }

    /// Hands what was appended in this batch to the log's writer, in one piece.
    func submitAppended() {
        guard !appended.isEmpty else { return }
        let records = appended
        appended = []
        let version = state.version
        let batch = Append(session: id, expectedVersion: version - records.count, records: records)
        ports.writer.submit(batch) { [weak self] result in
            switch result {
            case .success: self?.post(.committed(version: version))
            case .failure(let failure): self?.post(.commitFailed(failure))
            }
        }
    }

    /// Lets go what was parked for versions that are on disk now.
    func commit(upTo version: Int) {
        guard !isReadOnly else { return }
        durable = max(durable, version)
        let ready = parked.prefix { $0.version <= durable }
        for frame in ready { ports.output.send(frame.bytes, channel: frame.channel, to: frame.clients) }
        parked.removeFirst(ready.count)
    }

    /// Sends a frame once the present version is on disk.
    func park(_ frame: ServerFrame, _ channel: OutputChannel, to clients: [ClientID]) {
        guard !clients.isEmpty else { return }
        let bytes = frame.bytes
        if durable >= state.version, parked.isEmpty {
            ports.output.send(bytes, channel: channel, to: clients)
        } else {
            parked.append(
                Parked(
                    version: state.version,
                    bytes: bytes,
                    channel: channel,
                    clients: clients,
                    command: frame.answers
                )
            )
        }
    }

    /// Sends a frame that shows nothing of the session's facts.
    func sendNow(_ frame: ServerFrame, _ channel: OutputChannel, to clients: [ClientID]) {
        ports.output.send(frame.bytes, channel: channel, to: clients)
    }

    /// The log could not take what was decided: what nobody has seen is taken back.
    ///
    /// The senders keep their commands and send them again; until the session is read back from the log it takes
    /// nothing.
    func fail(_ failure: LogFailure) {
        guard !isReadOnly else { return }
        isReadOnly = true
        // Refusals too: what they were refused for may be among what is taken back.
        for frame in parked {
            guard let command = frame.command else { continue }
            sendNow(.rejection(command, Rejection(.notStored)), .reliable, to: frame.clients)
        }
        parked = []
        appended = []
        post(.reload)
    }

    /// Reads the session back from the log, as after a start.
    func reload() async {
        // Appends that were queued behind the failed one fail too; only after them does the log hold still.
        await ports.writer.flush()
        guard let records = try? await ports.log.read(id, after: 0) else {
            let later = ports.time.now().adding(milliseconds: Session.retryAfter)
            Task { [ports, mailbox] in
                try? await ports.time.sleep(until: later)
                mailbox.post(.reload)
            }
            return
        }
        replay(records)
        // What was drawn from a state that is gone must not pass for drawn from this one.
        composer = BoardComposer()
        references = ReferenceBook()
        isReadOnly = false
        broadcast.needsWholeAll()
    }

    /// How long to wait before reading an unreadable log again, in milliseconds.
    static let retryAfter: Int64 = 2_000

    /// Builds the state from the log alone.
    func replay(_ records: [LogRecord]) {
        state = WorkshopState()
        applied = [:]
        for (index, record) in records.enumerated() {
            let person = record.metadata.actor.person
            let context = evolveContext(
                person: person,
                command: record.metadata.command,
                at: record.metadata.time,
                schema: record.metadata.schema
            )
            let merged = state.twins
            if record.payload != nil {
                state.evolve(CoreEvent(record), type: record.metadata.type, context)
            } else {
                // A wiped picture is no contribution: the worksheet needn't hear of it.
                let isContribution = record.metadata.type == "worksheet"
                state.evolveErased(isContribution ? record.metadata.worksheet : nil, context)
            }
            // Only from here on: who stood behind earlier pictures, they stood there as two.
            if state.twins != merged { state.stale.formUnion(state.agenda.worksheets.keys) }
            if !state.stale.isEmpty { state.refresh(from: records[...index], open: context.open) }
        }
        for record in records where record.metadata.type != "late.kept" { note(record) }
        takenOut = []
        roster.merged = Set(state.twins.keys)
        durable = state.version
        parked = []
    }

    /// Remembers that the command behind a record took effect.
    private func note(_ record: LogRecord) {
        guard let command = record.metadata.command else { return }
        let person = record.metadata.actor.person.map(state.seat)
        // A late answer that waits once more took no effect.
        guard person == nil || !state.takenBack.contains(record.version) else { return }
        let sender = person?.rawValue ?? "desk \(record.metadata.actor.subject ?? "")"
        applied[CommandKey(sender: sender, id: command)] = record.version
    }

    /// The nesting of stored payloads: a command's limit plus what the engine wraps around it.
    static let storedDepth = JSONParser.maximumDepth + 8
}
