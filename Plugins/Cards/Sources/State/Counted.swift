import WorksheetKit

/// What participants do that is counted; it leaves through the gate only.
public enum Counted: Sendable, Hashable {
    /// Dots on a card or cluster; none takes them back.
    case vote(item: String, dots: Int)
    /// A score of a row against a column, from 0 to 3.
    case score(row: String, column: String, value: Int)
    /// An option that a card of a deck is marked with.
    case mark(card: String, option: String)
    /// The mark is taken back.
    case unmark(card: String)
    /// The score is taken back.
    case unscore(row: String, column: String)

    init?(_ verb: String, _ object: inout StrictObject) throws(Rejection) {
        switch verb {
        case "vote":
            let item = try object.word("item")
            self = .vote(item: item, dots: try object.integer("dots", in: 0...DotVoting.perItem))
        case "score":
            let row = try object.word("row")
            let column = try object.word("column")
            self = .score(row: row, column: column, value: try object.integer("value", in: 0...Confrontation.maximum))
        case "mark": self = .mark(card: try object.word("card"), option: try object.word("option"))
        case "unmark": self = .unmark(card: try object.word("card"))
        case "unscore": self = .unscore(row: try object.word("row"), column: try object.word("column"))
        default: return nil
        }
    }

    var json: JSON {
        switch self {
        case .vote(let item, let dots): ["do": "vote", "item": .string(item), "dots": .integer(dots)]
        case .score(let row, let column, let value):
            ["do": "score", "row": .string(row), "column": .string(column), "value": .integer(value)]
        case .mark(let card, let option): ["do": "mark", "card": .string(card), "option": .string(option)]
        case .unmark(let card): ["do": "unmark", "card": .string(card)]
        case .unscore(let row, let column): ["do": "unscore", "row": .string(row), "column": .string(column)]
        }
    }
}

extension StrictObject {
    fileprivate mutating func integer(_ key: String, in range: ClosedRange<Int>) throws(Rejection) -> Int {
        let value = try integer(key)
        guard range.contains(value) else { throw Rejection(.outOfRange, field: key) }
        return value
    }
}
