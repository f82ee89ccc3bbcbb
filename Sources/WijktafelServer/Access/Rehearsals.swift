import EventLog
import SessionEngine
import WorkshopPrimitives

/// The rehearsals that are played on this server; after a restart nobody answers in them any more.
actor Rehearsals {
    /// The most at once: each is a session with up to 24 people who answer within seconds.
    static let most = 4
    /// For how many days a rehearsal is kept.
    static let days = 1

    private let host: SessionHost
    private var playing: [SessionID: Task<Void, Never>] = [:]
    /// How many were refused because there were as many as there can be.
    private(set) var refused = 0

    init(host: SessionHost) { self.host = host }

    /// Whether one more can be played; counted when not.
    func hasRoom() -> Bool {
        if playing.count < Rehearsals.most { return true }
        refused += 1
        return false
    }

    /// Brings people to the table of a session and lets them answer until it is closed or gone.
    func begin(_ session: SessionID, people: Int) async throws {
        var random = SecureRandomSource()
        let rehearsal = Rehearsal(host: host, session: session, seed: random.next())
        playing[session] = Task {}
        do {
            try await rehearsal.gather(people)
        } catch {
            playing[session] = nil
            throw error
        }
        playing[session] = Task {
            await rehearsal.play()
            end(session)
        }
    }

    /// Lets nobody answer any more in a session, and gives its place free.
    func end(_ session: SessionID) {
        playing.removeValue(forKey: session)?.cancel()
    }
}
