internal import EventLog
internal import WorkshopPrimitives
internal import ZipArchives

/// Describes a package for an archive, in the words of MDTO (Metagegevens voor Duurzaam Toegankelijke
/// Overheidsinformatie, XML schema 1.0.1 of the Nationaal Archief).
///
/// By that schema one file describes one thing: `mdto.xml` the report as an informatieobject, and every file of it has
/// one of its own as a bestand. What only a municipality knows, such as how long to keep it by its selection list, is
/// said to be open, never guessed.
struct MDTO {
    let kind: PackageKind
    let record: PackageRecord

    /// Where the description of a file stands.
    static func path(of file: String) -> String { "mdto/\(file).bestand.mdto.xml" }

    /// The description of the report, with the files that it is in.
    func informationObject(representedBy files: [String]) -> [UInt8] {
        var parts = identification(record.session.rawValue, name: record.title)
        parts += [
            term("aggregatieniveau", "Archiefstuk", of: "Begrippenlijst Aggregatieniveaus MDTO"),
            term("classificatie", "Verslag van een werksessie over wijkgericht werken"),
            .text("omschrijving", description),
            .parts(
                "dekkingInTijd",
                [
                    term("dekkingInTijdType", "Dag van de werksessie"),
                    .text("dekkingInTijdBegindatum", day),
                ]
            ),
        ]
        if let place = record.neighbourhood { parts.append(reference("dekkingInRuimte", place)) }
        parts += [
            .text("taal", record.language.rawValue),
            .parts(
                "event",
                [
                    term("eventType", "Export"), .text("eventTijd", record.madeAt.iso8601),
                    .text("eventResultaat", "Gemaakt met Wijktafel \(record.software)"),
                ]
            ),
            term("waardering", "Nader te bepalen", code: "N", of: "Begrippenlijst Waarderingen MDTO"),
            .parts(
                "bewaartermijn",
                [
                    term("termijnTriggerStartLooptijd", "Werksessie gehouden"),
                    .text("termijnStartdatumLooptijd", day),
                ]
            ),
        ]
        parts += files.map { reference("heeftRepresentatie", $0, to: $0) }
        parts.append(reference("archiefvormer", record.municipality ?? "Gemeente (niet ingevuld)"))
        if let municipality = record.municipality {
            let involved = [term("betrokkeneTypeRelatie", "Organisator"), reference("betrokkeneActor", municipality)]
            parts.append(.parts("betrokkene", involved))
        }
        parts.append(
            .parts(
                "beperkingGebruik",
                [
                    term("beperkingGebruikType", "Nader te bepalen"),
                    .text("beperkingGebruikNadereBeschrijving", restriction),
                ]
            )
        )
        return XMLPart.parts("informatieobject", parts).file
    }

    /// The description of one file.
    func file(_ entry: ZipEntry) -> [UInt8] {
        let checksum: [XMLPart] = [
            term("checksumAlgoritme", "SHA-256", of: "Begrippenlijst ChecksumAlgoritme MDTO"),
            .text("checksumWaarde", Digest(of: entry.bytes).description),
            .text("checksumDatum", record.madeAt.iso8601),
        ]
        let parts =
            identification("\(record.session)/\(entry.path)", name: entry.path) + [
                .text("omvang", String(entry.bytes.count)),
                term("bestandsformaat", MDTO.mediaType(of: entry.path), of: "IANA Media Types"),
                .parts("checksum", checksum),
                .parts(
                    "isRepresentatieVan",
                    [
                        .text("verwijzingNaam", record.title),
                        .parts("verwijzingIdentificatie", identity(record.session.rawValue)),
                    ]
                ),
            ]
        return XMLPart.parts("bestand", parts).file
    }

    private var day: String { record.date ?? record.madeAt.day }

    private var description: String {
        let state = record.isInterim ? "Tussenstand van een werksessie die nog liep." : "Verslag van een werksessie."
        let log = "Het gaat over het logboek tot en met gebeurtenis \(record.head.version)"
        return "\(state) \(log), met controlegetal \(record.head.hash)."
    }

    private var restriction: String {
        switch kind {
        case .publishable: "Bevat geen gegevens over één persoon. De gemeente bepaalt of er een beperking geldt."
        case .archive: "Bevat het logboek, en daarmee wat afzonderlijke deelnemers antwoordden: niet openbaar maken."
        }
    }

    private func identification(_ id: String, name: String) -> [XMLPart] {
        [.parts("identificatie", identity(id)), .text("naam", name)]
    }

    private func identity(_ id: String) -> [XMLPart] {
        [.text("identificatieKenmerk", id), .text("identificatieBron", "Wijktafel")]
    }

    private func term(_ name: String, _ label: String, code: String? = nil, of list: String = "Wijktafel") -> XMLPart {
        let code = code.map { [XMLPart.text("begripCode", $0)] } ?? []
        return .parts(name, [.text("begripLabel", label)] + code + [reference("begripBegrippenlijst", list)])
    }

    private func reference(_ name: String, _ label: String, to file: String? = nil) -> XMLPart {
        let label = XMLPart.text("verwijzingNaam", label)
        guard let file else { return .parts(name, [label]) }
        return .parts(name, [label, .parts("verwijzingIdentificatie", identity("\(record.session)/\(file)"))])
    }

    private static func mediaType(of path: String) -> String {
        mediaTypes[path.split(separator: ".").last.map { $0.lowercased() } ?? ""] ?? "application/octet-stream"
    }

    private static let mediaTypes = [
        "html": "text/html", "json": "application/json", "jsonl": "application/jsonl", "pdf": "application/pdf",
        "odt": "application/vnd.oasis.opendocument.text", "csv": "text/csv", "zip": "application/zip",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "svg": "image/svg+xml", "png": "image/png", "txt": "text/plain", "yaml": "application/yaml",
    ]
}

/// A piece of XML: an element with a text or with other elements.
indirect enum XMLPart {
    case text(String, String)
    case parts(String, [XMLPart])

    /// The file whose one content this is, in the namespace of MDTO.
    fileprivate var file: [UInt8] {
        let space = "https://www.nationaalarchief.nl/mdto"
        return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<MDTO xmlns=\"\(space)\">\n\(markup)</MDTO>\n".utf8)
    }

    private var markup: String {
        switch self {
        case .text(let name, let text): "<\(name)>\(XMLPart.escaped(text))</\(name)>\n"
        case .parts(let name, let parts): "<\(name)>\n\(parts.map(\.markup).joined())</\(name)>\n"
        }
    }

    /// Texts come from people: what has a meaning in XML is escaped, and what can't stand in XML at all is left out.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { output, scalar in
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\t", "\n", "\r", " "..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}": output.unicodeScalars.append(scalar)
            default: break
            }
        }
    }
}
