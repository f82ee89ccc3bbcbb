import EventLog
import ReportExport
import ReportTables
import SessionEngine
import WebSocketTransport
import WorksheetKit
import WorkshopWire

/// Sessions side by side, for whoever owns all of them.
struct ComparisonRoutes {
    /// Which sessions, in which language, in which form: all that a ticket has to remember.
    struct Order: Sendable, Hashable {
        let sessions: [SessionID]
        let language: Language
        var form = Form.page
    }

    /// What a comparison is given out as.
    enum Form: String, Sendable, Hashable, CaseIterable {
        /// Markup for a page that brings the styles.
        case page
        /// A file to keep.
        case html
        /// A workbook.
        case xlsx
    }

    private let services: Services

    init(_ services: Services) { self.services = services }

    /// Checks a wish, and tells where what was wished for can be fetched once.
    func create(_ request: HTTPRequest) async throws -> HTTPResponse {
        var object = try request.object()
        let words = try sessions(try object.required("sessions"))
        let language = try object.optionalLanguage("language") ?? request.language
        try object.finish()
        // Every one of them, before anything is read: whoever owns half of it has no right to the whole.
        var owned: [SessionID] = []
        for word in words { owned.append(try await SessionRoutes(services).owned(request, word).id) }
        _ = try await compared(owned)
        let addresses = Form.allCases.map { form in
            let purpose = TicketDesk.Purpose.comparison(Order(sessions: owned, language: language, form: form))
            let secret = services.tickets.issue(owned[0], for: purpose, now: services.time.now())
            return (form.rawValue, JSON.string("/report/\(secret)"))
        }
        let members = Dictionary(addresses, uniquingKeysWith: { first, _ in first })
        return .json(
            .object(members.merging(["language": .string(language.rawValue)]) { first, _ in first }),
            status: 201
        )
    }

    private func sessions(_ json: JSON) throws(Rejection) -> [String] {
        guard let elements = json.elements else { throw Rejection(.malformed, field: "sessions") }
        let words = elements.compactMap(\.text)
        guard words.count == elements.count else { throw Rejection(.malformed, field: "sessions") }
        guard ComparisonWriter.counts.contains(words.count) else { throw Rejection(.outOfRange, field: "sessions") }
        return words
    }

    /// What the sessions bring, when they can be compared at all.
    private func compared(_ ids: [SessionID]) async throws -> [ComparedSession] {
        var compared: [ComparedSession] = []
        for id in ids {
            let session = try await services.host.settledSession(id)
            guard await !session.isRehearsal else { throw Problem.rehearsal }
            compared.append(await session.compared)
        }
        guard !ComparedSession.isRepeated(in: compared) else { throw Problem.comparisonSame }
        return compared
    }

    /// The comparison as it is now, in the form that a ticket is for.
    func give(_ order: Order) async throws -> (bytes: [UInt8], type: String, disposition: String) {
        let language = order.language
        let context = ReportContext(
            language: language,
            now: services.time.now(),
            head: .empty,
            version: services.build,
            day: { LocalDay.text($0, language: language) },
            date: { LocalDay.text($0, language: language) }
        )
        let document = ComparisonWriter(try await compared(order.sessions), context).document
        let name = LocalizedText(nl: "vergelijking", en: "comparison")[language]
        let kept: @Sendable (String) -> String = { suffix in "attachment; filename=\"\(name).\(suffix)\"" }
        let styles = services.exports.maker.styles
        return try await BackgroundWork.run {
            switch order.form {
            case .page: (HTMLReport.body(document), ExportFormat.html.mediaType, "inline")
            case .html: (HTMLReport.file(document, styles: styles), ExportFormat.html.mediaType, kept("html"))
            case .xlsx: (try XLSXReport.file(document), ExportFormat.xlsx.mediaType, kept("xlsx"))
            }
        }
    }
}
