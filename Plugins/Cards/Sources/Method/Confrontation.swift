import WorksheetKit

/// What a room scored of the confrontation of rows with columns (methods 2.4).
///
/// Scores run from 0 (*geen*) to 3 (*sterk*); a cell without scores is not scored, which is no zero.
struct Confrontation: Sendable {
    /// The highest score of a cell.
    static let maximum = 3
    /// By how much the first block must lead to be called dominant.
    static let lead = 0.10

    /// A row and a column.
    struct Place: Sendable, Hashable {
        let row: String
        let column: String

        /// The key that the place goes by on the wire and in the vectors.
        var key: String { "\(row)|\(column)" }
    }

    /// What the scores of one place come to.
    struct Score: Sendable, Hashable {
        let n: Int
        let median: Double
        let mean: Double
        let interquartileRange: Double

        /// Whether people see it differently: quartiles one and a half apart, from five scores on.
        var isDivided: Bool { n >= 5 && interquartileRange >= 1.5 }

        init?(_ scores: [Double]) {
            guard let sample = Sample(scores) else { return nil }
            n = sample.count
            median = sample.median
            mean = sample.mean
            interquartileRange = sample.interquartileRange
        }

        init(n: Int, median: Double, mean: Double, interquartileRange: Double) {
            self.n = n
            self.median = median
            self.mean = mean
            self.interquartileRange = interquartileRange
        }
    }

    /// A rectangle of the matrix: one list against another.
    struct Block: Sendable, Hashable {
        let id: String
        let rows: [String]
        let columns: [String]

        var places: [Place] { rows.flatMap { row in columns.map { Place(row: row, column: $0) } } }
    }

    let blocks: [Block]
    let scores: [Place: Score]

    /// The mean of a block's cells as a part of the highest score, 0 to 1; `nil` without scored cells.
    func score(of block: Block) -> Double? { mean(block.places) }

    /// The mean of a row's cells as a part of the highest score, 0 to 1; over the columns that were scored.
    func score(ofRow row: String) -> Double? { mean(blocks.flatMap(\.places).filter { $0.row == row }) }

    /// The mean of a column's cells as a part of the highest score, 0 to 1; over the rows that were scored.
    func score(ofColumn column: String) -> Double? { mean(blocks.flatMap(\.places).filter { $0.column == column }) }

    /// The scored blocks, the highest first; equals stay in the order of the blocks.
    var ranking: [(block: Block, score: Double)] {
        blocks.compactMap { block in score(of: block).map { (block, $0) } }.enumerated()
            .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
    }

    /// The block that leads by enough to name the strategy; `nil` is *gemengd*, or nothing scored.
    var dominant: Block? {
        let order = ranking
        guard let first = order.first else { return nil }
        guard order.count > 1 else { return first.block }
        // A lead of exactly 0.10 counts, and 0.6 - 0.5 is just below it in binary.
        return first.score - order[1].score >= Confrontation.lead - 1e-9 ? first.block : nil
    }

    /// The scored places, the highest mean first, then by key.
    var placesByMean: [Place] {
        scores.sorted { ($1.value.mean, $0.key.key) < ($0.value.mean, $1.key.key) }.map(\.key)
    }

    private func mean(_ places: [Place]) -> Double? {
        let means = places.compactMap { scores[$0]?.mean }
        return means.isEmpty ? nil : means.reduce(0, +) / Double(Confrontation.maximum * means.count)
    }
}
