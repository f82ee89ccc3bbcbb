import EventLog
import SessionEngine
import Synchronization
import Testing
import WijktafelTesting
import WorkshopPrimitives

@Suite("A rehearsal and its people")
struct RehearsalTests {
    @Test(
        "they leave when no desk looks for a while, so that the rehearsal gives its place free",
        .timeLimit(.minutes(1))
    )
    func idle() async throws {
        let room = try await Room.make()
        let rehearsal = Rehearsal(host: room.host, session: Room.id, seed: 3)
        try await rehearsal.gather(3)
        let start = room.time.now()
        let isOver = Mutex(false)
        let playing = Task {
            await rehearsal.play()
            isOver.withLock { $0 = true }
        }
        while !isOver.withLock({ $0 }) {
            room.time.advance(Rehearsal.pace)
            await Task.yield()
        }
        await playing.value
        #expect(room.time.now() > start.adding(milliseconds: Rehearsal.idle))
    }

    @Test("nobody is played in a session that is no rehearsal")
    func real() async throws {
        let room = try await Room.make()
        _ = try await room.phone()
        await room.settle()
        #expect(await Rehearsal(host: room.host, session: Room.id, seed: 3).gatherAgain() == false)
    }
}
