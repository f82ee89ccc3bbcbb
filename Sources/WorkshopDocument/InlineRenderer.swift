import WorkshopPrimitives

/// Turns runs of text into markup.
enum InlineRenderer {
    /// The most characters of a typed word before it may be broken anywhere.
    static let longWord = 20

    static func markup(_ inlines: [Inline]) -> [Markup] { inlines.flatMap(markup) }

    static func markup(_ inline: Inline) -> [Markup] {
        switch inline {
        case .text(let text): lines(text)
        case .strong(let text): [tag("strong", [], [.text(text)])]
        case .user(let text): [user(text)]
        case .foreign(let text, let language):
            [tag("span", [Markup.Attribute("lang", language.rawValue)], [.text(text)])]
        }
    }

    /// A typed text in an isolate of its own, so that its direction can't turn the text around it.
    static func user(_ text: String) -> Markup {
        tag(
            "bdi",
            "user",
            text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().flatMap {
                index,
                line in
                (index > 0 ? [tag("br", [], [])] : []) + breakable(String(line))
            }
        )
    }

    private static func lines(_ text: String) -> [Markup] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().flatMap { index, line in
            (index > 0 ? [tag("br", [], [])] : []) + [Markup.text(String(line))]
        }
    }

    /// A line with places to break in every word that is longer than a line may be.
    private static func breakable(_ line: String) -> [Markup] {
        guard line.split(separator: " ").contains(where: { $0.count > longWord }) else { return [.text(line)] }
        var parts: [Markup] = []
        var run = ""
        var sinceSpace = 0
        for character in line {
            if sinceSpace == longWord, character != " " {
                parts += [.text(run), tag("wbr", [], [])]
                run = ""
                sinceSpace = 0
            }
            run.append(character)
            sinceSpace = character == " " ? 0 : sinceSpace + 1
        }
        return parts + [.text(run)]
    }
}
