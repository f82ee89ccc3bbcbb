import EventLog
public import WorksheetKit
import WorkshopWire

/// Simulated participants in a session that is a rehearsal: they send what phones would send, through the same door.
///
/// It goes by the clock port, so that a test turns the time; the same seed gives the same answers.
public actor Rehearsal {
    /// How many people there can be.
    public static let sizes = [6, 12, 24]
    /// The time between two looks at what is open, in milliseconds.
    public static let pace: Int64 = 500
    /// A look takes this part of what is left, and no less than three answers: an item takes everybody some seconds.
    private static let share = 5

    /// After so long without a desk, in milliseconds, the people leave.
    public static let idle: Int64 = 10 * 60_000

    private let host: SessionHost
    private let session: SessionID
    private let seed: UInt64
    private var people: [(client: ClientID, person: PersonID)] = []
    private var look = 0
    private var sent = 0

    /// Makes a rehearsal in which nobody sits yet.
    public init(host: SessionHost, session: SessionID, seed: UInt64) {
        self.host = host
        self.session = session
        self.seed = seed
    }

    /// Brings people to the table, spread over the perspectives.
    ///
    /// - Throws: `EntryFailure` or `RegistryError` when somebody can't come in.
    public func gather(_ count: Int) async throws {
        let session = try await host.session(session)
        let groups = await session.perspectives
        for number in 0..<count {
            let group = groups.isEmpty ? nil : groups[number % groups.count]
            seat(try await host.join(self.session, name: nil, perspective: group).person.id, in: session)
        }
    }

    /// Brings back who was at the table of a rehearsal before; `false` when there is nobody to bring back.
    ///
    /// Whoever gave a name or is connected sits there with a phone of their own.
    public func gatherAgain() async -> Bool {
        guard let session = try? await host.session(session) else { return false }
        for person in await session.simulated { seat(person, in: session) }
        return !people.isEmpty
    }

    private func seat(_ person: PersonID, in session: Session) {
        // From the top: connections are numbered from one, so that no frame for these reaches anybody.
        let client = ClientID(rawValue: .max - UInt64(people.count))
        session.connect(client, as: Member(role: .participant, person: person))
        people.append((client, person))
    }

    /// Answers what is open until the session is closed or gone, no desk looks any more, or the task is cancelled.
    public func play() async {
        let time = host.ports.time
        var watched = time.now()
        while !Task.isCancelled, let session = try? await host.session(session), await !session.isOver {
            if await session.hasDesk { watched = time.now() }
            if watched.adding(milliseconds: Rehearsal.idle) < time.now() { break }
            await step(in: session)
            do { try await time.sleep(until: time.now().adding(milliseconds: Rehearsal.pace)) } catch { break }
        }
        guard let session = try? await host.session(session) else { return }
        for (client, _) in people { session.disconnect(client) }
    }

    private func step(in session: Session) async {
        look += 1
        for (number, (client, person)) in people.enumerated() {
            var chance = Chance(seed: seed, "\(number)", "look \(look)")
            guard chance.share() < 0.5 else { continue }
            if let answer = await session.triedOut(person, number: number, seed: seed) {
                send("trial.answer", answer, from: client, to: session)
            }
            guard let next = await session.rehearsed(person, number: number, seed: seed) else {
                continue
            }
            for body in next.bodies.prefix(max(3, next.bodies.count / Rehearsal.share)) {
                send("answer", body, about: (next.item, next.round), from: client, to: session)
            }
        }
    }

    private func send(
        _ name: String,
        _ body: JSON,
        about place: (item: ItemID, round: Int)? = nil,
        from client: ClientID,
        to session: Session
    ) {
        sent += 1
        let id = CommandID(rawValue: "oefening-\(String(seed, radix: 36))-\(sent)")
        session.receive(.command(id: id, name: name, item: place?.item, round: place?.round, body: body), from: client)
    }
}

extension Session {
    /// The ids of the perspectives in their order.
    var perspectives: [String] { settings.perspectives.map(\.id) }

    /// Whether the people are simulated.
    public var isRehearsal: Bool { settings.isRehearsal }

    /// Whether a desk is connected.
    var hasDesk: Bool { clients.values.contains { $0.role == .desk } }

    /// The people of a rehearsal who have no phone of their own, in the order in which they came.
    var simulated: [PersonID] {
        guard isRehearsal, !isOver else { return [] }
        return roster.present.filter { $0.name == nil && !roster.isOnline($0.id) }
            .sorted { ($0.joinedAt, $0.handle) < ($1.joinedAt, $1.handle) }.map(\.id)
    }

    /// Whether nobody can answer any more.
    var isOver: Bool { state.run.isClosed }

    /// What a simulated person still has to send about the item that is on; `nil` when it takes no answers.
    func rehearsed(
        _ person: PersonID,
        number: Int,
        seed: UInt64
    ) -> (item: ItemID, round: Int, bodies: [JSON])? {
        guard isActive(person), let id = state.run.current, let item = state.agenda.items[id],
            state.run.status(id).stage == .open, item.asks(roster.people[person]?.perspective),
            let worksheet = item.worksheet.flatMap({ state.worksheets[$0] }), let phase = item.phase
        else { return nil }
        let round = state.round(of: item)
        let context = RehearsalContext(
            person: person,
            number: number,
            phase: phase,
            round: round,
            language: settings.language,
            excluded: state.excluded,
            seed: seed
        )
        return (id, round, worksheet.rehearse(context))
    }

    /// What a simulated person says to the test question; `nil` when it is not asked, or was answered.
    func triedOut(_ person: PersonID, number: Int, seed: UInt64) -> JSON? {
        guard isActive(person), let trial, trial.answers[person] == nil else { return nil }
        // As in a room: most can read it, somebody finds it small and somebody wants help.
        var chance = Chance(seed: seed, "\(number)", "trial")
        let share = chance.share()
        let answer: Trial.Answer = share < 0.75 ? .clear : share < 0.9 ? .small : .help
        return ["trial": .moment(trial.startedAt), "answer": .string(answer.rawValue)]
    }
}
