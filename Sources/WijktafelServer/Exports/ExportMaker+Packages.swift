import ReportRenderer
import ReportTables
import SessionEngine
import WorksheetKit
import ZipArchives

// A report in every format that can be made here, for a package.
extension ExportMaker {
    /// The share of the work, in percent, that making the files is; the rest is packing them.
    private static let filesShare = 95
    /// The most files of one package that are made at the same time: as many as the renderer makes for everyone.
    private static let mostAtOnce = 2

    func packaged(
        _ report: MadeReport,
        _ choices: ReportChoices,
        _ progress: @escaping Progress
    ) async throws -> PackagedReport {
        let hasRenderer = await renderer.lack() == nil
        let formats = ExportFormat.packaged.filter { hasRenderer || $0.rendered == nil }
        let language = report.language
        var files = try await singles(report, formats) { progress($0 * ExportMaker.filesShare / 100) }.map { made in
            let name = ExportFile.name(made.format, language, day: report.day, item: choices.item)
            return ZipEntry(path: name, bytes: made.bytes)
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

    /// The files in the order of their formats, made a few at a time.
    private func singles(
        _ report: MadeReport,
        _ formats: [ExportFormat],
        _ progress: @escaping Progress
    ) async throws -> [(format: ExportFormat, bytes: [UInt8])] {
        let share = SharedProgress(formats.count, tell: progress)
        return try await fewAtATime(formats, most: ExportMaker.mostAtOnce) { index, format in
            let bytes = try await single(report.document, format) { share.note($0, of: index) }
            share.note(100, of: index)
            return (format, bytes)
        }
    }

    private func folder(_ format: ExportFormat, _ language: Language, _ entries: [ZipEntry]) -> [ZipEntry] {
        let name = format.word?[language] ?? format.rawValue
        return entries.map { ZipEntry(path: "\(name)/\($0.path)", bytes: $0.bytes) }
    }
}
