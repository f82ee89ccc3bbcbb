import Testing
import WorkshopStatistics

@Suite("Suppression")
struct SuppressionTests {
    @Test("no hidden total below k is left while a group is visible", arguments: 3...10)
    func noDifferencing(k: Int) {
        let broken = counterexample(in: 0...14, lengths: 1...8, seed: UInt64(k)) { sizes in
            let groups = named(Array(sizes.dropFirst()))
            let result = suppress(groups: groups, k: k, hiddenRest: sizes[0])
            let visibleTotal = result.visible.reduce(0) { $0 + (groups[$1] ?? 0) }
            let hidden = sizes.reduce(0, +) - visibleTotal
            return result.restCount == hidden && (result.visible.isEmpty || hidden == 0 || hidden >= k)
                && result.visible.allSatisfy { groups[$0] ?? 0 >= k }
        }
        #expect(broken == nil)
    }

    @Test("nothing more is hidden than the threshold asks for")
    func noNeedlessHiding() {
        let broken = counterexample(in: 5...14, lengths: 1...8) { sizes in
            suppress(groups: named(sizes), k: 5).visible.count == sizes.count
        }
        #expect(broken == nil)
    }

    @Test("of two smallest groups the first by name is hidden")
    func ties() {
        #expect(suppress(groups: ["zorg": 5, "buurt": 5, "raad": 1], k: 5).visible == ["zorg"])
    }

    @Test("people in no group protect and need protection like a hidden group")
    func hiddenRest() {
        #expect(suppress(groups: ["zorg": 6, "buurt": 7], k: 5, hiddenRest: 1).visible == ["buurt"])
        let safe = suppress(groups: ["zorg": 6, "buurt": 7], k: 5, hiddenRest: 5)
        #expect(safe.visible == ["zorg", "buurt"])
        #expect(safe.restCount == 5)
        #expect(safe.showsRest)
    }

    @Test("a group without answers is neither shown nor a reason to hide another")
    func empty() {
        #expect(suppress(groups: ["zorg": 0, "buurt": 7], k: 5).visible == ["buurt"])
        let none = suppress(groups: [:], k: 5)
        #expect(none.visible.isEmpty)
        #expect(!none.showsTotal)
        #expect(!none.showsRest)
    }

    @Test("a threshold below three is refused its effect")
    func floor() {
        #expect(suppress(groups: ["zorg": 2, "buurt": 7], k: 1).visible.isEmpty)
    }

    private func named(_ sizes: [Int]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: sizes.enumerated().map { ("group\($0.offset)", $0.element) })
    }
}
