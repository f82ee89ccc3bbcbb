/// The slack of every comparison with a threshold of the methods.
///
/// Shares and medians are sums of binary fractions: a share of exactly 30 percent may be stored just below it, and
/// nobody's class may hang on that.
let comparisonSlack = 1e-9

extension Double {
    /// Whether the number reaches a threshold, within the slack.
    func reaches(_ threshold: Double) -> Bool { self >= threshold - comparisonSlack }

    /// Whether two numbers are the same, within the slack.
    func coincides(with other: Double) -> Bool { abs(self - other) <= comparisonSlack }
}
