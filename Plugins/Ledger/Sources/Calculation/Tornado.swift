/// What one uncertain number at a time does to the net present value (methods 1.5).
public struct TornadoRow: Sendable, Hashable {
    /// Names the number.
    public let id: String
    /// Its value in the case.
    public let base: Double
    /// Its low value.
    public let low: Double
    /// Its high value.
    public let high: Double
    /// The net present value at its low value.
    public let worthLow: Double
    /// The net present value at its high value.
    public let worthHigh: Double
    /// The net present value of the case.
    public let worthBase: Double

    /// How far the two ends lie apart.
    public var width: Double { (worthHigh - worthLow).magnitude }

    /// A number to vary between two ends.
    public struct Range: Sendable, Hashable {
        /// Names the number.
        public let id: String
        /// The number.
        public let parameter: Parameter
        /// Its low value.
        public let low: Double
        /// Its high value.
        public let high: Double

        /// Makes a range.
        public init(id: String, parameter: Parameter, low: Double, high: Double) {
            self.id = id
            self.parameter = parameter
            self.low = low
            self.high = high
        }
    }

    /// Varies numbers one by one, the others at base; the widest first, ties by id.
    ///
    /// Numbers that the case doesn't have are left out.
    public static func rows(_ plan: Plan, _ ranges: [Range]) -> [TornadoRow] {
        let worth = plan.netPresentValue
        return ranges.compactMap { range in
            guard let base = plan.value(of: range.parameter) else { return nil }
            return TornadoRow(
                id: range.id,
                base: base,
                low: range.low,
                high: range.high,
                worthLow: plan.netPresentValue(range.parameter, at: range.low),
                worthHigh: plan.netPresentValue(range.parameter, at: range.high),
                worthBase: worth
            )
        }
        .sorted { $0.width == $1.width ? $0.id < $1.id : $0.width > $1.width }
    }
}
