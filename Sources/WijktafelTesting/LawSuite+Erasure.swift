public import WorksheetKit

extension LawSuite {
    /// How many events of a story are wiped one by one, about.
    private static let mostEvents = 50

    /// Whatever is wiped, the worksheet works on, and nobody reads what was wiped.
    ///
    /// Wipes events one by one and everything of each person in turn, and takes each person's contributions out. Later
    /// events then name things that are gone. That this returns at all says that nothing trapped. Of a long story the
    /// events are picked at equal distances.
    ///
    /// - Parameters:
    ///   - specification: The worksheet, in a state with everything in it.
    ///   - k: The least number of contributors, few enough for pictures to come out.
    /// - Returns: What breaks the law, in words.
    public static func erasure<Kind: Worksheet>(_ specification: Specification<Kind>, k: Int = 3) -> [String] {
        let people = Set(specification.stored.compactMap(\.context.person)).sorted { $0.rawValue < $1.rawValue }
        let every = max(1, specification.stored.count / mostEvents)
        let events = stride(from: 0, to: specification.stored.count, by: every)
            .map { (name: "event \($0)", places: Set([$0])) }
        let parts = people.map { person in
            let own = specification.stored.indices.filter { specification.stored[$0].context.person == person }
            return (name: person.rawValue, places: Set(own))
        }
        let empty = Reading(specification.erasing(Set(specification.stored.indices)), people, k: k)
        let wiped = (events + parts).flatMap { name, places in
            let story = specification.erasing(places)
            return Reading(story, people, k: k).violations(without: story.texts(only: places), known: empty)
                .map { "\(name) wiped: \($0)" }
        }
        let shown = Reading(specification, people, k: k).cells
        let takenOut = zip(people, parts).flatMap { person, part in
            let story = specification.erasing(part.places)
            let reading = Reading(specification, people, excluded: [person], k: k)
            return reading.violations(without: story.texts(only: part.places), known: empty)
                .map { "\(part.name) taken out: \($0)" } + story.replaced(shown, k: k)
        }
        return wiped + takenOut
    }
}

/// All that can be read of a worksheet by anybody.
private struct Reading {
    let cells: [String: ReleasedCell]
    private let pictures: [String]
    private var broken: [String]

    init<Kind: Worksheet>(
        _ story: Specification<Kind>,
        _ people: [PersonID],
        excluded: Set<PersonID> = [],
        k: Int
    ) {
        let gate = story.gate(Gate(rules: story.rules(k, excluded), cells: [:], memory: GateMemory()))
        cells = gate.cells
        let releases = Releases(cells: gate.cells, shown: story.rounds)
        var pictures: [String] = []
        var broken: [String] = LawSuite.disclosure(story, k: k)
        for person in people where !excluded.contains(person) {
            pictures.append("\(Kind.own(story.state, of: person))")
        }
        for (phase, rounds) in story.rounds {
            for round in rounds {
                _ = Kind.progress(story.state, RoundContext(phase: phase, round: round, excluded: excluded))
            }
        }
        for audience in Audience.allCases {
            let common = story.common(for: audience, without: excluded)
            let view = Kind.view(
                story.instrument,
                story.settings,
                common,
                releases,
                ViewContext(audience: audience)
            )
            pictures += ["\(common)", "\(view)"]
        }
        let common = story.common(for: .board, without: excluded)
        for language in Language.allCases {
            for isReport in [false, true] {
                let context = DocumentContext(language: language, isReport: isReport, participants: people.count)
                let pages = Kind.document(story.instrument, story.settings, common, releases, context)
                broken += LawSuite.document(pages, inReport: isReport)
                pictures.append("\(pages)")
            }
        }
        let worksheet = WorksheetID(rawValue: "w")
        pictures.append("\(Kind.references(story.instrument, common, releases, of: worksheet))")
        pictures += Kind.jobs(story.instrument, story.settings, common, releases).map { "\($0.input)" }
        pictures += Kind.remarks(story.state).filter { !excluded.contains($0.person) }.map { "\($0)" }
        if excluded.isEmpty { broken += LawSuite.anonymity(story, people: people.map(\.rawValue)) }
        story.tryEverything(people)
        self.pictures = pictures
        self.broken = broken
    }

    func violations(without texts: Set<String>, known: Reading) -> [String] {
        let left = texts.filter { text in
            // As a picture prints it: quotes and such are escaped inside of it.
            let printed = String(text.debugDescription.dropFirst().dropLast())
            return pictures.contains { $0.contains(printed) } && !known.pictures.contains { $0.contains(printed) }
        }
        return broken + left.sorted().map { "“\($0)” can still be read" }
    }
}

extension Specification {
    /// The rounds in which something happened, by phase.
    fileprivate var rounds: [String: [Int]] {
        let phases = Kind.phases(of: instrument).map { ($0.id, stored.map(\.context.round).max() ?? 1) }
        return Dictionary(phases.map { ($0.0, Array(1...$0.1)) }, uniquingKeysWith: { first, _ in first })
    }

    fileprivate func rules(_ k: Int, _ excluded: Set<PersonID>) -> Gate.Rules {
        Gate.Rules(k: k, isOpen: false, perspectives: [:], isRoundClosed: true, excluded: excluded)
    }

    fileprivate func gate(_ gate: Gate) -> Gate {
        var gate = gate
        for (phase, rounds) in rounds.sorted(by: { $0.key < $1.key }) {
            for round in rounds { Kind.release(state, phase: phase, round: round, through: &gate) }
        }
        return gate
    }

    /// The pictures in which the wiping of one person shows, after what was out before.
    fileprivate func replaced(_ shown: [String: ReleasedCell], k: Int) -> [String] {
        let recalled = gate(Gate(recalling: shown, rules: rules(k, []), memory: GateMemory()))
        let after = gate(Gate(rules: rules(k, []), cells: shown, memory: recalled.memory)).cells
        return shown.compactMap { key, before in
            guard before.value != nil, let now = after[key] else { return nil }
            return (1..<k).contains(abs(now.n - before.n)) ? "\(key) shows the wiping of one person" : nil
        }
    }

    /// The texts of more than one word that stand in these events and in no other.
    fileprivate func texts(only places: Set<Int>) -> Set<String> {
        let others = stored.indices.filter { !places.contains($0) }.flatMap { stored[$0].event.strings }
        let own = Set(places.flatMap { stored[$0].event.strings }).filter { $0.contains(where: \.isWhitespace) }
        return own.filter { text in !others.contains { $0.contains(text) } }
    }

    /// Asks everything again of everybody; what is refused is refused.
    fileprivate func tryEverything(_ people: [PersonID]) {
        for (event, context) in stored {
            for person in [nil, context.person, people.first] {
                _ = refusal(person?.rawValue, event, phase: context.phase, round: context.round)
            }
        }
    }
}

extension JSON {
    /// Every string in it, names of members left out.
    fileprivate var strings: [String] {
        switch self {
        case .string(let text): [text]
        case .array(let elements): elements.flatMap(\.strings)
        case .object(let members): members.values.flatMap(\.strings)
        default: []
        }
    }
}
