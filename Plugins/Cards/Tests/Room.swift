import WijktafelTesting
import WorksheetKit

@testable import Cards

/// A room with a SWOT or a deck, told in few words.
struct Room {
    var story: Specification<Cards>

    init(_ instrument: String = "swot") throws {
        story = try Specification(Cards.self, ShippedContent.file(instrument, of: "Cards", test: #filePath))
    }

    var state: CardsState { story.state }

    /// Lets a command happen; without a person it is the desk's.
    @discardableResult
    mutating func happen(_ person: String?, _ command: JSON, _ phase: CardsPhase, round: Int = 1) throws -> [JSON] {
        try story.given(person, command, phase: phase.rawValue, round: round)
    }

    func refusal(_ person: String?, _ command: JSON, _ phase: CardsPhase, round: Int = 1) -> Rejection? {
        story.refusal(person, command, phase: phase.rawValue, round: round)
    }

    mutating func write(
        _ id: String,
        _ list: String = Room.strengths,
        by person: String? = "p1",
        text: String? = nil
    ) throws {
        try happen(person, Room.card(id, list, text ?? "Dit is kaart \(id)"), .write)
    }

    static func card(_ id: String, _ list: String, _ text: String) -> JSON {
        ["do": "write", "id": .string(id), "list": .string(list), "text": .string(text)]
    }

    /// Two shown cards in every column, two of each chosen.
    mutating func fill() throws {
        for (sign, list) in zip(["s", "w", "o", "t"], Room.lists) {
            for number in 1...2 { try write("\(sign)\(number)", list, by: "p\(number)") }
        }
        try happen(nil, ["do": "show-all"], .show)
        for (sign, list) in zip(["s", "w", "o", "t"], Room.lists) {
            let items: JSON = [.string("\(sign)1"), .string("\(sign)2")]
            try happen(nil, ["do": "choose", "list": .string(list), "items": items], .top)
        }
    }

    static let strengths = "swot-sterktes"
    static let weaknesses = "swot-zwaktes"
    static let opportunities = "swot-kansen"
    static let threats = "swot-bedreigingen"
    static let lists = [strengths, weaknesses, opportunities, threats]
}
