import Foundation
import Questionnaire
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Lists to tick off")
struct CheckListTests {
    static let names = ["piofach", "borging"]

    private func list(_ name: String) throws -> Specification<Questionnaire> {
        try Specification(Questionnaire.self, ShippedContent.file(name, of: "Questionnaire", test: #filePath))
    }

    private func answer(_ check: String, _ option: String) -> JSON {
        ["do": "answer", "question": .string(check), "option": .string(option)]
    }

    /// The first check is arranged, the second is not, of the third nobody knows.
    private func answered(_ name: String) throws -> Specification<Questionnaire> {
        var room = try list(name)
        for person in 1...6 {
            for (place, check) in (room.instrument.list?.questions ?? []).enumerated() {
                let option = ["geregeld", "niet", "weet-niet", "deels"][place % 4]
                try room.given("p\(person)", answer(check.id, option), phase: "antwoorden")
            }
        }
        return room
    }

    @Test("PIOFACH has its seven letters, and borging its five functions with what they mean for three kinds of people")
    func content() throws {
        let business = try #require(list("piofach").instrument.list)
        #expect(business.functions.map(\.mark) == ["P", "I", "O", "F", "A", "C", "H"])
        #expect(business.questions.count == 20)
        let functions = try #require(list("borging").instrument.list).functions
        #expect(functions.map(\.mark) == ["1", "2", "3", "4", "5"])
        #expect(functions.allSatisfy { $0.perspectives.map(\.who.nl) == ["Inwoner", "Professional", "Gemeente"] })
        #expect(functions.map(\.questions.count) == [14, 12, 10, 12, 12])
        #expect(functions[0].questions.map { $0.part?.nl ?? "" }.last == "In de samenwerking")
    }

    @Test(
        "given checks that are arranged, missing and unknown, then the headline of the map counts them",
        arguments: names
    )
    func headline(_ name: String) throws {
        let room = try answered(name)
        let all = (room.instrument.list?.questions ?? []).count
        let map = try #require(room.pages(phase: "antwoorden").first { $0.key == "map" })
        let (arranged, missing, unknown) = ((all + 3) / 4, (all + 2) / 4, (all + 1) / 4)
        #expect(
            map.headline
                == "\(arranged) van \(all) punten zijn geregeld, \(missing) nog niet; van \(unknown) weten we het niet"
        )
    }

    @Test("given checks that are missing, then a page lists them, and one lists what nobody knows", arguments: names)
    func pages(_ name: String) throws {
        let room = try answered(name)
        let pages = room.pages(phase: "antwoorden", isReport: true)
        let missing = try #require(pages.first { $0.key == "missing" })
        let second = (room.instrument.list?.questions ?? [])[1].text.nl
        #expect(missing.figures.first?.data.rows.contains { $0[0].written(in: .nl).hasSuffix(second) } == true)
        #expect(pages.contains { $0.key == "unknown" })
        #expect(pages.allSatisfy { $0.figures.allSatisfy { $0.data.columns.first?.title == "Punt" } })
    }

    @Test("a page of the board has no more than eight bars, all of one part of the group")
    func pieces() throws {
        let pages = try answered("borging").pages(phase: "antwoorden").filter { $0.key.hasPrefix("function:") }
        #expect(pages.count == 10)
        #expect(pages.flatMap(\.figures).allSatisfy { $0.data.rows.count <= 8 })
        #expect(pages.contains { $0.kicker?.hasSuffix("in de samenwerking") == true })
    }

    @Test("who takes care of it is a remark that waits for the desk")
    func care() throws {
        var room = try list("piofach")
        let told: JSON = ["do": "extra", "question": "personeel-c1", "field": "wie", "text": "de teamleider"]
        try room.given("a", told, phase: "antwoorden")
        #expect(Questionnaire.remarks(room.state).map(\.text) == ["de teamleider"])
        #expect(Questionnaire.remarks(room.state).map(\.target) == ["personeel-c1"])
    }

    @Test(
        "a perspective of nobody and a part that isn't listed are found",
        arguments: [
            ("who: gemeente\n", "who: raad\n"), ("group: samenwerking\n", "group: elders\n"),
        ]
    )
    func planted(_ right: String, _ wrong: String) throws {
        let shipped = try ShippedContent.file("borging", of: "Questionnaire", test: #filePath)
        let text = String(decoding: shipped.bytes, as: UTF8.self)
        let place = try #require(text.range(of: right))
        let file = ContentFile(name: shipped.name, bytes: Array(text.replacingCharacters(in: place, with: wrong).utf8))
        let problems = #expect(throws: ContentProblems.self) { try QuestionnaireInstrument(file) }
        #expect(problems?.all.map(\.fault.code) == ["not-listed"])
    }

    @Test("keeps the laws of every plugin", arguments: names)
    func laws(_ name: String) throws {
        let room = try answered(name)
        let first = try #require(room.instrument.list?.questions.first).id
        let valid: [JSON] = [
            answer(first, "deels"), ["do": "extra", "question": .string(first), "field": "wie", "text": "x"],
        ]
        #expect(LawSuite.replay(room, people: ["p1", "p2"]) == [])
        #expect(LawSuite.hostility(room, valid: valid) == [])
        #expect(LawSuite.disclosure(room, k: 7) == [])
        #expect(LawSuite.erasure(room) == [])
        for language in Language.allCases {
            #expect(LawSuite.document(room.pages(phase: "antwoorden", language: language)) == [])
            #expect(LawSuite.document(room.pages(phase: "antwoorden", isReport: true, language: language)) == [])
        }
    }
}
