import Foundation
import Ledger
import Testing
import WorksheetKit

@Suite("Texts of the case in the browser")
struct TextTests {
    private func texts() throws -> JSON {
        let path = "../../web/texts.json"
        let url = URL(filePath: #filePath).appending(path: path).standardizedFileURL
        return try JSONParser.parse([UInt8](Data(contentsOf: url)))
    }

    @Test("every step in which phones estimate nothing says so", arguments: LedgerStep.allCases)
    func readers(_ step: LedgerStep) throws {
        let text = try texts()["who.\(step.rawValue)"]
        // Estimates come out together: there the core tells who sees what.
        guard step != .estimating else { return #expect(text == nil) }
        #expect(text?["nl"]?.text?.isEmpty == false && text?["en"]?.text?.isEmpty == false)
    }
}
