import WorksheetKit

extension LedgerState {
    func decide(_ command: LedgerCommand, _ context: DecisionContext) throws(Rejection) -> [LedgerEvent] {
        switch command {
        case .estimate(let parameter, let triple):
            let person = try participant(context, parameter)
            try check(triple, of: parameter)
            return estimates[context.round]?[parameter]?[person] == triple
                ? [] : [.estimated(parameter: parameter, triple)]
        case .withdraw(let parameter):
            let person = try participant(context, parameter)
            return estimates[context.round]?[parameter]?[person] == nil ? [] : [.withdrew(parameter: parameter)]
        default: break
        }
        guard context.person == nil else { throw Rejection(.notAllowed) }
        switch command {
        case .change(let change): return try changes(change).map(LedgerEvent.changed)
        case .template(let language): return try template(language).map(LedgerEvent.changed)
        case .takePrice(let price, let line): return try takePrice(price, into: line).map(LedgerEvent.changed)
        case .estimate, .withdraw: return []
        }
    }

    private func participant(_ context: DecisionContext, _ parameter: String) throws(Rejection) -> PersonID {
        guard let person = context.person else { throw Rejection(.notAllowed) }
        guard context.phase == LedgerStep.estimating.rawValue else { throw Rejection(.wrongState) }
        guard book.asked.contains(parameter) else { throw Rejection(.unknownTarget, field: "parameter") }
        return person
    }

    /// The change, when it changes anything.
    private func changes(_ change: LedgerChange) throws(Rejection) -> [LedgerChange] {
        try check(change)
        var after = book
        after.apply(change)
        return after == book ? [] : [change]
    }

    private func check(_ change: LedgerChange) throws(Rejection) {
        switch change {
        case .frame(let frame): try refuse(frame)
        case .index(_, let value):
            guard (10...1_000).contains(value) else { throw Rejection(.outOfRange, field: "value") }
        case .addLine(let line):
            guard book.lines.count < LedgerBook.Limit.lines else { throw Rejection(.tooMany) }
            guard !isTaken(line.id) else { throw Rejection(plugin: Finding.rejectionCode("E_DUBBEL_ID"), field: "id") }
            try refuse(line)
        case .setLine(let line):
            try mustHave(line: line.id, "line")
            try refuse(line)
        case .dropLine(let id): try mustHave(line: id, "id")
        case .belong(let line, let alternatives):
            try mustHave(line: line, "line")
            guard alternatives.isSubset(of: book.alternatives.map(\.id)) else {
                throw Rejection(.unknownTarget, field: "alternatives")
            }
        case .origin(let line, _): try mustHave(line: line, "line")
        case .unpriced(let effect): try refuse(effect)
        case .dropUnpriced(let id): try mustHave(id, in: book.unpriced.map(\.id))
        case .alternative(let named): try mustFit(named.id, book.alternatives.map(\.id), LedgerBook.Limit.alternatives)
        case .dropAlternative(let id): try mustHave(id, in: book.alternatives.map(\.id))
        case .actor(let named): try mustFit(named.id, book.actors.map(\.id), LedgerBook.Limit.actors)
        case .dropActor(let id):
            try mustHave(id, in: book.actors.map(\.id))
            guard !book.lines.contains(where: { $0.distribution.contains { $0.actor == id } }) else {
                throw Rejection(plugin: "actor-in-use", field: "id")
            }
        case .range(let parameter, let range): try refuse(range, of: parameter)
        case .agree(let parameter, let value):
            let known = try mustHave(parameter: parameter)
            if let value { try refuse(value, of: known, "value") }
            if value != nil { try mustFit(parameter, Array(book.agreed.keys), LedgerBook.Limit.parameters) }
        case .ask(let parameter, let isOn):
            let known = try mustHave(parameter: parameter)
            guard MonteCarlo.canDraw(known) else { throw Rejection(.unknownTarget, field: "parameter") }
            if isOn { try mustFit(parameter, book.asked, LedgerBook.Limit.parameters) }
        case .dropRange(let parameter): try mustHave(parameter, in: Array(book.ranges.keys), field: "parameter")
        case .scenario(let scenario):
            try mustFit(scenario.id, book.scenarios.map(\.id), LedgerBook.Limit.scenarios)
            for (parameter, value) in scenario.values {
                try refuse(value, of: try mustHave(parameter: parameter), "values")
            }
        case .dropScenario(let id): try mustHave(id, in: book.scenarios.map(\.id))
        case .text, .nullUnquantified: break
        }
    }

    private func isTaken(_ id: String) -> Bool {
        book.lines.contains { $0.id == id } || book.unpriced.contains { $0.id == id }
    }

    private func mustHave(line id: String, _ field: String) throws(Rejection) {
        try mustHave(id, in: book.lines.map(\.id), field: field)
    }

    private func mustHave(_ id: String, in ids: [String], field: String = "id") throws(Rejection) {
        guard ids.contains(id) else { throw Rejection(.unknownTarget, field: field) }
    }

    private func mustFit(_ id: String, _ ids: [String], _ limit: Int) throws(Rejection) {
        guard ids.contains(id) || ids.count < limit else { throw Rejection(.tooMany) }
    }

    /// The lines of the template that aren't there yet, without an amount.
    private func template(_ language: Language) throws(Rejection) -> [LedgerChange] {
        let missing = instrument.template.filter { !isTaken($0.id) }
        let lines = missing.count { $0.kind != .unpriced }
        guard book.lines.count + lines <= LedgerBook.Limit.lines,
            book.unpriced.count + missing.count - lines <= LedgerBook.Limit.unpriced
        else { throw Rejection(.tooMany) }
        return missing.map { line in
            guard line.kind != .unpriced else {
                return .unpriced(
                    Unpriced(
                        id: line.id,
                        name: line.title[language],
                        direction: "+",
                        actor: line.actors.first ?? "",
                        arena: line.route
                    )
                )
            }
            var details = Line.Details()
            details.arena = line.route
            details.doubleCountGroup = line.group
            return .addLine(
                Line(
                    id: line.id,
                    name: line.title[language],
                    kind: line.kind == .cost ? .cost : .benefit,
                    value: .undecided,
                    distribution: [],
                    details: details
                )
            )
        }
    }

    /// Puts a reference price with its source into a line; the factors of the line stay.
    private func takePrice(_ id: String, into lineID: String) throws(Rejection) -> [LedgerChange] {
        guard let price = instrument.prices.first(where: { $0.id == id }) else {
            throw Rejection(.unknownTarget, field: "price")
        }
        guard var line = book.lines.first(where: { $0.id == lineID }) else {
            throw Rejection(.unknownTarget, field: "line")
        }
        var quantities: [Line.Quantity] = []
        if case .price(_, let known) = line.value { quantities = known }
        line.value = .price(price.euros, quantities)
        line.priceYear = price.priceYear
        line.source = UserText.clean(instrument.words(of: price.source), limit: .action) ?? price.title.nl
        line.details.valuation = "schaduwprijs"
        line.details.evidence = .literature
        return try changes(.setLine(line))
    }
}
