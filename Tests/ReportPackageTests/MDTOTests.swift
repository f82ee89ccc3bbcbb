import Foundation
import FoundationXML
import Testing
import ZipArchives

@testable import ReportPackage

@Suite("The description for the archive")
struct MDTOTests {
    /// The order of MDTO-XML 1.0.1, of what we write.
    private static let object = [
        "identificatie", "naam", "aggregatieniveau", "classificatie", "omschrijving", "dekkingInTijd",
        "dekkingInRuimte", "taal", "event", "waardering", "bewaartermijn", "heeftRepresentatie", "archiefvormer",
        "betrokkene",
        "beperkingGebruik",
    ]
    private static let file = [
        "identificatie", "naam", "omvang", "bestandsformaat", "checksum", "isRepresentatieVan",
    ]

    @Test("has the elements of an informatieobject in the order of the schema, and refers to every file")
    func informationObject() throws {
        let entries = try ZipArchive.unpack(PublishablePackage.make(contents(), key: signingKey()))
        let seen = try elements(of: entries, "mdto.xml")
        #expect(seen.path.first == "MDTO/informatieobject")
        let parts = seen.children(of: "MDTO/informatieobject")
        #expect(parts.filter { $0 != "heeftRepresentatie" } == Self.object.filter { $0 != "heeftRepresentatie" })
        #expect(parts.count { $0 == "heeftRepresentatie" } == contents().files.count)
        #expect(seen.texts["MDTO/informatieobject/naam"] == contents().record.title)
        #expect(seen.texts["MDTO/informatieobject/archiefvormer/verwijzingNaam"] == "Voorbeeld")
        #expect(seen.texts["MDTO/informatieobject/dekkingInTijd/dekkingInTijdBegindatum"] == "2026-11-21")
    }

    @Test("describes every file with its size and hash")
    func files() throws {
        let entries = try ZipArchive.unpack(PublishablePackage.make(contents(), key: signingKey()))
        let seen = try elements(of: entries, "mdto/verslag.html.bestand.mdto.xml")
        #expect(seen.children(of: "MDTO/bestand") == Self.file)
        #expect(seen.texts["MDTO/bestand/omvang"] == "14")
        #expect(seen.texts["MDTO/bestand/bestandsformaat/begripLabel"] == "text/html")
        // By Python's hashlib.
        let hash = "eef399eddd1e5f1c5afa65b46755654375b7bf57c9c76c797f472da5c021e750"
        #expect(seen.texts["MDTO/bestand/checksum/checksumWaarde"] == hash)
    }

    @Test("leaves out what can't stand in XML, and says what nobody filled in")
    func hostile() throws {
        var contents = contents(title: "a\u{0}b\u{FFFE}<c>&\u{1F600}]]>")
        contents.record.municipality = nil
        contents.record.neighbourhood = nil
        contents.record.date = nil
        let entries = try ZipArchive.unpack(PublishablePackage.make(contents, key: signingKey()))
        let seen = try elements(of: entries, "mdto.xml")
        #expect(seen.texts["MDTO/informatieobject/naam"] == "ab<c>&\u{1F600}]]>")
        #expect(seen.texts["MDTO/informatieobject/archiefvormer/verwijzingNaam"] == "Gemeente (niet ingevuld)")
        #expect(seen.texts["MDTO/informatieobject/dekkingInTijd/dekkingInTijdBegindatum"] == "2026-11-21")
    }

    private func elements(of entries: [ZipEntry], _ path: String) throws -> Elements {
        let entry = try #require(entries.first { $0.path == path })
        let elements = Elements()
        let parser = XMLParser(data: Data(entry.bytes))
        parser.delegate = elements
        #expect(parser.parse(), "\(path) is not XML")
        return elements
    }
}

/// What is in a file of XML, as Foundation's parser reads it.
private final class Elements: NSObject, XMLParserDelegate {
    private(set) var path: [String] = []
    private(set) var texts: [String: String] = [:]
    private var open: [String] = []

    func children(of parent: String) -> [String] {
        path.filter { $0.hasPrefix(parent + "/") }.map { String($0.dropFirst(parent.count + 1)) }
            .filter { !$0.contains("/") }
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(name)
        if open.count > 1 { path.append(open.joined(separator: "/")) }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        texts[open.joined(separator: "/"), default: ""] += text
    }
}
