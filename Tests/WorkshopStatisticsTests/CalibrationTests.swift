import Testing
import WorkshopStatistics

/// The enumeration that the words on statements, rungs and choices rest on; the figures stand in the README of Sliders.
@Suite("Calibration of the classes on other scales than the phases")
struct CalibrationTests {
    private static let scales: [Int: OrdinalScale] = [5: .likert, 6: .ladder, 7: .bipolar]

    private func classes(_ length: Int, _ count: Int, _ population: [Double]) throws -> ClassChances {
        WorkshopStatisticsTests.classes(of: count, population: population, on: try #require(Self.scales[length]))
    }

    @Test(
        "at random nobody is said to agree, or to have two images, more often than on the phases",
        arguments: [
            (5, 5, 6, 17, 21), (5, 8, 1, 11, 10), (5, 12, 0, 4, 5), (5, 20, 0, 0, 2),
            (6, 5, 3, 12, 18), (6, 8, 1, 6, 7), (6, 12, 0, 1, 2), (7, 5, 6, 5, 15), (7, 8, 0, 4, 4),
            (7, 12, 0, 1, 1),
        ]
    )
    func random(length: Int, count: Int, eens: Int, grotendeels: Int, kampen: Int) throws {
        let even = [Double](repeating: 1 / Double(length), count: length)
        let found = try classes(length, count, even)
        #expect([found.eens, found.grotendeels, found.kampen] == [eens, grotendeels, kampen])
        let phases = WorkshopStatisticsTests.classes(of: count, population: [0.25, 0.25, 0.25, 0.25], on: .phases)
        #expect(found.eens + found.grotendeels <= phases.eens + phases.grotendeels && found.kampen <= phases.kampen)
    }

    @Test("a group of which seven in ten stand together is seen to agree", arguments: [5, 6, 7], [5, 8, 12])
    func united(length: Int, count: Int) throws {
        let population = [0.1, 0.7, 0.2] + [Double](repeating: 0, count: length - 3)
        let found = try classes(length, count, population)
        #expect(found.eens + found.grotendeels >= 97)
    }

    @Test("nine in ten at both ends are seen to have two images as often as on the phases", arguments: [5, 6, 7])
    func split(length: Int) throws {
        let between = [Double](repeating: 0.1 / Double(length - 2), count: length - 2)
        let population = [0.45] + between + [0.45]
        for (count, least) in [(5, 50), (8, 56), (12, 72)] {
            #expect(try classes(length, count, population).kampen >= least)
        }
    }

    @Test("two images that each lie on two stations are called divided: the words then say less than there is")
    func wide() throws {
        let found = try classes(7, 12, [0.225, 0.225, 1 / 30, 1 / 30, 1 / 30, 0.225, 0.225])
        #expect(found.eens + found.grotendeels <= 2 && found.kampen == 8)
    }
}
