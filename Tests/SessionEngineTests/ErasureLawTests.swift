import Testing
import WijktafelTesting
import WorksheetKit

@Suite("The law of wiping")
struct ErasureLawTests {
    private func story<Kind: Worksheet>(_ kind: Kind.Type) throws -> Specification<Kind> {
        var story = try Specification(kind, Room.file)
        for person in ["p", "q", "r"] {
            let note: JSON = ["do": "hang", "note": .string(person), "text": .string("Een tekst van \(person) hier")]
            try story.given(person, note, phase: "hang")
        }
        return story
    }

    @Test("holds for a wall that leaves out what was taken out, and not for one that shows it all the same")
    func control() throws {
        #expect(LawSuite.erasure(try story(Wall.self)) == [])
        let broken = LawSuite.erasure(try story(DeafWall.self))
        #expect(broken.count == 3 && broken.allSatisfy { $0.contains("taken out") && $0.contains("Een tekst van") })
    }
}

/// A wall that doesn't hear whose contributions the desk took out.
private enum DeafWall: Worksheet {
    static var id: String { "deaf" }
    static var eventSchema: Int { 1 }

    static func instrument(from file: ContentFile) throws(ContentProblems) {}
    static func settings(from json: JSON, for instrument: Void) throws(Rejection) {}
    static func phases(of instrument: Void) -> [WorksheetPhase] { Wall.phases(of: instrument) }
    static func initial(_ instrument: Void, _ settings: Void) -> Wall.State { Wall.State() }
    static func command(from json: JSON) throws(Rejection) -> Wall.Command { try Wall.command(from: json) }
    static func decide(
        _ command: Wall.Command,
        in state: Wall.State,
        _ context: DecisionContext
    ) throws(Rejection) -> [Wall.Command] { try Wall.decide(command, in: state, context) }
    static func json(of event: Wall.Command) -> JSON { Wall.json(of: event) }
    static func event(from json: JSON, schema: Int) -> Wall.Command? { Wall.event(from: json, schema: schema) }
    static func evolve(_ state: inout Wall.State, _ event: Recorded<Wall.Command>, _ context: EventContext) {
        Wall.evolve(&state, event, context)
    }
    static func common(_ state: Wall.State, _ context: CommonContext) -> Wall.Common {
        Wall.common(state, CommonContext(audience: context.audience))
    }
    static func own(_ state: Wall.State, of person: PersonID) -> JSON { [:] }
    static func progress(_ state: Wall.State, _ context: RoundContext) -> Progress { Progress() }
    static func release(_ state: Wall.State, phase: String, round: Int, through gate: inout Gate) {}
    static func view(
        _ instrument: Void,
        _ settings: Void,
        _ common: Wall.Common,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON { Wall.view(instrument, settings, common, releases, context) }
    static func document(
        _ instrument: Void,
        _ settings: Void,
        _ common: Wall.Common,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section] { [] }
}
