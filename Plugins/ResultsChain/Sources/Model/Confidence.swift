import WorksheetKit

/// One person's answer to "Hoe zeker is het dat dit hieraan bijdraagt?".
public enum Confidence: Sendable, Hashable {
    /// 0 not, 1 perhaps, 2 probably, 3 (almost) certain.
    case rated(Int)
    /// *Weet ik niet*, which is an answer.
    case unknown

    /// The answer as it travels and as the gate compares it.
    var json: JSON {
        switch self {
        case .rated(let value): .integer(value)
        case .unknown: "weet-niet"
        }
    }

    init?(_ json: JSON?) {
        if json?.text == "weet-niet" {
            self = .unknown
        } else if let value = json?.integer, (0...3).contains(value) {
            self = .rated(value)
        } else {
            return nil
        }
    }
}

/// What the room's answers about a link say together (methods 3.4).
struct StrengthSummary: Sendable, Hashable {
    /// Everybody who answered, *weet ik niet* included.
    let n: Int
    /// Those who didn't know.
    let unknown: Int
    /// The median of those who did, when they are enough.
    let median: Double?
    /// The distance between their quartiles.
    let spread: Double?

    /// Whether opinions lie far apart: a distance of 1.5 or more among at least five.
    var isDivided: Bool { (spread ?? 0) >= 1.5 && n - unknown >= 5 }

    /// Makes the picture of a link's answers; figures only when at least `k` people rated it.
    static func json(_ answers: [JSON], k: Int) -> JSON {
        let rated = answers.compactMap(\.number)
        let sample = rated.count >= k ? Sample(rated) : nil
        return .members([
            ("unknown", .integer(answers.count - rated.count)),
            ("median", sample.map { .number($0.median) }),
            ("iqr", sample.map { .number($0.interquartileRange) }),
        ])
    }

    init(_ cell: ReleasedCell) {
        n = cell.n
        unknown = cell.value?["unknown"]?.integer ?? 0
        median = cell.value?["median"]?.number
        spread = cell.value?["iqr"]?.number
    }
}
