import Testing
import WorkshopDocument

@Suite("A swarm of pucks")
struct SwarmTests {
    /// A repeatable source of chance, so that a failure can be seen again (SplitMix64).
    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let bipolar = RailScale(lowest: -30, highest: 30, step: 10, stations: [])
    private static let percent = RailScale(lowest: 0, highest: 1_000, step: 10, stations: [])

    private static func people(_ count: Int, on scale: RailScale, _ chance: inout Chance) -> [Int: Int] {
        (0..<count).reduce(into: [:]) { counts, _ in
            let place = Int.random(in: 0...(scale.highest - scale.lowest) / scale.step, using: &chance)
            counts[scale.lowest + place * scale.step, default: 0] += 1
        }
    }

    @Test("there are exactly as many pucks as people", arguments: [0, 1, 34, 120])
    func count(people: Int) {
        var chance = Chance(state: UInt64(people))
        for scale in [RailScale.phases, SwarmTests.bipolar] {
            let counts = SwarmTests.people(people, on: scale, &chance)
            #expect(SwarmDrawing(scale: scale, counts: counts).svg().pucks.count == people)
        }
    }

    @Test("pucks stand on their own value, in a heap with its middle there")
    func place() throws {
        let drawing = SwarmDrawing(scale: .phases, counts: [10: 5, 25: 1, 40: 8]).svg()
        for (key, count, x) in [("p10-", 5, 372.0), ("p25-", 1, 972.0), ("p40-", 8, 1_572.0)] {
            let heap = drawing.pucks.filter { $0.key.hasPrefix(key) }
            #expect(heap.count == count)
            #expect(abs(heap.map(\.x).reduce(0, +) / Double(count) - x) < 0.01)
            #expect(abs(heap.map(\.y).reduce(0, +) / Double(count) - 300) < 0.01)
        }
    }

    @Test("no two pucks lie on each other, whatever people chose", arguments: 0..<40)
    func overlap(seed: Int) {
        var chance = Chance(state: UInt64(seed))
        let people = Int.random(in: 2...160, using: &chance)
        for scale in [RailScale.phases, SwarmTests.bipolar, SwarmTests.percent] {
            let counts = SwarmTests.people(people, on: scale, &chance)
            let pucks = SwarmDrawing(scale: scale, counts: counts).svg().pucks
            #expect(pucks.count == people)
            for (index, puck) in pucks.enumerated() {
                for other in pucks[..<index] {
                    let distance = ((puck.x - other.x) * (puck.x - other.x) + (puck.y - other.y) * (puck.y - other.y))
                        .squareRoot()
                    if distance < 2 * puck.radius - 1 { Issue.record("\(puck) lies on \(other)") }
                }
                #expect(puck.radius >= 4)
                // The words about the median begin at 440.
                #expect(puck.y - puck.radius >= 160 && puck.y + puck.radius <= 440)
            }
        }
    }

    @Test("a heap that would be too high becomes a bar with its number, and so does every other")
    func bars() {
        let full = SwarmDrawing(scale: .phases, counts: [10: 30, 20: 2]).svg()
        #expect(full.pucks.count == 32)
        let counts = [10: 31, 20: 2, 30: 0, 40: 87]
        let drawing = SwarmDrawing(scale: .phases, counts: counts).svg()
        #expect(drawing.pucks.isEmpty)
        #expect(drawing.texts.filter { $0.classes.contains("tk") }.map(\.text) == ["31", "2", "87"])
        #expect(drawing.shapes(class: "puck-bar") == 3)
    }

    @Test("a count below zero draws nobody and stops nothing")
    func negative() {
        var drawing = SwarmDrawing(scale: .phases, counts: [10: -3, 20: 4])
        drawing.earlier = [10: -1, 30: 2]
        #expect(drawing.svg().pucks.count == 4)
        #expect(drawing.svg().shapes(class: "ghost") == 2)
    }

    @Test("everyone of the round before is there, smaller and pale")
    func earlier() {
        var drawing = SwarmDrawing(scale: .phases, counts: [20: 5])
        drawing.earlier = [10: 3, 30: 9]
        #expect(drawing.svg().shapes(class: "ghost") == 12)
        #expect(drawing.svg().pucks.count == 5)
    }

    @Test("movements are threads while they can be followed, and an arrow between the medians after that")
    func threads() {
        var drawing = SwarmDrawing(scale: .phases, counts: [20: 41])
        drawing.earlier = [10: 41]
        drawing.median = 20
        drawing.earlierMedian = 10
        drawing.threads = Array(repeating: (from: 10, to: 20), count: 40)
        #expect(drawing.svg().shapes(class: "thread") == 40)
        drawing.threads.append((from: 10, to: 20))
        #expect(drawing.svg().shapes(class: "thread") == 2)
    }

    @Test("two images have no median")
    func twoImages() {
        var drawing = SwarmDrawing(scale: .phases, counts: [10: 4, 40: 4])
        drawing.bands = [10...10, 40...40]
        #expect(drawing.svg().shapes(class: "median") == 0)
        #expect(drawing.svg().shapes(class: "band") == 2)
        drawing.median = 25
        #expect(drawing.svg().shapes(class: "median") == 1)
    }
}
