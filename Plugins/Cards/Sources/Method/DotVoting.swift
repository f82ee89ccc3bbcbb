import WorksheetKit

/// Voting with dots over one list (methods 2.3).
enum DotVoting {
    /// The most dots that one person may put on one thing.
    static let perItem = 2
    /// The most things that a list is cut down to.
    static let top = 5
    /// The most things that may stay when the cut falls in a tie.
    static let topWithTies = 7

    /// The dots of one person for a list of `count` things: a third of them, at least 3 and at most 8.
    static func dots(for count: Int) -> Int {
        // Twice the third plus one, halved downwards, is the third rounded half up without a fraction.
        min(8, max(3, (2 * max(0, count) + 3) / 6))
    }

    /// The dots that one person put where, by id.
    typealias Ballot = [String: Int]

    /// What one thing got.
    struct Tally: Sendable, Hashable {
        let id: String
        /// The dots of everyone together.
        let points: Int
        /// How many people put a dot here.
        let voters: Int

        /// Whether a few people put it here with more than one dot each.
        var isFans: Bool { voters > 0 && Double(points) / Double(voters) >= 1.75 }

        /// Whether at least half of the people are behind it.
        func isBroad(of participants: Int) -> Bool { voters > 0 && 2 * voters >= participants }

        /// The part of all dots that could be put, from 0 to 1.
        func share(dots: Int, ballots: Int) -> Double {
            dots > 0 && ballots > 0 ? Double(points) / Double(dots * ballots) : 0
        }

        func isTied(with other: Tally) -> Bool { points == other.points && voters == other.voters }
    }

    /// The tallies of all things with a dot, most points first, then most voters, then by id.
    static func tally(_ ballots: [Ballot]) -> [Tally] {
        var points: [String: Int] = [:]
        var voters: [String: Int] = [:]
        for ballot in ballots {
            for (id, dots) in ballot where dots > 0 {
                points[id, default: 0] += dots
                voters[id, default: 0] += 1
            }
        }
        return ranked(points.map { Tally(id: $0.key, points: $0.value, voters: voters[$0.key] ?? 0) })
    }

    static func ranked(_ tallies: [Tally]) -> [Tally] {
        tallies.sorted { ($1.points, $1.voters, $0.id) < ($0.points, $0.voters, $1.id) }
    }

    /// What stays of a ranked list, and what needs another vote.
    struct Cut: Sendable, Hashable {
        /// What is in, in order.
        let certain: [Tally]
        /// What is equal at the cut while not all of it can be in; voted on again with one dot each.
        let tied: [Tally]

        /// How many of the tied things can be in.
        var places: Int { tied.isEmpty ? 0 : max(0, top - certain.count) }
    }

    /// Cuts a ranked list to five, to seven when that keeps equals together, or leaves a tie.
    static func cut(_ ranked: [Tally]) -> Cut {
        guard ranked.count > top, ranked[top - 1].isTied(with: ranked[top]) else {
            return Cut(certain: Array(ranked.prefix(top)), tied: [])
        }
        let tied = ranked.filter { $0.isTied(with: ranked[top - 1]) }
        let above = Array(ranked.prefix { !$0.isTied(with: ranked[top - 1]) })
        return above.count + tied.count <= topWithTies
            ? Cut(certain: above + tied, tied: [])
            : Cut(certain: above, tied: tied)
    }

    /// What stays of a tie after another vote: as many as there are places, in the order of that vote.
    ///
    /// Whoever is equal again goes by the rank of the first vote, which ends in the id: a third vote would not end.
    static func decided(_ cut: Cut, by runoff: [Tally]) -> [Tally] {
        let again = Dictionary(runoff.map { ($0.id, $0) }) { first, _ in first }
        let order = cut.tied.enumerated().sorted { left, right in
            let one = again[left.element.id]
            let two = again[right.element.id]
            return (two?.points ?? 0, left.offset) < (one?.points ?? 0, right.offset)
        }
        return cut.certain + order.prefix(cut.places).map(\.element)
    }
}
