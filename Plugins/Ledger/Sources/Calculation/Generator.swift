import Glibc

/// The generator xoshiro256++ (Blackman and Vigna 2018), seeded by splitmix64: the same seed gives the same draws.
struct Generator {
    /// The name that is stored with a seed.
    static let name = "xoshiro256++"

    private var a: UInt64
    private var b: UInt64
    private var c: UInt64
    private var d: UInt64

    init(seed: UInt64) {
        var state = seed
        func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
        a = next()
        b = next()
        c = next()
        d = next()
    }

    @inline(__always)
    mutating func bits() -> UInt64 {
        let sum = a &+ d
        let result = ((sum << 23) | (sum >> 41)) &+ a
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = (d << 45) | (d >> 19)
        return result
    }

    /// A number from 0 up to 1.
    @inline(__always)
    mutating func uniform() -> Double { Double(bits() >> 11) * 0x1p-53 }

    /// A whole number from 0 up to a count, which is small against 2^32.
    @inline(__always)
    mutating func index(below count: Int) -> Int { Int(((bits() >> 32) &* UInt64(count)) >> 32) }
}

/// The hash FNV-1a over bytes: the seed of an input, so that the same input gives the same draws.
func seed(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
