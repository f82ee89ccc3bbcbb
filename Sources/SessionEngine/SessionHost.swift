public import EventLog
public import WorksheetKit
public import WorkshopWire

/// Why a session can't be entered.
public enum EntryFailure: Error, Sendable, Hashable {
    /// There is no such session, or it was purged.
    case unknown
    /// The session is closed to newcomers.
    case closed
    /// The desk locked the room.
    case locked
    /// The session has as many participants as it may.
    case full
    /// The perspective is none of the session's.
    case unknownPerspective
    /// What is stored can't be read.
    case unreadable
}

/// The sessions that are awake; wakes them from the log when somebody comes.
public actor SessionHost {
    /// The most participants of one session.
    public static let maximumParticipants = 2_500

    let ports: SessionPorts
    private var sessions: [SessionID: Session] = [:]
    private var loading: [SessionID: Task<Session, any Error>] = [:]
    private var tasks: [SessionID: Task<Void, Never>] = [:]

    /// Makes a host without sessions.
    public init(ports: SessionPorts) { self.ports = ports }

    /// The session, read back from the log when it was asleep.
    public func session(_ id: SessionID) async throws -> Session {
        if let session = sessions[id] { return session }
        if let task = loading[id] { return try await task.value }
        let task = Task { try await load(id) }
        loading[id] = task
        defer { loading[id] = nil }
        let session = try await task.value
        sessions[id] = session
        tasks[id] = Task { await session.run() }
        return session
    }

    /// The session as the log has it now, for reading only: it takes nothing in and writes nothing, so that it can be
    /// read beside a server that runs it.
    public func reading(_ id: SessionID) async throws -> Session {
        let session = try await load(id)
        await session.compute()
        return session
    }

    /// The sessions that are awake.
    public var awake: [SessionID] { Array(sessions.keys) }

    /// Puts a session to sleep, for instance because it was purged; its connections are closed.
    public func forget(_ id: SessionID) async {
        guard let session = sessions.removeValue(forKey: id) else { return }
        await session.dismiss()
        session.mailbox.close()
        await tasks.removeValue(forKey: id)?.value
    }

    /// Lets every session finish what it has taken in.
    public func stop() async {
        for session in sessions.values { session.mailbox.close() }
        for task in tasks.values { await task.value }
        sessions = [:]
        tasks = [:]
    }

    /// Reads a session back; from all of its records, or from those that are chosen.
    func load(
        _ id: SessionID,
        from chosen: ([LogRecord]) -> [LogRecord] = { $0 }
    ) async throws -> Session {
        guard let record = try await ports.registry.session(id), record.state != .purged else {
            throw EntryFailure.unknown
        }
        guard let json = try? JSONParser.parse(record.settings), let settings = try? SessionSettings(json) else {
            throw EntryFailure.unreadable
        }
        var contents: [String: ContentFile] = [:]
        for digest in try await ports.registry.content(of: id) {
            guard let bytes = try await ports.registry.content(digest) else { continue }
            contents[digest.description] = ContentFile(name: "\(digest.description).yaml", bytes: bytes)
        }
        let session = Session(
            record: record,
            settings: settings,
            invite: settings.invite,
            people: try await ports.registry.people(of: id),
            outcome: try await ports.registry.publication(of: id).map(PublishedOutcome.init),
            contents: contents,
            ports: ports
        )
        await session.replay(chosen(try await ports.log.read(id, after: 0)))
        return session
    }
}

extension SessionHost {
    /// Brings somebody to the table: in the registry first, then in the session.
    ///
    /// The alias is in the language of the session: it stands on the desk among those of the others.
    ///
    /// - Returns: The person and the token that recognises the phone from now on.
    public func join(
        _ id: SessionID,
        name: String?,
        perspective: String?
    ) async throws -> (person: Person, token: String) {
        let session = try await session(id)
        try await session.checkEntry(perspective: perspective)
        let language = session.settings.language
        let token = Secrets.token()
        var attempt: UInt64 = 0
        while true {
            let person = Person(
                id: PersonID(rawValue: Secrets.invite()),
                session: id,
                handle: Handles.name(Session.handleNumber(attempt), language: language),
                name: name,
                perspective: perspective,
                joinedAt: ports.time.now()
            )
            do throws(RegistryError) {
                try await ports.registry.add(person, tokenHash: Secrets.hash(token), role: Role.participant.rawValue)
                session.post(.person(person))
                return (person, token)
            } catch {
                guard error == .handleTaken, attempt < 200 else { throw error }
                attempt += 1
            }
        }
    }
}

extension Session {
    /// Connects a client whose token was recognised.
    public nonisolated func connect(_ client: ClientID, as member: Member) { post(.joined(client, member)) }

    /// Hands in a frame of a connected client; in the order of arrival.
    public nonisolated func receive(_ frame: ClientFrame, from client: ClientID) { post(.frame(client, frame)) }

    /// Closes the connections of a desk or board whose link was taken back; its label may never come in again.
    public nonisolated func revoke(label: String) { post(.revoked(label: label)) }

    /// Notes that a client's connection is gone.
    public nonisolated func disconnect(_ client: ClientID) { post(.left(client)) }

    /// Notes that a client fell behind on a channel and can take a whole document now.
    public nonisolated func lagged(_ client: ClientID, channel: OutputChannel) { post(.lagged(client, channel)) }

    /// The agenda as it stands.
    public var agenda: Agenda { state.agenda }

    /// Checks whether somebody may come in.
    ///
    /// - Throws: `EntryFailure`.
    func checkEntry(perspective: String?) throws {
        guard !state.run.isClosed else { throw EntryFailure.closed }
        guard !state.run.isLocked else { throw EntryFailure.locked }
        guard roster.people.count < SessionHost.maximumParticipants else { throw EntryFailure.full }
        if let perspective, !settings.perspectives.contains(where: { $0.id == perspective }) {
            throw EntryFailure.unknownPerspective
        }
    }

    /// Tells everyone that the session is gone and closes their connections.
    func dismiss() {
        for client in clients.keys {
            sendNow(.failure(code: "session-unknown", isFinal: true), .reliable, to: [client])
            ports.output.close(client, code: WireClose.sessionGone.rawValue, reason: "session-unknown")
        }
        wakeTask?.cancel()
        for wish in erasures { wish.answer?(false) }
        erasures = []
    }

    /// A handle's number: any of the two-word names at first, further ones when those are taken.
    static func handleNumber(_ attempt: UInt64) -> UInt64 {
        UInt64.random(in: 0..<Handles.count * (attempt > 40 ? 4 : 1))
    }
}

extension SessionHost {
    /// Gives a new session its agenda, as the first fact in its log.
    public func begin(_ id: SessionID, agenda: Agenda) async throws {
        for setup in agenda.worksheets.values {
            // A copy of an earlier session keeps its content, also when another version has been installed since.
            var bytes = ports.installed(setup.instrument)?.bytes
            if bytes == nil, let digest = Digest(hexadecimals: setup.instrument) {
                bytes = try await ports.registry.content(digest)
            }
            guard let bytes else { throw Rejection(.unknownTarget, field: "agenda") }
            try await ports.registry.put(FrozenContent(bytes), for: id)
        }
        let metadata = RecordMetadata(time: ports.time.now(), type: "agenda.put", actor: .system)
        let append = Append(
            session: id,
            expectedVersion: 0,
            records: [NewRecord(metadata, payload: agenda.json.bytes)]
        )
        for result in await ports.log.append([append]) { _ = try result.get() }
    }
}
