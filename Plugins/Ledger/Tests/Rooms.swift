import Ledger
import WijktafelTesting
import WorksheetKit

/// Rooms with a case to tell stories about.
enum Rooms {
    static func empty() throws -> Specification<Ledger> {
        try Specification(
            Ledger.self,
            ShippedContent.file("mkba", of: "Ledger", test: #filePath),
            settings: ["basisjaar": 2026]
        )
    }

    /// A cost of 100 and a benefit of 10 times 0.5 times 40 a year, of which the price is asked for.
    static func small() throws -> Specification<Ledger> {
        var room = try empty()
        try room.given(nil, ["do": "line.add", "line": cost()], phase: "kosten")
        try room.given(nil, ["do": "line.add", "line": benefit()], phase: "effecten")
        try room.given(nil, ["do": "ask", "parameter": "b/prijs", "on": true], phase: "schatten")
        return room
    }

    static func cost(_ changes: [String: JSON] = [:]) -> JSON {
        line(
            [
                "id": "k", "naam": "Team", "soort": "kost", "bedrag": 100,
                "verdeling": [["actor": "gemeente", "aandeel": 1]], "bron": "begroting",
            ],
            changes
        )
    }

    static func benefit(_ changes: [String: JSON] = [:]) -> JSON {
        line(
            [
                "id": "b", "naam": "Minder opvang", "soort": "baat", "prijs": 40,
                "hoeveelheid": [
                    ["naam": "huishoudens", "waarde": 10, "soort": "aantal"],
                    ["naam": "minder kans", "waarde": 0.5, "soort": "aandeel"],
                ],
                "verdeling": [["actor": "inwoner", "aandeel": 1]], "bron": "onderzoek", "bewijs": "gemeten",
            ],
            changes
        )
    }

    /// A line with members put in other ones' place; `null` takes a member out.
    private static func line(_ members: [String: JSON], _ changes: [String: JSON]) -> JSON {
        .object(members.merging(changes) { _, new in new }.filter { $0.value != .null })
    }

    static func estimate(_ low: Double, _ mode: Double, _ high: Double, of parameter: String = "b/prijs") -> JSON {
        [
            "do": "estimate", "parameter": .string(parameter), "low": .number(low), "mode": .number(mode),
            "high": .number(high),
        ]
    }
}
