public import WorkshopPrimitives

/// A way in which content can be wrong: a stable code, and a reason that says what to do.
public struct ContentFault: Sendable, Hashable {
    /// The stable code, in kebab-case.
    public let code: String
    /// Why, in words for whoever made the file.
    public let reason: LocalizedText

    /// Makes a fault.
    public init(_ code: String, nl: String, en: String) {
        self.code = code
        reason = LocalizedText(nl: nl, en: en)
    }
}

// What is wrong with the bytes and the YAML.
extension ContentFault {
    static let tooLarge = ContentFault(
        "too-large",
        nl: "Dit bestand is te groot: meer dan \(ContentLimit.bytes / 1_024) KiB.",
        en: "This file is too large: more than \(ContentLimit.bytes / 1_024) KiB."
    )
    static let notUTF8 = ContentFault(
        "not-utf8",
        nl: "Deze regel is geen UTF-8. Bewaar het bestand als UTF-8.",
        en: "This line is not UTF-8. Save the file as UTF-8."
    )
    static let tab = ContentFault(
        "tab",
        nl: "Hier staat een tab. Gebruik spaties.",
        en: "There is a tab here. Use spaces."
    )
    static let anchor = ContentFault(
        "anchor",
        nl: "Ankers (&naam) mogen niet. Schrijf de inhoud uit, en zet in een tekst een spatie na de &.",
        en: "Anchors (&name) are not allowed. Write the content out, and in a text put a space after the &."
    )
    static let alias = ContentFault(
        "alias",
        nl: "Verwijzingen (*naam) mogen niet. Schrijf de inhoud uit, of zet de tekst tussen aanhalingstekens.",
        en: "Aliases (*name) are not allowed. Write the content out, or put the text between quotes."
    )
    static let tag = ContentFault(
        "tag",
        nl: "Typelabels (!label) mogen niet. Zet een tekst met een ! voorop tussen aanhalingstekens.",
        en: "Tags (!tag) are not allowed. Put a text that starts with ! between quotes."
    )
    static let empty = ContentFault(
        "empty-file",
        nl: "Dit bestand is leeg. Kies een ander bestand.",
        en: "This file is empty. Choose another file."
    )
    static let severalDocuments = ContentFault(
        "several-documents",
        nl: "Hier begint een tweede document. Maak er twee bestanden van.",
        en: "A second document starts here. Make two files of it."
    )
    static let tooDeep = ContentFault(
        "too-deep",
        nl: "Dit is te diep genest: meer dan \(ContentLimit.depth) lagen. Zet minder in elkaar.",
        en: "This is nested too deeply: more than \(ContentLimit.depth) levels. Nest less."
    )
    static let keyNotText = ContentFault(
        "key-not-text",
        nl: "Een sleutel is hier geen gewone tekst. Schrijf een woord zonder haakjes.",
        en: "A key is not a plain text here. Write a word without brackets."
    )

    static func hiddenCharacter(_ code: UInt32) -> ContentFault {
        let name =
            "U+" + String(repeating: "0", count: max(0, 4 - String(code, radix: 16).count))
            + String(code, radix: 16, uppercase: true)
        return ContentFault(
            "hidden-character",
            nl: "Hier staat een onzichtbaar teken (\(name)). Haal het weg.",
            en: "There is an invisible character here (\(name)). Remove it."
        )
    }

    static func syntax(_ problem: String) -> ContentFault {
        ContentFault(
            "syntax",
            nl: "Dit is geen geldige YAML (\(problem)). Kijk naar inspringen, aanhalingstekens en dubbele punten.",
            en: "This is not valid YAML (\(problem)). Look at indentation, quotes and colons."
        )
    }

    static func duplicateKey(_ key: String, first: Int) -> ContentFault {
        ContentFault(
            "duplicate-key",
            nl:
                "De sleutel ‘\(key)’ staat hier voor de tweede keer; de eerste staat op regel \(first). Haal er één weg.",
            en: "The key ‘\(key)’ stands here for the second time; the first is on line \(first). Remove one."
        )
    }
}

// What is wrong with a value.
extension ContentFault {
    /// What a key should hold.
    enum Expected {
        case text
        case localized
        case whole
        case number
        case flag
        case list
        case object

        var words: LocalizedText {
            switch self {
            case .text: .init(nl: "een tekst, zo nodig tussen aanhalingstekens", en: "a text, between quotes if needed")
            case .localized: .init(nl: "een tekst in twee talen (nl en en)", en: "a text in two languages (nl and en)")
            case .whole: .init(nl: "een geheel getal", en: "a whole number")
            case .number: .init(nl: "een getal, met een punt voor de decimalen", en: "a number, with a decimal point")
            case .flag: .init(nl: "true of false", en: "true or false")
            case .list: .init(nl: "een lijst (regels die met - beginnen)", en: "a list (lines that start with -)")
            case .object: .init(nl: "sleutels met waarden", en: "keys with values")
            }
        }
    }

    static func wrongType(_ expected: Expected) -> ContentFault {
        ContentFault(
            "wrong-type",
            nl: "Hier hoort \(expected.words.nl).",
            en: "Here belongs \(expected.words.en)."
        )
    }

    static func unknownKey(_ key: String) -> ContentFault {
        ContentFault(
            "unknown-key",
            nl: "De sleutel ‘\(key)’ kennen we hier niet. Is het een tikfout?",
            en: "We do not know the key ‘\(key)’ here. Is it a typing error?"
        )
    }

    static func missingKey(_ key: String) -> ContentFault {
        ContentFault(
            "missing-key",
            nl: "Hier ontbreekt de sleutel ‘\(key)’. Voeg die toe.",
            en: "The key ‘\(key)’ is missing here. Add it."
        )
    }

    static func missingLanguage(_ language: Language) -> ContentFault {
        let name =
            switch language {
            case .nl: LocalizedText(nl: "Nederlandse", en: "Dutch")
            case .en: LocalizedText(nl: "Engelse", en: "English")
            }
        return ContentFault(
            "missing-language",
            nl: "De \(name.nl) tekst (\(language.rawValue)) ontbreekt. Vul die in.",
            en: "The \(name.en) text (\(language.rawValue)) is missing. Fill it in."
        )
    }

    static let emptyText = ContentFault(
        "empty-text",
        nl: "Hier hoort een tekst, maar er staat niets. Vul hem in.",
        en: "A text belongs here, but there is none. Fill it in."
    )
    static let doubleSpace = ContentFault(
        "double-space",
        nl:
            "In deze tekst staan twee spaties naast elkaar, of er staat een spatie aan het begin of eind. Haal die weg.",
        en: "This text has two spaces in a row, or a space at its start or end. Remove it."
    )

    static func tooLong(_ length: Int, limit: Int) -> ContentFault {
        ContentFault(
            "too-long",
            nl: "Deze tekst is \(length) tekens lang; er passen er \(limit). Maak hem korter.",
            en: "This text has \(length) characters; \(limit) fit. Make it shorter."
        )
    }
}
