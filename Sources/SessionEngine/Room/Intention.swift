import EventLog
import WorksheetKit

/// Whom a facilitator wants at the table: how many people of each perspective, where that was said.
public struct Intention: Sendable, Hashable {
    /// The most people that can be meant of one perspective.
    public static let mostPeople = 500

    /// How many people of each perspective; one that nothing was said of is absent.
    public var people: [String: Int] = [:]
    /// Whether the board shows which chairs are free.
    public var isOnBoard = false

    /// Makes an intention; without any people nothing is meant.
    public init(people: [String: Int] = [:], isOnBoard: Bool = false) {
        self.people = people
        self.isOnBoard = isOnBoard
    }

    var isEmpty: Bool { people.isEmpty }

    /// The numbers as settings, commands and the log write them.
    var peopleJSON: JSON { .object(people.mapValues(JSON.integer)) }

    /// Reads numbers of people strictly.
    ///
    /// - Throws: `unknown-target` for a perspective that is not among these, `out-of-range` for a number.
    static func people(
        _ json: JSON,
        of perspectives: Set<String>,
        field: String = "people"
    ) throws(Rejection) -> [String: Int] {
        guard let members = json.members else { throw Rejection(.malformed, field: field) }
        var people: [String: Int] = [:]
        for (id, value) in members.sorted(by: { $0.key < $1.key }) {
            guard perspectives.contains(id) else { throw Rejection(.unknownTarget, field: field) }
            guard let number = value.integer, (1...mostPeople).contains(number) else {
                throw Rejection(.outOfRange, field: field)
            }
            people[id] = number
        }
        return people
    }

    /// Reads what the log keeps; `nil` for a shape that was never written.
    init?(stored json: JSON) {
        guard let people = json["people"]?.members, let isOnBoard = json["board"]?.flag else { return nil }
        self.init(people: people.compactMapValues(\.integer), isOnBoard: isOnBoard)
    }

    var stored: JSON { ["people": peopleJSON, "board": .bool(isOnBoard)] }
}

/// The table as it was meant beside the table as it is, in people: a shared device counts for everyone around it.
struct TableGap: Sendable, Hashable {
    /// A perspective that somebody is meant to come from.
    struct Group: Sendable, Hashable {
        let id: String
        let title: LocalizedText
        let meant: Int
        let heads: Int

        /// How many chairs are still free; more people than meant is no lack.
        var free: Int { max(0, meant - heads) }
    }

    /// In the order of the session; without those that nothing was said of.
    let groups: [Group]

    init(_ intention: Intention, _ settings: SessionSettings, _ roster: Roster, _ seats: [PersonID: Seat]) {
        var heads: [String: Int] = [:]
        for person in roster.present {
            guard let perspective = person.perspective else { continue }
            heads[perspective, default: 0] += seats[person.id]?.people ?? 1
        }
        groups = settings.perspectives.compactMap { each in
            intention.people[each.id].map {
                Group(id: each.id, title: each.title, meant: $0, heads: heads[each.id] ?? 0)
            }
        }
    }

    /// The perspectives that nobody came from.
    var absent: [Group] { groups.filter { $0.heads == 0 } }

    /// The perspectives that somebody came from, but fewer than meant.
    var short: [Group] { groups.filter { $0.heads > 0 && $0.free > 0 } }

    func group(_ id: String) -> Group? { groups.first { $0.id == id } }

    /// The table for the desk; absent when nothing was meant.
    func json(isOnBoard: Bool) -> JSON? {
        guard !groups.isEmpty else { return nil }
        let members = groups.map { group in
            (group.id, JSON.object(["meant": .integer(group.meant), "heads": .integer(group.heads)]))
        }
        return .members([
            ("groups", .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))),
            ("board", isOnBoard ? true : nil),
        ])
    }
}

extension WorkshopState {
    /// What was meant last: at the desk, or else when the session was made.
    func intention(_ settings: SessionSettings) -> Intention {
        run.intention ?? Intention(people: settings.intended)
    }
}

extension Session {
    /// How many people of each perspective are meant to come, for a session like this one.
    public var intended: [String: Int] { state.intention(settings).people }
}
