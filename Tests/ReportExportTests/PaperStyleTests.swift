import Foundation
import Testing

@testable import ReportExport

@Suite("Looks on paper")
struct PaperStyleTests {
    private func looks(_ sheet: String..., of classes: String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: PaperStyle(styles: sheet).looks(of: classes).map { ($0.name, $0.value) })
    }

    @Test("come from tokens, the last house style winning")
    func tokens() {
        let sheets = (":root { --teal: #0B5D5E; }", ".t { fill: var(--teal); stroke-width: 2.5px }")
        #expect(looks(sheets.0, sheets.1, of: "t") == ["fill": "#0B5D5E", "stroke-width": "2.5"])
        #expect(looks(sheets.0, sheets.1, ":root{--teal:#FF0000}", of: "t")["fill"] == "#FF0000")
        #expect(looks(".v7 { fill: var(--v7, #123456); }", of: "v7") == ["fill": "#123456"])
    }

    @Test("follow the cascade: more classes weigh more, then what comes later")
    func cascade() {
        let sheet = ".a { fill: red } .a.b { fill: green } .drawing .c { fill: blue } .c { fill: red }"
        #expect(looks(sheet, of: "a") == ["fill": "red"])
        #expect(looks(sheet, of: "b a") == ["fill": "green"])
        #expect(looks(sheet, of: "c") == ["fill": "blue"])
        #expect(looks(sheet, of: "d").isEmpty)
    }

    @Test("leave out what stands under a condition and what is not about drawings")
    func conditions() {
        let sheet =
            "/* .a{fill:red} */ @media print { .a { fill: red } } .a, .b:hover { color: red; opacity: .5 } p .a{fill:red}"
        #expect(looks(sheet, of: "a") == ["opacity": ".5"])
        #expect(looks("[data-theme=\"dark\"] { --x: #000 } .a { fill: var(--x) }", of: "a").isEmpty)
    }

    @Test("hold nothing that leads anywhere, nor variables in circles")
    func harmless() {
        #expect(looks(".a { fill: url(http://x.example/y); stroke: \"x\" }", of: "a").isEmpty)
        #expect(looks(":root { --a: var(--b); --b: var(--a) } .a { fill: var(--a) }", of: "a").isEmpty)
        #expect(looks(".a { fill: red", of: "a") == ["fill": "red"])
    }

    @Test("paper is white")
    func white() {
        #expect(looks(":root { --paper: #FBF7EF; } .want { fill: var(--paper); }", of: "want") == ["fill": "#FFFFFF"])
    }

    @Test("every class that drawings use has looks in the product's own style sheets")
    func complete() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let sheets = try ["tokens", "document"].map {
            try String(contentsOf: root.appending(path: "Public/css/\($0).css"), encoding: .utf8)
        }
        let style = PaperStyle(styles: sheets)
        let needed =
            ["t", "ts", "tt", "tb", "tk", "rail", "band", "median", "puck-edge", "puck-ring", "guide", "tile"]
            + ["s22", "s24", "s28", "s36", "bold", "mid", "end", "bar-good", "bar-low", "ph1", "ph4", "v1", "halo"]
        for name in needed { #expect(!style.looks(of: name).isEmpty, "\(name)") }
        for value in style.classes.flatMap({ style.looks(of: $0).map(\.value) }) {
            #expect(!value.contains("var(") && !value.contains("px"))
        }
    }
}
