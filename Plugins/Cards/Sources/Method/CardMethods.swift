import WorksheetKit

/// The worked cases of the methods for cards, by their kind (`soort`).
enum CardMethods {
    static let all: [String: VectorMethod] = [
        "swot_stemmen": dots,
        "confrontatiematrix": confrontation,
    ]

    /// The dots per person for lists of these lengths (`aantal_kaarten`), by length.
    static func dots(_ input: VectorInput) throws(VectorError) -> JSON {
        guard let counts = input.value["aantal_kaarten"]?.elements else {
            throw VectorError("invoer aantal_kaarten is no array")
        }
        var dots: [String: JSON] = [:]
        for count in counts {
            guard let count = count.integer, count >= 0 else {
                throw VectorError("invoer aantal_kaarten holds something else than counts")
            }
            dots[String(count)] = .integer(DotVoting.dots(for: count))
        }
        return .object(dots)
    }

    /// The figures of a matrix: medians and means per cell, scores per block, row and column, and what stands out.
    static func confrontation(_ input: VectorInput) throws(VectorError) -> JSON {
        let (strengths, weaknesses) = (try words(input, "sterkten"), try words(input, "zwakten"))
        let (opportunities, threats) = (try words(input, "kansen"), try words(input, "bedreigingen"))
        guard let entries = input.value["scores"]?.members else { throw VectorError("invoer scores is no object") }
        let blocks = [
            Confrontation.Block(id: "aanvallen", rows: strengths, columns: opportunities),
            Confrontation.Block(id: "verdedigen", rows: strengths, columns: threats),
            Confrontation.Block(id: "verbeteren", rows: weaknesses, columns: opportunities),
            Confrontation.Block(id: "ombuigen", rows: weaknesses, columns: threats),
        ]
        var scores: [Confrontation.Place: Confrontation.Score] = [:]
        for place in blocks.flatMap(\.places) {
            guard let given = entries[place.key] else { continue }
            scores[place] = Confrontation.Score(try numbers(given, place.key))
        }
        return figures(
            Confrontation(blocks: blocks, scores: scores),
            rows: strengths + weaknesses,
            columns: opportunities + threats
        )
    }

    private static func figures(_ matrix: Confrontation, rows: [String], columns: [String]) -> JSON {
        let order = matrix.ranking
        let places = matrix.blocks.flatMap(\.places)
        func cells(_ figure: (Confrontation.Score) -> JSON) -> JSON {
            .object(Dictionary(uniqueKeysWithValues: places.map { ($0.key, matrix.scores[$0].map(figure) ?? .null) }))
        }
        func shares(_ ids: [String], _ share: (String) -> Double?) -> JSON {
            .object(Dictionary(ids.map { ($0, share($0).map(JSON.number) ?? .null) }) { first, _ in first })
        }
        let blocks = Dictionary(matrix.blocks.map { ($0.id, $0) }) { first, _ in first }
        return [
            "cel_mediaan": cells { .number($0.median) }, "cel_gemiddelde": cells { .number($0.mean) },
            "cel_iqr": cells { .number($0.interquartileRange) }, "cel_onenig": cells { .bool($0.isDivided) },
            "blok": shares(matrix.blocks.map(\.id)) { blocks[$0].flatMap(matrix.score(of:)) },
            "rij": shares(rows, matrix.score(ofRow:)), "kolom": shares(columns, matrix.score(ofColumn:)),
            "volgorde_blokken": .array(order.map { .string($0.block.id) }),
            "dominant": .string(matrix.dominant?.id ?? "gemengd"),
            "top3_cellen": .array(matrix.placesByMean.prefix(3).map { .string($0.key) }),
        ]
    }

    private static func words(_ input: VectorInput, _ key: String) throws(VectorError) -> [String] {
        guard let elements = input.value[key]?.elements else { throw VectorError("invoer \(key) is no array") }
        let words = elements.compactMap(\.text)
        guard words.count == elements.count, Set(words).count == words.count else {
            throw VectorError("invoer \(key) holds something else than different names")
        }
        return words
    }

    private static func numbers(_ json: JSON, _ key: String) throws(VectorError) -> [Double] {
        guard let elements = json.elements else { throw VectorError("invoer scores \(key) is no array") }
        let numbers = elements.compactMap(\.number)
        guard numbers.count + elements.count(where: { $0 == .null }) == elements.count else {
            throw VectorError("invoer scores \(key) holds something else than numbers")
        }
        return numbers
    }
}
