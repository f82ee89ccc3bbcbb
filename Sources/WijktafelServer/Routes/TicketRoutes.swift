import EventLog
import ReportExport
import SessionEngine
import WebSocketTransport
import WorksheetKit
import WorkshopWire

/// Tickets for downloads, and the downloads themselves.
struct TicketRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    /// Makes a ticket for one download or one preview.
    func create(_ request: HTTPRequest) async throws -> HTTPResponse {
        var object = try request.object()
        let word = try object.word("session")
        let purpose = try purpose(&object, request)
        guard let session = SessionID(checking: word) else { throw Problem.sessionGone }
        _ = try await services.desk(request, session)
        switch purpose {
        case .report: break
        case .preview(let choices): try await services.host.session(session).check(choices)
        case .paper(let language, let item): _ = try await PaperRoutes(services).sheets(session, language, item)
        case .export(let id): _ = try await ExportRoutes(services).file(id, of: session)
        // Whoever reads these has no desk's token; `OutcomeRoutes` and `ComparisonRoutes` give their tickets out.
        case .outcome, .comparison: throw Problem.notFound
        }
        let secret = services.tickets.issue(session, for: purpose, now: services.time.now())
        return .json(["url": .string("/report/\(secret)")], status: 201)
    }

    private func purpose(_ object: inout StrictObject, _ request: HTTPRequest) throws -> TicketDesk.Purpose {
        let purpose: TicketDesk.Purpose
        switch try object.word("kind") {
        case "report": purpose = .report(try object.optionalLanguage("language") ?? request.language)
        case "preview": purpose = .preview(try ReportChoices(&object))
        case "paper": purpose = try PaperRoutes.purpose(&object)
        case "export": purpose = .export(try object.word("export"))
        default: throw Rejection(.unknownTarget, field: "kind")
        }
        try object.finish()
        return purpose
    }

    /// What a ticket stands for.
    func redeem(_ secret: String) async throws -> HTTPResponse {
        guard let ticket = services.tickets.redeem(secret, now: services.time.now()) else { throw Problem.notFound }
        switch ticket.purpose {
        case .report(let language):
            return try await report(ticket.session, ReportChoices(language: language), isKept: true)
        case .preview(let choices): return try await report(ticket.session, choices, isKept: false)
        case .paper(let language, let item):
            let sheets = try await PaperRoutes(services).sheets(ticket.session, language, item)
            return response(HTMLSheets.file(sheets), type: ExportFormat.html.mediaType, disposition: "inline")
        case .export(let id): return download(try await ExportRoutes(services).file(id, of: ticket.session))
        case .outcome(let hash, let form): return try await outcome(hash, form)
        case .comparison(let order):
            let (bytes, type, disposition) = try await ComparisonRoutes(services).give(order)
            return response(bytes, type: type, disposition: disposition)
        }
    }

    /// The report as HTML: to keep, or to look at.
    func report(_ session: SessionID, _ choices: ReportChoices, isKept: Bool) async throws -> HTTPResponse {
        let maker = services.exports.maker
        let report = try await maker.reports.report(session, choices)
        let name = LocalizedText(nl: "verslag.html", en: "report.html")[report.language]
        return response(
            try await maker.html(report.document),
            type: ExportFormat.html.mediaType,
            disposition: isKept ? "attachment; filename=\"\(name)\"" : "inline"
        )
    }

    private func outcome(_ hash: Digest, _ form: String) async throws -> HTTPResponse {
        let bytes = try await services.outcomes.file(form, of: hash)
        let isPaper = form == OutcomeDesk.pdf
        return response(
            bytes,
            type: (isPaper ? ExportFormat.pdf : .html).mediaType,
            disposition: isPaper ? "attachment; filename=\"uitkomst.pdf\"" : "inline"
        )
    }

    private func download(_ file: ExportFile) -> HTTPResponse {
        // RFC 6266: the name holds nothing that would have to be escaped.
        response(file.bytes, type: file.format.mediaType, disposition: "attachment; filename=\"\(file.name)\"")
    }

    private func response(_ bytes: [UInt8], type: String, disposition: String) -> HTTPResponse {
        HTTPResponse(
            status: 200,
            headers: [
                HTTPHeader("Content-Type", type), HTTPHeader("Content-Disposition", disposition),
                HTTPHeader("Cache-Control", "no-store"),
                HTTPHeader("Content-Security-Policy", TicketRoutes.policy),
            ],
            body: bytes
        )
    }

    /// A report shows itself and asks nobody for anything.
    static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
}

extension HTTPRequest {
    /// The language that a request asks for, in its query or by its header.
    var language: Language {
        if let wish = query("language").flatMap(Language.init(rawValue:)) { return wish }
        return headers["accept-language"]?.lowercased().hasPrefix("en") == true ? .en : .nl
    }
}
