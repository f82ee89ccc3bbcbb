import Testing
import WorkshopStatistics

@Suite("Gap, quadrants and profile")
struct ThemeTests {
    @Test("who gave only one of the two positions has no gap")
    func missing() throws {
        let gap = try #require(
            Gap([(current: 2, ambition: 3), (current: 1, ambition: nil), (current: nil, ambition: 4)])
        )
        #expect(gap.perPerson == [1, nil, nil])
        #expect(gap.count == 1)
        #expect(gap.median == 1)
        #expect(gap.differenceOfMedians == 1)
        #expect(Gap([(current: 1, ambition: nil)]) == nil)
    }

    @Test("an ambition below the current position is a negative gap")
    func negative() throws {
        #expect(try #require(Gap([(current: 3, ambition: 2.5)])).median == -0.5)
    }

    @Test("the thresholds belong to the upper quadrants, binary fractions included")
    func thresholds() {
        #expect(Quadrant(gap: 2.2 - 1.2, energy: 4) == .nuDoen)
        #expect(Quadrant(gap: 1, energy: 3.5) == .voorwaardenScheppen)
        #expect(Quadrant(gap: 0.9, energy: 4) == .benutten)
        #expect(Quadrant(gap: -1, energy: 1) == .latenRusten)
    }

    @Test("themes are ordered by quadrant, energy, gap and then as given")
    func order() {
        let themes = [
            ThemePriority(theme: "rust", gap: 0, energy: 3),
            ThemePriority(theme: "benut", gap: 0.5, energy: 5),
            ThemePriority(theme: "voorwaarde", gap: 2, energy: 2),
            ThemePriority(theme: "nu-1", gap: 1, energy: 4),
            ThemePriority(theme: "nu-2", gap: 1.5, energy: 4),
            ThemePriority(theme: "nu-3", gap: 1, energy: 4),
            ThemePriority(theme: "nu-4", gap: 1, energy: 5),
        ]
        #expect(
            ThemePriority.ordered(themes).map(\.theme)
                == ["nu-4", "nu-2", "nu-1", "nu-3", "voorwaarde", "benut", "rust"]
        )
    }

    @Test("a profile names the themes at both ends and gives no average")
    func profile() throws {
        let themes = [("b", 1.6), ("a", 1.6), ("c", 3.2)].map { ThemeMedian(theme: $0, median: $1) }
        let profile = try #require(Profile(themes, on: .phases))
        #expect(profile.lowestThemes.map(\.theme) == ["b", "a"])
        #expect(profile.highestThemes.map(\.theme) == ["c"])
        #expect(profile.laggards == ["a", "b"])
        #expect(profile.lowestPhase == 2)
        #expect(profile.highestPhase == 3)
        #expect(profile.medianOfThemes == 1.6)
        #expect(Profile([], on: .phases) == nil)
    }
}
