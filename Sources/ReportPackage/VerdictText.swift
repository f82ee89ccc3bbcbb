public import WorkshopPrimitives

extension PackageVerdict {
    /// The verdict in plain lines: what it is, every file, the signature, the log, and what it comes down to.
    ///
    /// What the package says of itself is shown without signs that could steer a terminal.
    public func lines(in language: Language) -> [String] {
        if let failure { return [failure.message[language]] }
        var lines: [String] = []
        if let record { lines.append(title(record)[language]) }
        for (path, state) in files.sorted(by: { $0.key < $1.key }) {
            let word = state.word[language]
            lines.append(word + String(repeating: " ", count: max(1, 12 - word.count)) + path)
        }
        lines.append(signature.message[language])
        if let words = chain.message { lines.append(words[language]) }
        lines.append(conclusion[language])
        return lines
    }

    private func title(_ record: PackageRecord) -> LocalizedText {
        let title = printable(record.title)
        let made = "\(record.madeAt.iso8601), Wijktafel \(printable(record.software))"
        return kind == .archive
            ? LocalizedText(nl: "Archief van “\(title)” (\(made))", en: "Archive of “\(title)” (\(made))")
            : LocalizedText(nl: "Pakket van “\(title)” (\(made))", en: "Package of “\(title)” (\(made))")
    }

    private var conclusion: LocalizedText {
        if isGood {
            return LocalizedText(nl: "Goed: er is niets veranderd.", en: "Good: nothing was changed.")
        }
        if isUnchanged {
            return LocalizedText(
                nl: "Het pakket klopt met zichzelf, maar van wie het is weten we niet. Vraag de gemeente om haar "
                    + "sleutel en geef die met --key.",
                en: "The package agrees with itself, but whose it is we don't know. Ask the municipality for its "
                    + "key and give it with --key."
            )
        }
        return LocalizedText(
            nl: "Niet goed: dit is niet zoals het gemaakt is. Gebruik het niet en vraag om een andere kopie.",
            en: "Not good: this is not as it was made. Don't use it and ask for another copy."
        )
    }

    private func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: "?"
                    default: scalar
                    }
                }
            )
        )
    }
}

extension PackageVerdict.FileState {
    fileprivate var word: LocalizedText {
        switch self {
        case .same: LocalizedText(nl: "gelijk", en: "same")
        case .changed: LocalizedText(nl: "GEWIJZIGD", en: "CHANGED")
        case .missing: LocalizedText(nl: "ONTBREEKT", en: "MISSING")
        case .added: LocalizedText(nl: "TOEGEVOEGD", en: "ADDED")
        }
    }
}

extension PackageVerdict.Signature {
    fileprivate var message: LocalizedText {
        switch self {
        case .trusted(let key):
            LocalizedText(
                nl: "De handtekening klopt, met een sleutel die je kent: \(key)",
                en: "The signature is right, by a key that you know: \(key)"
            )
        case .unknown(let key):
            LocalizedText(
                nl: "De handtekening klopt met de sleutel uit het pakket zelf, en die ken je niet: \(key)",
                en: "The signature is right by the key in the package itself, and that is not one you know: \(key)"
            )
        case .wrong: LocalizedText(nl: "De handtekening klopt NIET.", en: "The signature is NOT right.")
        case .missing: LocalizedText(nl: "De handtekening ONTBREEKT.", en: "The signature is MISSING.")
        }
    }
}

extension PackageVerdict.Chain {
    fileprivate var message: LocalizedText? {
        switch self {
        case .absent: nil
        case .whole(let records, 0):
            LocalizedText(
                nl: "Het logboek is heel: \(records) gebeurtenissen.",
                en: "The log is whole: \(records) events."
            )
        case .whole(let records, let erased):
            LocalizedText(
                nl: "Het logboek is heel: \(records) gebeurtenissen, waarvan \(erased) op verzoek gewist.",
                en: "The log is whole: \(records) events, \(erased) of them erased on request."
            )
        case .broken(let version):
            LocalizedText(
                nl: "Het logboek is GEBROKEN bij gebeurtenis \(version).",
                en: "The log is BROKEN at event \(version)."
            )
        case .unreadable:
            LocalizedText(nl: "Het logboek is ONLEESBAAR.", en: "The log CAN'T BE READ.")
        }
    }
}
