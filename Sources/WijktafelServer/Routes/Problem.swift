import WebSocketTransport
import WorksheetKit

/// A refusal over HTTP, as problem details (RFC 9457) with a stable code.
struct Problem: Error, Hashable {
    let status: Int
    let code: String
    var field: String?
    /// Seconds after which trying again makes sense.
    var retryAfter: Int?
    /// What an administrator can do about it, when that is about this installation.
    var advice: LocalizedText?
    /// What is wrong with an instrument, fault by fault.
    var faults: [ContentProblem] = []

    static let notFound = Problem(status: 404, code: "not-found")
    static let methodNotAllowed = Problem(status: 405, code: "method-not-allowed")
    static let keyUnknown = Problem(status: 401, code: "key-unknown")
    static let tokenUnknown = Problem(status: 401, code: "token-unknown")
    static let codeUnknown = Problem(status: 404, code: "code-unknown")
    static let inviteUnknown = Problem(status: 404, code: "invite-unknown")
    static let contentUnknown = Problem(status: 404, code: "content-unknown")
    static let linkUnknown = Problem(status: 404, code: "link-unknown")
    static let pairingUnknown = Problem(status: 404, code: "pairing-unknown")
    static let seatUnknown = Problem(status: 404, code: "seat-unknown")
    static let sessionGone = Problem(status: 404, code: "session-unknown")
    static let rehearsalsFull = Problem(status: 409, code: "rehearsals-full")
    static let rehearsal = Problem(status: 409, code: "rehearsal")
    static let sessionClosed = Problem(status: 409, code: "session-closed")
    static let roomLocked = Problem(status: 409, code: "room-locked")
    static let lastOwner = Problem(status: 409, code: "last-owner")
    static let facilitatorUnknown = Problem(status: 404, code: "facilitator-unknown")
    static let sessionFull = Problem(status: 409, code: "session-full")
    static let notOwner = Problem(status: 403, code: "not-owner")
    static let notAvailable = Problem(status: 503, code: "busy")
    static let instrumentUnknown = Problem(status: 404, code: "instrument-unknown")
    static let instrumentChanged = Problem(status: 409, code: "instrument-changed")
    static let instrumentTooLarge = Problem(status: 413, code: "instrument-too-large")
    static let tooManyInstruments = Problem(status: 409, code: "too-many-instruments")
    static let templateUnknown = Problem(status: 404, code: "template-unknown")
    static let tooManyTemplates = Problem(status: 409, code: "too-many-templates")
    static let receiptUnknown = Problem(status: 404, code: "receipt-unknown")
    static let exportGone = Problem(status: 404, code: "export-gone")
    static let outcomeGone = Problem(status: 404, code: "outcome-gone")
    static let outcomeOpen = Problem(status: 409, code: "outcome-open")
    static let comparisonSame = Problem(status: 409, code: "comparison-same", field: "sessions")
    static let outcomeTooLarge = Problem(status: 413, code: "export-too-large")

    static func tooManyCodes(wait: Int) -> Problem {
        Problem(status: 429, code: "too-many-codes", retryAfter: wait)
    }

    static func contentInvalid(_ problems: ContentProblems) -> Problem {
        var problem = Problem(status: 400, code: "content-invalid")
        problem.faults = problems.all
        return problem
    }

    static func exportBusy(wait: Int) -> Problem { Problem(status: 503, code: "export-busy", retryAfter: wait) }

    static func exportUnavailable(_ advice: LocalizedText) -> Problem {
        var problem = Problem(status: 503, code: "export-unavailable")
        problem.advice = advice
        return problem
    }

    /// A body that was refused.
    init(_ rejection: Rejection) {
        self.init(status: 400, code: rejection.code, field: rejection.field)
    }

    init(status: Int, code: String, field: String? = nil, retryAfter: Int? = nil) {
        self.status = status
        self.code = code
        self.field = field
        self.retryAfter = retryAfter
    }

    var response: HTTPResponse {
        let body = JSON.members([
            ("type", .string("/errors#\(code)")), ("title", .string(code)), ("status", .integer(status)),
            ("code", .string(code)), ("field", field.map(JSON.string)), ("advice", advice.map(JSON.localized)),
            ("faults", faults.isEmpty ? nil : .array(faults.map(\.json))),
        ])
        var headers = [
            HTTPHeader("Content-Type", "application/problem+json"), HTTPHeader("Cache-Control", "no-store"),
        ]
        if let retryAfter { headers.append(HTTPHeader("Retry-After", String(retryAfter))) }
        if status == 401 { headers.append(HTTPHeader("WWW-Authenticate", "Bearer")) }
        return HTTPResponse(status: status, headers: headers, body: body.bytes)
    }
}
