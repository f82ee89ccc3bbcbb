public import WorksheetKit

/// A document that the server keeps in step on a client.
public enum WireDocument: String, Sendable, Hashable {
    /// What an audience may know; the same for everyone in it.
    case view
    /// One person's private part.
    case own
}

/// A frame that the server sends, as `Public/api/asyncapi.yaml` describes it.
public enum ServerFrame: Sendable {
    /// The answer to `hello`.
    case welcome(JSON)
    /// A whole document.
    case state(WireDocument, version: Int, JSON)
    /// The change of a document since a version, as a JSON Merge Patch.
    case patch(WireDocument, from: Int, version: Int, JSON)
    /// A command is on disk.
    case acknowledgement(CommandID, version: Int)
    /// A command was refused.
    case rejection(CommandID, Rejection)
    /// The board's page: all blocks, or those that changed.
    case page(version: Int, key: String, order: [String], blocks: [(key: String, html: String)], isFull: Bool)
    /// The answer to a heartbeat.
    case pong(at: Double, now: Timestamp)
    /// Why the connection is about to be closed.
    case failure(code: String, isFinal: Bool)

    /// The protocol's version, in `welcome`.
    public static let protocolVersion = 1

    /// The frame as it goes over the wire.
    public var bytes: [UInt8] { json.bytes }

    /// The command that the frame answers, when it answers one.
    public var answers: CommandID? {
        switch self {
        case .acknowledgement(let id, _), .rejection(let id, _): id
        default: nil
        }
    }

    private var json: JSON {
        switch self {
        case .welcome(let content):
            JSON.object((content.members ?? [:]).merging(["type": "welcome"]) { _, type in type })
        case .state(let document, let version, let state):
            ["type": "state", "doc": .string(document.rawValue), "version": .integer(version), "state": state]
        case .patch(let document, let from, let version, let patch):
            [
                "type": "patch", "doc": .string(document.rawValue), "from": .integer(from),
                "version": .integer(version), "patch": patch,
            ]
        case .acknowledgement(let id, let version):
            ["type": "ack", "id": .string(id.rawValue), "version": .integer(version)]
        case .rejection(let id, let rejection):
            .members([
                ("type", "reject"), ("id", .string(id.rawValue)), ("code", .string(rejection.code)),
                ("field", rejection.field.map(JSON.string)),
            ])
        case .page(let version, let key, let order, let blocks, let isFull):
            .members([
                ("type", "page"), ("version", .integer(version)), ("key", .string(key)),
                ("order", .array(order.map(JSON.string))),
                ("blocks", .object(Dictionary(blocks.map { ($0.key, .string($0.html)) }) { _, last in last })),
                ("full", isFull ? true : nil),
            ])
        case .pong(let mark, let now):
            ["type": "pong", "at": .number(mark), "serverNow": .number(Double(now.milliseconds))]
        case .failure(let code, let isFinal):
            ["type": "error", "code": .string(code), "final": .bool(isFinal)]
        }
    }
}

/// The codes that the server closes a connection with, beside those of RFC 6455.
public enum WireClose: UInt16, Sendable, CaseIterable {
    /// The server restarts; come back by yourself.
    case restart = 1012
    /// The server is busy; come back later.
    case busy = 1013
    /// The token is not, or no longer, valid.
    case tokenInvalid = 4001
    /// There is no such session (any more).
    case sessionGone = 4002
    /// A frame was not one of the contract.
    case malformed = 4003
    /// The role may not send this.
    case notAllowed = 4004
    /// No `hello` came in time.
    case helloLate = 4005
}
