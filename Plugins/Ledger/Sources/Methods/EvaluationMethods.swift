import WorksheetKit

extension LedgerMethods {
    /// A case in full.
    @Sendable static func evaluation(_ input: VectorInput) throws -> JSON {
        let ledger = try ledgerCase(input)
        return members(of: Evaluation(Plan(ledger)), ledger)
    }

    /// When balances have paid themselves back.
    @Sendable static func payback(_ input: VectorInput) throws -> JSON {
        members(
            of: Payback(try input.numbers("saldi"), from: try input.numbers("jaren").first.flatMap { Int($0) } ?? 0)
        )
    }

    /// The rate at which balances are worth nothing.
    @Sendable static func internalRate(_ input: VectorInput) throws -> JSON {
        members(of: InternalRate(try input.numbers("stroom")))
    }

    /// Sets of changes evaluated together.
    @Sendable static func scenarios(_ input: VectorInput) throws -> JSON {
        let base = try ledgerCase(input.value, input.siblings)
        var results: [String: JSON] = [:]
        for (name, changes) in try input.members("scenarios") {
            let ledger = LedgerCase(try changed(base, changes.elements ?? []))
            results[name] = members(of: Evaluation(Plan(ledger)), ledger)
        }
        return .object(results)
    }

    /// Two alternatives and what the second adds.
    @Sendable static func alternatives(_ input: VectorInput) throws -> JSON {
        guard let first = input.value["alt1"], let second = input.value["alt2"] else {
            throw VectorError("invoer lacks alt1 or alt2")
        }
        let ledgers = (
            LedgerCase(try ledgerCase(first, input.siblings)), LedgerCase(try ledgerCase(second, input.siblings))
        )
        let results = (Evaluation(Plan(ledgers.0)), Evaluation(Plan(ledgers.1)))
        let more = Increment(from: results.0, to: results.1)
        return [
            "alt1": members(of: results.0, ledgers.0), "alt2": members(of: results.1, ledgers.1),
            "incrementeel": [
                "ncw": .number(more.netPresentValue), "kosten": .number(more.costs), "baten": .number(more.benefits),
                "bkv": .orNull(more.ratio),
            ],
        ]
    }

    /// Discount factors by convention and rate.
    @Sendable static func factors(_ input: VectorInput) throws -> JSON {
        let rates = try input.numbers("r")
        let years = try input.numbers("t")
        var results: [String: JSON] = [:]
        for code in input.value["conventies"]?.elements?.compactMap(\.text) ?? [] {
            let rows = rates.map { rate in
                ("\(rate)", JSON.row(years.map { Discounting.factor(rate, year: $0, Convention(code: code)) }))
            }
            results[code] = .object(Dictionary(rows, uniquingKeysWith: { first, _ in first }))
        }
        return .object(results)
    }

    private static func members(of payback: Payback) -> JSON {
        [
            "eerste_jaar": .orNull(payback.first), "blijvend_jaar": .orNull(payback.lasting),
            "jaren_tot_blijvend": .orNull(payback.years),
        ]
    }

    private static func members(of rate: InternalRate) -> JSON {
        [
            "waarde": .orNull(rate.value), "reden": rate.reason.map { .string($0.rawValue) } ?? .null,
            "tekenwisselingen": .integer(rate.signChanges),
        ]
    }

    private static func members(of result: Evaluation, _ ledger: LedgerCase) -> JSON {
        let lines = result.lines.map { line -> (String, JSON) in
            (line.id, ["stroom": .row(line.flow), "cw": .number(line.present), "som": .number(line.sum)])
        }
        let actors = result.actors.map { actor -> (String, JSON) in
            let members: JSON = [
                "kosten": .number(actor.costs), "baten": .number(actor.benefits),
                "overdrachten": .number(actor.transfers), "saldo": .number(actor.balance),
            ]
            return (actor.code, members)
        }
        return [
            "jaren": .array(result.years.map(JSON.integer)), "discontofactoren": .row(result.factors),
            "posten": .object(Dictionary(lines, uniquingKeysWith: { first, _ in first })),
            "kosten_per_jaar": .row(result.costs), "baten_per_jaar": .row(result.benefits),
            "saldo_per_jaar": .row(result.balance), "contant_saldo_per_jaar": .row(result.discounted),
            "cumulatief_contant": .row(result.cumulative), "cw_kosten": .number(result.presentCosts),
            "cw_baten": .number(result.presentBenefits), "ncw": .number(result.netPresentValue),
            "bkv": .orNull(result.ratio),
            "actoren": .object(Dictionary(actors, uniquingKeysWith: { first, _ in first })),
            "terugverdien": members(of: result.payback), "terugverdien_nominaal": members(of: result.nominalPayback),
            "irr": members(of: result.internalRate), "annuiteit": .number(result.annuity),
        ]
    }
}
