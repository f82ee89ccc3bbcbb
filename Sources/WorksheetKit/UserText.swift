internal import Foundation

/// The longest a kind of free text may be, counted in characters as a person sees them and in bytes.
public struct TextLimit: Sendable, Hashable {
    /// The most characters (grapheme clusters).
    public let characters: Int
    /// The most bytes of UTF-8: a single character can be made of thousands of marks.
    public let bytes: Int

    /// Makes a limit; bytes follow from characters at eight each unless said otherwise.
    public init(characters: Int, bytes: Int? = nil) {
        self.characters = characters
        self.bytes = bytes ?? characters * 8
    }

    /// A card, 140 characters.
    public static let card = TextLimit(characters: 140)
    /// A remark, a note or a reason, 1,000 characters.
    public static let remark = TextLimit(characters: 1_000)
    /// A field of an action, 300 characters.
    public static let action = TextLimit(characters: 300)
    /// A title, 120 characters.
    public static let title = TextLimit(characters: 120)
    /// A person's name, 40 characters.
    public static let name = TextLimit(characters: 40)
}

/// Makes text from outside fit to be shown next to other people's text.
public enum UserText {
    /// The most combining marks that may stand on one base: enough for any script, too few to climb over other lines.
    public static let maximumMarks = 4

    /// The text without controls, bidirectional overrides and invisible characters, in NFC and without space around.
    ///
    /// Line breaks stay; the joiner that emoji are built with stays. `nil` when the text is longer than the limit.
    public static func clean(_ raw: String, limit: TextLimit) -> String? {
        guard raw.utf8.count <= limit.bytes * 2 else { return nil }
        var scalars = String.UnicodeScalarView()
        var marks = 0
        for scalar in raw.precomposedStringWithCanonicalMapping.unicodeScalars where isAllowed(scalar) {
            marks = isMark(scalar) ? marks + 1 : 0
            if marks <= maximumMarks { scalars.append(scalar) }
        }
        // Once more, because taking out what was between two characters can bring them together.
        let text = String(scalars).precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.unicodeScalars.contains(where: isVisible) else { return "" }
        guard text.utf8.count <= limit.bytes, text.count <= limit.characters else { return nil }
        return text
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x200D: return true
        // Bidirectional marks, embeddings, overrides and isolates can make a text read as another one.
        case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: return false
        // How an emoji is drawn.
        case 0xFE0E, 0xFE0F: return true
        default:
            // Soft hyphens, fillers, tags: a name made of them looks like no name, and they carry what nobody sees.
            if scalar.properties.isDefaultIgnorableCodePoint { return false }
            switch scalar.properties.generalCategory {
            case .control, .surrogate, .privateUse, .unassigned: return false
            default: return true
            }
        }
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: !(0xFE0E...0xFE0F).contains(scalar.value)
        default: false
        }
    }
}
