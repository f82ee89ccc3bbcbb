import EventLog
import ReportExport
import ReportRenderer
import SessionEngine
import WorksheetKit

/// Makes files of reports: the one place where every format comes from.
struct ExportMaker: Sendable {
    let reports: ReportMaker
    let renderer: ReportRenderer
    /// The style sheets that go into files that carry their own.
    let styles: [String]
    private let paper: PaperStyle

    init(reports: ReportMaker, renderer: ReportRenderer, styles: [String]) {
        self.reports = reports
        self.renderer = renderer
        self.styles = styles
        paper = PaperStyle(styles: styles)
    }

    /// Makes a file; `progress` is told percentages that go up, from any thread.
    ///
    /// - Throws: `ExportFailure`, `CancellationError`, or what kept the session from being read.
    func file(
        _ session: SessionID,
        _ order: ExportOrder,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> ExportFile {
        let report = try await reports.report(session, order.choices)
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
        _ progress: @escaping @Sendable (Int) -> Void
    ) async throws -> [UInt8] {
        switch order.format {
        case .html: html(report)
        case .json: DocumentJSON.file(report.document, style: paper)
        case .pdf, .pdfArchive, .odt, .docx: try await rendered(report, order, progress)
        }
    }

    func html(_ report: MadeReport) -> [UInt8] { HTMLReport.file(report.document, styles: styles) }

    private func rendered(
        _ report: MadeReport,
        _ order: ExportOrder,
        _ progress: @escaping @Sendable (Int) -> Void
    ) async throws -> [UInt8] {
        guard let format = order.format.rendered else { throw ExportFailure.failed }
        let document = DocumentJSON.file(report.document, style: paper)
        do throws(RendererFailure) {
            return try await renderer.file(of: document, as: format) { step in
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
