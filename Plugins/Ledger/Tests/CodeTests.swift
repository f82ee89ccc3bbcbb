import Foundation
import Ledger
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("The codes of the methods")
struct CodeTests {
    private static let base: JSON = VectorCases.inputs["V01"] ?? [:]

    /// A change to the published case for each code, as `(code, path, value)`.
    static let reached: [(String, String, JSON)] = [
        ("E_BASISJAAR", "basisjaar", 1_890), ("E_LOOPTIJD", "looptijd", 0), ("E_DISCONTOVOET", "discontovoet", 2.25),
        ("E_CONVENTIE", "conventie", "jaarbegin"), ("E_GEEN_POSTEN", "posten", []),
        ("E_SOORT", "K3.soort", "winst"), ("E_BEDRAG_OF_HOEVEELHEID", "K3.prijs", 5),
        ("E_HOEVEELHEID_LEEG", "B1.hoeveelheid", []), ("E_GETAL", "K3.bedrag", .null),
        ("E_AANDEEL_BEREIK", "B5.hoeveelheid", [["naam": "a", "waarde": 8, "soort": "aandeel"]]),
        ("E_AANTAL_NEGATIEF", "B4.hoeveelheid", [["naam": "a", "waarde": -3, "soort": "aantal"]]),
        ("E_CORRECTIE_BEREIK", "B2.correcties", ["deadweight": 1.2]), ("E_START_VOOR_BASISJAAR", "B1.start", 2_025),
        ("E_EIND_VOOR_START", "B1.eind", 2_026), ("E_INGROEI", "K2.ingroei_jaren", 0),
        ("E_UITDOVING", "B5.uitdoving", 1.5), ("E_PROFIEL", "B2.profiel", [1, 1, 1]),
        ("E_INDEX_ONTBREEKT", "B3.prijspeil", 2_019), ("E_DUBBEL_ID", "K3.id", "K1"),
        ("E_VERDELING_LEEG", "B3.verdeling", []),
        ("E_VERDELING_SOM", "B3.verdeling", [["actor": "rijk", "aandeel": 0.9]]),
        (
            "E_VERDELING_NEGATIEF", "B3.verdeling",
            [["actor": "rijk", "aandeel": 1.5], ["actor": "uwv", "aandeel": -0.5]]
        ),
        (
            "E_VERDELING_DUBBEL", "B3.verdeling",
            [["actor": "rijk", "aandeel": 0.5], ["actor": "rijk", "aandeel": 0.5]]
        ),
        ("W_DISCONTOVOET_AFWIJKEND", "discontovoet", 0.03), ("W_NEGATIEVE_KOST", "K3.bedrag", -25_000),
        ("W_DUBBELE_CORRECTIE", "B1.effect_is_verschil", true), ("W_START_NA_LOOPTIJD", "B1.start", 2_040),
        ("W_EIND_NA_LOOPTIJD", "B1.eind", 2_040), ("W_BRON_ONTBREEKT", "B6.bron", ""),
        ("W_GEEN_KOSTEN", "K", .null), ("W_GEEN_BATEN", "B", .null),
    ]

    @Test("every code of the numbers can be reached", arguments: reached)
    func numbers(_ code: String, _ path: String, _ value: JSON) {
        #expect(LedgerCase(CodeTests.changed(path, value)).validate().map(\.code).contains(code))
    }

    private static func changed(_ path: String, _ value: JSON) -> JSON {
        guard case .object(var members) = base, let lines = base["posten"]?.elements else { return base }
        let parts = path.split(separator: ".").map(String.init)
        if value == .null, parts.count == 1 {
            members["posten"] = .array(lines.filter { $0["id"]?.text?.hasPrefix(path) == false })
        } else if parts.count == 1 {
            members[path] = value
        } else {
            members["posten"] = .array(
                lines.map { line in
                    guard case .object(var own) = line, line["id"]?.text == parts[0] else { return line }
                    own[parts[1]] = value
                    return .object(own)
                }
            )
        }
        return .object(members)
    }

    /// Changes to a small room that each give a warning about its words.
    static let told: [(String, [String: JSON])] = [
        ("W_AFSCHRIJVING", ["naam": "Afschrijving pand", "soort": "kost"]),
        ("W_AFSCHRIJVING", ["naam": "De rente", "soort": "kost"]),
        ("W_INDIRECT_CONTROLEER", ["effecttype": "indirect"]), ("W_BTW_GEMENGD", ["btw": "incl"]),
        ("W_BATEN_OPTIMISTISCH", ["bewijs": "aanname"]), ("W_GEEN_KETEN", ["naam": "Zonder keten"]),
    ]

    @Test("what the words of a line give away is told", arguments: told)
    func words(_ code: String, _ changes: [String: JSON]) throws {
        var room = try Rooms.small()
        try room.given(nil, ["do": "line.set", "line": Rooms.benefit(changes)], phase: "effecten")
        #expect(codes(room).contains(code))
    }

    @Test("the same effect twice is told at both lines, and at none when one is gone")
    func doubleCounting() throws {
        var room = try Rooms.small()
        try room.given(nil, ["do": "line.set", "line": Rooms.benefit(["dubbeltelgroep": "werk"])], phase: "effecten")
        #expect(!codes(room).contains("W_DUBBELTELLING"))
        let twin = Rooms.benefit(["id": "b2", "dubbeltelgroep": "werk"])
        try room.given(nil, ["do": "line.add", "line": twin], phase: "effecten")
        #expect(codes(room).count { $0 == "W_DUBBELTELLING" } == 2)
        try room.given(nil, ["do": "line.drop", "id": "b2"], phase: "effecten")
        #expect(!codes(room).contains("W_DUBBELTELLING"))
    }

    @Test("a line that weighs needs a range, until it has one")
    func ranges() throws {
        var room = try Rooms.small()
        #expect(codes(room).count { $0 == "W_GEEN_BEREIK" } == 1)
        try room.given(
            nil,
            ["do": "range.put", "parameter": "k/bedrag", "kind": "uniform", "low": 90, "high": 120],
            phase: "varianten"
        )
        #expect(!codes(room).contains("W_GEEN_BEREIK"))
    }

    @Test(
        "a range that makes no sense is refused by its code",
        arguments: [
            ("pert", 60, 20, "e-bereik-volgorde"), ("pert", 50, 60, "e-bereik-volgorde"),
            ("uniform", 50, 60, "e-basis-buiten-bereik"), ("lognormaal", 0, 60, "e-lognormaal"),
            ("pert", -5, 60, "e-aantal-negatief"),
        ] as [(String, Double, Double, String)]
    )
    func wrongRange(_ kind: String, _ low: Double, _ high: Double, _ code: String) throws {
        let command: JSON = [
            "do": "range.put", "parameter": "b/prijs", "kind": .string(kind), "low": .number(low),
            "high": .number(high),
        ]
        #expect(try Rooms.small().refusal(nil, command, phase: "varianten")?.code == code)
    }

    @Test("every code has a text for browsers, and every code that refuses stands in the manifest")
    func texts() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "..")
        let read = { (name: String) in
            try JSONParser.parse([UInt8](Data(contentsOf: folder.appending(path: name))), depthLimit: 8)
        }
        let texts = try read("web/texts.json")
        let declared = Set(try read("plugin.json")["codes"]?.elements?.compactMap(\.text) ?? [])
        let all = Set(CodeTests.reached.map(\.0) + CodeTests.told.map(\.0) + ["W_DUBBELTELLING", "W_GEEN_BEREIK"])
        for code in all { #expect(texts[code.lowercased().replacing("_", with: "-")] != nil, "\(code)") }
        for code in declared { #expect(texts[code] != nil, "\(code)") }
        #expect(declared.isSuperset(of: LedgerTests.refused.map(\.0).filter { $0 != "unknown-target" }))
    }

    private func codes(_ room: Specification<Ledger>) -> [String] {
        let findings = room.view(.desk, phase: "schatten")["desk"]?["findings"]?.members ?? [:]
        return findings.keys.map { String($0.prefix { $0 != "@" }) }
    }
}
