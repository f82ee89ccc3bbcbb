import WorksheetKit

/// What a participant asks for.
public enum SlidersCommand: Sendable, Hashable {
    /// Places the puck of a theme's measure; in tenths, energy in wholes.
    case place(theme: String, measure: String, value: Int)
    /// Says *weet ik niet*, which is an answer.
    case dontKnow(theme: String, measure: String)
    /// Takes the puck off the rail again.
    case lift(theme: String, measure: String)
    /// Takes over one's own answers of the round before.
    case keep(theme: String)
    /// Says why; an empty text takes it back.
    case reason(theme: String, text: String)

    init(_ json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        let verb = try object.word("do")
        let theme = try object.word("theme")
        switch verb {
        case "place":
            self = .place(theme: theme, measure: try object.word("measure"), value: try object.integer("value"))
        case "dont-know": self = .dontKnow(theme: theme, measure: try object.word("measure"))
        case "lift": self = .lift(theme: theme, measure: try object.word("measure"))
        case "keep": self = .keep(theme: theme)
        case "reason": self = .reason(theme: theme, text: try object.text("text", limit: .remark))
        default: throw Rejection(.unknownCommand, field: "do")
        }
        try object.finish()
    }
}

/// Where somebody put a puck.
public enum Place: Sendable, Hashable {
    /// On the rail, in tenths.
    case at(Int)
    /// *Weet ik niet*.
    case unknown
}

/// What happened on a worksheet with rails.
public enum SlidersEvent: Sendable, Hashable {
    /// A puck was put somewhere.
    case placed(theme: String, measure: String, Place)
    /// A puck was taken off.
    case lifted(theme: String, measure: String)
    /// A reason was given, or taken back when empty.
    case reasoned(theme: String, text: String)
}

extension SlidersEvent {
    var json: JSON {
        switch self {
        case .placed(let theme, let measure, .at(let tenths)):
            ["placed": ["theme": .string(theme), "measure": .string(measure), "tenths": .integer(tenths)]]
        case .placed(let theme, let measure, .unknown):
            ["placed": ["theme": .string(theme), "measure": .string(measure)]]
        case .lifted(let theme, let measure): ["lifted": ["theme": .string(theme), "measure": .string(measure)]]
        case .reasoned(let theme, let text): ["reasoned": ["theme": .string(theme), "text": .string(text)]]
        }
    }

    init?(_ json: JSON) {
        if let body = json["placed"], let theme = body["theme"]?.text, let measure = body["measure"]?.text {
            let place = body["tenths"]?.integer.map(Place.at) ?? .unknown
            self = .placed(theme: theme, measure: measure, place)
        } else if let body = json["lifted"], let theme = body["theme"]?.text, let measure = body["measure"]?.text {
            self = .lifted(theme: theme, measure: measure)
        } else if let body = json["reasoned"], let theme = body["theme"]?.text, let text = body["text"]?.text {
            self = .reasoned(theme: theme, text: text)
        } else {
            return nil
        }
    }
}
