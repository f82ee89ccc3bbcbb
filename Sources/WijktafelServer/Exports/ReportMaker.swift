import EventLog
import ReportExport
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// Makes a session's report from what is on disk.
struct ReportMaker: Sendable {
    let host: SessionHost
    let log: any EventLog
    let time: any TimeSource
    let version: String
    /// The style sheets that go into the file.
    let styles: [String]

    /// The report as one HTML file to keep.
    func html(_ id: SessionID, language: Language) async throws -> HTTPResponse {
        let session = try await host.session(id)
        await session.settle()
        let document = await session.report(
            ReportContext(
                language: language,
                now: time.now(),
                head: try await log.head(id),
                version: version,
                day: { LocalDay.text($0, language: language) }
            )
        )
        let bytes = HTMLReport.file(document, styles: styles)
        return HTTPResponse(
            status: 200,
            headers: [
                HTTPHeader("Content-Type", "text/html; charset=utf-8"),
                HTTPHeader("Content-Disposition", "attachment; filename=\"\(name(language))\""),
                HTTPHeader("Cache-Control", "no-store"),
                HTTPHeader("Content-Security-Policy", ReportMaker.policy),
            ],
            body: bytes
        )
    }

    /// A report shows itself and asks nobody for anything.
    static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

    private func name(_ language: Language) -> String { language == .nl ? "verslag.html" : "report.html" }
}
