import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

/// A generator of numbers that gives the same ones for the same seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

@Suite("The gate, over random sessions")
struct GatePropertyTests {
    /// One picture that left the engine, with the answers that stood behind it at that moment.
    struct Picture {
        let key: String
        let n: Int
        let values: [Int]?
        let answers: [PersonID: Int]
        /// The record of the log that let it out.
        let record: Int
    }

    @Test("lets nobody subtract two pictures and see fewer than k people", arguments: 1...60 as ClosedRange<UInt64>)
    func differencing(_ seed: UInt64) async throws {
        let pictures = try pictures(of: try await play(seed, privacy: .anonymous).memory)
        for (key, list) in Dictionary(grouping: pictures.filter { $0.values != nil }, by: \.key) {
            for (index, earlier) in list.enumerated() {
                #expect(earlier.n >= 5, "\(key) seed \(seed)")
                for later in list.dropFirst(index + 1) {
                    let people = Set(earlier.answers.keys).union(later.answers.keys)
                    let apart = people.count { earlier.answers[$0] != later.answers[$0] }
                    #expect(apart == 0 || apart >= 5, "\(key) seed \(seed)")
                }
            }
        }
    }

    @Test("lets nobody subtract perspectives from the whole", arguments: 1...60 as ClosedRange<UInt64>)
    func groups(_ seed: UInt64) async throws {
        let pictures = try pictures(of: try await play(seed, privacy: .anonymous).memory)
        // Groups are compared with the whole that they are part of; two wholes are compared with each other above.
        let visible = pictures.filter { $0.key.contains("@") && $0.values != nil }
        for (key, groups) in Dictionary(grouping: visible, by: { $0.key.prefix { $0 != "@" } }) {
            let record = try #require(groups.map(\.record).max())
            let whole = pictures.last { $0.key == key && $0.values != nil && $0.record <= record }
            let rest = try #require(whole).n - groups.map(\.n).reduce(0, +)
            #expect(rest == 0 || rest >= 5, "seed \(seed)")
        }
    }

    @Test("sends no answer of another person to any phone, board or desk", arguments: 1...20 as ClosedRange<UInt64>)
    func frames(_ seed: UInt64) async throws {
        let (room, memory) = try await play(seed, privacy: .anonymous)
        let released = Set(try pictures(of: memory).compactMap(\.values))
        for sent in room.output.sent where sent.frame["doc"]?.text == "view" {
            for values in found(in: sent.frame) + drafted(in: sent.frame) {
                #expect(released.contains(values), "seed \(seed)")
            }
        }
    }

    @Test("finds what it looks for when the gate is open, so that finding nothing means something")
    func control() async throws {
        var found = false
        for seed in 1...10 as ClosedRange<UInt64> {
            let pictures = try pictures(of: try await play(seed, privacy: .openTable).memory)
            for list in Dictionary(grouping: pictures.filter { $0.values != nil }, by: \.key).values {
                for (earlier, later) in zip(list, list.dropFirst()) where !found {
                    let people = Set(earlier.answers.keys).union(later.answers.keys)
                    found = (1..<5).contains(people.count { earlier.answers[$0] != later.answers[$0] })
                }
            }
        }
        #expect(found)
    }

    /// Plays a session of random joins, answers, changes of mind and steps of the desk.
    private func play(_ seed: UInt64, privacy: Privacy) async throws -> (room: Room, memory: FullMemory) {
        var random = Seeded(seed)
        let memory = FullMemory()
        let room = try await Room.make(privacy: privacy, log: { memory.watch($0) })
        let desk = room.desk()
        _ = room.board()
        var phones: [(client: ClientID, person: PersonID)] = []
        for _ in 0..<Int.random(in: 4...16, using: &random) {
            phones.append(
                try await room.phone(["beleid", "team", "inwoner", nil].randomElement(using: &random) ?? nil)
            )
        }
        room.send(desk, "item.open", ["item": "i1", "mode": .string(Bool.random(using: &random) ? "live" : "blind")])
        for _ in 0..<120 {
            switch Int.random(in: 0..<20, using: &random) {
            case 0: room.send(desk, "item.show", ["item": "i1"])
            case 1: room.send(desk, "item.lock", ["item": "i1"])
            case 2: room.send(desk, "item.reopen", ["item": "i1"])
            case 3: room.send(desk, "undo")
            case 4: room.send(desk, "late.admit", ["item": "i1"])
            case 5 where Int.random(in: 0..<4, using: &random) == 0:
                room.send(desk, "item.round", ["item": "i1"])
            case 6 where Int.random(in: 0..<4, using: &random) == 0:
                let person = phones.randomElement(using: &random)?.person.rawValue ?? ""
                room.send(desk, "person.remove", ["person": .string(person), "answers": true])
            case 7: await room.settle()
            case 9 where Int.random(in: 0..<6, using: &random) == 0:
                let pair = phones.shuffled(using: &random).prefix(2).map { JSON.string($0.person.rawValue) }
                room.send(desk, "person.merge", ["person": pair[0], "into": pair[1]])
            case 8 where Int.random(in: 0..<3, using: &random) == 0:
                // Wiped, and as often as not the same is said again at once.
                guard let phone = phones.randomElement(using: &random) else { continue }
                room.send(phone.client, "erase")
                await room.settle()
                if Bool.random(using: &random) { room.say(phone.client, Int.random(in: 1...9, using: &random)) }
            default:
                guard let phone = phones.randomElement(using: &random) else { continue }
                room.say(phone.client, Int.random(in: 1...9, using: &random))
            }
        }
        room.send(desk, "session.close")
        await room.settle()
        return (room, memory)
    }

    /// Every picture in the log, with the answers that the log said stood behind it, wiped ones included.
    private func pictures(of memory: FullMemory) throws -> [Picture] {
        var account = Account()
        var pictures: [Picture] = []
        for (index, record) in memory.records.enumerated() {
            let payload = try JSONParser.parse(record.payload, depthLimit: 40)
            switch record.metadata.type {
            case "worksheet":
                guard case .person(let person) = record.metadata.actor, let round = payload["round"]?.integer,
                    let value = payload["event"]?["said"]?.integer
                else { continue }
                let isLate = record.metadata.command.map { account.late.contains(.init(person: person, id: $0)) }
                account.said.append(.init(round: round, person: person, value: value, isLate: isLate ?? false))
            case "late.kept":
                guard case .person(let person) = record.metadata.actor, let id = record.metadata.command else {
                    continue
                }
                account.late.insert(.init(person: person, id: id))
            case "released":
                let round = try #require(payload["round"]?.integer)
                let answers = account.answers(round)
                for (key, cell) in payload["cells"]?.members ?? [:] {
                    let values = cell["value"]?["values"]?.elements?.compactMap(\.integer)
                    if let values, !key.contains("@") { #expect(values == answers.values.sorted()) }
                    pictures.append(
                        Picture(
                            key: key,
                            n: cell["n"]?.integer ?? 0,
                            values: values,
                            answers: answers,
                            record: index
                        )
                    )
                }
            default: account.take(record.metadata.type, payload, version: index + 1)
            }
        }
        return pictures
    }

    /// What drafts of a plan were made from.
    private func drafted(in frame: JSON) -> [[Int]] {
        let drafts = (frame["state"] ?? frame["patch"])?["drafts"]?.members ?? [:]
        return drafts.values.compactMap { $0["because"]?["nl"]?.text }.map {
            $0.split(separator: " ").compactMap { Int($0) }
        }
    }

    /// What the log says that everyone answered, kept in the simplest way there is.
    private struct Account {
        struct Said {
            let round: Int
            let person: PersonID
            let value: Int
            /// Whether it waited for the desk before it counted.
            let isLate: Bool
            /// The version at which the desk let it count.
            var admitted: Int?
        }

        struct Sent: Hashable {
            let person: PersonID
            let id: CommandID
        }

        /// What came too late.
        var late: Set<Sent> = []
        var said: [Said] = []
        private var excluded: Set<PersonID> = []
        private var seats: [PersonID: PersonID] = [:]
        private var before: [Int: (Set<PersonID>, [PersonID: PersonID])] = [:]

        private func seat(_ person: PersonID) -> PersonID { seats[person].map(seat) ?? person }

        func answers(_ round: Int) -> [PersonID: Int] {
            said.filter { $0.round == round }.reduce(into: [:]) { $0[seat($1.person)] = $1.value }
                .filter { !excluded.contains($0.key) }
        }

        mutating func take(_ type: String, _ payload: JSON, version: Int) {
            let person = payload["person"]?.text.map(PersonID.init(rawValue:))
            switch (type, person) {
            case ("person.removed", let person?):
                before[version] = (excluded, seats)
                excluded.insert(person)
            case ("person.merged", let person?):
                before[version] = (excluded, seats)
                seats[person] = payload["into"]?.text.map(PersonID.init(rawValue:))
            case ("person.erased", let person?): said = said.filter { seat($0.person) != person }
            case ("late.admitted", _):
                for index in said.indices where said[index].isLate && said[index].admitted == nil {
                    said[index].admitted = version
                }
            case ("undone", _):
                guard let step = payload["step"]?.integer else { return }
                said.removeAll { $0.admitted == step }
                if let earlier = before[step] { (excluded, seats) = earlier }
            default: break
            }
        }
    }

    private func found(in json: JSON) -> [[Int]] {
        switch json {
        case .object(let members):
            let own = members["values"]?.elements.map { [$0.compactMap(\.integer)] } ?? []
            return own + members.values.flatMap(found)
        case .array(let elements): return elements.flatMap(found)
        default: return []
        }
    }
}
