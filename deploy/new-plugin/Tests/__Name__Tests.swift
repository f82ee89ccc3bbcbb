import Testing
import WijktafelTesting
import WorksheetKit
import __Name__

@Suite("__en__")
struct __Name__Tests {
    private let phase = "inbreng"

    private func room() throws -> Specification<__Name__> {
        try Specification(
            __Name__.self,
            ShippedContent.file("__kind__-voorbeeld", of: "__Name__", test: #filePath)
        )
    }

    private func hang(_ topic: String, _ text: String) -> JSON {
        ["do": "hang", "topic": .string(topic), "text": .string(text)]
    }

    private func give(_ topic: String, _ dots: Int) -> JSON {
        ["do": "give", "topic": .string(topic), "dots": .integer(dots)]
    }

    @Test("given dots, when they are given again, then nothing happens")
    func again() throws {
        var room = try room()
        #expect(try room.given("a", give("ontmoeten", 3), phase: phase).count == 1)
        #expect(try room.when("a", give("ontmoeten", 3), phase: phase).isEmpty)
    }

    @Test("refuses dots that are none, and topics that are none")
    func refusals() throws {
        let room = try room()
        for dots in [0, 6, -1] {
            #expect(room.refusal("a", give("ontmoeten", dots), phase: phase)?.code == "out-of-range")
        }
        #expect(room.refusal("a", give("nergens", 3), phase: phase)?.field == "topic")
        #expect(room.refusal("a", hang("nergens", "x"), phase: phase)?.field == "topic")
    }

    @Test("a note hangs without its writer, and is gone when it is emptied or its writer is taken out")
    func notes() throws {
        var room = try room()
        try room.given("a", hang("ontmoeten", "Bij de bakker"), phase: phase)
        #expect(room.view(.participant, phase: phase)["notes"]?["ontmoeten"]?.members?.count == 1)
        #expect(room.common(for: .board, without: [PersonID(rawValue: "a")]) == (try self.room()).common(for: .board))
        try room.given("a", hang("ontmoeten", ""), phase: phase)
        #expect(room.view(.participant, phase: phase)["notes"] == [:])
    }

    @Test("notes stand in the order of their texts, whoever came first")
    func order() throws {
        var room = try room()
        for text in ["Bij de bakker", "Aan de bar"] { try room.given(text, hang("ontmoeten", text), phase: phase) }
        let notes = room.pages(phase: phase).first?.blocks.last
        #expect(notes?.content == .quotes([Quote("Aan de bar"), Quote("Bij de bakker")]))
    }

    @Test("who gave dots to every topic is done")
    func done() throws {
        var room = try room()
        for topic in room.instrument.topics {
            #expect(__Name__.progress(room.state, RoundContext(phase: phase, round: 1)).done.isEmpty)
            try room.given("a", give(topic.id, 2), phase: phase)
        }
        #expect(__Name__.progress(room.state, RoundContext(phase: phase, round: 1)).done == [PersonID(rawValue: "a")])
    }

    @Test("four people's dots stay in, five people's mean comes out and writes the headline")
    func threshold() throws {
        var room = try room()
        for number in 0..<4 { try room.given("p\(number)", give("ontmoeten", 4), phase: phase) }
        #expect(room.view(.board, phase: phase)["results"]?[phase]?["1"]?["ontmoeten"] == ["n": 4])
        for number in 0..<5 { try room.given("p\(number)", give("hulp-vinden", 2), phase: phase) }
        try room.given("p4", give("ontmoeten", 5), phase: phase)
        #expect(room.view(.board, phase: phase)["results"]?[phase]?["1"]?["ontmoeten"]?["mean"] == 4.2)
        #expect(room.pages(phase: phase).first?.headline == "Ontmoeten krijgt de meeste stippen")
    }

    @Test("keeps the laws of every plugin")
    func laws() throws {
        var room = try room()
        let people = (0..<12).map { "p\($0)" }
        for (number, person) in people.enumerated() {
            for topic in room.instrument.topics {
                try room.given(person, give(topic.id, number % 5 + 1), phase: phase)
                try room.given(person, hang(topic.id, "Briefje \(number)"), phase: phase)
            }
        }
        let valid = [hang("ontmoeten", "Een tekst"), give("ontmoeten", 3)]
        #expect(LawSuite.replay(room, people: people) == [])
        #expect(LawSuite.anonymity(room, people: people) == [])
        #expect(LawSuite.hostility(room, valid: valid, free: ["text"]) == [])
        #expect(LawSuite.disclosure(room, k: 13) == [])
        #expect(LawSuite.erasure(room) == [])
        for language in Language.allCases {
            for isReport in [false, true] {
                let pages = room.pages(phase: phase, isReport: isReport, language: language)
                #expect(pages.count == 1 && LawSuite.document(pages) == [])
            }
        }
    }
}
