/// How often each answer to a quickscan question was given.
public struct QuickscanCounts: Sendable, Hashable {
    /// Arranged, and it works.
    public let ja: Int
    /// Arranged or under way, not working everywhere.
    public let deels: Int
    /// Not arranged.
    public let nee: Int
    /// Doesn't know; counts for no score, but widens its interval.
    public let weetNiet: Int
    /// Doesn't apply; leaves every denominator but coverage.
    public let nvt: Int

    /// Takes over counts, each 0 or more; below 0 counts as 0.
    public init(ja: Int, deels: Int, nee: Int, weetNiet: Int = 0, nvt: Int = 0) {
        self.ja = max(0, ja)
        self.deels = max(0, deels)
        self.nee = max(0, nee)
        self.weetNiet = max(0, weetNiet)
        self.nvt = max(0, nvt)
    }
}

/// The score of one quickscan question (methods 5.2).
///
/// Computed from everyone's answers: it may leave the server only through the disclosure gate.
public struct QuestionScore: Sendable, Hashable {
    /// The answers.
    public let counts: QuickscanCounts
    /// 100 (ja + deels / 2) / n, from 0 to 100; `nil` without an answer that says something.
    public let score: Double?
    /// The score from where everyone who doesn't know turns out nee, to where they turn out ja; `nil` without answers.
    public let interval: ClosedRange<Double>?
    /// The share that doesn't know, of all but nvt, 0 to 1; `nil` without answers.
    public let shareWeetNiet: Double?
    /// The share of the participants who answered at all, nvt included; `nil` without participants.
    public let coverage: Double?
    /// The consensus Cns on nee, deels, ja; `nil` without an answer that says something.
    public let consensus: Double?

    /// From this share of weet niet on, the group doesn't know.
    public static let knowledgeGapThreshold = 0.40
    /// The fewest answers with which a group can be called divided.
    public static let minimumCountForDivision = 5
    /// The share that both ja and nee reach in a divided group.
    public static let divisionThreshold = 0.25

    /// Scores the answers to a question.
    ///
    /// Participants are all who could have answered.
    public init(_ counts: QuickscanCounts, participants: Int) {
        self.counts = counts
        let points = Double(counts.ja) + Double(counts.deels) / 2
        let scored = Double(counts.ja + counts.deels + counts.nee)
        let unknown = Double(counts.weetNiet)
        let asked = scored + unknown

        score = scored > 0 ? 100 * points / scored : nil
        interval = asked > 0 ? 100 * points / asked...100 * (points + unknown) / asked : nil
        shareWeetNiet = asked > 0 ? unknown / asked : nil
        coverage = participants > 0 ? (asked + Double(counts.nvt)) / Double(participants) : nil
        consensus = Frequencies(counts: [counts.nee, counts.deels, counts.ja].map(Double.init))?.consensus
    }

    /// The number of answers that say something: ja, deels or nee.
    public var count: Int { counts.ja + counts.deels + counts.nee }

    /// Whether at least 40 percent doesn't know (kennislacune): something to find out, not a nee.
    public var isKnowledgeGap: Bool { shareWeetNiet?.reaches(Self.knowledgeGapThreshold) ?? false }

    /// Whether at least five answered and both ja and nee hold a quarter (verdeeld).
    public var isDivided: Bool {
        guard count >= Self.minimumCountForDivision else { return false }
        return (Double(min(counts.ja, counts.nee)) / Double(count)).reaches(Self.divisionThreshold)
    }

    /// The class for the heat map; `nil` (grey) with fewer answers than the session's threshold k.
    public func heat(minimumCount: Int) -> HeatClass? {
        guard let score, count >= minimumCount else { return nil }
        return HeatClass(score: score)
    }
}

/// How a score is coloured, always with a symbol beside the colour.
public enum HeatClass: String, Sendable, Hashable, CaseIterable {
    /// Below 40.
    case aandacht
    /// From 40 to 70.
    case inOntwikkeling = "in-ontwikkeling"
    /// Above 70.
    case opOrde = "op-orde"

    /// Classes a score of 0 to 100.
    public init(score: Double) {
        if !score.reaches(40) {
            self = .aandacht
        } else if score <= 70 + comparisonSlack {
            self = .inOntwikkeling
        } else {
            self = .opOrde
        }
    }
}

/// The score of a basisfunctie: the plain mean of its questions.
///
/// There is deliberately no score over several basisfuncties.
public struct FunctionScore: Sendable, Hashable {
    /// The mean of the questions with at least three answers that say something; `nil` when there are none.
    public let score: Double?
    /// The number of questions with at least three answers that say something.
    public let scoredCount: Int
    /// The number of questions.
    public let questionCount: Int

    /// The fewest answers with which a question counts.
    public static let minimumAnswers = 3

    /// Averages the questions of a basisfunctie.
    public init(_ questions: [QuestionScore]) {
        let scores = questions.filter { $0.count >= Self.minimumAnswers }.compactMap(\.score)
        score = Sample(scores)?.mean
        scoredCount = scores.count
        questionCount = questions.count
    }

    /// The score to show: `nil` when fewer than half of the questions count.
    public var shownScore: Double? { 2 * scoredCount >= questionCount ? score : nil }
}
