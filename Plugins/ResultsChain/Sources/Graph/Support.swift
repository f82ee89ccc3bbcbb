/// How much carries every point: the widest path from an approach, as strong as its weakest link (methods 3.4).
///
/// What is not known yet counts as the least and as the most it can be, so that support is a range; it is known when
/// both ends are equal. There is no support while the arrows run in a circle.
public struct Support: Sendable, Hashable {
    /// What an approach starts with: it is what professionals do, and rests on nothing else.
    public static let full = 3.0

    /// The least and the most that carries a point, by its id; empty while there is a cycle.
    public let ranges: [String: ClosedRange<Double>]
    private let graph: ChainGraph
    private let steps: [String: Int]

    /// Computes the support of every point.
    public init(_ graph: ChainGraph) {
        self.graph = graph
        guard let order = graph.order() else {
            ranges = [:]
            steps = [:]
            return
        }
        var ranges: [String: ClosedRange<Double>] = [:]
        var steps: [String: Int] = [:]
        var heads: [String: Head] = [:]
        for point in order {
            let least = Support.width(of: point, graph, ranges, \.lowerBound)
            let most = Support.width(of: point, graph, ranges, \.upperBound)
            ranges[point] = least...max(least, most)
            // Where nothing is certain yet the path follows what could be.
            let isCertain = least > 0
            let best = Support.best(at: point, graph, heads, isCertain ? \.lowerBound : \.upperBound, isCertain)
            steps[point] = best?.arrow
            heads[point] = best?.head ?? Head(graph.levels[point])
        }
        self.ranges = ranges
        self.steps = steps
    }

    /// The support of a point when it is known.
    public func known(_ point: String) -> Double? {
        guard let range = ranges[point], range.lowerBound == range.upperBound else { return nil }
        return range.lowerBound
    }

    /// The arrows of the path that carries a point best, from its far end to the point; empty when none arrives.
    public func path(to point: String) -> [ChainGraph.Arrow] {
        var path: [ChainGraph.Arrow] = []
        var here = point
        while let step = steps[here], path.count <= graph.arrows.count {
            path.append(graph.arrows[step])
            here = graph.arrows[step].from
        }
        return path.reversed()
    }

    /// The weakest arrow of that path: the first thing to talk about; the one nearest to the point among equals.
    public func weakest(to point: String) -> ChainGraph.Arrow? {
        path(to: point).reversed().min { $0.strength.lowerBound < $1.strength.lowerBound }
    }

    private static func width(
        of point: String,
        _ graph: ChainGraph,
        _ ranges: [String: ClosedRange<Double>],
        _ end: KeyPath<ClosedRange<Double>, Double>
    ) -> Double {
        if graph.levels[point] == .approach { return full }
        let widths = (graph.arriving[point] ?? []).map { index in
            let arrow = graph.arrows[index]
            return min(ranges[arrow.from]?[keyPath: end] ?? 0, arrow.strength[keyPath: end])
        }
        return widths.max() ?? 0
    }
}

// The path that is told, once per point.
extension Support {
    /// What is known of the best path to a point.
    private struct Head {
        let least: Double
        let most: Double
        let startsAtApproach: Bool
        let length: Int

        init(_ level: Level?) {
            let start = level == .approach ? Support.full : 0
            least = start
            most = start
            startsAtApproach = level == .approach
            length = 0
        }

        init(_ from: Head, along strength: ClosedRange<Double>) {
            least = min(from.least, strength.lowerBound)
            most = min(from.most, strength.upperBound)
            startsAtApproach = from.startsAtApproach
            length = from.length + 1
        }
    }

    private static func best(
        at point: String,
        _ graph: ChainGraph,
        _ heads: [String: Head],
        _ end: KeyPath<ClosedRange<Double>, Double>,
        _ isCertain: Bool
    ) -> (arrow: Int, head: Head)? {
        if graph.levels[point] == .approach { return nil }
        var best: (arrow: Int, head: Head)?
        for index in graph.arriving[point] ?? [] {
            let arrow = graph.arrows[index]
            guard let from = heads[arrow.from] else { continue }
            let head = Head(from, along: arrow.strength)
            guard let leader = best?.head else {
                best = (index, head)
                continue
            }
            if isBetter(head, leader, isCertain) { best = (index, head) }
        }
        return best
    }

    private static func isBetter(_ one: Head, _ other: Head, _ isCertain: Bool) -> Bool {
        let width = isCertain ? (one.least, other.least) : (one.most, other.most)
        if width.0 != width.1 { return width.0 > width.1 }
        if one.startsAtApproach != other.startsAtApproach { return one.startsAtApproach }
        return one.length < other.length
    }
}
