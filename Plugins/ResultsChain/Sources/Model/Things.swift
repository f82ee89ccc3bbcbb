/// A point of the chain: a why, an effect, a result or an approach.
public struct Point: Sendable, Hashable {
    /// The id that links go by.
    public let id: String
    /// The column it stands in.
    public let level: Level
    /// What it says, at most 160 characters.
    public var text: String
    /// For whom it is.
    public var forWhom: String?
    /// What there is to know about it; for an approach also what professionals need for it.
    public var note: String?
    /// Who keeps an eye on it.
    public var owner: String?
    /// Whether the room wants an early signal of it.
    public var isSteering: Bool = false
}

/// An arrow of the chain with the reasoning behind it.
public struct Link: Sendable, Hashable {
    /// The id that answers go by.
    public let id: String
    /// The point it leaves from.
    public let from: String
    /// The point it goes to.
    public let to: String
    /// Why the one leads to the other (*omdat*); absent when nobody said.
    public var because: String?
    /// What the reasoning rests on; absent when nobody said.
    public var evidence: Evidence?
    /// The strength that the room agreed on, 0 to 3; stands beside the answers, never over them.
    public var agreed: Double?
}

/// Something that has to be so for a link to hold.
public struct Assumption: Sendable, Hashable {
    /// The id it goes by.
    public let id: String
    /// The link that rests on it.
    public let link: String
    /// What has to be so.
    public var text: String
    /// What it is about.
    public var kind: AssumptionKind
    /// How far it has been looked into.
    public var status: AssumptionStatus
}

/// Something that gives a signal about a point; it has no target (methods 3.5).
public struct Indicator: Sendable, Hashable {
    /// The id it goes by.
    public let id: String
    /// The point it says something about.
    public let node: String
    /// What is looked at.
    public var name: String
    /// Where the figures come from.
    public var kind: IndicatorKind
    /// How often it is looked at.
    public var frequency: Frequency
    /// On which side of the *signaalwaarde* things go as hoped.
    public var direction: Direction
    /// The value at which people start to talk; with `within` the lower one; absent for what is only seen.
    public var signal: Double?
    /// With `within` the upper value.
    public var signalHigh: Double?
    /// The value at the start.
    public var baseline: Double?
    /// The day of the value at the start.
    public var baselineDay: Day?
    /// Where the figures can be found.
    public var source: String?
    /// Who looks.
    public var owner: String?
}

/// A value or a sign of an indicator on a day.
public struct Measurement: Sendable, Hashable {
    /// The id it goes by.
    public let id: String
    /// The indicator.
    public let indicator: String
    /// The day.
    public let day: Day
    /// The value; absent for what is only seen.
    public let value: Double?
    /// How it looks when there is no value; what a value says follows from the *signaalwaarde*.
    public let isOnCourse: Bool?
    /// What there is to say about it.
    public let note: String?
}

/// What somebody sees of a point in practice.
public struct Observation: Sendable, Hashable {
    /// The id it goes by.
    public let id: String
    /// The point it is about.
    public let node: String
    /// What is seen.
    public var text: String
}

/// What the room says when a point lags behind.
public struct Deviation: Sendable, Hashable {
    /// The point.
    public let node: String
    /// Which part failed; absent while that is open.
    public let failing: Failing?
    /// What was said about it.
    public let text: String?
}
