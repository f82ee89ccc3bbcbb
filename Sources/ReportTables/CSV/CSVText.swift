/// Rows as text by RFC 4180, in which no text can start a formula.
enum CSVText {
    enum Field: Hashable {
        case text(String)
        case number(Double)
        case empty
    }

    /// The file: UTF-8 with its mark, because the spreadsheet of most offices reads anything else as Latin letters.
    static func file(_ rows: [[Field]]) -> [UInt8] {
        [0xEF, 0xBB, 0xBF] + rows.flatMap { Array(($0.map(written).joined(separator: ",") + "\r\n").utf8) }
    }

    private static func written(_ field: Field) -> String {
        switch field {
        case .text(let text): "\"\(guarded(text).replacing("\"", with: "\"\""))\""
        case .number(let number): number.isFinite ? plain(number) : ""
        case .empty: ""
        }
    }

    /// A number as programs read it: a point, no marks for thousands.
    static func plain(_ number: Double) -> String {
        if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 { return String(whole) }
        return "\(number)"
    }

    /// The text with an apostrophe wherever a spreadsheet could take what follows for a formula.
    ///
    /// That is where the text starts, after spaces and signs that nobody sees; and after what some programs take for
    /// the end of a cell although the text is quoted: a semicolon, a tab, a new line.
    static func guarded(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        // Spaces are kept back until it is known what they stand before.
        var blanks: [Unicode.Scalar] = []
        var isAtStart = true
        for scalar in text.unicodeScalars {
            if isAtStart, isBlank(scalar), !isEnd(scalar) {
                blanks.append(scalar)
                continue
            }
            let isTabbed = output.isEmpty && isEnd(scalar) && scalar != ";"
            if isAtStart, isTrigger(scalar) || isTabbed { output.append("'") }
            output.append(contentsOf: blanks)
            blanks = []
            output.append(scalar)
            isAtStart = isEnd(scalar)
        }
        output.append(contentsOf: blanks)
        return String(output)
    }

    /// What begins a formula, also in the wide letters of East Asia that some programs take for the same.
    private static let triggers = Set("=+-@＝＋－＠".unicodeScalars)

    private static func isTrigger(_ scalar: Unicode.Scalar) -> Bool { triggers.contains(scalar) }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool { [";", "\t", "\r", "\n"].contains(scalar) }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
            || scalar.properties.generalCategory == .control
    }
}
