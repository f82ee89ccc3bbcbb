import WorksheetKit

/// The case and what people think of its uncertain numbers.
public struct LedgerState: Sendable {
    let instrument: LedgerInstrument
    /// What belongs to the room.
    private(set) var book: LedgerBook
    /// By round, parameter and person; never part of the book.
    private(set) var estimates: [Int: [String: [PersonID: Triple]]] = [:]

    init(_ instrument: LedgerInstrument, _ settings: Ledger.Settings) {
        self.instrument = instrument
        book = LedgerBook(instrument, baseYear: settings.baseYear)
    }

    mutating func evolve(_ event: Recorded<LedgerEvent>, _ context: EventContext) {
        guard case .event(let event) = event else { return }
        switch event {
        case .changed(let change): book.apply(change)
        case .estimated(let parameter, let triple):
            guard let person = context.person else { return }
            estimates[context.round, default: [:]][parameter, default: [:]][person] = triple
        case .withdrew(let parameter):
            guard let person = context.person else { return }
            estimates[context.round]?[parameter]?[person] = nil
        }
    }

    func own(of person: PersonID) -> JSON {
        var rounds: [String: JSON] = [:]
        for (round, parameters) in estimates {
            let own = parameters.compactMapValues { $0[person]?.json }
            if !own.isEmpty { rounds[String(round)] = .object(own) }
        }
        let names = names(Set(rounds.values.flatMap { ($0.members ?? [:]).keys }))
        return JSON.members([("estimates", .object(rounds)), ("names", names.isEmpty ? nil : .object(names))])
    }

    /// By parameter: the line that it belongs to, as everybody sees it in the case, for the person's receipt.
    private func names(_ parameters: Set<String>) -> [String: JSON] {
        var names: [String: JSON] = [:]
        for id in parameters {
            guard let line = Parameter(id: id)?.line else { continue }
            names[id] = book.lines.first { $0.id == line }.map { .string($0.name) }
        }
        return names
    }

    func progress(phase: String, round: Int) -> Progress {
        guard phase == LedgerStep.estimating.rawValue else { return Progress() }
        var counts: [PersonID: Int] = [:]
        let parameters = estimates[round] ?? [:]
        for parameter in book.asked {
            for person in (parameters[parameter] ?? [:]).keys { counts[person, default: 0] += 1 }
        }
        return Progress(started: Set(counts.keys), done: Set(counts.filter { $0.value == book.asked.count }.keys))
    }

    /// Offers what people think of each parameter, and all of one person's thoughts together without whose they are.
    ///
    /// The rows let draws take one person's thoughts at a time (methods 1.5); no view and no page shows them.
    func release(phase: String, round: Int, through gate: inout Gate) {
        guard phase == LedgerStep.estimating.rawValue else { return }
        let parameters = estimates[round] ?? [:]
        for parameter in Set(book.asked).union(parameters.keys).sorted() {
            let answers = (parameters[parameter] ?? [:]).mapValues(\.json)
            gate.release(
                "\(phase)/\(round)/\(LedgerState.cell(parameter))",
                answers: answers,
                summary: Estimates.summary
            )
        }
        let enough = gate.rules.isOpen ? 1 : gate.rules.k
        let key = "\(phase)/\(round)/\(LedgerState.rows)"
        // A number stays in of which too few are left: if it went, everyone would seem to have changed their mind, and
        // the one who is gone would stand alone between two pictures.
        let shown = Set((gate.cells[key]?.value?["rows"]?.elements ?? []).flatMap { ($0.members ?? [:]).keys })
        var rows: [PersonID: [String: JSON]] = [:]
        for (parameter, people) in parameters {
            let isEnough = people.keys.count { !gate.rules.excluded.contains($0) } >= enough
            guard isEnough || shown.contains(parameter) else { continue }
            for (person, triple) in people { rows[person, default: [:]][parameter] = triple.json }
        }
        gate.release(key, answers: rows.mapValues(JSON.object)) { ["rows": .array(LedgerState.kept($0, enough))] }
    }

    /// The rows without the numbers that too few people gave.
    private static func kept(_ rows: [JSON], _ enough: Int) -> [JSON] {
        let rows = rows.compactMap(\.members)
        let counts = rows.reduce(into: [String: Int]()) { counts, row in
            for parameter in row.keys { counts[parameter, default: 0] += 1 }
        }
        return rows.map { row in row.filter { counts[$0.key, default: 0] >= enough } }.filter { !$0.isEmpty }
            .map(JSON.object)
    }

    /// The name of the cell with everybody's thoughts.
    static let rows = "rows"

    /// The name of a parameter's cell; a hash, because the name of a factor may hold what separates keys.
    static func cell(_ parameter: String) -> String {
        "p-" + String(seed(of: Array(parameter.utf8)), radix: 16)
    }
}

/// What is said of several people's thoughts about one number.
enum Estimates {
    static func summary(_ answers: [JSON]) -> JSON {
        let triples = answers.compactMap(Triple.init)
        guard let middle = Triple.median(triples),
            let pool = Pool(triples.map { .pert(low: $0.low, mode: $0.mode, high: $0.high, weight: 4) })
        else { return [:] }
        return .members([
            ("low", .number(middle.low)), ("mode", .number(middle.mode)), ("high", .number(middle.high)),
            ("lowest", triples.map(\.low).min().map(JSON.number)),
            ("highest", triples.map(\.high).max().map(JSON.number)),
            ("disagreement", pool.disagreement.map(JSON.number)),
        ])
    }
}

extension Triple {
    var json: JSON { ["low": .number(low), "mode": .number(mode), "high": .number(high)] }

    init?(_ json: JSON) {
        guard let low = json["low"]?.number, let mode = json["mode"]?.number, let high = json["high"]?.number else {
            return nil
        }
        self.init(low: low, mode: mode, high: high)
    }
}
