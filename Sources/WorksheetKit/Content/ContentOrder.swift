/// The order in which people write the keys of an object: what it is, what it says, how it is answered, what is in it.
enum ContentOrder {
    /// Keys in that order; those that nobody listed stand between what is short and what is long, by name.
    static func sorted(_ keys: some Sequence<String>) -> [String] {
        keys.sorted { (rank(of: $0), $0) < (rank(of: $1), $1) }
    }

    private static func rank(of key: String) -> Int { ranks[key] ?? head.count }

    private static let ranks: [String: Int] = {
        let first = head.enumerated().map { ($1, $0) }
        let last = tail.enumerated().map { ($1, head.count + 1 + $0) }
        return Dictionary(first + last, uniquingKeysWith: { first, _ in first })
    }()

    private static let head = [
        "nl", "en", "id", "kind", "type", "version", "number", "stage", "phase", "role", "doc", "at", "place", "title",
        "short", "aka", "label", "intro", "shelf", "text", "statement", "distinct", "core_question", "left", "right",
        "answer",
        "value", "meaning", "min", "max", "step", "publisher", "year", "note",
    ]
    private static let tail = [
        "show_if", "goto", "maker_note", "maker_rule", "origin", "source", "sources", "worksheet_phases", "scale",
        "options", "levels", "grow", "examples", "questions", "steps", "items", "parts",
    ]
}
