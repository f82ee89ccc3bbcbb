import ReportTables
import Testing
import WorkshopDocument
import ZipArchives

@Suite("Figures as files")
struct FigureFilesTests {
    @Test("every figure is a drawing that stands alone, its words and its numbers")
    func files() throws {
        let entries = FigureFiles.svg(
            Samples.document(),
            styles: [":root { --ink: #111111; } .t { fill: var(--ink); }"]
        )
        #expect(entries.map(\.path) == ["inhoud.csv", "figuur-01.svg", "figuur-01.txt", "figuur-01.csv"])
        let texts = entries.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(texts[0].hasSuffix("\"figuur-01\",\"Beeld =Een\"\r\n"))
        #expect(texts[1].hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="))
        #expect(texts[1].contains("<title id=\"t\">Beeld =Een</title>") && texts[1].contains("fill=\"#111111\""))
        #expect(texts[2] == "Beeld =Een\n\nWat het zegt\n")
        #expect(texts[3].contains("\"a\",2\r\n"))
    }

    @Test("the pictures that the renderer made stand beside them")
    func pictures() throws {
        let made = try ZipArchive.pack([ZipEntry(path: "figuur-01.png", bytes: [0x89, 0x50])])
        let file = try FigureFiles.file(Samples.document(), styles: [], pictures: made)
        let names = try ZipArchive.unpack(file).map(\.path)
        #expect(names.last == "figuur-01.png" && names.count == 5)
        #expect(try ZipArchive.unpack(FigureFiles.file(Samples.document(), styles: [])).count == 4)
    }
}
