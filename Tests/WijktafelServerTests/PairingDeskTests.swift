import EventLog
import Testing
import WorkshopPrimitives

@testable import WijktafelServer

@Suite("Boards that wait for a desk")
struct PairingDeskTests {
    private let start = Timestamp(milliseconds: 1_000_000)
    private var desk: PairingDesk { PairingDesk(now: start) }
    private let place = PairingDesk.Place(session: SessionID(rawValue: "s1"), token: "token")

    @Test("a code is good until ten minutes have gone, and not after")
    func expires() throws {
        let desk = desk
        let (code, secret) = try #require(desk.begin(now: start))
        let last = start.adding(milliseconds: PairingDesk.lifetime - 1)
        let over = start.adding(milliseconds: PairingDesk.lifetime)
        #expect(desk.waits(code, now: last))
        #expect(!desk.waits(code, now: over))
        #expect(!desk.pair(code, with: place, now: over))
        guard case .unknown = desk.collect(secret, now: over) else {
            Issue.record("A board whose code is over was answered.")
            return
        }
    }

    @Test("a board that is taken in is told so once, and its code takes nothing in again")
    func once() throws {
        let desk = desk
        let (code, secret) = try #require(desk.begin(now: start))
        #expect(desk.pair(code, with: place, now: start))
        #expect(!desk.pair(code, with: place, now: start))
        guard case .paired(let told) = desk.collect(secret, now: start) else {
            Issue.record("The board was not told.")
            return
        }
        #expect(told.token == place.token)
        guard case .unknown = desk.collect(secret, now: start) else {
            Issue.record("The board was told twice.")
            return
        }
    }

    @Test("no two boards show the same code, no more wait than may, and what is over makes room")
    func full() {
        let desk = desk
        let codes = (0..<PairingDesk.most).compactMap { _ in desk.begin(now: start)?.code }
        #expect(Set(codes).count == PairingDesk.most)
        #expect(desk.begin(now: start) == nil)
        #expect(desk.begin(now: start.adding(milliseconds: PairingDesk.lifetime)) != nil)
    }

    @Test("guessing runs out, is counted, and comes back at its rate")
    func limited() {
        let desk = desk
        let tries = (0..<25).count { _ in desk.attempt("desk", now: start) == nil }
        #expect(Double(tries) == PairingDesk.limits.perAddress)
        #expect(desk.counts == ["limited": 25 - tries])
        #expect(desk.attempt("desk", now: start.adding(milliseconds: 5_000)) == nil)
    }
}
