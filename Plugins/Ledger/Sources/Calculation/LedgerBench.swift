import WorksheetKit

/// A case of any size, made for measuring: the same sizes give the same case.
public enum LedgerBench {
    /// How large a case is.
    public struct Size: Sendable {
        /// The number of lines.
        public var lines: Int
        /// The number of actors.
        public var actors: Int
        /// The number of years.
        public var years: Int
        /// The number of uncertain numbers; at most as many as there are lines.
        public var parameters: Int
        /// How many people estimated each.
        public var people: Int

        /// Makes a size; without anything the size that the product must hold.
        public init(lines: Int = 200, actors: Int = 12, years: Int = 30, parameters: Int = 50, people: Int = 60) {
            self.lines = lines
            self.actors = actors
            self.years = years
            self.parameters = parameters
            self.people = people
        }
    }

    /// The case, with what people think of its uncertain numbers.
    public static func sample(_ size: Size) -> (ledger: LedgerCase, uncertain: [MonteCarlo.Uncertain]) {
        var generator = Generator(seed: 1)
        let lines = (0..<size.lines).map { index in
            let count = min(2, size.actors)
            return Line(
                id: "L\(index)",
                name: "L\(index)",
                kind: index % 3 == 0 ? .cost : .benefit,
                value: .price(
                    100 + 900 * generator.uniform(),
                    [
                        Line.Quantity(name: "n", value: 10, kind: .count),
                        Line.Quantity(name: "p", value: 0.2, kind: .share),
                    ]
                ),
                corrections: Line.Corrections(deadweight: 0.1, attribution: 0.1, displacement: 0),
                timing: Timing(start: 2_026 + index % 3, rampYears: 1 + index % 4, decay: 0),
                distribution: (0..<count).map {
                    Line.Share(actor: "a\((index + $0) % max(size.actors, 1))", share: 1 / Double(count))
                },
                source: "bench"
            )
        }
        let ledger = LedgerCase(baseYear: 2_026, years: size.years, rate: 0.0225, lines: lines)
        let uncertain = (0..<min(size.parameters, size.lines)).map { index in
            let parts = (0..<size.people).map { _ -> Distribution in
                let mode = 100 + 900 * generator.uniform()
                return .pert(low: mode * 0.6, mode: mode, high: mode * 1.7, weight: 4)
            }
            return MonteCarlo.Uncertain(
                Parameter(line: "L\(index)", field: .price),
                parts,
                people: Array(0..<size.people)
            )
        }
        return (ledger, uncertain)
    }
}
