/// The distance between where people stand and where they want to be, per person.
///
/// Computed from everyone's answers: it may leave the server only through the disclosure gate.
public struct Gap: Sendable, Hashable {
    /// Ambition minus current position for each person, in the order given; `nil` where either is missing.
    public let perPerson: [Double?]
    /// The median of the gaps, below 0 when most want less than there is; not the difference of the medians.
    public let median: Double
    /// The difference of the medians of the same people, to show beside the median.
    public let differenceOfMedians: Double

    /// Computes the gaps; `nil` when nobody gave both answers or an answer isn't finite.
    ///
    /// - Parameter answers: One entry per person, `nil` for an answer that wasn't given.
    public init?(_ answers: [(current: Double?, ambition: Double?)]) {
        perPerson = answers.map { answer in
            guard let current = answer.current, let ambition = answer.ambition else { return nil }
            return ambition - current
        }
        let complete = answers.filter { $0.current != nil && $0.ambition != nil }
        guard let gaps = Sample(perPerson.compactMap(\.self)),
            let current = Sample(complete.compactMap(\.current)),
            let ambition = Sample(complete.compactMap(\.ambition))
        else { return nil }
        median = gaps.median
        differenceOfMedians = ambition.median - current.median
    }

    /// The number of people who gave both answers.
    public var count: Int { perPerson.count { $0 != nil } }
}
