import EventLog
import SessionEngine
import WorkshopPrimitives

/// The rehearsals that are played on this server.
///
/// One that nobody looks at gives its place free; its people come back with the first desk, also after a restart.
actor Rehearsals {
    /// The most at once: each is a session with up to 24 people who answer within seconds.
    static let most = 4
    /// For how many days a rehearsal is kept.
    static let days = 1

    private let host: SessionHost
    private var playing: [SessionID: Task<Void, Never>] = [:]
    /// How many are being made or gathered.
    private var coming = 0
    private var resuming: Set<SessionID> = []
    /// How many were refused because there were as many as there can be.
    private(set) var refused = 0

    init(host: SessionHost) { self.host = host }

    private var hasRoom: Bool { playing.count + coming < Rehearsals.most }

    /// Makes a session while there is a place for one more, brings people to its table and lets them answer.
    ///
    /// - Throws: `Problem.rehearsalsFull`, and what the making throws.
    func begin<Made: Sendable>(
        people: Int,
        making: @Sendable () async throws -> (id: SessionID, made: Made)
    ) async throws -> Made {
        // The place is taken before the first wait, so that two who come together can't both have the last one.
        guard hasRoom else {
            refused += 1
            throw Problem.rehearsalsFull
        }
        coming += 1
        defer { coming -= 1 }
        let (session, made) = try await making()
        let rehearsal = rehearsal(of: session)
        try await rehearsal.gather(people)
        play(rehearsal, session)
        return made
    }

    /// Brings the people of a rehearsal back for a desk that looks at it, when there is a place.
    func resume(_ session: SessionID) async {
        guard playing[session] == nil, !resuming.contains(session), hasRoom else { return }
        coming += 1
        resuming.insert(session)
        defer {
            coming -= 1
            resuming.remove(session)
        }
        let rehearsal = rehearsal(of: session)
        if await rehearsal.gatherAgain() { play(rehearsal, session) }
    }

    private func rehearsal(of session: SessionID) -> Rehearsal {
        var random = SecureRandomSource()
        return Rehearsal(host: host, session: session, seed: random.next())
    }

    private func play(_ rehearsal: Rehearsal, _ session: SessionID) {
        playing[session] = Task {
            await rehearsal.play()
            if !Task.isCancelled { playing[session] = nil }
        }
    }

    /// Lets nobody answer any more in a session, and gives its place free.
    func end(_ session: SessionID) {
        playing.removeValue(forKey: session)?.cancel()
    }
}
