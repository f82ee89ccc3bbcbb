import WorksheetKit

extension JSON {
    /// A number, or `null` when there is none.
    static func optional(_ number: Double?) -> JSON { number.map(JSON.number) ?? .null }

    /// An array of numbers.
    static func numbers(_ numbers: some Sequence<Double>) -> JSON { .array(numbers.map(JSON.number)) }

    /// An array of whole numbers.
    static func integers(_ integers: some Sequence<Int>) -> JSON { .array(integers.map(JSON.integer)) }
}
