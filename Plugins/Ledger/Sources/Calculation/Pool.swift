import WorksheetKit

/// The three-point estimates that several people gave of one number, put together (methods 1.5).
///
/// A difference of opinion is uncertainty too: estimates are mixed, not averaged away.
public struct Pool: Sendable, Hashable {
    /// What each person thinks, in an order that says nothing about them; at least one.
    public let parts: [Distribution]

    /// Puts estimates together; `nil` when there are none.
    public init?(_ parts: [Distribution]) {
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }

    /// One of the thoughts, each as likely.
    public var mixture: Distribution { parts.count == 1 ? parts[0] : .mixture(parts) }

    /// How uncertain people are themselves: the mean of their variances.
    public var withinVariance: Double { average(parts.map(\.variance)) }

    /// How far people lie apart: the variance of their means over all of them.
    public var betweenVariance: Double { spread(parts.map(\.mean)) }

    /// The part of all uncertainty that is difference of opinion, 0 to 1; `nil` when there is no uncertainty.
    public var disagreement: Double? {
        let all = withinVariance + betweenVariance
        return all > 0 ? betweenVariance / all : nil
    }

    /// The mean over people of the value that a share of each one's draws stays under.
    public func averageQuantile(_ share: Double) -> Double { average(parts.map { $0.quantile(share) }) }
}

/// A low, a most likely and a high value.
public struct Triple: Sendable, Hashable {
    /// The lowest value that is still realistic.
    public var low: Double
    /// The most likely value.
    public var mode: Double
    /// The highest value that is still realistic.
    public var high: Double

    /// Makes a triple.
    public init(low: Double, mode: Double, high: Double) {
        self.low = low
        self.mode = mode
        self.high = high
    }

    /// The middle of each point over several triples; `nil` when there are none.
    public static func median(_ triples: [Triple]) -> Triple? {
        guard let low = Sample(triples.map(\.low)), let mode = Sample(triples.map(\.mode)),
            let high = Sample(triples.map(\.high))
        else { return nil }
        return Triple(low: low.median, mode: mode.median, high: high.median)
    }

    /// The mean of each point over several triples; there is at least one.
    public static func mean(_ triples: [Triple]) -> Triple {
        Triple(
            low: average(triples.map(\.low)),
            mode: average(triples.map(\.mode)),
            high: average(triples.map(\.high))
        )
    }
}
