public import WorkshopPrimitives
import WorkshopStatistics

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

    /// What a number counts, where that decides how it is written.
    public enum Unit: String, Sendable, Hashable, CaseIterable {
        /// Money.
        case euros
        /// A part of a whole: 0.25 is written as 25%.
        case share
        /// A year, written without a mark for thousands.
        case year
    }

    /// What it holds.
    public let value: Value
    /// A line under the value, such as "n 33".
    public let small: String?
    /// The class that colours the cell, with the sign that says the same without colour.
    public let mark: Mark?
    /// What its number counts; absent for a plain number.
    public let unit: Unit?
    /// The number that a text of our own stands for, unrounded; for whoever computes.
    public let exact: Double?
    /// How its number follows from others.
    public let formula: Formula?

    /// The classes of a cell in a map.
    public enum Mark: String, Sendable, Hashable {
        /// As it should be.
        case good
        /// On its way.
        case partly
        /// Asks for attention.
        case low
        /// In the middle only because people think the opposite.
        case divided
        /// Not known.
        case unknown
    }

    /// Makes a cell.
    public init(
        _ value: Value,
        small: String? = nil,
        mark: Mark? = nil,
        unit: Unit? = nil,
        exact: Double? = nil,
        formula: Formula? = nil
    ) {
        self.value = value
        self.small = small
        self.mark = mark
        self.unit = unit
        self.exact = exact
        self.formula = formula
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

extension Cell {
    /// The number to compute with; `nil` where there is none or it isn't finite.
    public var amount: Double? {
        let number: Double?
        switch value {
        case .number(let value, _): number = value
        case .text: number = exact
        case .user, .missing, .empty: number = nil
        }
        return number.flatMap { $0.isFinite ? $0 : nil }
    }

    /// What stands in the cell as people read it, without the line under it; empty when nothing does.
    public func written(in language: Language) -> String {
        switch value {
        case .text(let text), .user(let text), .missing(let text): text
        case .number(let number, let decimals): written(number, decimals, in: language)
        case .empty: ""
        }
    }

    private func written(_ number: Double, _ decimals: Int, in language: Language) -> String {
        switch number.isFinite ? unit : nil {
        case nil: return NumberText.decimal(number, decimals: decimals, in: language)
        case .share: return NumberText.decimal(number * 100, decimals: decimals, in: language) + "%"
        case .year:
            let year = Int(exactly: number.rounded())
            return year.map { String($0) } ?? NumberText.decimal(number, decimals: 0, in: language)
        case .euros:
            let text = NumberText.decimal(number, decimals: decimals, in: language)
            let isBelowZero = text.hasPrefix("\u{2212}")
            let sign = isBelowZero ? "\u{2212}" : ""
            return sign + (language == .nl ? "€\u{A0}" : "€") + (isBelowZero ? String(text.dropFirst()) : text)
        }
    }
}

extension Cell.Mark {
    /// What the class says, in a few words.
    public func words(in language: Language) -> String {
        let text: LocalizedText
        switch self {
        case .good: text = LocalizedText(nl: "op orde", en: "in order")
        case .partly: text = LocalizedText(nl: "in ontwikkeling", en: "developing")
        case .low: text = LocalizedText(nl: "vraagt aandacht", en: "needs attention")
        case .divided: text = LocalizedText(nl: "verdeeld", en: "divided")
        case .unknown: text = LocalizedText(nl: "weten we niet", en: "we do not know")
        }
        return text[language]
    }
}
