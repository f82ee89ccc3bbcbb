public import WorksheetKit

extension __Name__ {
    /// What a participant asks for.
    public enum Command: Sendable, Hashable {
        /// Hangs one's note at a topic; an empty text takes it down.
        case hang(topic: String, text: String)
        /// Gives a topic dots, from 1 to 5.
        case give(topic: String, dots: Int)
    }

    /// What happened.
    public enum Event: Sendable, Hashable {
        /// A note was hung, or taken down when empty.
        case hung(topic: String, text: String)
        /// Dots were given.
        case given(topic: String, dots: Int)
    }

    /// Reads a command strictly.
    public static func command(from json: JSON) throws(Rejection) -> Command {
        var object = try StrictObject(json)
        let command: Command
        switch try object.word("do") {
        case "hang":
            command = .hang(topic: try object.word("topic"), text: try object.text("text", limit: .card))
        case "give":
            command = .give(topic: try object.word("topic"), dots: try object.integer("dots"))
        default: throw Rejection(.unknownCommand, field: "do")
        }
        try object.finish()
        return command
    }

    /// The number of the shape that events are written in.
    public static var eventSchema: Int { 1 }

    /// An event as it is stored.
    public static func json(of event: Event) -> JSON {
        switch event {
        case .hung(let topic, let text): ["hung": ["topic": .string(topic), "text": .string(text)]]
        case .given(let topic, let dots): ["given": ["topic": .string(topic), "dots": .integer(dots)]]
        }
    }

    /// Reads a stored event.
    public static func event(from json: JSON, schema: Int) -> Event? {
        if let body = json["hung"], let topic = body["topic"]?.text, let text = body["text"]?.text {
            return .hung(topic: topic, text: text)
        }
        if let body = json["given"], let topic = body["topic"]?.text, let dots = body["dots"]?.integer {
            return .given(topic: topic, dots: dots)
        }
        return nil
    }
}
