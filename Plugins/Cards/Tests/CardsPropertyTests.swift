import Testing
import WijktafelTesting
import WorksheetKit

@testable import Cards

/// Numbers that look random and are the same every time (Knuth's MMIX).
private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, sides)))
    }

    mutating func pick(_ words: [String]) -> JSON { .string(words[roll(words.count)]) }
}

@Suite("What holds for cards whatever people do")
struct CardsPropertyTests {
    /// A command that may or may not make sense.
    private func command(_ dice: inout Dice) -> (person: String?, JSON, CardsPhase, round: Int) {
        let cards = (0..<14).map { "c\($0)" }
        let clusters = (0..<3).map { "k\($0)" }
        let things = cards + clusters
        let people = (0..<6).map { "p\($0)" }
        let person = people[dice.roll(people.count)]
        let list = dice.pick(Room.lists)
        let round = 1 + dice.roll(2)
        switch dice.roll(16) {
        case 0, 1, 2:
            let id = dice.pick(cards)
            return (person, ["do": "write", "id": id, "list": list, "text": "Een kaart van iemand"], .write, 1)
        case 3: return (person, ["do": "drop", "id": dice.pick(cards)], .show, 1)
        case 4: return (nil, ["do": "show", "id": dice.pick(cards)], .show, 1)
        case 5: return (nil, ["do": "hide", "id": dice.pick(cards)], .show, 1)
        case 6: return (nil, ["do": "show-all"], .show, 1)
        case 7: return (nil, ["do": "move", "id": dice.pick(cards), "list": list], .cluster, 1)
        case 8: return (nil, ["do": "merge", "id": dice.pick(cards), "into": dice.pick(cards)], .cluster, 1)
        case 9:
            let both = JSON.array([dice.pick(cards), dice.pick(cards)])
            return (nil, ["do": "cluster", "id": dice.pick(clusters), "name": "Samen", "cards": both], .cluster, 1)
        case 10: return (nil, ["do": "add", "id": dice.pick(cards), "cluster": dice.pick(clusters)], .cluster, 1)
        case 11: return (nil, ["do": "dissolve", "id": dice.pick(clusters)], .cluster, 1)
        case 12: return (nil, ["do": "undo"], .cluster, 1)
        case 13: return (nil, ["do": "choose", "list": list, "items": [dice.pick(things)]], .top, 1)
        case 14:
            let score: JSON = ["do": "score", "row": dice.pick(things), "column": dice.pick(things), "value": 2]
            return (person, score, .confront, round)
        default:
            return (person, ["do": "vote", "item": dice.pick(things), "dots": .integer(dice.roll(3))], .vote, round)
        }
    }

    private func violations(_ room: Room) -> [String] {
        var found: [String] = []
        let common = room.story.common(for: .board)
        let items = Room.lists.flatMap(common.items)
        let places = items.flatMap { item in item.cards.flatMap { [$0] + common.beneath($0) } }
        if places.sorted() != common.cards.keys.sorted() { found.append("a shown card lies nowhere or twice") }
        for (list, ids) in common.chosen {
            let known = Set(common.items(in: list).map(\.id))
            if !Set(ids).isSubset(of: known) { found.append("what is chosen of \(list) is not there") }
        }
        for item in items where Set(item.cards.compactMap { common.cards[$0]?.list }) != [item.list] {
            found.append("\(item.id) holds cards of another column")
        }
        return found
    }

    @Test("every shown card lies in one place, and replaying a wild session gives the same", arguments: 1...12)
    func wildness(seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 977)
        var room = try Room()
        for _ in 0..<220 {
            let (person, body, phase, round) = command(&dice)
            do { try room.happen(person, body, phase, round: round) } catch is Rejection {}
        }
        #expect(violations(room) == [])
        let people = (0..<6).map { "p\($0)" }
        #expect(LawSuite.replay(room.story, people: people).isEmpty)
        #expect(LawSuite.anonymity(room.story, people: people).isEmpty)
        #expect(LawSuite.disclosure(room.story).isEmpty)
    }

    @Test("whoever votes however never has more dots in a column than it allows", arguments: 1...6)
    func dotsLimited(seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 7_919)
        var room = try Room()
        for number in 0..<14 { try room.write("c\(number)", text: "Kaart nummer \(number * 7_919) hier") }
        try room.happen(nil, ["do": "show-all"], .show)
        let cards = (0..<14).map { "c\($0)" }
        for _ in 0..<120 {
            let vote: JSON = ["do": "vote", "item": dice.pick(cards), "dots": .integer(dice.roll(3))]
            do { try room.happen("v", vote, .vote) } catch is Rejection {}
            let used = (room.state.votes[1]?[PersonID(rawValue: "v")] ?? [:]).values.reduce(0, +)
            #expect(used <= DotVoting.dots(for: 14))
        }
    }

    @Test("a block's score doesn't depend on how many rows and columns it has, nor on the order of scores")
    func blocks() throws {
        let one = Confrontation.Block(id: "b", rows: ["r"], columns: ["c", "d"])
        let two = Confrontation.Block(id: "b", rows: ["r", "s"], columns: ["c", "d"])
        func matrix(_ block: Confrontation.Block, _ scores: [Double]) -> Confrontation {
            let score = Confrontation.Score(scores)
            let places = block.places.map { ($0, score) }
            return Confrontation(
                blocks: [block],
                scores: Dictionary(uniqueKeysWithValues: places).compactMapValues { $0 }
            )
        }
        let expected = try #require(matrix(one, [0, 1, 3, 2]).score(of: one))
        #expect(matrix(two, [3, 2, 1, 0]).score(of: two) == expected)
        #expect(expected == 0.5)
    }

    @Test("the dots for a list grow with it, from 3 to 8")
    func dotsGrow() {
        let dots = (0...60).map(DotVoting.dots)
        #expect(dots == dots.sorted() && dots.first == 3 && dots.last == 8)
    }
}
