import EventLog
public import WorksheetKit
import WorkshopWire

/// What a connection is to a session, after its token was recognised.
public struct Member: Sendable, Hashable {
    /// What it may do.
    public let role: Role
    /// The participant; absent for desks and boards.
    public let person: PersonID?
    /// The label of the desk or board; never a name.
    public let label: String
    /// The label of the desk that enters for the participant; absent for whoever speaks for themselves.
    public let desk: String?

    /// Makes a member.
    public init(role: Role, person: PersonID? = nil, label: String = "", desk: String? = nil) {
        self.role = role
        self.person = person
        self.label = label
        self.desk = desk
    }
}

/// Something that reaches a session from outside; a session handles them one by one, in order.
enum Inbound: Sendable {
    case joined(ClientID, Member)
    case frame(ClientID, ClientFrame)
    case lagged(ClientID, OutputChannel)
    case left(ClientID)
    case committed(version: Int)
    case commitFailed(LogFailure)
    case person(Person)
    case renamed(Roster.Renaming, Session.Request)
    case revoked(label: String)
    case outcome(PublishedOutcome?)
    case seatPut(PersonID, Seat, desk: String)
    case seatTaken(PersonID)
    case record(SessionRecord)
    case contentArrived
    case registryDone
    case jobProgress(WorksheetID, id: String, input: JSON, share: Double)
    case jobFinished(WorksheetID, id: String, input: JSON, result: JSON?)
    case layoutFound(GraphShape, GraphLayout?)
    case eraseWish(PersonID, @Sendable (Bool) -> Void)
    case wake
    case reload
    case probe(@Sendable () -> Void)
}

/// One session: decides and evolves in memory, and lets nothing be seen that is not on disk.
///
/// All work happens between two waits of `run()`, so a command, its events and the frames about them are never torn
/// apart by another. The log is never waited for: frames are parked with the version that they show and go out when
/// the log says that version is on disk.
public actor Session {
    /// The session's id.
    public nonisolated let id: SessionID
    let settings: SessionSettings
    nonisolated let ports: SessionPorts
    nonisolated let mailbox = Mailbox<Inbound>()

    var record: SessionRecord
    var invite: String?
    /// What was published of the session, for whoever has the link.
    var outcome: PublishedOutcome?
    var state = WorkshopState()
    var roster: Roster
    /// Instruments that the session holds, by hash.
    var contents: [String: ContentFile]

    var clients: [ClientID: Member] = [:]
    /// The labels of desks and boards whose link was taken back since the session woke.
    var revokedLabels: Set<String> = []
    /// The commands that took effect: a repeat gets the first answer.
    var applied: [CommandKey: Int] = [:]
    var parked: [Parked] = []
    var durable = 0
    var isReadOnly = false
    /// Wishes to have answers wiped that wait for their turn.
    var erasures: [Erasure] = []
    /// How much is being done in the registry at the moment.
    var registryWork = 0
    /// The first moment at which answers may be wiped again.
    var eraseAgainAt: Timestamp?

    var broadcast = Broadcast()
    var wishes = Wishes()
    /// The test question, while it is asked.
    var trial: Trial?
    /// Whether somebody's answers count for another seat than the state has them at.
    var needsSeats = false
    /// The items of which late answers no longer count, and that may be due for another picture.
    var takenOut: Set<ItemID> = []
    /// Who a connection came in as, when it has another seat by now.
    var cameAs: [ClientID: PersonID] = [:]
    var composer = BoardComposer()
    var jobs = JobBoard()
    var layouts = LayoutShelf()
    /// Earlier sessions that a desk was given to choose from; forgotten when the session sleeps.
    var offered: [SessionID: ComparedSession] = [:]
    var references = ReferenceBook()
    var liveReleases: [ItemID: Timestamp] = [:]
    var wakeAt: Timestamp?
    var wakeTask: Task<Void, Never>?

    struct CommandKey: Hashable, Sendable {
        let sender: String
        let id: CommandID
    }

    init(
        record: SessionRecord,
        settings: SessionSettings,
        invite: String?,
        people: [Person],
        outcome: PublishedOutcome? = nil,
        contents: [String: ContentFile],
        ports: SessionPorts
    ) {
        id = record.id
        self.record = record
        self.settings = settings
        self.invite = invite
        self.outcome = outcome
        self.ports = ports
        self.contents = contents
        roster = Roster(people)
    }

    /// Hands a message in; from any thread, in order.
    nonisolated func post(_ message: Inbound) { mailbox.post(message) }

    /// Handles what arrives until the session is stopped.
    func run() async {
        await mailbox.read { messages in await self.process(messages) }
    }

    private func process(_ messages: [Inbound]) async {
        var needsReload = false
        // Before what arrives: an answer that comes after the end is late, also right after a restart.
        endOpenTime()
        for message in messages {
            if case .reload = message { needsReload = true } else { handle(message) }
            // At once: a picture made meanwhile would have two people behind it who are one.
            if needsSeats, !needsReload { await takeSeats() }
            // Before anything is decided about a worksheet that still shows what was taken back.
            if !state.stale.isEmpty, !needsReload { await refreshWorksheets() }
        }
        if needsReload { await reload() }
        submitAppended()
        await eraseWhatIsDue()
        startJobs()
        await tick()
    }

    /// What was appended since the last submission.
    var appended: [NewRecord] = []

    private func handle(_ message: Inbound) {
        switch message {
        case .joined(let client, let member): join(client, member)
        case .left(let client): leave(client)
        case .frame(let client, let frame): take(frame, from: client)
        case .lagged(let client, let channel): broadcast.needsWhole(client, channel)
        case .committed(let version): commit(upTo: version)
        case .commitFailed(let failure): fail(failure)
        case .person(let person): update(person)
        case .renamed(let renaming, let request): note(renaming, request)
        case .revoked(let label): revoke(label)
        case .outcome(let outcome):
            self.outcome = outcome
            broadcast.touchAll()
        case .seatPut(let person, let seat, let desk): put(seat, for: person, by: desk)
        case .seatTaken(let person): take(seatOf: person)
        case .record(let record):
            self.record = record
            broadcast.touchAll()
        case .contentArrived: broadcast.touchAll()
        case .registryDone: registryWork -= 1
        case .jobProgress(let worksheet, let id, let input, let share):
            if jobs.progress(worksheet, id, input: input, share: share) { broadcast.touch(.desk) }
        case .jobFinished(let worksheet, let id, let input, let result):
            if jobs.finish(worksheet, id, input: input, result: result) { broadcast.touchAll() }
        case .layoutFound(let shape, let layout): keep(layout, of: shape)
        case .eraseWish(let person, let answer): wishErasure(of: person, answer)
        case .wake: wakeAt = nil
        case .probe(let answer): answer()
        case .reload: break
        }
    }

    func join(_ client: ClientID, _ came: Member) {
        let member = seated(client, came)
        // The token may have been looked up just before it was revoked.
        guard !isRevoked(member) else { return turnOut(client) }
        if let person = member.person, person != came.person, !isActive(person) { return turnAway(client) }
        clients[client] = member
        if let person = member.person {
            roster.connect(person)
            trial?.reach(person, at: ports.time.now())
            broadcast.touch(.desk)
        }
        if member.role == .board { broadcast.touch(.desk) }
        sendNow(.welcome(welcome(for: member)), .reliable, to: [client])
        broadcast.join(client, member)
    }

    func leave(_ client: ClientID) {
        cameAs[client] = nil
        guard let member = clients.removeValue(forKey: client) else { return }
        broadcast.leave(client)
        if member.role == .board { broadcast.touch(.desk) }
        if let person = member.person {
            roster.disconnect(person)
            broadcast.touch(.desk)
        }
    }

    func update(_ person: Person) {
        let isNew = roster.people[person.id] == nil
        roster.put(person)
        if person.removedAt != nil {
            for (client, member) in clients where member.person == person.id {
                turnAway(client)
            }
        }
        broadcast.touchAll()
        if !isNew { broadcast.touchOwn(person.id) }
    }

    private func turnAway(_ client: ClientID) {
        sendNow(.failure(code: "removed", isFinal: true), .reliable, to: [client])
        ports.output.close(client, code: WireClose.tokenInvalid.rawValue, reason: "removed")
    }

    /// Closes the connections of a desk or board whose link was taken back, and takes nothing of them any more.
    private func revoke(_ label: String) {
        revokedLabels.insert(label)
        for (client, member) in clients where isRevoked(member) { turnOut(client) }
    }

    func isRevoked(_ member: Member) -> Bool {
        guard let person = member.person else { return revokedLabels.contains(member.label) }
        guard let desk = member.desk else { return false }
        return revokedLabels.contains(desk) || !isEnteredForOthers(person)
    }

    func turnOut(_ client: ClientID) {
        sendNow(.failure(code: "token-unknown", isFinal: true), .reliable, to: [client])
        ports.output.close(client, code: WireClose.tokenInvalid.rawValue, reason: "token-unknown")
    }

    /// Whether answers of this person may be taken.
    func isActive(_ person: PersonID) -> Bool {
        roster.people[person].map { $0.removedAt == nil } ?? false
    }

    /// The agenda as it stands, for a session like this one.
    public var plannedAgenda: Agenda { state.agenda }

    /// Returns when everything handed in before has been decided and is on disk, or has failed to get there.
    public nonisolated func settle() async {
        await probe()
        await ports.writer.flush()
        await probe()
    }

    private nonisolated func probe() async {
        await withCheckedContinuation { continuation in
            post(.probe { continuation.resume() })
        }
    }
}
