import Testing
import WorkshopDocument

@testable import GraphvizLayout

@Suite("Graphviz's answer")
struct DotAnswerTests {
    private func layout(_ text: String) throws -> GraphLayout? {
        DotAnswer.layout(Array(text.utf8), of: try .columns([1, 1], labels: false))
    }

    @Test("is read with heights from the top")
    func read() throws {
        let layout = try #require(try layout(Answers.arrow))
        #expect(layout.width == 750 && layout.height == 55)
        #expect(layout.centers == [.init(x: 150, y: 27.5), .init(x: 600, y: 27.5)])
        #expect(layout.courses.map(\.tip) == [.init(x: 450, y: 27.5)])
        #expect(layout.courses.first?.curve.count == 4)
    }

    @Test("that stops anywhere is no layout")
    func short() throws {
        let text = Answers.arrow
        for length in 0..<text.utf8.count {
            #expect(try layout(String(text.utf8.prefix(length)) ?? "") == nil)
        }
    }

    @Test(
        "that says anything else than what was asked is no layout",
        arguments: [
            ("\"bb\": \"0,0,750,55\"", "\"bb\": \"0,0,1e9,55\""), ("0,0,750,55", "0,0,750"),
            ("0,0,750,55", "5,0,750,55"),
            ("0,0,750,55", "0,0,nan,55"), ("0,0,750,55", "0,0,750,-55"), ("0,0,750,55", "0,0,0x2EE,55"),
            ("\"150,27.5\"", "\"250,27.5\""), ("\"150,27.5\"", "\"150,99\""), ("\"150,27.5\"", "\"150\""),
            ("\"150,27.5\"", "\"150,27.5,1\""), ("\"150,27.5\"", "\"150,inf\""), ("\"150,27.5\"", "150"),
            ("\"600,27.5\"", "\"150,27.5\""), ("\"600,27.5\"", "\"400,27.5\""), ("\"n1\"", "\"n0\""),
            ("\"n1\"", "\"n2\""), ("\"n1\"", "\"m1\""), ("\"id\": \"e0\"", "\"id\": \"e1\""),
            ("\"id\": \"e0\"", "\"id\": \"e-1\""), ("\"id\": \"e0\", ", ""),
            ("\"tail\": 0, \"head\": 1, \"id\"", "\"tail\": 1, \"head\": 0, \"id\""),
            ("\"id\": \"e0\", \"pos\": \"e,450,27.5 300,27.5", "\"id\": \"e0\", \"pos\": \"e,450,27.5"),
            ("\"id\": \"e0\", \"pos\": \"e,450", "\"id\": \"e0\", \"pos\": \"s,450"),
            ("\"id\": \"e0\", \"pos\": \"e,450", "\"id\": \"e0\", \"pos\": \"e,100"),
            ("\"id\": \"e0\", \"pos\": \"e,450,27.5 300", "\"id\": \"e0\", \"pos\": \"e,450,27.5 500"),
            (
                "\"id\": \"e0\", \"pos\": \"e,450,27.5 300,27.5 340",
                "\"id\": \"e0\", \"pos\": \"e,450,27.5 300,27.5 34000"
            ),
            ("\"objects\"", "\"subjects\""), ("\"edges\"", "\"objects\""), ("\"g\"", "\"g\", \"name\": \"h\""),
        ]
    )
    func spoilt(part: String, other: String) throws {
        try #require(Answers.arrow.contains(part))
        #expect(try layout(Answers.arrow.replacing(part, with: other)) == nil)
    }

    @Test("that gives an arrow twice is no layout")
    func twice() throws {
        let text = Answers.arrow.replacing("\"_gvid\": 0, \"tail\"", with: "\"_gvid\": 0, \"id\": \"e0\", \"tail\"")
        #expect(try layout(text) == nil)
    }

    @Test("that leaves no room for a sign is no layout where there is one")
    func unsigned() throws {
        let shape = try GraphShape.columns([1, 1], labels: true)
        #expect(DotAnswer.layout(Array(Answers.arrow.utf8), of: shape) == nil)
        let signed = Answers.arrow.replacing("\"id\": \"e0\",", with: "\"id\": \"e0\", \"lp\": \"375,20\",")
        #expect(DotAnswer.layout(Array(signed.utf8), of: shape)?.courses.first?.label == .init(x: 375, y: 35))
    }
}
