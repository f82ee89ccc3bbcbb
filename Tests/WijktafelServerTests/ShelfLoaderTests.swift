import Foundation
import SessionEngine
import Testing
import WorksheetKit

@testable import WijktafelServer

@Suite("The shelf of this installation")
struct ShelfLoaderTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardized.path

    @Test("has the practice examples, those of themes, and the rules, pitfalls, beacons and questions")
    func content() throws {
        let shelf = try Catalogue.load(root: Self.root, ownInstruments: nil).shelf
        let counts = Dictionary(grouping: shelf.entries, by: \.kind.nl).mapValues(\.count)
        #expect(counts["Voorbeeld"] == 109 + 24)
        #expect(counts["Gouden regel"] == 10)
        #expect(counts["Valkuil"] == 10)
        #expect(counts["Baken"] == 8)
        #expect(counts["Inzicht"] == 5)
        #expect((counts["Reflectievraag"] ?? 0) > 12)
        #expect(Set(shelf.entries.map(\.id)).count == shelf.entries.count)
        #expect(shelf.topics.map(\.id) == ["bf1", "bf2", "bf3", "bf4", "bf5"])
    }

    @Test("knows of each entry what it is about, so that a theme finds its own")
    func tags() throws {
        let shelf = try Catalogue.load(root: Self.root, ownInstruments: nil).shelf
        #expect(shelf["vb-leiden-1"]?.tags.contains("bf3") == true)
        #expect(shelf["teams-vb-gouda"]?.tags == ["lokale-teams"])
        #expect(shelf["slim-vinden"]?.tags == ["slim-vinden", "bf2"])
        #expect(shelf["slim-vinden-vb1"]?.source.contains("gouden regel 1") == true)
    }
}
