import EventLog
import ReportExport
import SessionEngine
import WebSocketTransport
import WorksheetKit
import WorkshopWire

/// One person's own answers, never anybody else's: to read, to keep as a file, to wipe.
struct ReceiptRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    /// Gives the phone that asks a link and a code to its own answers.
    func create(_ request: HTTPRequest) async throws -> HTTPResponse {
        var object = try request.object()
        let word = try object.word("session")
        try object.finish()
        guard let session = SessionID(checking: word), let token = request.bearer,
            let person = try await services.door.member(token: token, of: session)?.person
        else { throw Problem.tokenUnknown }
        let door = ReceiptDoor(registry: services.registry, time: services.time)
        let ways = try await door.open(token: token, person, session)
        return .json(["path": .string("/receipt#r=\(ways.link)"), "code": .string(ways.code)], status: 201)
    }

    /// What can be done with a receipt.
    enum Wish: String {
        case read
        case page
        case erase
    }

    /// Does with somebody's own answers what the holder of their link or code asks.
    func answer(_ request: HTTPRequest, _ wish: Wish) async throws -> HTTPResponse {
        var object = try request.object()
        let link = try object.optionalWord("link")
        let code = try object.optionalWord("code")
        let language = try object.optionalLanguage("language") ?? request.language
        try object.finish()
        let holder = try await holder(link: link, code: code, address: request.peer.address)
        let session = try await services.host.settledSession(holder.session)
        if wish == .erase {
            guard await session.eraseAnswers(of: holder.person) else { throw Problem.notAvailable }
            await session.settle()
        }
        guard let receipt = await session.receipt(of: holder.person) else { throw Problem.receiptUnknown }
        guard wish == .page else { return .json(receipt.json) }
        return page(receipt.document(in: language) { LocalDay.text($0, language: language) }, language)
    }

    private func holder(
        link: String?,
        code: String?,
        address: String
    ) async throws -> (session: SessionID, person: PersonID) {
        let door = ReceiptDoor(registry: services.registry, time: services.time)
        switch (link, code) {
        case (let link?, nil):
            // A code is a secret of the same kind in the registry: typed as a link it would go around the bucket.
            guard ReceiptDoor.read(link) == nil, let holder = try await door.holder(of: link) else {
                throw Problem.receiptUnknown
            }
            return holder
        case (nil, let code?):
            if let wait = services.attempts.take(address, now: services.time.now()) {
                throw Problem.tooManyCodes(wait: wait)
            }
            guard let read = ReceiptDoor.read(code), let holder = try await door.holder(of: read) else {
                throw Problem.receiptUnknown
            }
            services.attempts.refund(address)
            return holder
        default: throw Rejection(.malformed)
        }
    }

    private func page(_ document: Document, _ language: Language) -> HTTPResponse {
        let name = LocalizedText(nl: "mijn-antwoorden.html", en: "my-answers.html")[language]
        return HTTPResponse(
            status: 200,
            headers: [
                HTTPHeader("Content-Type", "text/html; charset=utf-8"),
                HTTPHeader("Content-Disposition", "attachment; filename=\"\(name)\""),
                HTTPHeader("Cache-Control", "no-store"),
                HTTPHeader("Content-Security-Policy", TicketRoutes.policy),
            ],
            body: HTMLReport.file(document, styles: services.exports.maker.styles)
        )
    }
}
