import Glibc

/// Draws standard normal numbers by the ziggurat of Marsaglia and Tsang (2000), with 256 layers of equal area.
///
/// The tables are raw memory for as long as it lives: the loop over draws may not count references or check bounds.
struct NormalTables: ~Copyable {
    /// Where the tail begins.
    private static let tail = 3.654_152_885_361_009
    private static let layers = 256

    /// The widths of the layers, from the lowest up; the width above the last one is zero.
    private let widths: UnsafeMutablePointer<Double>
    /// The density at each width.
    private let heights: UnsafeMutablePointer<Double>

    init() {
        let count = NormalTables.layers + 1
        widths = .allocate(capacity: count)
        heights = .allocate(capacity: count)
        let tail = NormalTables.tail
        let density = { (x: Double) in exp(-x * x / 2) }
        // The lowest layer is a box up to where the tail begins, and the tail.
        let area = tail * density(tail) + (Double.pi / 2).squareRoot() * erfc(tail / 2.0.squareRoot())
        widths.initialize(to: area / density(tail))
        (widths + 1).initialize(to: tail)
        for layer in 2..<NormalTables.layers {
            let below = widths[layer - 1]
            (widths + layer).initialize(to: (-2 * log(min(1, area / below + density(below)))).squareRoot())
        }
        (widths + NormalTables.layers).initialize(to: 0)
        for layer in 0..<count { (heights + layer).initialize(to: density(widths[layer])) }
    }

    deinit {
        widths.deallocate()
        heights.deallocate()
    }

    @inline(__always)
    func next(_ generator: inout Generator) -> Double {
        while true {
            let bits = generator.bits()
            let layer = Int(bits & 255)
            // The upper 53 bits as a number from -1 up to 1: they share no bit with the layer.
            let side = Double(bits >> 11) * 0x1p-52 - 1
            let x = side * widths[layer]
            if x.magnitude < widths[layer + 1] { return x }
            if let x = edge(layer, x, &generator) { return x }
        }
    }

    // Outside the core of a layer, about one draw in a hundred.
    @inline(never)
    private func edge(_ layer: Int, _ x: Double, _ generator: inout Generator) -> Double? {
        guard layer == 0 else {
            let height = heights[layer] + generator.uniform() * (heights[layer + 1] - heights[layer])
            return height < exp(-x * x / 2) ? x : nil
        }
        while true {
            let beyond = -log(1 - generator.uniform()) / NormalTables.tail
            if -2 * log(1 - generator.uniform()) > beyond * beyond {
                return x < 0 ? -(NormalTables.tail + beyond) : NormalTables.tail + beyond
            }
        }
    }
}
