import EventLog
public import WorksheetKit

/// A place at the table that is not one person with a phone: entered for at a desk, or shared by a group.
public struct Seat: Sendable, Hashable {
    /// Who sits there.
    public enum Kind: String, Sendable, Hashable {
        /// One person without a phone, for whom somebody at a desk enters.
        case paper
        /// A table with one device, and so one voice.
        case table
    }

    /// The most people at one table.
    public static let mostPeople = 30

    /// Who sits there.
    public let kind: Kind
    /// How many people there are; one voice, whatever their number.
    public let people: Int
    /// Whether a device of their own has taken over: from then on nobody enters for them.
    public internal(set) var isTaken = false

    /// Makes a seat that nobody has taken over yet.
    public init(kind: Kind, people: Int) {
        self.kind = kind
        self.people = people
    }

    /// Reads a seat as a desk asks for it.
    ///
    /// - Throws: `unknown-target` for another kind, `out-of-range` for a number of people that fits no table.
    public init(_ object: inout StrictObject) throws(Rejection) {
        guard let kind = Kind(rawValue: try object.word("kind")) else {
            throw Rejection(.unknownTarget, field: "kind")
        }
        self.kind = kind
        guard kind == .table else {
            people = 1
            return
        }
        people = try object.integer("people")
        guard (2...Seat.mostPeople).contains(people) else { throw Rejection(.outOfRange, field: "people") }
    }

    init?(stored json: JSON) {
        guard let kind = json["kind"]?.text.flatMap(Kind.init(rawValue:)), let people = json["people"]?.integer else {
            return nil
        }
        self.init(kind: kind, people: people)
    }

    var stored: JSON { ["kind": .string(kind.rawValue), "people": .integer(people)] }

    /// The seat as the desk and whoever sits there see it.
    var json: JSON {
        .members([
            ("kind", .string(kind.rawValue)), ("people", .integer(people)), ("taken", isTaken ? true : nil),
        ])
    }
}

/// How many voices there are and how many people: a table counts once, but its people are in the room.
struct SeatTally: Sendable {
    var tables = 0
    var atTables = 0
    var paper = 0
    var voices = 0

    init(_ roster: Roster, _ seats: [PersonID: Seat]) {
        for person in roster.present {
            voices += 1
            switch seats[person.id]?.kind {
            case .table:
                tables += 1
                atTables += seats[person.id]?.people ?? 1
            case .paper: paper += 1
            case nil: break
            }
        }
    }

    /// Everyone in the room.
    var heads: Int { voices - tables + atTables }
}
