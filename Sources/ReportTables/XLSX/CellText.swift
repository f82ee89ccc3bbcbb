/// Texts as cells can hold them.
enum CellText {
    /// The most UTF-16 units of a cell; the format's own limit.
    static let most = 32_767

    /// The text without what XML has no place for, and safe from being read as the spelling of another sign.
    ///
    /// The format writes signs that XML has no place for as `_x0007_`. A person who types that means these letters,
    /// so the line before them is written in that way itself.
    static func clean(_ text: String) -> String {
        var scalars: [Unicode.Scalar] = []
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where isAfterReturn: break
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
            case 0x09, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: scalars.append(scalar)
            default: break
            }
            isAfterReturn = scalar == "\r"
        }
        return escaped(scalars)
    }

    /// The text with at most so many UTF-16 units; what is cut off is shown to be missing.
    static func cut(_ text: String, _ most: Int) -> String {
        guard text.utf16.count > most else { return text }
        var kept = ""
        var count = 1
        for character in text {
            let more = character.utf16.count
            if count + more > most { break }
            count += more
            kept.append(character)
        }
        return kept + "…"
    }

    private static func escaped(_ scalars: [Unicode.Scalar]) -> String {
        var output = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if scalar == "_", isSpelling(scalars[index...].prefix(7)) {
                output.append(contentsOf: "_x005F".unicodeScalars)
            }
            output.append(scalar)
        }
        return String(output)
    }

    private static func isSpelling(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard scalars.count == 7, scalars.last == "_" else { return false }
        let middle = scalars.dropFirst().dropLast()
        return middle.first == "x" && middle.dropFirst().allSatisfy(\.properties.isASCIIHexDigit)
    }
}
