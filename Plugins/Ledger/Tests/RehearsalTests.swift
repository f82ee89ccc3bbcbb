import Ledger
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("A rehearsal of a case")
struct RehearsalTests {
    @Test("simulated people estimate what is asked, without a refusal")
    func estimates() throws {
        var room = try Rooms.small()
        for parameter in ["k/bedrag", "b/q:minder kans", "b/q:huishoudens"] {
            _ = try? room.given(nil, ["do": "ask", "parameter": .string(parameter), "on": true], phase: "schatten")
        }
        for round in 1...2 { #expect(room.rehearse(phase: "schatten", round: round) == []) }
    }

    @Test("the other steps are the desk's: nobody answers there")
    func desk() throws {
        var room = try Rooms.small()
        for phase in Ledger.phases(of: room.instrument).map(\.id) where phase != "schatten" {
            #expect(room.rehearse(phase: phase).allSatisfy { $0.hasSuffix("sends nothing") })
        }
    }
}
