import ReportExport
public import WorkshopDocument
import WorkshopPrimitives
public import ZipArchives

/// The figures of a document as files: each as a drawing, in words and in numbers; none of the three without the others.
public enum FigureFiles {
    /// The list of figures.
    public static let list = "inhoud.csv"

    /// Per figure a drawing that needs nothing beside it (`figuur-01.svg`), its words (`.txt`) and its numbers (`.csv`).
    ///
    /// The list of all figures comes first; the numbers follow the order of reading.
    public static func svg(_ document: Document, styles: [String]) -> [ZipEntry] {
        let words = { (nl: String, en: String) in LocalizedText(nl: nl, en: en)[document.language] }
        let style = PaperStyle(styles: styles)
        var rows: [[CSVText.Field]] = [[.text(words("figuur", "figure")), .text(words("titel", "title"))]]
        var entries: [ZipEntry] = []
        for (index, figure) in document.figures.enumerated() {
            let name = name(index)
            rows.append([.text(name), .text(figure.title)])
            let drawing = PaperSVG.text(figure, language: document.language, style: style)
            let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            entries += [
                ZipEntry(path: "\(name).svg", bytes: Array((head + drawing + "\n").utf8)),
                ZipEntry(path: "\(name).txt", bytes: Array("\(figure.title)\n\n\(figure.description)\n".utf8)),
                ZipEntry(path: "\(name).csv", bytes: CSVReport.file(FlatTable(figure.data, document.language))),
            ]
        }
        return [ZipEntry(path: list, bytes: CSVText.file(rows))] + entries
    }

    /// All files in a zip, with the pictures that the renderer made (its format `figures`) when there are any.
    public static func file(
        _ document: Document,
        styles: [String],
        pictures: [UInt8]? = nil
    ) throws(ZipFailure) -> [UInt8] {
        let made = try pictures.map { bytes throws(ZipFailure) in try ZipArchive.unpack(bytes) } ?? []
        return try ZipArchive.pack(svg(document, styles: styles) + made)
    }

    private static func name(_ index: Int) -> String { index < 9 ? "figuur-0\(index + 1)" : "figuur-\(index + 1)" }
}
