/// An ordered scale whose categories are the whole numbers of a range, with positions on and between them.
///
/// Answers are stored as whole steps ("inputs"), so that no binary fraction ever enters the log: with ten steps per
/// category, input 25 is position 2.5.
public struct OrdinalScale: Sendable, Hashable {
    /// The whole numbers that carry an anchor text; at least three.
    public let categories: ClosedRange<Int>
    /// How many steps lie between two neighbouring categories; 10 means that the scale is set in tenths.
    public let stepsPerCategory: Int
    /// Whether the consensus classes have been calibrated for this scale; without that no class is put in words.
    public let hasCalibratedClasses: Bool

    /// The maturity phases 1 to 4, set in tenths (inputs 10 to 40).
    public static let phases = OrdinalScale(calibrated: 1...4, stepsPerCategory: 10)
    /// The choice between two poles, -3 to 3 in whole steps.
    public static let bipolar = OrdinalScale(calibrated: -3...3, stepsPerCategory: 1)
    /// The five-point scale 1 to 5 in whole steps.
    public static let likert = OrdinalScale(calibrated: 1...5, stepsPerCategory: 1)
    /// The rungs 1 to 6 in whole steps.
    public static let ladder = OrdinalScale(calibrated: 1...6, stepsPerCategory: 1)

    /// How many categories a scale in whole steps may have for its classes to be calibrated.
    ///
    /// Which numbers they carry makes no difference to a class, only how many there are.
    private static let calibratedCounts = 5...7

    /// Makes a scale; its classes are calibrated when it has five, six or seven categories in whole steps.
    ///
    /// `nil` for fewer than three categories, where agreement isn't defined, for more than a thousand, or without a
    /// step.
    public init?(categories: ClosedRange<Int>, stepsPerCategory: Int = 1) {
        guard (-1_000...1_000).contains(categories.lowerBound), (-1_000...1_000).contains(categories.upperBound),
            (3...1_000).contains(categories.count), (1...1_000).contains(stepsPerCategory)
        else { return nil }
        self.categories = categories
        self.stepsPerCategory = stepsPerCategory
        hasCalibratedClasses = stepsPerCategory == 1 && OrdinalScale.calibratedCounts.contains(categories.count)
    }

    private init(calibrated categories: ClosedRange<Int>, stepsPerCategory: Int) {
        self.categories = categories
        self.stepsPerCategory = stepsPerCategory
        hasCalibratedClasses = true
    }

    /// The lowest position.
    public var minimum: Double { Double(categories.lowerBound) }

    /// The highest position.
    public var maximum: Double { Double(categories.upperBound) }

    /// The distance between the ends, `d` in the formulas.
    public var width: Double { maximum - minimum }

    /// The distance between two positions that can be set next to each other.
    public var step: Double { 1 / Double(stepsPerCategory) }

    /// The inputs that lie on the scale.
    public var inputs: ClosedRange<Int> {
        categories.lowerBound * stepsPerCategory...categories.upperBound * stepsPerCategory
    }

    /// The position of a stored input; `nil` when it lies off the scale.
    public func position(ofInput input: Int) -> Double? {
        inputs.contains(input) ? Double(input) / Double(stepsPerCategory) : nil
    }

    /// The category that a position counts as: the nearest one, halves upwards, clipped to the scale.
    ///
    /// The slack keeps a median that lies halfway from falling back through its binary fraction.
    public func category(of position: Double) -> Int {
        guard position > minimum else { return categories.lowerBound }
        guard position < maximum else { return categories.upperBound }
        return Int((position + 0.5 + comparisonSlack).rounded(.down))
    }
}
