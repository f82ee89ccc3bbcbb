internal import WorkshopPrimitives

/// The first file that somebody opens: what is in the package, and how to see that nothing was changed.
enum ReadMe {
    static func text(_ kind: PackageKind, _ record: PackageRecord, key: PublicKey) -> String {
        let words = Language.allCases.map { language in
            [heading(kind, record), contents(kind), check(kind, key)].map { $0[language] }.joined(separator: "\n\n")
        }
        return words.joined(separator: "\n\n----------------------------------------\n\n") + "\n"
    }

    private static func heading(_ kind: PackageKind, _ record: PackageRecord) -> LocalizedText {
        let place = [record.neighbourhood, record.municipality].compactMap { $0 }.joined(separator: ", ")
        let facts = [record.title, place, record.date ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
        let moment = record.madeAt.iso8601
        let state =
            record.isInterim
            ? LocalizedText(
                nl: "Dit is een tussenstand: de sessie liep nog.",
                en: "This is an interim state: the session was still running."
            )
            : LocalizedText(nl: "De sessie was gesloten.", en: "The session was closed.")
        return LocalizedText(
            nl: "LEES MIJ\n\n\(facts)\n\nGemaakt op \(moment) met Wijktafel \(record.software). \(state.nl)",
            en: "READ ME\n\n\(facts)\n\nMade at \(moment) with Wijktafel \(record.software). \(state.en)"
        )
    }

    private static func contents(_ kind: PackageKind) -> LocalizedText {
        let more =
            switch kind {
            case .publishable:
                LocalizedText(
                    nl: "In dit pakket staat niets over één persoon: alleen wat ook in het verslag staat.",
                    en: "Nothing in this package is about one person: only what the report tells too."
                )
            case .archive:
                LocalizedText(
                    nl: """
                        log.jsonl         het logboek: elke gebeurtenis op een regel, met de controlegetallen die haar aan de vorige
                                          vastmaken. De inhoud van een gebeurtenis staat als tekst onder payload. Wat op verzoek is
                                          gewist heeft geen payload meer; de keten klopt dan nog steeds.
                        session.json      de instellingen en wie meedeed, zonder codes en links

                        In dit archief staat wat afzonderlijke mensen antwoordden. Bewaar het versleuteld en geef het niet door.
                        """,
                    en: """
                        log.jsonl         the log: every event on a line, with the checksums that tie it to the one before. What
                                          an event says stands as a text under payload. What was erased on request has no
                                          payload any more; the chain still holds.
                        session.json      the settings and who took part, without codes and links

                        This archive holds what individual people answered. Keep it encrypted and don't pass it on.
                        """
                )
            }
        return LocalizedText(
            nl: """
                Wat erin zit
                (het verslag)     in de formaten die je koos
                content/          de werkbladen zoals ze in de sessie zijn gebruikt
                metadata.json     wat dit is, voor programma's
                mdto.xml, mdto/   beschrijving voor het archief (MDTO)
                SHA256SUMS        het controlegetal van elk bestand
                SHA256SUMS.sig    de handtekening onder die lijst (Ed25519)
                public-key.txt    de sleutel waarmee je de handtekening controleert
                \(more.nl)
                """,
            en: """
                What is in it
                (the report)      in the formats that you chose
                content/          the worksheets as the session used them
                metadata.json     what this is, for programs
                mdto.xml, mdto/   description for the archive (MDTO)
                SHA256SUMS        the checksum of every file
                SHA256SUMS.sig    the signature under that list (Ed25519)
                public-key.txt    the key to check the signature with
                \(more.en)
                """
        )
    }

    private static func check(_ kind: PackageKind, _ key: PublicKey) -> LocalizedText {
        let passphrase = kind == .archive ? " --passphrase-file F" : ""
        let first = { (file: String) in
            kind == .archive ? "wijktafel decrypt \(file) --passphrase-file F --out PACKAGE.zip\n" : ""
        }
        let byHand = """
            sha256sum --check SHA256SUMS
            openssl pkeyutl -verify -pubin -inkey public-key.txt -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig
            """
        return LocalizedText(
            nl: """
                Is er iets veranderd?
                Met Wijktafel, op het bestand zoals je het kreeg:
                wijktafel verify BESTAND\(passphrase) --key \(key)
                Met de hand, in de map waarin je het hebt uitgepakt:
                \(first("BESTAND"))\(byHand)
                Vraag de sleutel na bij de gemeente: wie iets verandert, kan er ook een eigen sleutel bij leggen.
                """,
            en: """
                Was anything changed?
                With Wijktafel, on the file as you got it:
                wijktafel verify FILE\(passphrase) --key \(key)
                By hand, in the folder that you unpacked it in:
                \(first("FILE"))\(byHand)
                Ask the municipality for its key: whoever changes something can put a key of their own beside it.
                """
        )
    }
}
