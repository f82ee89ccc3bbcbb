import Foundation
import Questionnaire
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Figures from elsewhere beside the room's")
struct BenchmarkTests {
    private func filled() throws -> SurveyRoom {
        var room = try SurveyRoom()
        for person in 1...8 { try room.fill("p\(person)", person) }
        return room
    }

    private func text(_ page: Section?, _ language: Language = .nl) -> String {
        guard let page else { return "" }
        return Document(language: language, title: "", sections: [page]).sections.map { $0.plainText(language) }
            .joined()
    }

    @Test("every page of a question names years, N and source of its national figures, or says that there are none")
    func pages() throws {
        let room = try filled()
        let survey = try room.survey
        let pages = room.pages().filter { $0.key.hasPrefix("question:") }
        #expect(pages.count > 40)
        for page in pages {
            let name = page.key.split(separator: ":")
            let figures =
                survey.benchmark?.figures(of: String(name[1])).filter {
                    $0.row == nil || name.contains($0.row?[...] ?? "")
                } ?? []
            let words = text(page)
            if figures.isEmpty {
                #expect(words.contains("Bij deze vraag is geen landelijk cijfer."), "\(page.key)")
            } else {
                #expect(words.contains("Movisie 2018, §") && words.contains(/N (\d+|niet vermeld)/), "\(page.key)")
            }
        }
    }

    @Test("the report has every national figure of a question that has an outcome, with its N")
    func report() throws {
        let room = try filled()
        let survey = try room.survey
        let report = room.pages(isReport: true).map { text($0) }.joined(separator: "\n")
        let asked = Set(survey.items.filter { report.contains($0.text?.nl ?? "-") && $0.kind != .open }.map(\.id))
        let unnumbered = survey.benchmark?.figures.filter { asked.contains($0.question) && $0.n == nil } ?? []
        #expect(!unnumbered.isEmpty)
        #expect(report.components(separatedBy: "N niet vermeld").count > unnumbered.count)
        for figure in survey.benchmark?.figures ?? [] where asked.contains(figure.question) {
            if let subgroup = figure.subgroup?.nl { #expect(report.contains(subgroup)) }
            #expect(report.contains("\(figure.year)"))
        }
    }

    @Test("more than a fifth is written as > 20%, on the board and in the report")
    func moreThan() throws {
        let room = try filled()
        let board = room.pages().filter { $0.key.hasPrefix("question:q64") }.flatMap(\.figures)
        #expect(board.contains { $0.description.contains("2017 > 20%, N 178") })
        let table = room.pages(isReport: true).map { text($0) }.joined()
        #expect(table.contains("> 20%"))
    }

    @Test("never says that one is better or worse")
    func judgement() throws {
        let room = try filled()
        for language in Language.allCases {
            // Questions and answers of the survey may say so; what the product says of the figures may not.
            let all = (room.pages(language: language) + room.pages(isReport: true, language: language))
                .flatMap { $0.blocks.compactMap(note) }
            #expect(all.count > 40)
            #expect(!all.contains { $0.contains(/\b(beter|slechter|better|worse)\b/.ignoresCase()) })
        }
    }

    private func note(_ block: Block) -> String? {
        switch block.content {
        case .note(_, let inlines): inlines.plain
        case .list(let lines, _): lines.map(\.plain).joined(separator: " ")
        default: nil
        }
    }

    struct Plant: Sendable {
        let right: String
        let wrong: String
        let code: String
    }

    static let plants = [
        Plant(right: "goto: q9\n", wrong: "goto: q3\n", code: "bad-jump"),
        Plant(right: "goto: q9\n", wrong: "goto: q99\n", code: "bad-jump"),
        Plant(right: "      any: [nee]\n", wrong: "      any: [neen]\n", code: "not-listed"),
        Plant(
            right: "      question: q6\n      any: [nee]",
            wrong: "      question: q65\n      any: [nee]",
            code: "later-question"
        ),
        Plant(
            right: "      question: q6\n      option: ja",
            wrong: "      question: q0\n      option: ja",
            code: "no-such-question"
        ),
        Plant(
            right: "      question: q6\n      option: ja",
            wrong: "      question: q6\n      option: jaja",
            code: "not-listed"
        ),
        Plant(right: "      value: 69\n", wrong: "      value: 690\n", code: "out-of-range"),
        Plant(right: "comparison: meer-dan", wrong: "comparison: minder", code: "unknown-value"),
        Plant(right: "  default: next", wrong: "  default: back", code: "other-routing"),
    ]

    @Test("a mistake in the survey or its figures is found", arguments: plants)
    func planted(_ plant: Plant) throws {
        let text = String(decoding: try SurveyRoom.file().bytes, as: UTF8.self)
        let place = try #require(text.range(of: plant.right))
        let file = ContentFile(
            name: "peiling.yaml",
            bytes: Array(text.replacingCharacters(in: place, with: plant.wrong).utf8)
        )
        let problems = #expect(throws: ContentProblems.self) { try Survey(file) }
        #expect(problems?.all.contains { $0.code == plant.code } == true, "\(problems?.all.map(\.code) ?? [])")
    }
}
