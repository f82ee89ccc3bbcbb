import SessionEngine
import Testing
import WorksheetKit

@Suite("The choices of a report")
struct ReportChoicesTests {
    private func read(_ json: JSON) throws(Rejection) -> ReportChoices {
        var object = try StrictObject(json)
        let choices = try ReportChoices(&object)
        try object.finish()
        return choices
    }

    @Test("are everything when nothing is said")
    func everything() throws {
        #expect(try read([:]) == ReportChoices())
        #expect(ReportChoices().json == [:])
    }

    @Test(
        "come back as they were sent",
        arguments: [
            [:], ["language": "en"], ["chapters": []], ["chapters": ["account", "summary", "worksheet:w1"]],
            ["item": "i3", "remarks": false], ["language": "nl", "perspectives": false, "remarks": false],
        ] as [JSON]
    )
    func bothWays(json: JSON) throws {
        #expect(try read(json).json == json)
    }

    @Test(
        "are refused with the field that is wrong",
        arguments: [
            (["language": "fr"], "malformed", "language"), (["chapters": "summary"], "malformed", "chapters"),
            (["chapters": ["summary", "summary"]], "malformed", "chapters"),
            (["chapters": ["summary", 1]], "malformed", "chapters"),
            (["chapters": [""]], "malformed", "chapters"),
            (["chapters": [.string(String(repeating: "a", count: 81))]], "malformed", "chapters"),
            (["chapters": .array((0..<24).map { .string("worksheet:w\($0)") })], "too-many", "chapters"),
            (["item": "i 3"], "malformed", "item"), (["item": "i3", "chapters": ["summary"]], "malformed", "chapters"),
            (["remarks": "no"], "malformed", "remarks"), (["perspectives": 0], "malformed", "perspectives"),
            (["comments": true], "unknown-key", "comments"),
        ] as [(JSON, String, String)]
    )
    func refused(json: JSON, code: String, field: String) {
        #expect {
            try read(json)
        } throws: { error in
            (error as? Rejection)?.code == code && (error as? Rejection)?.field == field
        }
    }
}
