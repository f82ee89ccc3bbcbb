import EventLog
import WorksheetKit

/// Who is at the table: the people of the registry and the connections that are open now.
struct Roster: Sendable {
    private(set) var people: [PersonID: Person] = [:]
    private var connections: [PersonID: Int] = [:]
    private(set) var busy: [PersonID: Timestamp] = [:]
    /// Those who have another one's seat, because they are the same.
    var merged: Set<PersonID> = []
    /// The names that desks changed, by the version of the step that did.
    var renamings: [Int: Renaming] = [:]

    init(_ people: [Person]) {
        for person in people { self.people[person.id] = person }
    }

    mutating func put(_ person: Person) { people[person.id] = person }

    mutating func connect(_ person: PersonID) { connections[person, default: 0] += 1 }

    mutating func disconnect(_ person: PersonID) {
        let rest = (connections[person] ?? 0) - 1
        connections[person] = rest > 0 ? rest : nil
        if rest <= 0 { busy[person] = nil }
    }

    /// Notes that someone is at work; forgotten after `Roster.busyFor`.
    mutating func work(_ person: PersonID, at now: Timestamp) { busy[person] = now }

    /// How long a sign of work lasts, in milliseconds.
    static let busyFor: Int64 = 6_000

    func isOnline(_ person: PersonID) -> Bool { connections[person] != nil }

    /// The people who were not removed, each once.
    var present: [Person] { people.values.filter { $0.removedAt == nil && !merged.contains($0.id) } }

    func busyCount(at now: Timestamp) -> Int { busy.values.count { $0.adding(milliseconds: Roster.busyFor) > now } }

    /// The perspective of everyone who chose one that the session has.
    func perspectives(of settings: SessionSettings) -> [PersonID: String] {
        let known = Set(settings.perspectives.map(\.id))
        return people.compactMapValues { person in person.perspective.flatMap { known.contains($0) ? $0 : nil } }
    }

    /// How many came in, as a whole and per perspective: presence is no answer.
    func counts(_ seats: [PersonID: Seat]) -> JSON {
        let groups = Dictionary(grouping: present.compactMap(\.perspective), by: { $0 }).mapValues {
            JSON.integer($0.count)
        }
        let tally = SeatTally(self, seats)
        return .members([
            ("count", .integer(present.count)), ("perspectives", .object(groups)),
            ("tables", tally.tables > 0 ? .integer(tally.tables) : nil),
            ("heads", tally.tables > 0 ? .integer(tally.heads) : nil),
        ])
    }

    /// What someone is called by everyone in an open session: the handle, or the name that the person put on show.
    var publicNames: [PersonID: String] {
        people.mapValues { $0.showName ? $0.name ?? $0.handle : $0.handle }
    }
}
