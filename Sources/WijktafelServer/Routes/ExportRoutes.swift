import EventLog
import ReportRenderer
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// Files of a session's report, for whoever holds a desk's token: what can be made, making, following, dropping.
struct ExportRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    private var desk: ExportDesk { services.exports.desk }

    /// The formats that can be had here, the chapters that can be chosen, and what was asked for.
    func list(_ request: HTTPRequest, _ session: SessionID) async throws -> HTTPResponse {
        _ = try await services.desk(request, session)
        let standing = try await services.host.session(session).reportStanding
        var formats: [String: JSON] = [:]
        for (rank, format) in ExportFormat.allCases.enumerated() {
            let advice = await obstacle(to: format, standing)
            formats[format.rawValue] = .members([
                ("rank", .integer(rank)), ("available", .bool(advice == nil)), ("advice", advice.map(JSON.localized)),
            ])
        }
        let chapters = try await services.host.session(session).reportChapters.enumerated().map { rank, chapter in
            (
                chapter.key,
                JSON.members([
                    ("rank", .integer(rank)), ("title", .localized(chapter.title)),
                    ("fixed", chapter.isFixed ? true : nil),
                ])
            )
        }
        let exports = await desk.list(session).enumerated().map { rank, export in
            (export.id, json(of: export, rank: rank))
        }
        return .json([
            "formats": .object(formats),
            "chapters": .object(Dictionary(chapters, uniquingKeysWith: { first, _ in first })),
            "exports": .object(Dictionary(exports, uniquingKeysWith: { first, _ in first })),
        ])
    }

    /// Takes an order; the file is made while the answer is on its way.
    func create(_ request: HTTPRequest, _ id: SessionID) async throws -> HTTPResponse {
        _ = try await services.desk(request, id)
        var object = try request.object()
        var order = try ExportOrder(&object)
        let session = try await services.host.session(id)
        try await session.check(order.choices)
        let standing = await session.reportStanding
        if let advice = await obstacle(to: order.format, standing) { throw Problem.exportUnavailable(advice) }
        // Settled now, so that whoever follows the export knows its language before it is made.
        if order.choices.language == nil { order.choices.language = standing.language }
        return .json(["export": .string(try await desk.start(id, order))], status: 202)
    }

    /// Why a format can't be had of a session here, and what to do about it.
    private func obstacle(to format: ExportFormat, _ standing: ReportStanding) async -> LocalizedText? {
        // Who joined was promised that not even the facilitator sees what they answer, and a desk would know the
        // passphrase. An administrator can read the database anyhow, and has the command line.
        if format == .archive, standing.isAnonymous { return ExportRoutes.sealed }
        return await services.exports.lack(for: format)?.advice
    }

    private static let sealed = LocalizedText(
        nl: "In het archief staat wat ieder antwoordde. Deze sessie is anoniem, dus alleen de beheerder van de server "
            + "kan het maken.",
        en: "The archive holds what each person answered. This session is anonymous, so only the server’s "
            + "administrator can make it."
    )

    /// How far an export is.
    func read(_ request: HTTPRequest, _ id: String, _ export: String) async throws -> HTTPResponse {
        let session = try await session(request, id)
        guard let found = await desk.export(export, of: session) else { throw Problem.exportGone }
        return .json(json(of: found, rank: 0))
    }

    /// Stops an export that is not finished, and forgets one that is.
    func drop(_ request: HTTPRequest, _ id: String, _ export: String) async throws -> HTTPResponse {
        let session = try await session(request, id)
        guard await desk.drop(export, of: session) else { throw Problem.exportGone }
        return HTTPResponse(status: 204)
    }

    /// A file that is ready.
    ///
    /// - Throws: `export-gone` when there is none, or when somebody had answers wiped since: they may stand in it.
    func file(_ id: String, of session: SessionID) async throws -> ExportFile {
        guard let file = await desk.export(id, of: session)?.file else { throw Problem.exportGone }
        guard try await services.host.session(session).reportStanding.wipes == file.standing.wipes else {
            _ = await desk.drop(id, of: session)
            throw Problem.exportGone
        }
        return file
    }

    private func session(_ request: HTTPRequest, _ id: String) async throws -> SessionID {
        guard let session = SessionID(checking: id) else { throw Problem.notFound }
        _ = try await services.desk(request, session)
        return session
    }

    private func json(of export: ExportDesk.Export, rank: Int) -> JSON {
        var percent: Int?
        if case .making(let done) = export.state { percent = done }
        var code: String?
        if case .failed(let failure) = export.state { code = failure.rawValue }
        let file = export.file
        return .members([
            ("rank", .integer(rank)), ("format", .string(export.order.format.rawValue)),
            ("language", export.order.choices.language.map { .string($0.rawValue) }),
            ("state", .string(ExportDesk.word(for: export.state))), ("percent", percent.map(JSON.integer)),
            ("code", code.map(JSON.string)), ("name", file.map { .string($0.name) }),
            ("bytes", file.map { .integer($0.bytes.count) }),
            ("madeAt", file.map { .number(Double($0.madeAt.milliseconds)) }),
            ("interim", file.map { .bool($0.standing.isInterim) }),
        ])
    }
}
