import Testing
import WijktafelTesting
import WorksheetKit

@testable import ResultsChain

/// A chain with a room around it, for tests.
struct Room {
    var story: Specification<ResultsChain>

    init(settings: JSON = [:]) throws {
        story = try Specification(
            ResultsChain.self,
            ShippedContent.file("resultatenlogica", of: "ResultsChain", test: #filePath),
            settings: settings
        )
    }

    /// W <- E <- R <- A, made by the desk, each link with its omdat.
    static func small() throws -> Room {
        var room = try Room()
        for (id, level) in [("W", 1), ("E", 2), ("R", 3), ("A", 4)] {
            try room.desk([
                "do": "add-node", "id": .string(id), "level": .integer(level), "text": .string("punt \(id)"),
            ])
        }
        for (id, from, to) in [("ar", "A", "R"), ("re", "R", "E"), ("ew", "E", "W")] {
            try room.desk(Room.link(id, from, to).merging(["because": "dat werkt zo"]))
        }
        return room
    }

    static func link(_ id: String, _ from: String, _ to: String) -> JSON {
        ["do": "add-link", "id": .string(id), "from": .string(from), "to": .string(to)]
    }

    static func node(_ id: String, _ level: Int, _ text: String = "iets") -> JSON {
        ["do": "add-node", "id": .string(id), "level": .integer(level), "text": .string(text)]
    }

    static func indicator(_ id: String, _ node: String) -> JSON {
        [
            "do": "add-indicator", "id": .string(id), "node": .string(node), "name": "aanmeldingen",
            "kind": "bestaand", "frequency": "maand", "direction": "lager",
        ]
    }

    mutating func desk(_ command: JSON, phase: String = "verbanden") throws {
        try story.given(nil, command, phase: phase)
    }

    /// Lets people answer about a link, each with one of the values.
    mutating func rate(_ link: String, _ values: [JSON], round: Int = 1) throws {
        for (index, value) in values.enumerated() {
            let command: JSON = ["do": "rate", "link": .string(link), "value": value]
            try story.given("p\(index)", command, phase: "zekerheid", round: round)
        }
    }

    func refusal(_ person: String?, _ command: JSON, phase: String) -> Rejection? {
        story.refusal(person, command, phase: phase)
    }

    var picture: ChainPicture { picture(k: 5) }

    func picture(k: Int) -> ChainPicture {
        let cells = story.released(phase: "zekerheid", k: k)
        return ChainPicture(story.common(for: .desk), Releases(cells: cells, shown: ["zekerheid": [1]]))
    }

    var codes: [String] { picture.findings.map { "\($0.rule.rawValue) \($0.target)" } }

    func own(_ person: String) -> JSON { ResultsChain.own(story.state, of: PersonID(rawValue: person)) }
}

extension JSON {
    func merging(_ others: [String: JSON]) -> JSON {
        .object((members ?? [:]).merging(others) { _, new in new })
    }
}
