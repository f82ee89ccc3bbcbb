import WorksheetKit

/// What somebody asks of a chain, and once it is taken, what happened: the two say the same.
///
/// Whether a thing waits for the desk follows from who did it and from the moment, so it stands in no act.
public enum ChainAct: Sendable, Hashable {
    /// Puts a point in a column.
    case addPoint(Point)
    /// Words a point anew; what is absent is taken away.
    case editPoint(id: String, PointWords)
    /// Chooses a point for early signals, or not any more.
    case steer(id: String, Bool)
    /// Draws an arrow.
    case addLink(Link)
    /// Says why an arrow holds; absent takes it away.
    case editLink(id: String, because: String?)
    /// Says what an arrow rests on; absent is unknown.
    case evidence(link: String, Evidence?)
    /// Notes what has to be so for an arrow to hold.
    case assume(Assumption)
    /// Words an assumption anew or says how it stands.
    case editAssumption(Assumption)
    /// Notes the strength that the room agreed on; absent takes it away.
    case agree(link: String, Double?)
    /// Answers how sure a link is; absent takes the answer away.
    case rate(link: String, Confidence?)
    /// Says that somebody of a kind is at the table, or not.
    case role(TableRole, Bool)
    /// Lets what phones send stand at once, or wait for the desk.
    case direct(Bool)
    /// Adds an indicator.
    case addIndicator(Indicator)
    /// Changes an indicator.
    case editIndicator(Indicator)
    /// Notes a value or a sign.
    case measure(Measurement)
    /// Notes what somebody sees in practice.
    case observe(Observation)
    /// Says what failed where a point lags behind.
    case deviate(Deviation)
    /// The day that the signals are about.
    case date(Day)
    /// Shows something that waits, or hides it.
    case show(id: String, Bool)
    /// Takes something away, with all that hangs on it.
    case drop(id: String)
    /// Puts back what was taken away.
    case restore(id: String)
}

/// What a point says, without its place.
public struct PointWords: Sendable, Hashable {
    /// What it says.
    public let text: String
    /// For whom it is.
    public let forWhom: String?
    /// What there is to know about it.
    public let note: String?
    /// Who keeps an eye on it.
    public let owner: String?
}

extension TextLimit {
    /// A point of the chain, 160 characters (methods 3.2).
    static let point = TextLimit(characters: 160)
}

extension StrictObject {
    /// An id that a client made: 1 to 40 letters, digits, `-` and `_`.
    mutating func name(_ key: String) throws(Rejection) -> String {
        let name = try word(key)
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isPlain, name.utf8.count <= 40 else { throw Rejection(.malformed, field: key) }
        return name
    }

    /// A text that has to say something.
    mutating func said(_ key: String, limit: TextLimit) throws(Rejection) -> String {
        let text = try text(key, limit: limit)
        guard !text.isEmpty else { throw Rejection(.textEmpty, field: key) }
        return text
    }

    /// One of the words of an enumeration.
    mutating func choice<Choice: RawRepresentable<String>>(_ key: String) throws(Rejection) -> Choice {
        guard let choice = Choice(rawValue: try word(key)) else { throw Rejection(.unknownTarget, field: key) }
        return choice
    }

    /// One of the words of an enumeration, or none.
    mutating func optionalChoice<Choice: RawRepresentable<String>>(_ key: String) throws(Rejection) -> Choice? {
        guard let word = try optionalWord(key) else { return nil }
        guard let choice = Choice(rawValue: word) else { throw Rejection(.unknownTarget, field: key) }
        return choice
    }

    /// A finite number within what a figure about a neighbourhood can be, or none.
    mutating func optionalFigure(_ key: String) throws(Rejection) -> Double? {
        guard let value = optional(key) else { return nil }
        guard let number = value.number else { throw Rejection(.malformed, field: key) }
        guard number.magnitude <= 1e12 else { throw Rejection(.outOfRange, field: key) }
        return number
    }

    /// A day such as `2026-11-21`, or none.
    mutating func optionalDay(_ key: String) throws(Rejection) -> Day? {
        guard let word = try optionalWord(key) else { return nil }
        guard let day = Day(word) else { throw Rejection(.outOfRange, field: key) }
        return day
    }

    /// A day.
    mutating func day(_ key: String) throws(Rejection) -> Day {
        guard let day = Day(try word(key)) else { throw Rejection(.outOfRange, field: key) }
        return day
    }
}
