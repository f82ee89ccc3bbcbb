/// Everything the methods say about the positions of one group on one scale.
///
/// Computed from everyone's answers: it may leave the server only through the disclosure gate.
public struct PositionSummary: Sendable, Hashable {
    /// The scale of the positions.
    public let scale: OrdinalScale
    /// The positions, ascending.
    public let sample: Sample
    /// How often each category was chosen.
    public let frequencies: Frequencies
    /// The consensus Cns of the positions; the primary measure.
    public let consensus: Double
    /// The agreement A of the categories; the second measure.
    public let agreement: Double
    /// The class of the distribution; `nil` on a scale whose classes aren't calibrated.
    public let consensusClass: ConsensusClass?

    /// Summarises positions; `nil` when there are none or one isn't finite.
    ///
    /// Positions are in the unit of the scale (2.5, not the stored input 25); those off it count in the category at
    /// its end.
    public init?(_ positions: some Sequence<Double>, on scale: OrdinalScale) {
        guard let sample = Sample(positions) else { return nil }
        self.scale = scale
        self.sample = sample
        frequencies = Frequencies(sample, on: scale)
        consensus = sample.consensus(width: scale.width)
        agreement = frequencies.agreement
        consensusClass = scale.hasCalibratedClasses ? ConsensusClass(sample, on: scale) : nil
    }

    /// The number of positions, n.
    public var count: Int { sample.count }

    /// The number of positions that fell on each category, from the lowest up.
    public var categoryCounts: [Int] { frequencies.counts.map { Int($0) } }

    /// The median position.
    public var median: Double { sample.median }

    /// The category that the median counts as.
    public var medianCategory: Int { scale.category(of: sample.median) }

    /// Whether the class is to be called "voorlopig": it has one, on fewer than eight answers.
    public var isProvisional: Bool {
        guard let consensusClass, consensusClass != .teWeinig else { return false }
        return count < ConsensusClass.firmCount
    }
}
