/// Points with their level and arrows with what is known of their strength, without texts and people.
public struct ChainGraph: Sendable, Hashable {
    /// An arrow.
    public struct Arrow: Sendable, Hashable {
        /// The point it leaves from.
        public let from: String
        /// The point it goes to.
        public let to: String
        /// The least and the most it can carry, each 0 to 3; equal when the strength is known.
        public let strength: ClosedRange<Double>

        /// Makes an arrow.
        public init(from: String, to: String, strength: ClosedRange<Double>) {
            self.from = from
            self.to = to
            self.strength = strength
        }
    }

    /// The level of every point by its id.
    public let levels: [String: Level]
    /// The arrows between points that exist, ordered by their ends.
    public let arrows: [Arrow]
    /// The indices of the arrows that leave from a point.
    let leaving: [String: [Int]]
    /// The indices of the arrows that arrive at a point.
    let arriving: [String: [Int]]

    /// Makes a graph; an arrow with an end that doesn't exist is left out.
    public init(levels: [String: Level], arrows: [Arrow]) {
        self.levels = levels
        let known = arrows.filter { levels[$0.from] != nil && levels[$0.to] != nil }
        let ordered = known.sorted {
            ($0.from, $0.to, $0.strength.lowerBound) < ($1.from, $1.to, $1.strength.lowerBound)
        }
        self.arrows = ordered
        leaving = Dictionary(grouping: ordered.indices) { ordered[$0].from }
        arriving = Dictionary(grouping: ordered.indices) { ordered[$0].to }
    }

    /// The points in alphabetical order.
    var points: [String] { levels.keys.sorted() }

    /// The points in an order in which every arrow goes forward; `nil` when there is a cycle.
    func order() -> [String]? {
        var waiting = arriving.mapValues(\.count)
        var ready = points.filter { waiting[$0, default: 0] == 0 }
        var next = 0
        while next < ready.count {
            for arrow in leaving[ready[next]] ?? [] {
                let target = arrows[arrow].to
                waiting[target, default: 0] -= 1
                if waiting[target] == 0 { ready.append(target) }
            }
            next += 1
        }
        return ready.count == levels.count ? ready : nil
    }

    /// The points that can reach themselves.
    func circling() -> Set<String> {
        guard order() == nil else { return [] }
        return Set(points.filter { reach(from: $0).contains($0) })
    }

    /// The points that can be reached by one arrow or more.
    func reach(from start: String) -> Set<String> {
        var found: Set<String> = []
        var open = [start]
        while let point = open.popLast() {
            for arrow in leaving[point] ?? [] where found.insert(arrows[arrow].to).inserted {
                open.append(arrows[arrow].to)
            }
        }
        return found
    }
}
