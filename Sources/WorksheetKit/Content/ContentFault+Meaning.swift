internal import WorkshopPrimitives

// What is wrong with what a value says. Plugins use these too.
extension ContentFault {
    /// A value that is not one of a few words.
    public static func unknownValue(_ value: String, known: [String]) -> ContentFault {
        ContentFault(
            "unknown-value",
            nl: "‘\(value)’ kan hier niet. Kies uit: \(known.joined(separator: ", ")).",
            en: "‘\(value)’ is not possible here. Choose from: \(known.joined(separator: ", "))."
        )
    }

    /// A number outside its range.
    public static func outOfRange(_ minimum: Int, _ maximum: Int) -> ContentFault {
        ContentFault(
            "out-of-range",
            nl: "Dit getal moet tussen \(minimum) en \(maximum) liggen.",
            en: "This number must lie between \(minimum) and \(maximum)."
        )
    }

    /// A number with more than one decimal.
    static let notInTenths = ContentFault(
        "not-in-tenths",
        nl: "Dit getal mag hooguit één cijfer achter de punt hebben.",
        en: "This number may have one decimal at most."
    )

    /// A list with another number of elements than it needs.
    public static func wrongCount(_ count: Int, expected: Int) -> ContentFault {
        ContentFault(
            "wrong-count",
            nl: "Hier staan er \(count); het moeten er \(expected) zijn.",
            en: "There are \(count) here; there must be \(expected)."
        )
    }

    /// A list with too few elements.
    public static func tooFew(_ minimum: Int) -> ContentFault {
        ContentFault(
            "too-few",
            nl: "Hier moeten er minstens \(minimum) staan. Voeg er toe.",
            en: "There must be at least \(minimum) here. Add more."
        )
    }

    /// A number that breaks the order in which a list must stand.
    public static func wrongOrder(expected: Int) -> ContentFault {
        ContentFault(
            "wrong-order",
            nl: "Op deze plaats hoort nummer \(expected).",
            en: "Number \(expected) belongs in this place."
        )
    }

    /// An id that does not have the shape of one.
    public static let badID = ContentFault(
        "bad-id",
        nl: "Een id bestaat uit kleine letters, cijfers en losse streepjes, en is hooguit "
            + "\(ContentLimit.identifier) tekens lang.",
        en: "An id consists of lower-case letters, digits and single hyphens, and has at most "
            + "\(ContentLimit.identifier) characters."
    )

    /// An id that something else already has.
    public static func duplicateID(_ id: String, first: Int) -> ContentFault {
        ContentFault(
            "duplicate-id",
            nl: "De id ‘\(id)’ is al gebruikt op regel \(first). Kies een ander.",
            en: "The id ‘\(id)’ is already used on line \(first). Choose another."
        )
    }

    /// A reference to an id that nothing has.
    public static func unknownReference(_ id: String) -> ContentFault {
        ContentFault(
            "unknown-reference",
            nl: "‘\(id)’ bestaat niet in dit bestand. Verwijs naar iets dat er wel in staat.",
            en: "‘\(id)’ does not exist in this file. Refer to something that does."
        )
    }

    /// A reference to a document that the file does not list.
    public static func unknownSource(_ id: String) -> ContentFault {
        ContentFault(
            "unknown-source",
            nl: "De bron ‘\(id)’ staat niet bij sources. Zet hem erbij of kies een andere.",
            en: "The source ‘\(id)’ is not listed under sources. List it, or choose another."
        )
    }

    /// A document that the file lists and never refers to.
    public static func unusedSource(_ id: String) -> ContentFault {
        ContentFault(
            "unused-source",
            nl: "De bron ‘\(id)’ wordt nergens gebruikt. Verwijs ernaar of haal haar weg.",
            en: "The source ‘\(id)’ is used nowhere. Refer to it or remove it."
        )
    }
}

// What is wrong with a file as an instrument.
extension ContentFault {
    static func unclaimed(kind: String, scale: String?, known: [String]) -> ContentFault {
        let what = scale.map { "\(kind) + \($0)" } ?? kind
        let list = known.joined(separator: ", ")
        // A kind without scales is taken as it is.
        let advice =
            known.isEmpty
            ? LocalizedText(nl: "Laat de schaal weg.", en: "Leave the scale out.")
            : LocalizedText(nl: "Kies uit: \(list).", en: "Choose from: \(list).")
        return ContentFault(
            "unclaimed-kind",
            nl: "Geen werkblad kan inhoud van deze soort aan (\(what)). \(advice.nl)",
            en: "No worksheet takes content of this kind (\(what)). \(advice.en)"
        )
    }

    static func contested(_ plugins: [String]) -> ContentFault {
        ContentFault(
            "contested-kind",
            nl: "Meer dan één werkblad wil deze soort inhoud hebben: \(plugins.joined(separator: ", ")).",
            en: "More than one worksheet claims this kind of content: \(plugins.joined(separator: ", "))."
        )
    }

    static let partsInFile = ContentFault(
        "parts-in-file",
        nl: "Een bestand met parts kan nog niet als werkblad dienen. Maak van elk deel een eigen bestand.",
        en: "A file with parts can not serve as a worksheet yet. Make a file of its own of every part."
    )

    static func wrongFileName(id: String) -> ContentFault {
        ContentFault(
            "wrong-file-name",
            nl: "Het bestand moet heten zoals zijn id: \(id).yaml.",
            en: "The file must be named after its id: \(id).yaml."
        )
    }

    /// An id that another instrument has.
    public static func duplicateInstrument(_ id: String, other file: String) -> ContentFault {
        ContentFault(
            "duplicate-instrument",
            nl: "Er is al een instrument met id ‘\(id)’, in \(file). Geef dit een eigen id.",
            en: "There already is an instrument with id ‘\(id)’, in \(file). Give this one its own id."
        )
    }
}
