/// Numbers that look like chance and are the same for the same seed, so that a rehearsal can be played again.
public struct Chance: Sendable {
    private var state: UInt64

    /// Makes a source of its own for a seed and the words that name what it is for.
    public init(seed: UInt64, _ words: String...) {
        state = seed
        // FNV-1a: the same words give the same start on every machine, unlike `Hasher`.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in words.joined(separator: "/").utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        state ^= hash
    }

    /// The next number (SplitMix64).
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, 1.
    public mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// A number within a range.
    public mutating func integer(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// One of a few; `nil` when there are none.
    public mutating func one<Element>(of all: [Element]) -> Element? {
        all.isEmpty ? nil : all[integer(in: 0...(all.count - 1))]
    }
}
