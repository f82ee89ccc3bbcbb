public import WorksheetKit

/// One worked case of a method: what goes in, and what must come out.
public struct VectorCase: Sendable, Hashable {
    /// The id of the case, unique in its file.
    public let id: String
    /// The method that the case is about (`soort`).
    public let kind: String
    /// What goes in (`invoer`).
    public let input: JSON
    /// What must come out (`verwacht`).
    public let expected: JSON
    /// How far a number may be off.
    public let tolerances: VectorTolerances
}

/// A file of worked cases.
public struct VectorFile: Sendable, Hashable {
    /// The cases in the order of the file; never empty.
    public let cases: [VectorCase]

    /// Reads a file: `{"toetsing": .., "vectoren": [{"id", "soort", "invoer", "verwacht", "tolerantie"}]}`.
    ///
    /// A tolerance in words belongs to the method, not to the comparison; the file's own then holds. A file without
    /// cases is refused: it would pass by checking nothing.
    ///
    /// - Throws: `VectorError` when the bytes aren't JSON, a case lacks a part or two have the same id.
    public init(bytes: [UInt8]) throws(VectorError) {
        let root: JSON
        do {
            root = try JSONParser.parse(bytes, depthLimit: 64)
        } catch {
            throw VectorError("not JSON: \(error.reason.rawValue) at byte \(error.offset)")
        }
        guard let entries = root["vectoren"]?.elements, !entries.isEmpty else {
            throw VectorError("has no cases under \"vectoren\"")
        }
        let tolerance = root["toetsing"]?.text.flatMap(VectorTolerance.init(head:)) ?? .standard
        var cases: [VectorCase] = []
        var ids: Set<String> = []
        for (index, entry) in entries.enumerated() {
            guard let id = entry["id"]?.text, let kind = entry["soort"]?.text,
                let input = entry["invoer"], let expected = entry["verwacht"]
            else { throw VectorError("case \(index + 1) lacks id, soort, invoer or verwacht") }
            guard ids.insert(id).inserted else { throw VectorError("two cases are called \(id)") }
            cases.append(
                VectorCase(
                    id: id,
                    kind: kind,
                    input: input,
                    expected: DrawnTolerance.figures(of: expected),
                    tolerances: DrawnTolerance.tolerances(of: expected, case: entry["tolerantie"])
                        ?? VectorTolerances(entry["tolerantie"].flatMap(VectorTolerance.init(case:)) ?? tolerance)
                )
            )
        }
        self.cases = cases
    }
}
