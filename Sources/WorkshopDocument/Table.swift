/// Values in rows and columns, typed so that every export keeps what they are.
public struct Table: Sendable, Hashable {
    /// What the table is called.
    public var caption: String
    /// The columns, the one with the row's names first.
    public var columns: [Column]
    /// The rows; each as long as there are columns.
    public var rows: [[Cell]]
    /// Remarks under the table.
    public var notes: [String]
    /// A name for the looks of the table, when it has looks of its own.
    public var look: Look

    /// The tables that have looks of their own.
    public enum Look: String, Sendable, Hashable {
        /// A table like any other.
        case plain
        /// Cells whose colour and sign carry the message.
        case map
    }

    /// Makes a table.
    public init(
        caption: String,
        columns: [Column],
        rows: [[Cell]],
        notes: [String] = [],
        look: Look = .plain
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.look = look
    }
}

/// A column.
public struct Column: Sendable, Hashable {
    /// Its heading.
    public let title: String
    /// Whether it holds numbers, which stand to the right.
    public let isNumeric: Bool

    /// Makes a column.
    public init(_ title: String, isNumeric: Bool = false) {
        self.title = title
        self.isNumeric = isNumeric
    }
}

/// A value of a table.
public struct Cell: Sendable, Hashable {
    /// What a cell can hold.
    public enum Value: Sendable, Hashable {
        /// A text of our own.
        case text(String)
        /// What a person typed.
        case user(String)
        /// A number with the decimals that it is shown with.
        case number(Double, decimals: Int)
        /// No value, and why.
        case missing(String)
        /// Nothing belongs here.
        case empty
    }

    /// What it holds.
    public let value: Value
    /// A line under the value, such as "n 33".
    public let small: String?
    /// The class that colours the cell, with the sign that says the same without colour.
    public let mark: Mark?

    /// The classes of a cell in a map.
    public enum Mark: String, Sendable, Hashable {
        /// As it should be.
        case good
        /// On its way.
        case partly
        /// Asks for attention.
        case low
        /// Not known.
        case unknown
    }

    /// Makes a cell.
    public init(_ value: Value, small: String? = nil, mark: Mark? = nil) {
        self.value = value
        self.small = small
        self.mark = mark
    }

    /// A cell with a text of our own.
    public static func text(_ text: String) -> Cell { Cell(.text(text)) }

    /// A cell with a number.
    public static func number(_ number: Double, decimals: Int = 0) -> Cell { Cell(.number(number, decimals: decimals)) }

    /// A cell with a number, or the reason why there is none.
    public static func number(_ number: Double?, decimals: Int, orWhy reason: String) -> Cell {
        number.map { Cell(.number($0, decimals: decimals)) } ?? Cell(.missing(reason))
    }
}
