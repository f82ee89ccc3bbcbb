import Testing
import WorksheetKit

@Suite("The gate, when answers are wiped")
struct GateErasureTests {
    /// A table of people whose answers are shown in pictures, with what really stood behind each of them.
    private struct Table {
        struct Answer {
            let value: Int
            let serial: Int
        }

        static let rules = Gate.Rules(k: 3, isOpen: false, perspectives: [:], isRoundClosed: false)
        var answers: [PersonID: Answer] = [:]
        var wiped: Set<Int> = []
        var pictures: [(cell: ReleasedCell, truth: [PersonID: Answer])] = []
        var memory = GateMemory()
        private var serial = 0

        mutating func answer(_ person: PersonID, _ value: Int) {
            serial += 1
            answers[person] = Answer(value: value, serial: serial)
            show()
        }

        /// Wipes a person's answers and puts the memory together anew from what is left, as after a restart.
        mutating func wipe(_ person: PersonID) {
            wiped.formUnion(pictures.compactMap { $0.truth[person]?.serial })
            answers[person] = nil
            memory = GateMemory()
            for picture in pictures {
                var gate = Gate(recalling: ["c": picture.cell], rules: Table.rules, memory: memory)
                offer(picture.truth.filter { !wiped.contains($0.value.serial) }, to: &gate)
                memory = gate.memory
            }
            show()
        }

        private mutating func show() {
            let cells = pictures.last.map { ["c": $0.cell] } ?? [:]
            var gate = Gate(rules: Table.rules, cells: cells, memory: memory)
            offer(answers, to: &gate)
            memory = gate.memory
            guard let cell = gate.cells["c"], cell.value != nil, gate.changed.contains("c") else { return }
            pictures.append((cell, answers))
        }

        /// As plugins do: a cell without any answer isn't offered.
        private func offer(_ answers: [PersonID: Answer], to gate: inout Gate) {
            guard !answers.isEmpty else { return }
            gate.release("c", answers: answers.mapValues { .integer($0.value) }) { ["values": .array($0)] }
        }
    }

    private static let people = (0..<8).map { PersonID(rawValue: "p\($0)") }

    /// A generator of numbers that gives the same ones for the same seed.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    @Test("shows no difference of fewer than k people, however often people wipe and answer again")
    func differences() {
        var shown = 0
        for seed in 1...400 as ClosedRange<UInt64> {
            var random = Seeded(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
            var table = Table()
            for _ in 0..<80 {
                let person = GateErasureTests.people.randomElement(using: &random) ?? GateErasureTests.people[0]
                if Int.random(in: 0..<4, using: &random) == 0 {
                    table.wipe(person)
                } else {
                    table.answer(person, Int.random(in: 1...2, using: &random))
                }
            }
            shown += table.pictures.count
            for (index, earlier) in table.pictures.enumerated() {
                for later in table.pictures.dropFirst(index + 1) {
                    let people = Set(earlier.truth.keys).union(later.truth.keys)
                    let apart = people.count { earlier.truth[$0]?.value != later.truth[$0]?.value }
                    #expect(apart == 0 || apart >= Table.rules.k, "seed \(seed)")
                }
            }
        }
        #expect(shown > 800)
    }

    @Test("remembers a picture all of whose answers were wiped")
    func allWiped() {
        var table = Table()
        let three = GateErasureTests.people.prefix(3)
        for person in three { table.answer(person, 1) }
        for person in three { table.wipe(person) }
        for (person, value) in zip(three, [1, 1, 2]) { table.answer(person, value) }
        // Beside the first picture one person would stand alone.
        #expect(table.pictures.count == 1)
    }
}
