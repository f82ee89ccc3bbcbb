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

    @Test("a text breaks between words, a long word anywhere, and what is left out leaves an ellipsis")
    func breaking() {
        #expect(broken("een twee drie", 8, most: 3) == ["een twee", "drie"])
        #expect(broken("abcdefghij", 4, most: 3) == ["abcd", "efgh", "ij"])
        #expect(broken("een twee drie vier", 8, most: 1) == ["een twe…"])
        for most in 1...4 {
            let lines = broken(String(repeating: "lang woord ", count: 20), 12, most: most)
            #expect(lines.count == most && lines.allSatisfy { $0.count <= 12 })
        }
    }
}
