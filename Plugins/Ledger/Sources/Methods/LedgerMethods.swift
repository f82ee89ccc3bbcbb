public import WorksheetKit

/// The worked-case methods of the plugin, by kind (`soort`).
public enum LedgerMethods {
    /// The methods.
    public static let all: [String: VectorMethod] = [
        "evaluatie": evaluation,
        "terugverdien": payback,
        "irr": internalRate,
        "tornado": tornado,
        "omslag": breakEven,
        "scenario": scenarios,
        "alternatieven": alternatives,
        "montecarlo_1d": monteCarlo,
        "montecarlo": monteCarlo,
        "montecarlo_momenten": monteCarlo,
        "pool": pool,
        "verdelingen": distributions,
        "factoren": factors,
        "validatie": validation,
        "bereiken": ranges,
        "weergave": display,
    ]

    /// The case of an input: itself, or that of another input with changes.
    static func ledgerCase(_ input: JSON, _ siblings: [String: JSON], depth: Int = 0) throws(VectorError) -> JSON {
        guard let name = input["basis"]?.text else { return input }
        guard let base = siblings[name], depth < 8 else {
            throw VectorError("invoer builds on \(name), which is not there")
        }
        let ledger = try ledgerCase(base, siblings, depth: depth + 1)
        switch input["wijzig"] {
        case .object(let members)?:
            return .object((ledger.members ?? [:]).merging(members) { _, new in new })
        case .array(let changes)?: return try changed(ledger, changes)
        default: return ledger
        }
    }

    static func ledgerCase(_ input: VectorInput) throws(VectorError) -> LedgerCase {
        LedgerCase(try ledgerCase(input.value, input.siblings))
    }

    /// A case with changes of the shape `[path, value]`.
    static func changed(_ ledger: JSON, _ changes: [JSON]) throws(VectorError) -> JSON {
        var ledger = ledger
        for change in changes {
            guard let pair = change.elements, pair.count == 2, let path = pair[0].elements, !path.isEmpty else {
                throw VectorError("a change is no pair of a path and a value")
            }
            let isDirect = path.first == "posten" || (path.count == 1 && ledger[path[0].text ?? ""] != nil)
            let isLine = ledger["posten"]?.elements?.contains { $0["id"] == path[0] } == true
            ledger = ledger.setting((isLine && !isDirect ? ["posten"] : []) + path, to: pair[1])
        }
        return ledger
    }

    /// The parameter of a path.
    static func parameter(_ json: JSON?) throws(VectorError) -> Parameter {
        guard let path = json?.elements?.compactMap(\.text), let parameter = Parameter(path: path) else {
            throw VectorError("no parameter has this path")
        }
        return parameter
    }
}

extension JSON {
    /// The value with another one at a path; a text within a list is an `id`, or else a `naam`.
    ///
    /// The factor of a line may be named without `waarde`: its value is meant.
    fileprivate func setting(_ path: [JSON], to value: JSON) -> JSON {
        guard let step = path.first else {
            // A path that ends at a factor means the number of that factor.
            guard let members, members["waarde"] != nil, value.members == nil else { return value }
            return .object(members.merging(["waarde": value]) { _, new in new })
        }
        let rest = Array(path.dropFirst())
        switch self {
        case .array(var elements):
            let place =
                step.integer ?? elements.firstIndex { $0["id"] == step } ?? elements.firstIndex { $0["naam"] == step }
            guard let place, elements.indices.contains(place) else { return self }
            elements[place] = elements[place].setting(rest, to: value)
            return .array(elements)
        case .object(var members):
            guard let key = step.text else { return self }
            members[key] = rest.isEmpty ? value : (members[key] ?? [:]).setting(rest, to: value)
            return .object(members)
        default: return self
        }
    }

    /// A number, or `null` when there is none.
    static func orNull(_ number: Double?) -> JSON { number.map { $0.isFinite ? .number($0) : .null } ?? .null }

    /// A whole number, or `null` when there is none.
    static func orNull(_ number: Int?) -> JSON { number.map(JSON.integer) ?? .null }

    /// Numbers in order.
    static func row(_ numbers: [Double]) -> JSON { .array(numbers.map(JSON.number)) }
}
