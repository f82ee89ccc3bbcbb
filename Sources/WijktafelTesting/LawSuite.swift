public import WorksheetKit

/// The laws that every plugin keeps, whatever it is for; each answers with what breaks it, in words.
public enum LawSuite {
    /// Replaying stored events gives the same private parts and the same pictures.
    public static func replay<Kind: Worksheet>(_ specification: Specification<Kind>, people: [String]) -> [String] {
        let replayed = specification.replayed()
        var violations: [String] = []
        for person in people.map(PersonID.init(rawValue:)) {
            let own = Kind.own(specification.state, of: person)
            if own != Kind.own(replayed, of: person) { violations.append("the private part of \(person) differs") }
        }
        for phase in Kind.phases(of: specification.instrument) {
            var live = openGate()
            var again = openGate()
            Kind.release(specification.state, phase: phase.id, round: 1, through: &live)
            Kind.release(replayed, phase: phase.id, round: 1, through: &again)
            if live.cells != again.cells { violations.append("the pictures of \(phase.id) differ") }
        }
        return violations
    }

    /// What belongs to the room is the same when people change places, whoever looks: it doesn't tell who made what.
    public static func anonymity<Kind: Worksheet>(_ specification: Specification<Kind>, people: [String]) -> [String] {
        let seats = people.map(PersonID.init(rawValue:))
        let next = Dictionary(uniqueKeysWithValues: zip(seats, seats.dropFirst() + seats.prefix(1)))
        let moved = specification.replayed(as: next)
        return Audience.allCases.compactMap { audience in
            let context = CommonContext(audience: audience)
            return Kind.common(specification.state, context) == Kind.common(moved, context)
                ? nil : "what the \(audience) sees tells who made it"
        }
    }

    /// Who may send a command.
    public enum Sender: Sendable {
        /// A participant alone.
        case participant
        /// The desk alone.
        case desk
        /// Both.
        case anyone
    }

    /// Commands made to do harm are refused with a code; that this returns at all says that nothing trapped.
    ///
    /// - Parameters:
    ///   - specification: The worksheet, in a state in which the valid commands make sense.
    ///   - valid: Commands that are taken in some phase; what they are made into must not be.
    ///   - sender: Who may send them.
    ///   - free: The members that are free text: any text will do for them.
    /// - Returns: What breaks the law, in words.
    public static func hostility<Kind: Worksheet>(
        _ specification: Specification<Kind>,
        valid: [JSON],
        by sender: Sender = .participant,
        free: Set<String> = ["text", "value"]
    ) -> [String] {
        var violations: [String] = []
        let harmful = sender == .desk ? nil : "p"
        for phase in Kind.phases(of: specification.instrument) {
            for command in valid {
                let other = sender == .desk ? "p" : nil
                if sender != .anyone, specification.refusal(other, command, phase: phase.id) == nil {
                    violations.append("\(other == nil ? "the desk" : "a participant") may send \(command)")
                }
                for (name, hostile) in mutations(of: command, free: free) {
                    if specification.refusal(harmful, hostile, phase: phase.id) == nil {
                        violations.append("\(name) is taken: \(hostile)")
                    }
                }
            }
            for junk in [JSON.null, 1, "x", [1], [:], ["do": 1], ["do": "no-such-thing"], ["do": .null]] {
                if specification.refusal(harmful, junk, phase: phase.id) == nil {
                    violations.append("junk is taken: \(junk)")
                }
            }
        }
        return violations
    }

    /// Below the threshold nothing but a number of people leaves.
    public static func disclosure<Kind: Worksheet>(_ specification: Specification<Kind>, k: Int = 5) -> [String] {
        Kind.phases(of: specification.instrument).flatMap { phase in
            specification.released(phase: phase.id, k: k).compactMap { key, cell in
                cell.n < k && cell.value != nil ? "\(key) shows \(cell.n) people" : nil
            }
        }
    }

    /// Pages have keys of their own, say something in every language, and no figure goes without words and data.
    public static func document(_ pages: [Section], inReport: Bool = false) -> [String] {
        var violations: [String] = []
        let keys = pages.map(\.key)
        if Set(keys).count != keys.count { violations.append("two pages have the same key: \(keys)") }
        for page in pages {
            if page.headline.isEmpty { violations.append("\(page.key) has no headline") }
            if page.key.utf8.count > 64 { violations.append("\(page.key) can't be turned to: its key is too long") }
            let blocks = page.blocks.map(\.key)
            if Set(blocks).count != blocks.count { violations.append("\(page.key) has two blocks with one key") }
            for figure in page.figures {
                if figure.title.isEmpty || figure.description.isEmpty {
                    violations.append("\(page.key) has a figure without words")
                }
                if figure.data.rows.isEmpty { violations.append("\(page.key) has a figure without data") }
                if figure.data.rows.contains(where: { $0.count != figure.data.columns.count }) {
                    violations.append("\(page.key) has a table with rows of another length")
                }
            }
        }
        return violations + formulas(pages)
    }

    /// What is wrong with the formulas of a chapter: keys that stand twice, and numbers that don't follow.
    private static func formulas(_ pages: [Section]) -> [String] {
        let chapter = Section(key: "chapter", headline: "", blocks: [], subsections: pages)
        let tables = Document(language: .nl, title: "", sections: [chapter]).placedTables.map(\.table)
        let keys = tables.compactMap(\.key)
        var violations = Set(keys).count == keys.count ? [] : ["two tables have the same key: \(keys)"]
        for table in tables where !table.rowKeys.isEmpty && Set(table.rowKeys).count != table.rows.count {
            violations.append("\(table.caption) has rows without a key of their own")
        }
        var calculation = Calculation(tables)
        let pairs = calculation.pairs()
        // Beside the largest number, because small differences of large numbers are no better than those.
        let slack = 1e-9 * max(1, pairs.compactMap { $0.shown?.magnitude }.max() ?? 1)
        return violations
            + pairs.filter { !((($0.shown ?? .nan) - ($0.computed ?? .nan)).magnitude <= slack) }
            .map { "a formula comes to another number: \($0)" }
    }

    private static func openGate() -> Gate {
        Gate(
            rules: .init(k: 3, isOpen: false, perspectives: [:], isRoundClosed: true),
            cells: [:],
            memory: GateMemory()
        )
    }

    /// A valid command made wrong in one place: each member of another type, gone, or pointing nowhere; one too many.
    private static func mutations(of command: JSON, free: Set<String>) -> [(String, JSON)] {
        guard case .object(let members) = command else { return [] }
        var mutations: [(String, JSON)] = [("an unknown member", .object(members.merging(["zz": 1]) { old, _ in old }))]
        for (key, value) in members {
            let others: [JSON] = [
                .null, ["a": 1], [1], .number(1e300), .number(-1.5), .string(String(repeating: "x", count: 100_000)),
            ]
            for other in others where !isSameType(other, value) {
                mutations.append(("\(key) of another type", .object(members.merging([key: other]) { _, new in new })))
            }
            if value.text != nil, !free.contains(key) {
                let nowhere = JSON.object(members.merging([key: "no-such-thing"]) { _, new in new })
                mutations.append(("\(key) that points nowhere", nowhere))
            }
            var without = members
            without[key] = nil
            mutations.append(("a missing \(key)", .object(without)))
        }
        return mutations
    }

    private static func isSameType(_ left: JSON, _ right: JSON) -> Bool {
        switch (left, right) {
        case (.object, .object), (.array, .array), (.bool, .bool): true
        default: false
        }
    }
}
