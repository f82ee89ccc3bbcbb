import SessionEngine
import Testing
import WorksheetKit

@testable import WijktafelServer

@Suite("Retention")
struct RetentionTests {
    // 2026-11-21T12:00:00Z
    private let noon = Timestamp(milliseconds: 1_795_262_400_000)

    @Test("ends at local midnight after the last whole day, also over a change of the clock")
    func midnight() {
        let settings = SessionSettings(title: "x", date: "2026-11-21", retentionDays: 90)
        let end = Retention.end(of: settings, createdAt: noon)
        #expect(LocalDay.iso(end.adding(milliseconds: -1)) == "2027-02-19")
        #expect(LocalDay.iso(end) == "2027-02-20")
        let summer = SessionSettings(title: "x", date: "2026-11-21", retentionDays: 180)
        #expect(LocalDay.iso(Retention.end(of: summer, createdAt: noon).adding(milliseconds: -1)) == "2027-05-20")
    }

    @Test("a day ends at local midnight, and what is no day doesn't end")
    func days() {
        #expect(LocalDay.end(of: "2026-11-21").map(LocalDay.iso) == "2026-11-22")
        #expect(LocalDay.end(of: "2026-03-29")?.milliseconds == 1_774_821_600_000)
        for wrong in ["2026-02-30", "2026-13-01", "morgen", "", "2026-1-2", "2026-11-21-1"] {
            #expect(LocalDay.end(of: wrong) == nil)
        }
    }

    @Test("counts from the day it was made when the session's date lies before that")
    func pastDate() {
        let settings = SessionSettings(title: "x", date: "2020-01-01", retentionDays: 1)
        let end = Retention.end(of: settings, createdAt: noon)
        #expect(LocalDay.iso(end.adding(milliseconds: -1)) == "2026-11-22")
    }
}
