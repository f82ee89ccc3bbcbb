import WorksheetKit

/// Deals what doesn't fit on one screen over pages that the facilitator turns: nobody can scroll a beamer.
///
/// Heights are estimates from the number of characters, on the careful side; a report has no pages and isn't dealt.
struct Paging {
    /// Characters that go on a line of the board.
    static let characters = 84
    /// Lines that a page of the board has below its headline.
    static let lines = 12

    let isReport: Bool

    /// The lines that a text takes, at least one.
    static func height(_ text: String) -> Int { max(1, (text.count + characters - 1) / characters) }

    /// The lines that a text takes on a card, half as wide as the board, with the room around it.
    static func cardHeight(_ text: String) -> Int { height(text + text) + 1 }

    /// The lines that a row takes: its cells stand side by side, each in its share of the width.
    static func height(_ row: [Cell]) -> Int {
        let share = max(8, characters / max(1, row.count))
        let lengths = row.map { cell -> Int in
            let text: String =
                switch cell.value {
                case .text(let text), .user(let text), .missing(let text): text
                case .number, .empty: ""
                }
            // The widest columns get more than their share, and a line under the value is one more.
            return max(1, text.count / (share * 3 / 2) + 1) + (cell.small == nil ? 0 : 1)
        }
        return (lengths.max() ?? 1) + 1
    }

    /// Deals things over as few pages as they need, in their order, each about as full; each page has at least one.
    func pages<Thing>(_ things: [Thing], lines: Int = Paging.lines, height: (Thing) -> Int) -> [[Thing]] {
        guard !isReport else { return things.isEmpty ? [] : [things] }
        let fewest = dealt(things, lines, height)
        for lower in 1..<max(2, lines) {
            let even = dealt(things, lower, height)
            if even.count == fewest.count { return even }
        }
        return fewest
    }

    private func dealt<Thing>(_ things: [Thing], _ lines: Int, _ height: (Thing) -> Int) -> [[Thing]] {
        var pages: [[Thing]] = []
        var used = 0
        for thing in things {
            let needed = height(thing)
            if pages.isEmpty || used + needed > lines {
                pages.append([thing])
                used = needed
            } else {
                pages[pages.count - 1].append(thing)
                used += needed
            }
        }
        return pages
    }
}

extension Section {
    /// The section as several, each with its own part of what it says; the first keeps the key.
    func dealt<Thing>(_ pages: [[Thing]], _ words: ChainWords, _ blocks: ([Thing]) -> [Block]) -> [Section] {
        pages.enumerated().map { index, things in
            var section = self
            if index > 0 { section.key += "-\(index + 1)" }
            if pages.count > 1 {
                let place = words.say("\(index + 1) van \(pages.count)", "\(index + 1) of \(pages.count)")
                section.kicker = section.kicker.map { "\($0) · \(place)" } ?? place
            }
            section.blocks = blocks(things)
            return section
        }
    }
}
