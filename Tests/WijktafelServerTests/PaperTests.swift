import Foundation
import ReportExport
import SessionEngine
import Testing
import WorksheetKit

@testable import WijktafelServer

@Suite("The questions on paper")
struct PaperTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardized.path
    private static let catalogue = Result { try Catalogue.load(root: root, ownInstruments: nil) }
    /// A worksheet about money: what it asks follows from the talk, so that its sheets say so instead.
    private static let unprinted: Set<String> = ["ledger"]

    @Test("every item of every instrument is on the sheets in both languages, with the numbers in order")
    func everything() throws {
        let catalogue = try Self.catalogue.get()
        var asked = 0
        for instrument in catalogue.instruments.values where !Self.unprinted.contains(instrument.kind) {
            let plugin = try #require(catalogue.plugins[instrument.plugin])
            let tree = try JSONParser.parse(instrument.json)
            let settings: JSON = tree["scale"] == nil && instrument.kind == "questionnaire" ? ["personal": true] : [:]
            let worksheet = try plugin.open(instrument.file, settings: settings)
            let wanted = items(of: tree)
            #expect(!wanted.isEmpty, "\(instrument.id)")
            asked += wanted.count
            for language in Language.allCases {
                let forms = instrument.phases.map { worksheet.paper(phase: $0.id, language) }
                let questions = forms.flatMap(\.questions)
                // A deck that is only read, and only written to by who likes to, is on its sheets too.
                #expect(Set(questions.map(\.id)).isSuperset(of: wanted.map(\.id)), "\(instrument.id)")
                for form in forms where !form.questions.isEmpty {
                    let numbers = form.questions.compactMap(\.number)
                    #expect(numbers == Array(1..<(numbers.count + 1)), "\(instrument.id)")
                    #expect(form.questions.allSatisfy { !$0.text.isEmpty }, "\(instrument.id)")
                    #expect(form.questions.allSatisfy { $0.number == nil || !$0.fields.isEmpty }, "\(instrument.id)")
                }
                for form in forms where form.questions.isEmpty {
                    #expect(form.notes.count == 1 && form.notes[0].hasSuffix("."), "\(instrument.id)")
                }
                let page = html(forms, language)
                for text in wanted.compactMap({ $0.text[language] }) {
                    #expect(page.contains(escaped(text)), "\(instrument.id): \(text)")
                }
            }
        }
        #expect(asked > 400)
    }

    @Test("a worksheet of which nothing can be printed says in one sentence where to answer")
    func unprinted() throws {
        let catalogue = try Self.catalogue.get()
        let ledgers = catalogue.instruments.values.filter { Self.unprinted.contains($0.kind) }
        #expect(!ledgers.isEmpty)
        for instrument in ledgers {
            let worksheet = try #require(catalogue.plugins[instrument.plugin]).open(instrument.file, settings: [:])
            for phase in instrument.phases {
                let form = worksheet.paper(phase: phase.id, .nl)
                #expect(form.questions.isEmpty && form.notes.count == 1 && form.notes[0].hasSuffix("."))
            }
        }
    }

    private struct Wanted {
        let id: String
        let text: [Language: String]
    }

    /// What a file asks, read from its tree and not by its plugin: the checks or questions of a group, else the items.
    private func items(of tree: JSON) -> [Wanted] {
        (tree["items"]?.elements ?? []).flatMap { item -> [Wanted] in
            let below = item["questions"]?.elements?.filter {
                $0["short"] != nil || $0["parts"] != nil || item["checks"] == nil
            }
            let inner = tree["kind"]?.text == "chain" ? nil : item["checks"]?.elements ?? below
            return (inner ?? [item]).map(wanted)
        }
    }

    private func wanted(_ item: JSON) -> Wanted {
        let isAsked = item["left"] == nil
        let text = item["statement"] ?? (isAsked ? item["title"] : nil) ?? item["text"] ?? item["title"]
        return Wanted(
            id: item["id"]?.text ?? "",
            text: [.nl: text?["nl"]?.text, .en: text?["en"]?.text].compactMapValues(\.self)
        )
    }

    private func html(_ forms: [PaperForm], _ language: Language) -> String {
        let parts = forms.enumerated().map {
            PaperDocument.Part(id: "i\($0.offset)", title: "Deel", lead: [], form: $0.element)
        }
        let document = PaperDocument(
            language: language,
            title: "Proef",
            place: nil,
            perspectives: [],
            notice: [],
            parts: parts
        )
        return String(decoding: HTMLSheets.file(document), as: UTF8.self)
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("'", with: "&#39;").replacing("\"", with: "&quot;")
    }
}
