import Testing

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Looks for a list of whole numbers that breaks a law, and shrinks the first one found; `nil` when none turns up.
///
/// `#expect(counterexample(..) == nil)` then prints the smallest list that still breaks it.
func counterexample(
    in values: ClosedRange<Int>,
    lengths: ClosedRange<Int>,
    seed: UInt64 = 20_260_101,
    runs: Int = 400,
    to law: ([Int]) -> Bool
) -> [Int]? {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<runs {
        let length = Int.random(in: lengths, using: &generator)
        let list = (0..<length).map { _ in Int.random(in: values, using: &generator) }
        guard law(list) else { return shrunken(list, in: values, fewest: lengths.lowerBound, breaking: law) }
    }
    return nil
}

private func shrunken(
    _ list: [Int],
    in values: ClosedRange<Int>,
    fewest: Int,
    breaking law: ([Int]) -> Bool
) -> [Int] {
    var smallest = list
    while let smaller = candidates(smallest, in: values, fewest: fewest).first(where: { !law($0) }) {
        smallest = smaller
    }
    return smallest
}

private func candidates(_ list: [Int], in values: ClosedRange<Int>, fewest: Int) -> [[Int]] {
    let shorter = list.count > fewest ? list.indices.map { Array(list[..<$0] + list[($0 + 1)...]) } : []
    let lower = list.indices.filter { list[$0] > values.lowerBound }.flatMap { index in
        [values.lowerBound, (list[index] + values.lowerBound) / 2, list[index] - 1].map { value in
            var changed = list
            changed[index] = value
            return changed
        }
    }
    return shorter + lower.filter { $0 != list }
}

@Test("a broken law yields its smallest counterexample")
func shrinking() {
    let found = counterexample(in: 0...100, lengths: 1...20) { list in list.count { $0 >= 57 } < 2 }
    #expect(found == [57, 57])
    #expect(counterexample(in: 0...100, lengths: 1...20) { $0.allSatisfy { $0 <= 100 } } == nil)
}
