import Testing
import WorksheetKit

@Suite("The gate")
struct GateTests {
    private func people(_ values: [Int]) -> [PersonID: JSON] {
        Dictionary(values.enumerated().map { (PersonID(rawValue: "p\($0)"), .integer($1)) }) { first, _ in first }
    }

    private func rules(
        open: Bool = false,
        perspectives: [PersonID: String] = [:],
        closed: Bool = false,
        excluded: Set<PersonID> = []
    ) -> Gate.Rules {
        Gate.Rules(k: 5, isOpen: open, perspectives: perspectives, isRoundClosed: closed, excluded: excluded)
    }

    private func pass(_ gate: inout Gate, _ answers: [PersonID: JSON]) {
        gate.release("c", answers: answers) { ["values": .array($0)] }
    }

    @Test("says a number and nothing else below the threshold")
    func threshold() {
        var gate = Gate(rules: rules(), cells: [:], memory: GateMemory())
        pass(&gate, people([1, 2, 3, 4]))
        #expect(gate.cells["c"] == ReleasedCell(n: 4, value: nil))
    }

    @Test("shows answers in an order that says nothing")
    func order() {
        var gate = Gate(rules: rules(), cells: [:], memory: GateMemory())
        pass(&gate, people([5, 3, 1, 4, 2]))
        #expect(gate.cells["c"]?.value?["values"] == [1, 2, 3, 4, 5])
    }

    @Test("keeps the first picture until five people differ from it")
    func changes() {
        var gate = Gate(rules: rules(), cells: [:], memory: GateMemory())
        pass(&gate, people([1, 1, 1, 1, 1]))
        pass(&gate, people([1, 1, 1, 1, 1, 2, 2, 2, 2]))
        #expect(gate.cells["c"]?.n == 5)
        pass(&gate, people([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]))
        #expect(gate.cells["c"]?.n == 10)
    }

    @Test("compares with every earlier picture, not only with the last")
    func thereAndBack() {
        var gate = Gate(rules: rules(), cells: [:], memory: GateMemory())
        pass(&gate, people([1, 1, 1, 1, 1, 1]))
        pass(&gate, people([2, 2, 2, 2, 2, 1]))
        #expect(gate.cells["c"]?.value?["values"] == [1, 2, 2, 2, 2, 2])
        // Five people differ from the last picture, but beside the first picture a single one stands alone.
        pass(&gate, people([1, 1, 1, 1, 1, 7]))
        #expect(gate.cells["c"]?.value?["values"] == [1, 2, 2, 2, 2, 2])
    }

    @Test("makes no exception for a round that closes")
    func closing() {
        var gate = Gate(rules: rules(closed: true), cells: [:], memory: GateMemory())
        pass(&gate, people([1, 1, 1, 1, 1]))
        pass(&gate, people([1, 1, 1, 1, 1, 9]))
        #expect(gate.cells["c"]?.n == 5)
    }

    @Test("counts people whose answers were taken out as gone")
    func excluded() {
        var gate = Gate(rules: rules(excluded: [PersonID(rawValue: "p0")]), cells: [:], memory: GateMemory())
        pass(&gate, people([1, 2, 3, 4, 5]))
        #expect(gate.cells["c"] == ReleasedCell(n: 4, value: nil))
    }

    @Test("knows after a restart whose answers a picture was made of, erased ones included")
    func recalling() {
        let out = ["c": ReleasedCell(n: 6, value: ["values": [1, 1, 1, 1, 1, 1]])]
        var recalled = Gate(recalling: out, rules: rules(), memory: GateMemory())
        pass(&recalled, people([1, 1, 1, 1, 1]))
        var gate = Gate(rules: rules(), cells: out, memory: recalled.memory)
        pass(&gate, people([1, 1, 1, 1, 1]))
        #expect(gate.cells["c"]?.n == 6)
    }

    @Test("keeps a part in when the whole minus the part would show too few")
    func parts() {
        var gate = Gate(rules: rules(), cells: [:], memory: GateMemory())
        let whole = people([1, 2, 3, 4, 5, 6, 7])
        pass(&gate, whole)
        let part = whole.filter { $0.key != PersonID(rawValue: "p0") }
        gate.release("pairs", answers: part, within: ["c": whole]) { ["values": .array($0)] }
        #expect(gate.cells["pairs"] == ReleasedCell(n: 6, value: nil))
        gate.release("same", answers: whole, within: ["c": whole]) { ["values": .array($0)] }
        #expect(gate.cells["same"]?.value != nil)
    }

    @Test("hides the smallest group too when the hidden ones together are too few")
    func groups() {
        let names = Array(repeating: "a", count: 6) + Array(repeating: "b", count: 7) + Array(repeating: "c", count: 3)
        let answers = people(names.indices.map { $0 % 3 + 1 })
        let perspectives = Dictionary(
            names.enumerated().map { (PersonID(rawValue: "p\($0)"), $1) },
            uniquingKeysWith: { first, _ in first }
        )
        var gate = Gate(rules: rules(perspectives: perspectives, closed: true), cells: [:], memory: GateMemory())
        pass(&gate, answers)
        gate.releaseGroups(
            "c",
            answers: answers,
            category: { $0 },
            summary: { ["values": .array($0)] },
            unanimous: { _ in ["one": true] }
        )
        #expect(gate.cells["c@a"] == ReleasedCell(n: 6, value: nil))
        #expect(gate.cells["c@b"]?.value?["values"] != nil)
        #expect(gate.cells["c@c"] == ReleasedCell(n: 3, value: nil))
    }

    @Test("says of a group of one mind only that it is")
    func unanimous() {
        let answers = people([2, 2, 2, 2, 2])
        let perspectives = answers.mapValues { _ in "a" }
        var gate = Gate(rules: rules(perspectives: perspectives, closed: true), cells: [:], memory: GateMemory())
        pass(&gate, answers)
        gate.releaseGroups(
            "c",
            answers: answers,
            category: { $0 },
            summary: { ["values": .array($0)] },
            unanimous: { _ in ["one": true] }
        )
        #expect(gate.cells["c@a"]?.value == ["one": true])
    }

    @Test("lets everything out, by person, when the table is open")
    func open() {
        var gate = Gate(rules: rules(open: true), cells: [:], memory: GateMemory())
        pass(&gate, people([4]))
        #expect(gate.cells["c"]?.value?["people"]?["p0"] == 4)
    }
}
