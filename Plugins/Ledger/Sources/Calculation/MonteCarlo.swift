/// Draws uncertain numbers of a case many times over and computes the case in full each time (methods 1.5).
public struct MonteCarlo: Sendable {
    /// An uncertain number with what one or more people think of it.
    public struct Uncertain: Sendable, Hashable {
        /// The number.
        public let parameter: Parameter
        /// What is thought of it; of several thoughts each draw takes one.
        public let parts: [Distribution]
        /// Whose thought each is, as the place of a row of people; absent when nobody's.
        public let people: [Int]?

        /// Makes an uncertain number.
        public init(_ parameter: Parameter, _ parts: [Distribution], people: [Int]? = nil) {
            self.parameter = parameter
            self.parts = parts
            self.people = people
        }
    }

    /// The number of draws unless told otherwise.
    public static let standardDraws = 10_000
    /// The numbers of draws that are allowed.
    public static let allowedDraws = 1_000...100_000

    private let plan: Plan
    private let layout: DrawPlan
    private let uncertain: [Uncertain]
    private let samplers: [[Sampler]]
    /// By parameter, then person: the place of that person's thought.
    private let thoughts: [[Int?]]
    private let people: Int
    private let draws: Int
    private let seed: UInt64

    /// Whether a number can be drawn: years and their counts can't.
    public static func canDraw(_ parameter: Parameter) -> Bool { !parameter.isWhole }

    /// Prepares a simulation; `nil` when a number can't be drawn, stands in twice or is nobody's thought.
    ///
    /// - Parameters:
    ///   - plan: The case.
    ///   - uncertain: What is uncertain.
    ///   - draws: How often; 1,000 to 100,000.
    ///   - seed: Decides all chance.
    public init?(_ plan: Plan, _ uncertain: [Uncertain], draws: Int = standardDraws, seed: UInt64) {
        guard MonteCarlo.allowedDraws.contains(draws),
            Set(uncertain.map(\.parameter)).count == uncertain.count,
            uncertain.allSatisfy({ MonteCarlo.canDraw($0.parameter) && !$0.parts.isEmpty })
        else { return nil }
        self.plan = plan
        self.uncertain = uncertain
        self.draws = draws
        self.seed = seed
        layout = DrawPlan(plan, uncertain.map(\.parameter))
        samplers = uncertain.map { $0.parts.map(Sampler.init) }
        let count = (uncertain.compactMap { $0.people?.max() }.max() ?? -1) + 1
        people = count
        thoughts = uncertain.map { number in
            var places = [Int?](repeating: nil, count: count)
            for (place, person) in (number.people ?? []).enumerated() where place < number.parts.count {
                places[person] = place
            }
            return places
        }
    }

    /// Draws and computes.
    ///
    /// - Parameter progress: Called after every sixteenth block of draws with the share done; stops on `false`.
    /// - Returns: What the draws come to; `nil` when stopped.
    public func run(progress: (Double) -> Bool = { _ in true }) -> Simulation? {
        var generator = Generator(seed: seed)
        let normal = NormalTables()
        let orders = samplers.map { parts in
            parts.count == 1 && parts[0].isCheap ? shuffled(draws, &generator) : []
        }
        var block = DrawBlock(layout, parameters: uncertain.count)
        var tally = Tally(plan, draws: draws)
        var done = 0
        var blocks = 0
        while done < draws {
            let count = min(DrawBlock.size, draws - done)
            fill(block.samples, from: done, count, orders, &generator, normal)
            block.compute()
            tally.add(block, count)
            done += count
            blocks += 1
            guard blocks % 16 != 0 || progress(Double(done) / Double(draws)) else { return nil }
        }
        return tally.simulation(plan.actors)
    }

    private func fill(
        _ samples: UnsafeMutablePointer<Double>,
        from first: Int,
        _ count: Int,
        _ orders: [[UInt32]],
        _ generator: inout Generator,
        _ normal: borrowing NormalTables
    ) {
        let size = DrawBlock.size
        let persons = people > 0 ? (0..<count).map { _ in generator.index(below: people) } : []
        for place in samplers.indices {
            let row = samples + place * size
            let parts = samplers[place]
            let isCoupled = uncertain[place].people != nil
            if !orders[place].isEmpty {
                // Latin hypercube: one draw in each of as many equal parts as there are draws.
                for draw in 0..<count {
                    let part = Double(orders[place][first + draw]) + generator.uniform()
                    row[draw] = parts[0].value(at: part / Double(draws))
                }
            } else if parts.count == 1 {
                for draw in 0..<count { row[draw] = parts[0].next(&generator, normal) }
            } else {
                for draw in 0..<count {
                    let own = isCoupled ? thoughts[place][persons[draw]] : nil
                    row[draw] = parts[own ?? generator.index(below: parts.count)].next(&generator, normal)
                }
            }
            // A block that isn't full computes its rest too, so the rest must be something valid.
            for draw in count..<max(count, size) { row[draw] = row[0] }
        }
    }

    private func shuffled(_ count: Int, _ generator: inout Generator) -> [UInt32] {
        var order = Array(0..<UInt32(count))
        for place in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(place, generator.index(below: place + 1))
        }
        return order
    }
}
