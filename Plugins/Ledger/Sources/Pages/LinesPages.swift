import WorksheetKit

// What stands on each line, and who pays and who benefits.
extension LedgerPages {
    func linesPage(_ result: Evaluation) -> Section {
        var rows: [[Cell]] = []
        let arenas = outcome.instrument.routes.map(\.code) + [""]
        // On the board a long case stands per route; the report has every line.
        let routes = Set(outcome.ledger.lines.map(\.details.arena) + book.unpriced.map(\.arena)).count
        let isShort = context.isReport || routes + outcome.ledger.lines.count + book.unpriced.count <= 7
        for arena in arenas {
            let lines = zip(outcome.ledger.lines, result.lines).filter { routed($0.0.details.arena) == arena }
            let effects = book.unpriced.filter { routed($0.arena) == arena }
            guard !lines.isEmpty || !effects.isEmpty else { continue }
            let route = outcome.instrument.routes.first { $0.code == arena }
            let title = route.map { "\($0.code) \($0.title[language])" } ?? say("Zonder route", "No route")
            let sums = [Line.Kind.cost, .benefit].map { kind in
                lines.filter { $0.0.kind == kind }.reduce(0) { $0 + $1.1.present }
            }
            guard isShort else {
                // A route with transfers only has no sum to show.
                if sums == [0, 0], effects.isEmpty { continue }
                rows.append([.text(title), money(sums[0]), benefit(sums[1], effects)])
                continue
            }
            rows.append([.text(title), money(sums[0]), money(sums[1])])
            rows += lines.map { line, worth in
                [
                    Cell(.user(line.name), small: line.kind == .transfer ? say("overdracht", "transfer") : nil),
                    line.kind == .cost ? money(worth.present) : Cell(.empty),
                    line.kind == .cost
                        ? Cell(.empty)
                        : line.kind == .benefit
                            ? money(worth.present)
                            : .text("(\(euros(worth.present)))"),
                ]
            }
            rows += effects.map { [Cell(.user($0.name), small: "PM"), Cell(.empty), .text("PM \(signs($0))")] }
        }
        rows.append([.text(say("Totaal", "Total")), money(result.presentCosts), money(result.presentBenefits)])
        rows.append([
            .text(say("Saldo", "Balance")), Cell(.empty), worth(result.netPresentValue),
        ])
        let difference = result.netPresentValue >= 0
        return Section(
            key: "posten",
            kicker: kicker(),
            headline: difference
                ? say("De baten zijn hoger dan de kosten", "Benefits are higher than costs")
                : say("De kosten zijn hoger dan de baten in geld", "Costs are higher than benefits in money"),
            blocks: [
                Block(
                    "table",
                    .table(
                        Table(
                            caption: say("Contante waarde per post", "Present value by line"),
                            columns: [
                                Column(say("Post", "Line")), Column(say("Kosten", "Costs"), isNumeric: true),
                                Column(say("Baten", "Benefits"), isNumeric: true),
                            ],
                            rows: rows,
                            notes: [context.isReport ? notes : rounded]
                        )
                    )
                )
            ]
        )
    }

    /// What reads strangely in the table, on the board.
    private var rounded: String {
        let sums = say("Afgerond: een som kan iets afwijken.", "Rounded: a sum may differ a little.")
        guard !book.unpriced.isEmpty else { return sums }
        return sums + say(" PM: telt mee, maar heeft geen prijs.", " PM: counts, but has no price.")
    }

    /// The benefits of a route; what has no price stands with them, because a sum without it says too little.
    private func benefit(_ sum: Double, _ effects: [Unpriced]) -> Cell {
        guard !effects.isEmpty else { return money(sum) }
        let marks = "PM " + effects.map(signs).joined(separator: ", ")
        return sum == 0 ? .text(marks) : Cell(.text(euros(sum)), small: marks, unit: .euros, exact: sum)
    }

    private func routed(_ arena: String) -> String {
        outcome.instrument.routes.contains { $0.code == arena } ? arena : ""
    }

    private func money(_ amount: Double) -> Cell {
        amount == 0 ? Cell(.text("\u{2013}"), unit: .euros, exact: 0) : worth(amount)
    }

    func actorsPage(_ result: Evaluation) -> Section {
        let actors = result.actors
        let payer = actors.max { $0.pays < $1.pays }
        let pays = payer.map { $0.pays > 0 && $0.balance < 0 } ?? false
        let name = payer.map { outcome.actor($0.code, in: language) } ?? ""
        // The largest flows on the board; the table beside the drawing has everybody.
        let order = actors.sorted { $0.pays + $0.receives > $1.pays + $1.receives }
        let drawn = context.isReport ? order : Array(order.prefix(9))
        let rows = drawn.map { actor in
            BarRows.Row(
                label: outcome.actor(actor.code, in: language),
                bars: [
                    .init(from: 0, to: -actor.pays, mark: .low), .init(from: 0, to: actor.receives, mark: .good),
                ],
                left: actor.pays > 0 ? euros(-actor.pays) : "",
                right: actor.receives > 0 ? euros(actor.receives) : "",
                sum: euros(actor.balance)
            )
        }
        let title = say("Wie betaalt en wie heeft er voordeel van?", "Who pays and who benefits?")
        return Section(
            key: "partijen",
            kicker: kicker(),
            headline: pays
                ? say("De betaler is niet de (enige) ontvanger", "Who pays is not (the only one) who benefits")
                : title,
            lead: pays
                ? say(
                    "\(name) betaalt het meest en komt er zelf niet uit.",
                    "\(name) pays most and does not get it back."
                )
                : nil,
            blocks: actors.isEmpty
                ? []
                : [
                    Block(
                        "actors",
                        .figure(
                            Figure(
                                title: title,
                                description: actors.map {
                                    "\(outcome.actor($0.code, in: language)): \(say("saldo", "balance")) \(euros($0.balance))"
                                }.joined(separator: "; ") + ".",
                                drawing: actorBars(rows).svg(),
                                data: actorTable(actors)
                            )
                        )
                    )
                ] + (context.isReport ? [Block("budget", .table(budget(result)))] : [])
        )
    }

    private func actorBars(_ rows: [BarRows.Row]) -> BarRows {
        var bars = BarRows(rows: rows)
        bars.sumTitle = say("saldo", "balance")
        let years = "\(book.frame.baseYear)\u{2013}\(outcome.ledger.lastYear)"
        bars.key = [
            .box(say("betaalt", "pays"), class: "bar-low"), .box(say("ontvangt", "receives"), class: "bar-good"),
            .init(
                say(
                    "Alles over \(years) samen, in euro’s van \(book.frame.baseYear) (contante waarde), afgerond.",
                    "All of \(years) together, in euros of \(book.frame.baseYear) (present value), rounded."
                )
            ),
        ]
        return bars
    }

    private func actorTable(_ actors: [Evaluation.ActorResult]) -> Table {
        Table(
            caption: say("Contante waarde per partij", "Present value by party"),
            columns: [Column(say("Partij", "Party"))]
                + [
                    say("Kosten", "Costs"), say("Baten", "Benefits"), say("Overdrachten", "Transfers"),
                    say("Saldo", "Balance"),
                ].map { Column($0, isNumeric: true) },
            rows: actors.map { actor in
                [.text(outcome.actor(actor.code, in: language))]
                    + [actor.costs, actor.benefits, actor.transfers, actor.balance].map { .number($0) }
            }
        )
    }

    /// Which party has which amount in which year, not discounted.
    private func budget(_ result: Evaluation) -> Table {
        Table(
            caption: say(
                "Begroting: bedrag per partij per jaar, niet contant",
                "Budget: amount by party and year, not discounted"
            ),
            columns: [Column(say("Partij", "Party"))] + result.years.map { Column(String($0), isNumeric: true) },
            rows: result.actors.map { actor in
                [.text(outcome.actor(actor.code, in: language))] + actor.budget.map { .number($0) }
            }
        )
    }

    func yearsPage(_ result: Evaluation) -> Section {
        let columns = result.years.indices.map { year in
            ColumnsDrawing.Column(
                label: String(result.years[year]),
                up: max(0, result.benefits[year]),
                down: max(0, result.costs[year]) + max(0, -result.benefits[year])
            )
        }
        let lasting = result.payback.lasting
        let headline =
            lasting.map { say("Terugverdiend vanaf \($0)", "Paid back from \($0) on") }
            ?? say("Binnen de looptijd niet blijvend terugverdiend", "Not paid back for good within these years")
        return Section(
            key: "jaren",
            kicker: kicker(),
            headline: headline,
            lead: say(
                "Omhoog de baten, omlaag de kosten; de lijn telt de contante saldi op.",
                "Benefits go up, costs go down; the line adds up the discounted balances."
            ),
            blocks: [
                Block(
                    "years",
                    .figure(
                        Figure(
                            title: say("Kosten en baten per jaar", "Costs and benefits by year"),
                            description: headline + ". "
                                + say("Cumulatief aan het eind", "Cumulative at the end")
                                + ": \(euros(result.cumulative.last ?? 0)).",
                            drawing: ColumnsDrawing(columns: columns, line: result.cumulative, text: euros).svg(),
                            data: Table(
                                caption: say("Per jaar", "By year"),
                                columns: [
                                    Column(say("Jaar", "Year")), Column(say("Kosten", "Costs"), isNumeric: true),
                                    Column(say("Baten", "Benefits"), isNumeric: true),
                                    Column(say("Contant saldo", "Discounted balance"), isNumeric: true),
                                    Column(say("Cumulatief", "Cumulative"), isNumeric: true),
                                ],
                                rows: result.years.indices.map { year in
                                    [
                                        .text(String(result.years[year])), .number(result.costs[year]),
                                        .number(result.benefits[year]), .number(result.discounted[year]),
                                        .number(result.cumulative[year]),
                                    ]
                                }
                            )
                        )
                    )
                )
            ]
        )
    }
}
