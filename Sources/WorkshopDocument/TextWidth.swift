/// How much room a text takes in the fonts of the tokens, in parts of its size.
///
/// The server has no fonts: widths are those of the common sans-serif faces by kind of letter, a little rounded up, so
/// that a text never runs out of its box.
public enum TextWidth {
    /// The width of a text, in parts of its size.
    public static func of(_ text: some StringProtocol) -> Double { text.reduce(0) { $0 + of($1) } }

    static func of(_ character: Character) -> Double {
        guard let scalar = character.unicodeScalars.first, scalar.value < 0x250 else { return wide(character) }
        if "mwMW@%—…".contains(character) { return 0.92 }
        if "iljtfrI.,:;'!|()[]-/ ".contains(character) { return 0.36 }
        return character.isUppercase ? 0.74 : 0.6
    }

    /// Signs beyond the Latin letters: half a square for other alphabets, a whole one and more for the rest.
    private static func wide(_ character: Character) -> Double {
        let first = character.unicodeScalars.first?.value ?? 0
        return first < 0x1100 || (0x2010...0x2027).contains(first) ? 0.75 : 1.3
    }

    /// Breaks a text at its spaces into lines that fit; the last line ends in "…" when text is left.
    ///
    /// A word that is longer than a line is broken with a hyphen. A width is in parts of the text's size.
    public static func lines(of text: String, width: Double, most: Int) -> [String] {
        guard most > 0 else { return [] }
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace).flatMap({ pieces(of: $0, width: width) }) {
            if let last = lines.last, of(last) + of(" ") + of(word) <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else if lines.count == most {
                lines[most - 1] = shortened(lines[most - 1], width: width)
                return lines
            } else {
                lines.append(word)
            }
        }
        return lines
    }

    private static func shortened(_ line: String, width: Double) -> String {
        var line = line
        while !line.isEmpty, of(line) + of("…") > width { line.removeLast() }
        return line + "…"
    }

    private static func pieces(of word: Substring, width: Double) -> [String] {
        guard of(word) > width else { return [String(word)] }
        var pieces: [String] = []
        var piece = ""
        for character in word {
            if !piece.isEmpty, of(piece) + of(character) + of("-") > width {
                pieces.append(piece + "-")
                piece = ""
            }
            piece.append(character)
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }
}
