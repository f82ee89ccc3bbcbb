import WorksheetKit

/// What can happen to the room and its board; frozen as all events are.
enum RoomEvent: Sendable, Hashable {
    case frozen(Bool)
    case lit(Spotlight)
    case unlit
    case locked(Bool)
    case intended(Intention)
    case laid(ItemID, ShelfEntry)
    case cleared(ItemID, String)
    case compared(ItemID, ComparedSession)
    case uncompared(ItemID)
    case merged(PersonID, into: PersonID)
    /// Somebody has another name; never which.
    case renamed(PersonID)
}

extension RoomEvent {
    /// The type that the log keeps the event under.
    var type: String {
        switch self {
        case .frozen: "board.frozen"
        case .lit: "spotlight.put"
        case .unlit: "spotlight.off"
        case .locked: "room.locked"
        case .intended: "table.intended"
        case .laid: "shelf.laid"
        case .cleared: "shelf.cleared"
        case .compared: "beside.put"
        case .uncompared: "beside.cleared"
        case .merged: "person.merged"
        case .renamed: "person.renamed"
        }
    }

    /// The payload that the log keeps.
    var payload: JSON {
        switch self {
        case .frozen(let flag), .locked(let flag): ["on": .bool(flag)]
        case .intended(let intention): intention.stored
        case .lit(.block(let page, let block)): ["page": .string(page), "block": .string(block)]
        case .lit(.remark(let remark)): ["remark": .string(remark)]
        case .unlit: [:]
        case .laid(let item, let entry): ["item": .string(item.rawValue), "entry": entry.json]
        case .cleared(let item, let entry): ["item": .string(item.rawValue), "entry": .string(entry)]
        case .compared(let item, let earlier): ["item": .string(item.rawValue), "earlier": earlier.json]
        case .uncompared(let item): ["item": .string(item.rawValue)]
        case .merged(let person, let other):
            ["person": .string(person.rawValue), "into": .string(other.rawValue)]
        case .renamed(let person): ["person": .string(person.rawValue)]
        }
    }

    /// Reads an event back from the log; `nil` for another type, or a shape that was never written.
    init?(type: String, payload: JSON) {
        switch type {
        case "board.frozen":
            guard let flag = payload["on"]?.flag else { return nil }
            self = .frozen(flag)
        case "room.locked":
            guard let flag = payload["on"]?.flag else { return nil }
            self = .locked(flag)
        case "table.intended":
            guard let intention = Intention(stored: payload) else { return nil }
            self = .intended(intention)
        case "shelf.laid":
            guard let item = payload["item"]?.text, let entry = payload["entry"].flatMap({ ShelfEntry($0) }) else {
                return nil
            }
            self = .laid(ItemID(rawValue: item), entry)
        case "shelf.cleared":
            guard let item = payload["item"]?.text, let entry = payload["entry"]?.text else { return nil }
            self = .cleared(ItemID(rawValue: item), entry)
        case "beside.put":
            guard let item = payload["item"]?.text, let earlier = payload["earlier"].flatMap({ ComparedSession($0) })
            else { return nil }
            self = .compared(ItemID(rawValue: item), earlier)
        case "beside.cleared":
            guard let item = payload["item"]?.text else { return nil }
            self = .uncompared(ItemID(rawValue: item))
        case "spotlight.off": self = .unlit
        case "person.merged":
            guard let person = payload["person"]?.text, let other = payload["into"]?.text else { return nil }
            self = .merged(PersonID(rawValue: person), into: PersonID(rawValue: other))
        case "person.renamed":
            guard let person = payload["person"]?.text else { return nil }
            self = .renamed(PersonID(rawValue: person))
        case "spotlight.put":
            if let remark = payload["remark"]?.text {
                self = .lit(.remark(remark))
            } else if let page = payload["page"]?.text, let block = payload["block"]?.text {
                self = .lit(.block(page: page, block: block))
            } else {
                return nil
            }
        default: return nil
        }
    }
}

extension RunState {
    mutating func take(_ event: RoomEvent) {
        switch event {
        case .frozen(let flag): isFrozen = flag
        case .lit(let what): spotlight = what
        case .unlit: spotlight = nil
        case .locked(let flag): isLocked = flag
        case .intended(let intention): self.intention = intention
        case .laid(let item, let entry): lay(entry, beside: item)
        case .cleared(let item, let entry): clear(entry, from: item)
        case .compared(let item, let earlier): beside[item] = earlier
        case .uncompared(let item): beside[item] = nil
        case .merged, .renamed: break
        }
    }
}
