import Testing
import WorksheetKit

@testable import Cards

@Suite("What fits on a page")
struct PagingTests {
    @Test("paging keeps every text in its order and leaves no page empty", arguments: [1, 2, 3, 7, 40, 201])
    func paging(count: Int) {
        let quotes = (0..<count).map { Quote(String(repeating: "woord ", count: 1 + $0 % 23), about: "\($0)") }
        let pages = QuotePaging.pages(quotes)
        #expect(pages.flatMap { $0 } == quotes)
        #expect(pages.allSatisfy { !$0.isEmpty })
    }

    @Test("short texts share a page, and a text of any length gets one")
    func room() {
        #expect(QuotePaging.pages((0..<8).map { Quote("Kort \($0)") }).count == 1)
        let long = Quote(String(repeating: "x", count: 5_000))
        #expect(QuotePaging.pages([long, long, long]).count == 2)
        #expect(QuotePaging.pages([]).isEmpty)
    }

    @Test("a text breaks between words, a long word with a hyphen, and what is left out leaves an ellipsis")
    func breaking() {
        #expect(broken("een twee drie", 9, most: 3) == ["een twee", "drie"])
        #expect(broken("abcdefghij", 6, most: 4) == ["abcd-", "efghij"])
        #expect(broken("een twee drie vier", 9, most: 1) == ["een twe…"])
        for most in 1...4 {
            let lines = broken(String(repeating: "lang woord ", count: 20), 12, most: most)
            #expect(lines.count == most && lines.allSatisfy { $0.count <= 12 })
        }
    }

    @Test("wide signs take the room that they need")
    func wide() {
        for text in [String(repeating: "W", count: 140), String(repeating: "社", count: 60)] {
            let lines = broken(text, 55, most: 2)
            #expect(lines.count == 2 && lines.allSatisfy { $0.count < 36 })
        }
    }
}
