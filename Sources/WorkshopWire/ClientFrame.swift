public import WorksheetKit

/// A frame that a client may send, as `Public/api/asyncapi.yaml` describes it.
public enum ClientFrame: Sendable, Hashable {
    /// The first frame: who I am.
    case hello(session: SessionID, token: String, language: Language?)
    /// Something to be done; `id` is the client's, so that a repeat is recognised.
    case command(id: CommandID, name: String, item: ItemID?, round: Int?, body: JSON)
    /// Someone is at work on an item; never stored.
    case busy(item: ItemID)
    /// A heartbeat with the client's own mark.
    case ping(at: Double)
    /// The client lost track and asks for whole documents.
    case resync

    /// The name that `AccessMatrix` knows the frame by.
    public var name: String {
        switch self {
        case .hello: "hello"
        case .command(_, let name, _, _, _): name
        case .busy: "busy"
        case .ping: "ping"
        case .resync: "resync"
        }
    }

    /// Reads a frame strictly.
    ///
    /// - Throws: `Rejection` with `malformed` or `unknown-key`; the connection is then closed with 4003.
    public init(_ bytes: [UInt8]) throws(Rejection) {
        let json: JSON
        do throws(JSONSyntaxError) { json = try JSONParser.parse(bytes) } catch { throw Rejection(.malformed) }
        var object = try StrictObject(json)
        switch try object.word("type") {
        case "hello": self = try ClientFrame.hello(&object)
        case "command": self = try ClientFrame.command(&object)
        case "busy": self = .busy(item: try identifier(&object, "item"))
        case "ping":
            guard let mark = try object.required("at").number else { throw Rejection(.malformed, field: "at") }
            self = .ping(at: mark)
        case "resync": self = .resync
        default: throw Rejection(.malformed, field: "type")
        }
        try object.finish()
    }

    private static func hello(_ object: inout StrictObject) throws(Rejection) -> ClientFrame {
        let session: SessionID = try identifier(&object, "session")
        let token = try object.word("token")
        let language = try object.optionalLanguage("language")
        return .hello(session: session, token: token, language: language)
    }

    private static func command(_ object: inout StrictObject) throws(Rejection) -> ClientFrame {
        let id: CommandID = try identifier(&object, "id")
        let name = try object.word("name")
        var item: ItemID?
        if let word = try object.optionalWord("item") {
            guard let read = ItemID(checking: word) else { throw Rejection(.malformed, field: "item") }
            item = read
        }
        var round: Int?
        if let json = object.optional("round") {
            guard let number = json.integer else { throw Rejection(.malformed, field: "round") }
            round = number
        }
        return .command(id: id, name: name, item: item, round: round, body: object.optional("body") ?? [:])
    }
}

private func identifier<ID: Identifier>(_ object: inout StrictObject, _ key: String) throws(Rejection) -> ID {
    guard let id = ID(checking: try object.word(key)) else { throw Rejection(.malformed, field: key) }
    return id
}

extension StrictObject {
    /// Reads a language that may be absent.
    ///
    /// - Throws: `malformed` for a language that the product doesn't speak: falling back to another one in silence
    ///   would hide a client's mistake from whoever made it.
    public mutating func optionalLanguage(_ key: String) throws(Rejection) -> Language? {
        guard let word = try optionalWord(key) else { return nil }
        guard let language = Language(rawValue: word) else { throw Rejection(.malformed, field: key) }
        return language
    }
}
