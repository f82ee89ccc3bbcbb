public import WorkshopPrimitives

/// The points that an answer can have, in whole tenths so that no rounding can move one: 2.3 is 23.
public struct ScaleRange: Sendable, Hashable {
    /// The lowest point, in tenths; a whole number.
    public let minimum: Int
    /// The highest point, in tenths; a whole number.
    public let maximum: Int
    /// The distance between two points, in tenths; fits a whole number of times.
    public let step: Int

    /// Makes a range.
    public init(minimum: Int, maximum: Int, step: Int) {
        self.minimum = minimum
        self.maximum = maximum
        self.step = step
    }

    /// Whether a value in tenths is a point of the range.
    public func contains(_ tenths: Int) -> Bool {
        tenths >= minimum && tenths <= maximum && (tenths - minimum).isMultiple(of: step)
    }

    /// The whole numbers that the range spans, such as the phases 1 to 4.
    public var wholes: ClosedRange<Int> { (minimum / 10)...(maximum / 10) }
}

/// One of the things that participants place on the scale of an item, such as *now* and *in two years*.
public struct Measure: Sendable, Hashable {
    /// What a measure means for the calculations.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// Where things stand.
        case current
        /// Where things should go; the gap is the ambition less the current.
        case ambition
        /// How much energy there is to work on it.
        case energy
    }

    /// The id that answers go by.
    public let id: String
    /// What it means for the calculations.
    public let role: Role
    /// The question to the participant.
    public let title: LocalizedText
    /// The label on the board.
    public let short: LocalizedText
    /// The time that an ambition is about, such as *in two years*.
    public let horizon: LocalizedText?
    /// What the lowest point means, where the scale has no texts of its own.
    public let low: LocalizedText?
    /// What the highest point means.
    public let high: LocalizedText?
    /// The measure's own points; absent when it uses those of the scale.
    public let range: ScaleRange?

    /// Makes a measure.
    public init(
        id: String,
        role: Role,
        title: LocalizedText,
        short: LocalizedText? = nil,
        horizon: LocalizedText? = nil,
        low: LocalizedText? = nil,
        high: LocalizedText? = nil,
        range: ScaleRange? = nil
    ) {
        self.id = id
        self.role = role
        self.title = title
        self.short = short ?? title
        self.horizon = horizon
        self.low = low
        self.high = high
        self.range = range
    }
}

/// A scale of points on a line.
public struct LineScale: Sendable, Hashable {
    /// The points.
    public let range: ScaleRange
    /// Whether *weet ik niet* is an answer.
    public let allowsDontKnow: Bool
    /// What is placed on it per item; empty when the file leaves that to the worksheet.
    public let measures: [Measure]
    /// What the whole points are called, lowest first; empty when the scale has no labels.
    public let labels: [LocalizedText]
    /// Whether a high answer is a warning instead of a strength.
    public let isHighWarning: Bool

    /// Makes a scale.
    public init(
        range: ScaleRange,
        allowsDontKnow: Bool,
        measures: [Measure],
        labels: [LocalizedText] = [],
        isHighWarning: Bool = false
    ) {
        self.range = range
        self.allowsDontKnow = allowsDontKnow
        self.measures = measures
        self.labels = labels
        self.isHighWarning = isHighWarning
    }
}

/// How people answer.
public enum Scale: Sendable, Hashable {
    /// Phases of growth, each described.
    case phase(LineScale)
    /// A place between two poles.
    case bipolar(LineScale)
    /// Agreement with a statement.
    case likert(LineScale)
    /// Rungs of a ladder.
    case ladder(LineScale)
    /// One of a few options.
    case choice(ChoiceScale)

    /// The types, as `scale.type` names them.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Phases of growth.
        case phase
        /// Two poles.
        case bipolar
        /// A statement.
        case likert
        /// A ladder.
        case ladder
        /// Options.
        case choice
    }

    /// The type of this scale.
    public var kind: Kind {
        switch self {
        case .phase: .phase
        case .bipolar: .bipolar
        case .likert: .likert
        case .ladder: .ladder
        case .choice: .choice
        }
    }
}
