import Foundation
import Testing
import WorksheetKit

@testable import Cards

@Suite("Texts of cards in the browser")
struct TextTests {
    private func texts() throws -> JSON {
        let path = "../../web/texts.json"
        let url = URL(filePath: #filePath).appending(path: path).standardizedFileURL
        return try JSONParser.parse([UInt8](Data(contentsOf: url)))
    }

    @Test("every phase without dots or scores says who reads what", arguments: CardsPhase.allCases)
    func readers(_ phase: CardsPhase) throws {
        let text = try texts()["who.\(phase.rawValue)"]
        // Dots and scores come out together: there the core tells who sees what.
        guard phase != .vote, phase != .confront else { return #expect(text == nil) }
        #expect(text?["nl"]?.text?.isEmpty == false && text?["en"]?.text?.isEmpty == false)
        guard phase.takesCards || phase == .options else { return }
        #expect(text?["nl"]?.text?.contains("zonder je naam") == true)
        #expect(text?["en"]?.text?.contains("without your name") == true)
    }
}
