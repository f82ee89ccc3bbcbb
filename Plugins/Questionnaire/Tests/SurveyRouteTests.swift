import Questionnaire
import Testing
import WijktafelTesting
import WorksheetKit

/// A reading of the routing in the YAML that shares nothing with the product's: it asks of an item whether something
/// hides it, where the product walks along the items.
private struct RouteReading {
    struct Item {
        let id: String
        let type: String
        let options: [(id: String, goto: String?)]
        let goto: String?
        let condition: (question: String, any: [String])?
    }

    let items: [Item]
    private let places: [String: Int]

    init(_ file: ContentFile) throws {
        let node = try file.node()
        items = node["items"]?.nodes.map(Self.item) ?? []
        places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.id, $0) })
    }

    private static func item(_ node: ContentNode) -> Item {
        Item(
            id: node["id"]?.text ?? "",
            type: node["type"]?.text ?? "",
            options: node["options"]?.nodes.map { ($0["id"]?.text ?? "", $0["goto"]?.text) } ?? [],
            goto: node["goto"]?.text,
            condition: node["show_if"].map { condition in
                (condition["question"]?.text ?? "", condition["any"]?.nodes.compactMap(\.text) ?? [])
            }
        )
    }

    func item(_ id: String) -> Item? { places[id].map { items[$0] } }

    /// The items on the route, none of them personal.
    func route(_ choices: [String: Set<String>]) -> [String] {
        var known: [Bool?] = Array(repeating: nil, count: items.count)
        return items.indices.filter { isOnRoute($0, choices, &known) && items[$0].id != "q1" }.map { items[$0].id }
    }

    private func isOnRoute(_ index: Int, _ choices: [String: Set<String>], _ known: inout [Bool?]) -> Bool {
        if let answer = known[index] { return answer }
        let item = items[index]
        var isLed = false
        var isOn = true
        if let condition = item.condition, let place = places[condition.question] {
            let question = items[place]
            isLed = question.type == "multiple" && question.options.contains { $0.goto != nil }
            isOn =
                isOnRoute(place, choices, &known)
                && condition.any.contains { choices[condition.question]?.contains($0) == true }
        }
        // Something earlier that is asked jumps over it.
        isOn =
            isOn
            && (isLed
                || !(0..<index).contains { earlier in
                    target(of: items[earlier], choices).map { $0 > index } == true
                        && isOnRoute(earlier, choices, &known)
                })
        known[index] = isOn
        return isOn
    }

    private func target(of item: Item, _ choices: [String: Set<String>]) -> Int? {
        let chosen =
            item.type == "single" ? item.options.first { choices[item.id]?.contains($0.id) == true }?.goto : nil
        return (chosen ?? item.goto).flatMap { places[$0] }
    }

    /// The questions that steer, each with the answers that differ in where they lead: one option for all options with
    /// the same jump and the same conditions, and of several answers every combination of those.
    var steering: [(question: String, choices: [Set<String>])] {
        let asked = Set(items.compactMap(\.condition?.question))
        return items.filter { asked.contains($0.id) || $0.options.contains { $0.goto != nil } }.map { item in
            var kinds: [String: String] = [:]
            for option in item.options {
                let names = items.enumerated().filter {
                    $1.condition?.question == item.id && $1.condition?.any.contains(option.id) == true
                }
                let kind = "\(option.goto ?? "") \(names.map(\.offset))"
                if kinds[kind] == nil { kinds[kind] = option.id }
            }
            let options = kinds.values.sorted()
            guard item.type == "multiple" else { return (item.id, [[]] + options.map { [$0] }) }
            let combinations = (0..<(1 << options.count)).map { bits in
                Set(options.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element))
            }
            return (item.id, combinations)
        }
    }

    /// Every combination of answers that can lead somewhere else.
    func everyCombination(_ body: ([String: Set<String>]) -> Void) {
        func go(_ rest: ArraySlice<(question: String, choices: [Set<String>])>, _ choices: [String: Set<String>]) {
            guard let first = rest.first else { return body(choices) }
            for choice in first.choices {
                var next = choices
                next[first.question] = choice
                go(rest.dropFirst(), next)
            }
        }
        go(steering[...], [:])
    }
}

extension ContentNode {
    fileprivate var nodes: [ContentNode] {
        guard case .list(let nodes) = value else { return [] }
        return nodes
    }
}

@Suite("The route through the survey")
struct SurveyRouteTests {
    private let survey: Survey
    private let reading: RouteReading

    init() throws {
        survey = try SurveyRoom().survey
        reading = try RouteReading(SurveyRoom.file())
    }

    private func route(_ choices: Survey.Choices) -> [String] { survey.route(choices).map(\.id) }

    @Test("is the one that the YAML tells, for every combination of answers that matters")
    func exhaustive() {
        var count = 0
        var wrong: [String] = []
        var reached: Set<String> = []
        reading.everyCombination { choices in
            count += 1
            let told = reading.route(choices)
            reached.formUnion(told)
            if route(choices) != told, wrong.count < 5 { wrong.append("\(choices)") }
        }
        #expect(wrong == [])
        #expect(count > 10_000)
        // q1 asks a name: it is off until the facilitator turns it on.
        #expect(Set(survey.items.map(\.id)).subtracting(reached) == ["q1"])
        #expect(survey.route([:], asksPersonal: true).first?.id == "q1")
    }

    @Test("both readings find the same questions that steer")
    func steering() {
        #expect(survey.steering == Set(reading.steering.map(\.question)))
        #expect(survey.steering == ["q6", "q11", "q17", "q20", "q24", "q32", "q55", "q56"])
    }

    struct Way: Sendable {
        let choices: Survey.Choices
        let asked: [String]
        let notAsked: [String]
    }

    static let ways = [
        Way(choices: ["q6": ["nee"]], asked: ["q7", "q8", "end"], notAsked: ["q9", "q65"]),
        Way(choices: ["q6": ["ja"], "q11": ["opgeheven"]], asked: ["q12", "q14"], notAsked: ["q7"]),
        Way(choices: ["q6": ["ja"], "q17": ["ja"], "q20": ["apart-team"]], asked: ["q18", "q22"], notAsked: ["q21"]),
        Way(choices: ["q6": ["ja"], "q17": ["nee"], "q20": ["specialist"]], asked: ["q21"], notAsked: ["q18", "q22"]),
        Way(choices: ["q6": ["ja"], "q20": ["specialist", "apart-team"]], asked: ["q21", "q22"], notAsked: []),
        Way(
            choices: ["q6": ["ja"], "q20": ["extern"], "q24": ["niet"]],
            asked: ["q26"],
            notAsked: ["q21", "q22", "q25"]
        ),
        Way(
            choices: ["q6": ["ja"], "q24": ["enkele"], "q32": ["ja"]],
            asked: ["q25", "q33"],
            notAsked: ["q26", "q34"]
        ),
        Way(
            choices: ["q6": ["ja"], "q32": ["niet-meer"], "q55": ["nee"]],
            asked: ["q34", "q58"],
            notAsked: ["q33", "q56", "q57"]
        ),
        Way(choices: ["q6": ["ja"], "q55": ["ja"], "q56": ["geen"]], asked: ["q57"], notAsked: ["q33", "q34"]),
        Way(choices: ["q6": ["nee"], "q24": ["niet"]], asked: ["q7"], notAsked: ["q26"]),
    ]

    @Test("goes where somebody who reads the questionnaire would go", arguments: ways)
    func followed(_ way: Way) {
        let found = Set(route(way.choices))
        #expect(found.isSuperset(of: way.asked) && found.isDisjoint(with: way.notAsked))
    }

    @Test("the number of questions that may come is certain once every question that steers was answered")
    func outlook() {
        #expect(survey.outlook([:]).questions == 52 && !survey.outlook([:]).isCertain)
        let none = survey.outlook(["q6": ["nee"]])
        #expect(none.questions == 5 && none.isCertain)
        let teams = survey.outlook(["q6": ["ja"]])
        #expect(teams.questions == 50 && !teams.isCertain)
    }
}
