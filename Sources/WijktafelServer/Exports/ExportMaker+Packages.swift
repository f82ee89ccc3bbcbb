import ReportRenderer
import ReportTables
import SessionEngine
import WorksheetKit
import ZipArchives

// A report in every format that can be made here, for a package.
extension ExportMaker {
    /// The share of the work, in percent, that making the files is; the rest is packing them.
    private static let filesShare = 95

    func packaged(
        _ report: MadeReport,
        _ choices: ReportChoices,
        _ progress: @escaping Progress
    ) async throws -> PackagedReport {
        let hasRenderer = await renderer.lack() == nil
        let formats = ExportFormat.packaged.filter { hasRenderer || $0.rendered == nil }
        let language = report.language
        var files: [ZipEntry] = []
        for (index, format) in formats.enumerated() {
            try Task.checkCancellation()
            let (before, all) = (index * 100, formats.count * 100)
            let bytes = try await single(report, format) { progress((before + $0) * ExportMaker.filesShare / all) }
            let name = ExportFile.name(format, language, day: report.day, item: choices.item)
            files.append(ZipEntry(path: name, bytes: bytes))
        }
        let (tables, figures) = try await BackgroundWork.run { [styles] in
            (CSVReport.entries(report.document), FigureFiles.svg(report.document, styles: styles))
        }
        files += folder(.csv, language, tables) + folder(.figures, language, figures)
        if let pictures = try await pictures(report, { _ in }) {
            files += folder(.figures, language, try ZipArchive.unpack(pictures))
        }
        progress(ExportMaker.filesShare)
        return PackagedReport(
            files: files,
            formats: (formats + [.csv, .figures]).map(\.rawValue),
            language: language,
            head: report.head,
            madeAt: report.madeAt
        )
    }

    private func folder(_ format: ExportFormat, _ language: Language, _ entries: [ZipEntry]) -> [ZipEntry] {
        let name = format.word?[language] ?? format.rawValue
        return entries.map { ZipEntry(path: "\(name)/\($0.path)", bytes: $0.bytes) }
    }
}
