import Foundation
import Testing
import WorksheetKit

@testable import WijktafelServer

/// A way to spoil a file, with the code of the fault that it has to be refused with.
struct Spoiling: Sendable, CustomTestStringConvertible {
    let code: String
    let bytes: [UInt8]
    var name = "eigen.yaml"
    var testDescription: String { code }

    init(_ code: String, _ text: some StringProtocol, name: String = "eigen.yaml") {
        self.init(code, bytes: Array(text.utf8), name: name)
    }

    init(_ code: String, bytes: [UInt8], name: String = "eigen.yaml") {
        self.code = code
        self.bytes = bytes
        self.name = name
    }

    /// The sound file with one piece of it replaced.
    init(_ code: String, _ piece: String, to other: String, in text: String = sound) {
        precondition(text.contains(piece), "‘\(piece)’ is not in the sound file")
        self.init(code, text.replacing(piece, with: other))
    }

    static let sound = """
        id: eigen
        kind: sliders
        version: 1
        title: {nl: Eigen, en: Own}
        intro: {nl: Vul in., en: Fill in.}
        sources:
          - {id: wij, title: Eigen werk, publisher: null, year: null}
        scale: {type: likert, min: 1, max: 3, dont_know: true, direction: high-is-good}
        items:
          - id: een
            title: {nl: Een, en: One}
            statement: {nl: Wij wachten af., en: We wait and see.}
            source: {doc: wij, at: eigen}

        """

    static let choices = sound.replacing("kind: sliders", with: "kind: questionnaire").replacing(
        "scale: {type: likert, min: 1, max: 3, dont_know: true, direction: high-is-good}",
        with: "scale: {type: choice, options: [{id: a, value: 0, title: {nl: Nee, en: Nope}}, {id: b, value: 1, "
            + "title: {nl: Ja, en: Yep}}]}"
    ).replacing(
        "    statement: {nl: Wij wachten af., en: We wait and see.}\n",
        with: "    questions: [{id: v1, text: {nl: Gaat het?, en: Does it?}, refs: [v1], source: {doc: wij, at: x}}]\n"
    )

    static let levels = sound.replacing(
        "scale: {type: likert, min: 1, max: 3, dont_know: true, direction: high-is-good}",
        with:
            "scale: {type: phase, min: 1, max: 2, step: 1}\nphases: [{id: f1, phase: 1, title: {nl: Begin, en: Start}},"
            + " {id: f2, phase: 2, title: {nl: Klaar, en: Done}}]"
    ).replacing(
        "    statement: {nl: Wij wachten af., en: We wait and see.}\n",
        with: "    levels: [{id: l1, phase: 1, text: {nl: Nee, en: Nope}, source: {doc: wij, at: x}},"
            + " {id: l2, phase: 2, text: {nl: Ja, en: Yep}, source: {doc: wij, at: x}}]\n"
    )

    static let all = [
        Spoiling("too-large", String(repeating: " ", count: ContentLimit.bytes + 1)),
        Spoiling("not-utf8", bytes: Array(sound.utf8) + [0xFF]),
        Spoiling("tab", "nl: Eigen,", to: "nl:\tEigen,"),
        Spoiling("anchor", "nl: Eigen,", to: "nl: &x Eigen,"),
        Spoiling("alias", "nl: Eigen,", to: "nl: *x,"),
        Spoiling("tag", "nl: Eigen,", to: "nl: !x Eigen,"),
        Spoiling("empty-file", ""),
        Spoiling("several-documents", sound + "---\nid: twee\n"),
        Spoiling(
            "too-deep",
            "at: eigen",
            to: "at: " + String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
        ),
        Spoiling("key-not-text", sound + "? [a]\n: 1\n"),
        Spoiling("hidden-character", "nl: Eigen,", to: "nl: Ei\u{200B}gen,"),
        Spoiling("syntax", "nl: Eigen,", to: "nl: 'Eigen,"),
        Spoiling("duplicate-key", "version: 1\n", to: "version: 1\nversion: 1\n"),
        Spoiling("wrong-type", "version: 1\n", to: "version: één\n"),
        Spoiling("unknown-key", sound + "kleur: rood\n"),
        Spoiling("missing-key", "intro: {nl: Vul in., en: Fill in.}\n", to: ""),
        Spoiling("missing-language", ", en: Own", to: ""),
        Spoiling("empty-text", "nl: Eigen,", to: "nl: '',"),
        Spoiling("double-space", "nl: Eigen,", to: "nl: 'Heel  eigen',"),
        Spoiling("too-long", "nl: Vul in.", to: "nl: " + String(repeating: "a", count: ContentLimit.text + 1)),
        Spoiling("unknown-value", "high-is-good", to: "omhoog"),
        Spoiling("out-of-range", "version: 1\n", to: "version: 0\n"),
        Spoiling("not-in-tenths", "min: 1,", to: "min: 1.25,"),
        Spoiling("wrong-count", "dont_know: true", to: "labels: [{nl: Ja, en: Yep}]"),
        Spoiling("too-few", sound.split(separator: "  - id: een")[0].replacing("items:", with: "items: []")),
        Spoiling("wrong-order", "{id: l2, phase: 2,", to: "{id: l2, phase: 1,", in: levels),
        Spoiling("bad-id", "id: een", to: "id: Een"),
        Spoiling("duplicate-id", "id: een", to: "id: eigen"),
        Spoiling("unknown-reference", "refs: [v1]", to: "refs: [v9]", in: choices),
        Spoiling("unknown-source", "doc: wij", to: "doc: zij"),
        Spoiling("unused-source", "scale:", to: "  - {id: zij, title: Elders, publisher: null, year: null}\nscale:"),
        Spoiling("unclaimed-kind", "kind: sliders", to: "kind: dansen"),
        Spoiling("wrong-file-name", bytes: Array(sound.utf8), name: "anders.yaml"),
        Spoiling(
            "duplicate-instrument",
            sound.replacing("id: eigen", with: "id: volwassenheid"),
            name: "volwassenheid.yaml"
        ),
        Spoiling("bad-range", "max: 3", to: "max: 0"),
        Spoiling("too-few-values", "value: 1,", to: "value: 0,", in: choices),
        Spoiling("value-against-meaning", "value: 1,", to: "meaning: answer,", in: choices),
        Spoiling("parts-in-file", sound + "parts:\n  - id: deel\n"),
    ]
}

@Suite("Faults of content")
struct ContentFaultTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    private static let catalogue = Result { try Catalogue.load(root: root.path, ownInstruments: nil) }

    /// Two plugins of a build that claim the same kind stop the start; no file can bring that about.
    private static let elsewhere: Set = ["contested-kind"]

    @Test("the files that the others are made of have none")
    func sound() throws {
        for text in [Spoiling.sound, Spoiling.choices, Spoiling.levels] {
            let file = ContentFile(name: "eigen.yaml", bytes: Array(text.utf8))
            #expect(throws: Never.self) { try Self.catalogue.get().instrument(from: file) }
        }
    }

    @Test("each kind is refused with its own code and words in both languages", arguments: Spoiling.all)
    func refused(_ spoiling: Spoiling) throws {
        let file = ContentFile(name: spoiling.name, bytes: spoiling.bytes)
        do {
            _ = try Self.catalogue.get().instrument(from: file)
            Issue.record("this was taken")
        } catch let problems as ContentProblems {
            let fault = try #require(problems.all.first { $0.code == spoiling.code }, "\(problems.all.map(\.code))")
            #expect(!fault.reason.nl.isEmpty && !fault.reason.en.isEmpty && fault.reason.nl != fault.reason.en)
        }
    }

    @Test("every kind that the core knows is among them")
    func complete() throws {
        let folder = Self.root.appending(path: "Sources/WorksheetKit/Content").path
        var codes: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let source = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            for match in source.matches(of: /ContentFault\(\s*"([a-z0-9-]+)"/) { codes.insert(String(match.1)) }
        }
        #expect(codes.count > 30)
        #expect(codes.subtracting(Spoiling.all.map(\.code)).subtracting(Self.elsewhere) == [])
    }
}
