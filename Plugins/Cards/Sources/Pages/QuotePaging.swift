import WorksheetKit

/// Divides texts over pages of the board: nobody can scroll a beamer.
enum QuotePaging {
    /// The height that texts may take on a page with a headline and a lead, in hundredths of the page's width.
    static let height = 34.0
    /// How many characters fit in a line of one of the two columns.
    private static let characters = 44

    /// The texts in pages of two columns, in their order; never an empty page.
    static func pages(_ quotes: [Quote], height most: Double = height) -> [[Quote]] {
        var pages: [[Quote]] = []
        var left = 0.0
        for start in stride(from: 0, to: quotes.count, by: 2) {
            let row = Array(quotes[start..<min(start + 2, quotes.count)])
            let height = row.map(self.height(of:)).max() ?? 0
            if pages.isEmpty || height > left {
                pages.append(row)
                left = most - height
            } else {
                pages[pages.count - 1] += row
                left -= height
            }
        }
        return pages
    }

    private static func height(of quote: Quote) -> Double {
        let lines = Double((quote.text.count + characters - 1) / characters)
        let about = Double(((quote.about?.count ?? 0) + characters - 1) / characters)
        return lines * 2.25 + about * 1.95 + 3.4
    }
}
