/// How far a group agrees on a theme, in the words of the methods.
///
/// Calibrated by complete enumeration for the phases 1 to 4 and for five to seven whole steps; on another scale the words
/// promise what nobody has checked (`OrdinalScale.hasCalibratedClasses`).
public enum ConsensusClass: Sendable, Hashable {
    /// Fewer than five answers: no class.
    case teWeinig
    /// Two groups stand apart on these two phases ("twee beelden").
    case tweeKampen(lower: Int, upper: Int)
    /// Nearly everyone stands close together.
    case eens
    /// Most stand close together.
    case grotendeelsEens
    /// No shared picture.
    case verdeeld

    /// The fewest answers that get a class.
    public static let minimumCount = 5
    /// Below this many answers a class is called "voorlopig": at random it comes up too often.
    public static let firmCount = 8

    /// Puts a group in its class, on any scale.
    public init(_ sample: Sample, on scale: OrdinalScale) {
        let frequencies = Frequencies(sample, on: scale)
        let consensus = sample.consensus(width: scale.width)
        let neighbours = frequencies.largestNeighbourShare

        if sample.count < Self.minimumCount {
            self = .teWeinig
        } else if let camps = frequencies.twoCamps {
            self = .tweeKampen(lower: camps.lower, upper: camps.upper)
        } else if consensus.reaches(0.80), neighbours.reaches(0.80) {
            self = .eens
        } else if consensus.reaches(0.60), neighbours.reaches(0.75) {
            self = .grotendeelsEens
        } else {
            self = .verdeeld
        }
    }

    /// The code of the class in stored data and vectors.
    public var code: String {
        switch self {
        case .teWeinig: "te_weinig"
        case .tweeKampen: "twee_kampen"
        case .eens: "eens"
        case .grotendeelsEens: "grotendeels_eens"
        case .verdeeld: "verdeeld"
        }
    }
}

extension Frequencies {
    /// The two camps of the distribution, if there are two.
    ///
    /// At least two categories apart, each with 30 percent, together 70 percent, and between them somewhere a valley
    /// of at most half the smaller camp. When several pairs qualify the largest leads, then the lowest.
    public var twoCamps: (lower: Int, upper: Int)? {
        let shares = shares
        var found: (lower: Int, upper: Int)?
        var largest = 0.0
        for lower in shares.indices {
            for upper in shares.indices where upper - lower >= 2 {
                let together = shares[lower] + shares[upper]
                let smaller = min(shares[lower], shares[upper])
                let valley = shares[lower + 1..<upper].min() ?? 0
                guard smaller.reaches(0.30), together.reaches(0.70), (smaller / 2).reaches(valley),
                    together > largest + comparisonSlack
                else { continue }
                found = (lowestCategory + lower, lowestCategory + upper)
                largest = together
            }
        }
        return found
    }
}
