/// How an indicator or a point stands (methods 3.5): a reason to talk, never a mark.
public enum Signal: String, Sendable, Hashable, Comparable {
    /// On the good side of the *signaalwaarde*.
    case onCourse = "op_koers"
    /// On the other side.
    case talking = "in_gesprek"
    /// Not looked at within two periods, or nothing to compare with.
    case unknown = "onbekend"

    /// Orders signals from the one that asks for nothing to the one that asks for talk; unknown is neither.
    public static func < (left: Signal, right: Signal) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .unknown: 0
        case .onCourse: 1
        case .talking: 2
        }
    }
}

/// Where an indicator goes.
public enum Trend: String, Sendable, Hashable {
    /// The last value is higher.
    case up
    /// The last value is lower.
    case down
}

extension Indicator {
    /// How it stands on a day.
    ///
    /// Only what was measured up to that day counts, and the last of it must not be older than two periods.
    public func signal(_ measurements: [Measurement], on today: Day) -> Signal {
        guard let last = own(measurements, until: today).last, frequency.day(2, after: last.day) >= today else {
            return .unknown
        }
        guard let value = last.value else {
            return last.isOnCourse.map { $0 ? .onCourse : .talking } ?? .unknown
        }
        guard let signal else { return .unknown }
        switch direction {
        case .higher: return value >= signal ? .onCourse : .talking
        case .lower: return value <= signal ? .onCourse : .talking
        case .within:
            guard let signalHigh else { return .unknown }
            return value >= signal && value <= signalHigh ? .onCourse : .talking
        }
    }

    /// Where the last two values go; `nil` when they differ by less than 5 percent of the value at the start.
    public func trend(_ measurements: [Measurement], on today: Day) -> Trend? {
        let values = own(measurements, until: today).compactMap(\.value).suffix(2)
        guard let baseline, values.count == 2, let first = values.first, let last = values.last else { return nil }
        let change = last - first
        guard change != 0, change.magnitude >= 0.05 * baseline.magnitude else { return nil }
        return change > 0 ? .up : .down
    }

    private func own(_ measurements: [Measurement], until today: Day) -> [Measurement] {
        measurements.filter { $0.indicator == id && $0.day <= today }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }
}

/// How a point stands: the worst of what is known, and whether something is not known.
public struct PointSignal: Sendable, Hashable {
    /// The worst known signal of its indicators; unknown when none is known.
    public let signal: Signal
    /// Whether at least one of its indicators is not known.
    public let hasUnknown: Bool

    /// Puts the signals of a point's indicators together.
    public init(_ signals: [Signal]) {
        signal = signals.max() ?? .unknown
        hasUnknown = signals.contains(.unknown)
    }
}
