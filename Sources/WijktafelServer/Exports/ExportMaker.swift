import EventLog
import ReportExport
import ReportRenderer
import ReportTables
import SessionEngine
import WorksheetKit
import ZipArchives

/// Makes files of reports: the one place where every format comes from.
struct ExportMaker: Sendable {
    typealias Progress = @Sendable (_ percent: Int) -> Void

    let reports: ReportMaker
    let renderer: ReportRenderer
    let packages: PackageSource
    /// The style sheets that go into files that carry their own.
    let styles: [String]
    private let paper: PaperStyle

    init(reports: ReportMaker, renderer: ReportRenderer, packages: PackageSource, styles: [String]) {
        self.reports = reports
        self.renderer = renderer
        self.packages = packages
        self.styles = styles
        paper = PaperStyle(styles: styles)
    }

    /// Makes a file; `progress` is told percentages that go up, from any thread.
    ///
    /// - Throws: `ExportFailure`, `CancellationError`, or what kept the session from being read.
    func file(
        _ session: SessionID,
        _ order: ExportOrder,
        progress: @escaping Progress = { _ in }
    ) async throws -> ExportFile {
        let isPackage = order.format == .package || order.format == .archive
        let report =
            if isPackage {
                try await reports.settledReport(session, order.choices)
            } else {
                try await reports.report(session, order.choices)
            }
        try Task.checkCancellation()
        return ExportFile(
            bytes: try await bytes(report, order, progress),
            format: order.format,
            language: report.language,
            name: ExportFile.name(order.format, report.language, day: report.day, item: order.choices.item),
            madeAt: report.madeAt,
            standing: report.standing
        )
    }

    /// What one kind of file of a report is made by.
    private func bytes(
        _ report: MadeReport,
        _ order: ExportOrder,
        _ progress: @escaping Progress
    ) async throws -> [UInt8] {
        switch order.format {
        case .package:
            return try await packages.publishable(report.session, packaged(report, order.choices, progress))
        case .archive:
            guard let passphrase = order.passphrase else { throw ExportFailure.failed }
            return try await packages.archive(
                report.session,
                packaged(report, order.choices, progress),
                passphrase: passphrase
            )
        case .figures:
            let pictures = try await pictures(report, progress)
            return try await BackgroundWork.run { [styles] in
                try FigureFiles.file(report.document, styles: styles, pictures: pictures)
            }
        case .csv: return try await BackgroundWork.run { try CSVReport.file(report.document) }
        case .pdf, .pdfArchive, .odt, .docx, .xlsx, .html, .json:
            return try await single(report.document, order.format, progress)
        }
    }

    /// A file that is not made of others.
    func single(_ document: Document, _ format: ExportFormat, _ progress: @escaping Progress) async throws -> [UInt8] {
        if let rendered = format.rendered { return try await self.rendered(document, as: rendered, progress) }
        switch format {
        case .xlsx: return try await BackgroundWork.run { try XLSXReport.file(document) }
        case .json: return try await json(document)
        case .html: return try await html(document)
        default: throw ExportFailure.failed
        }
    }

    // Written where no session waits for it: for a room of a thousand people that takes tenths of a second.
    func html(_ document: Document) async throws -> [UInt8] {
        try await BackgroundWork.run { [styles] in HTMLReport.file(document, styles: styles) }
    }

    private func json(_ document: Document) async throws -> [UInt8] {
        try await BackgroundWork.run { [paper] in DocumentJSON.file(document, style: paper) }
    }

    /// Pictures of the figures; `nil` where there is nothing to make them with, or nothing to picture.
    func pictures(_ report: MadeReport, _ progress: @escaping Progress) async throws -> [UInt8]? {
        guard report.document.sections.contains(where: { !$0.figures.isEmpty }), await renderer.lack() == nil else {
            return nil
        }
        return try await rendered(report.document, as: .figures, progress)
    }

    private func rendered(
        _ document: Document,
        as format: FileFormat,
        _ progress: @escaping Progress
    ) async throws -> [UInt8] {
        let file = try await json(document)
        do throws(RendererFailure) {
            return try await renderer.file(of: file, as: format) { step in
                if case .making(let percent) = step { progress(percent) }
            }
        } catch {
            switch error {
            case .cancelled: throw CancellationError()
            case .tooLong: throw ExportFailure.tooLong
            case .tooLarge: throw ExportFailure.tooLarge
            case .unavailable: throw ExportFailure.unavailable
            case .busy, .failed: throw ExportFailure.failed
            }
        }
    }
}
