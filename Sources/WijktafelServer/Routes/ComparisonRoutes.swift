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
        /// The kind of file; `nil` is markup for a page that brings the styles.
        var format: ExportFormat?
    }

    /// The kinds of files that a comparison is given out as: those of a report that stand by themselves.
    static let formats: [ExportFormat] = [.pdf, .odt, .docx, .xlsx, .csv, .html]

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
        let address = { (format: ExportFormat?) in
            let purpose = TicketDesk.Purpose.comparison(Order(sessions: owned, language: language, format: format))
            let secret = services.tickets.issue(owned[0], for: purpose, now: services.time.now())
            return JSON.string("/report/\(secret)")
        }
        var files: [String: JSON] = [:]
        for format in ComparisonRoutes.formats where await services.exports.lack(for: format) == nil {
            files[format.rawValue] = address(format)
        }
        return .json(
            ["language": .string(language.rawValue), "page": address(nil), "files": .object(files)],
            status: 201
        )
    }

    /// Gives a session an earlier one that its desk may lay beside an item, for whoever owns both.
    func offer(_ request: HTTPRequest, _ id: String) async throws -> HTTPResponse {
        var object = try request.object()
        let word = try object.word("session")
        try object.finish()
        let now = try await SessionRoutes(services).owned(request, id).id
        let earlier = try await SessionRoutes(services).owned(request, word).id
        let both = try await compared([now, earlier])
        let items = try await services.host.session(now).offer(both[1])
        return .json(["items": .object(Dictionary(uniqueKeysWithValues: items.map { ($0, true) }))])
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

    /// The comparison as it is now, in the format that a ticket is for.
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
        guard let format = order.format else {
            let bytes = try await BackgroundWork.run { HTMLReport.body(document) }
            return (bytes, ExportFormat.html.mediaType, "inline")
        }
        let name = LocalizedText(nl: "vergelijking", en: "comparison")[language]
        let bytes = try await file(document, format)
        return (bytes, format.mediaType, "attachment; filename=\"\(name).\(format.suffix)\"")
    }

    private func file(_ document: Document, _ format: ExportFormat) async throws -> [UInt8] {
        if format == .csv { return try await BackgroundWork.run { try CSVReport.file(document) } }
        do {
            return try await services.exports.maker.single(document, format) { _ in }
        } catch let failure as ExportFailure {
            throw Problem(status: 503, code: failure.rawValue)
        }
    }
}
