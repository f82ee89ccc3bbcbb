import Foundation
import Ledger
import Testing
import WorksheetKit

@Suite("The worked cases of the methods")
struct VectorTests {
    @Test("Every published case comes out as it was computed elsewhere", arguments: VectorCases.all)
    func published(_ vector: VectorCases.Case) throws {
        let method = try #require(LedgerMethods.all[vector.kind], "no method for \(vector.kind)")
        let actual = try method(VectorInput(vector.input, siblings: VectorCases.inputs))
        #expect(VectorCases.deviations(actual, vector.expected, vector.tolerance, "") == [])
    }

    @Test("A wrong number is noticed")
    func wrongNumber() throws {
        let vector = try #require(VectorCases.all.first { $0.id == "V01" })
        let method = try #require(LedgerMethods.all[vector.kind])
        let actual = try method(
            VectorInput(["basis": "V01", "wijzig": ["discontovoet": 0.0226]], siblings: VectorCases.inputs)
        )
        #expect(!VectorCases.deviations(actual, vector.expected, vector.tolerance, "").isEmpty)
    }
}

/// The published cases, with the tolerances in all their shapes.
enum VectorCases {
    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        let kind: String
        let input: JSON
        let expected: JSON
        let tolerance: JSON
        var testDescription: String { id }
    }

    static let all: [Case] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Tests/Vectors/mkba.json")
        guard let bytes = try? Data(contentsOf: file), let root = try? JSONParser.parse([UInt8](bytes), depthLimit: 64)
        else { return [] }
        return (root["vectoren"]?.elements ?? []).compactMap { entry in
            guard let id = entry["id"]?.text, let kind = entry["soort"]?.text, let input = entry["invoer"],
                let expected = entry["verwacht"]
            else { return nil }
            return Case(id: id, kind: kind, input: input, expected: expected, tolerance: entry["tolerantie"] ?? [:])
        }
    }()

    static let inputs = Dictionary(all.map { ($0.id, $0.input) }, uniquingKeysWith: { first, _ in first })

    /// Where a result isn't what was expected.
    ///
    /// Drawn results carry their own tolerances (`tolerantie_n10000`): five standard errors. Of a drawn standard
    /// deviation five standard errors are five percent.
    static func deviations(_ actual: JSON?, _ expected: JSON, _ tolerance: JSON, _ path: String) -> [String] {
        switch (expected, actual) {
        case (.object(let expected), .object(let actual)):
            let drawn =
                expected["tolerantie_n10000"]?.members ?? tolerance["gemiddelde_n10000"].map { ["gemiddelde": $0] }
            if let percentiles = tolerance["percentiel"] {
                return expected.flatMap {
                    deviations(actual[$0], $1, ["abs": percentiles[$0] ?? 0, "rel": 0], "\(path).\($0)")
                }
            }
            let error = (expected["sd"]?.number ?? 0) / 100
            return expected.filter { $0.key != "tolerantie_n10000" }.flatMap { key, value in
                deviations(actual[key], value, own(tolerance, drawn, key, error), "\(path).\(key)")
            }
        case (.array(let expected), .array(let actual)) where expected.count == actual.count:
            return zip(expected, actual).enumerated().flatMap {
                deviations($0.element.1, $0.element.0, tolerance, "\(path)[\($0.offset)]")
            }
        case (.number(let expected), .number(let actual)):
            let distance = (expected - actual).magnitude
            let isClose =
                distance <= tolerance["abs"]?.number ?? 0
                || distance <= (tolerance["rel"]?.number ?? 1e-6) * expected.magnitude
            return isClose ? [] : ["\(path): \(expected) but \(actual)"]
        case (.string(let expected), .string(let actual)):
            return expected == actual.replacing("\u{A0}", with: " ") ? [] : ["\(path): \(expected) but \(actual)"]
        default: return expected == actual ? [] : ["\(path): \(expected) but \(actual.map { "\($0)" } ?? "nothing")"]
        }
    }

    private static func own(_ tolerance: JSON, _ drawn: [String: JSON]?, _ key: String, _ error: Double) -> JSON {
        guard let drawn else { return tolerance }
        if key == "percentielen" { return ["percentiel": .object(drawn)] }
        if key == "sd" { return ["rel": 0.05] }
        if key == "gemiddelde", drawn[key] == nil { return ["abs": .number(5 * error), "rel": 0] }
        if key == "kans_ncw_positief", drawn[key] == nil { return ["abs": 0.025] }
        return drawn[key].map { ["abs": $0, "rel": 0] } ?? tolerance
    }
}
