import Testing
import WorkshopDocument

@Suite("Hostile text")
struct HostileTextTests {
    private static let hostile = #"x" onload='y' style=z > <b>&amp;</b> <!-- ]]> </p> <img src=q> {{'`"#

    @Test("what people type never adds, ends or changes an element, wherever it stands")
    func text() throws {
        for place in [{ (section: Section) in section.onBoard() }, { $0.inReport() }] {
            let tree = try MarkupTree.reading(place(Samples.everything(HostileTextTests.hostile)))
            let calm = try MarkupTree.reading(place(Samples.everything("rustig")))
            let isSame = tree.shape == calm.shape
            #expect(isSame)
            #expect(calm.shape.count > 150)
        }
    }

    @Test("what people type comes out as it went in, in every place where a calm text does")
    func roundTrip() throws {
        for place in [{ (section: Section) in section.onBoard() }, { $0.inReport() }] {
            let tree = try MarkupTree.reading(place(Samples.everything(HostileTextTests.hostile)))
            let calm = try MarkupTree.reading(place(Samples.everything("rustig")))
            let places = tree.words.count { $0.contains(HostileTextTests.hostile) }
            #expect(places == calm.words.count { $0.contains("rustig") })
            #expect(places > 60)
        }
    }

    @Test("no element has an attribute that runs, styles or fetches")
    func attributes() throws {
        let section = Samples.everything(HostileTextTests.hostile)
        for tree in try [section.onBoard(), section.inReport()].map(MarkupTree.reading) {
            let names = Set(tree.all.flatMap(\.attributes.keys))
            #expect(!names.contains { $0.hasPrefix("on") })
            #expect(names.isDisjoint(with: ["style", "href", "src", "srcset", "action", "xlink:href"]))
        }
    }

    @Test(
        "characters that no page may hold are left out",
        arguments: [0x0, 0x8, 0xB, 0x1B, 0x1F, 0x7F, 0x85, 0x9F, 0xFDD0, 0xFFFE, 0x1FFFF] as [UInt32]
    )
    func controls(code: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(code))
        let markup = Samples.everything("voor\(scalar)na").inReport()
        #expect(!markup.unicodeScalars.contains(scalar))
        #expect(try MarkupTree.reading(markup).all("h2").map(\.text) == ["voorna"])
    }

    @Test("tabs, accents and signs beyond the first plane stay")
    func others() throws {
        let words = "café\tनमस्ते 👩‍👩‍👧 \u{FFFD}"
        #expect(try MarkupTree.reading(Samples.everything(words).inReport()).all("h2").map(\.text) == [words])
    }
}
