import WorksheetKit

// The drawing and the table that says the same.
extension ChainPages {
    /// Points and arrows as the document draws them, with what bites said at its place.
    func graph(
        _ points: [Point],
        _ links: [Link],
        path: [ChainGraph.Arrow] = [],
        lit: Set<String> = []
    ) -> Graph {
        let onPath = lit.union(path.flatMap { [$0.from, $0.to] })
        let steps = Set(path.map { "\($0.from)>\($0.to)" })
        let ordered = points.sorted { ($1.level, $0.id) < ($0.level, $1.id) }
        var graph = Graph(
            title: path.isEmpty
                ? say("De keten", "The chain") : say("Zo komt het effect tot stand", "How it comes about"),
            levels: instrument.columns.reversed().map { $0.title[context.language] },
            nodes: ordered.map { node($0, isOnPath: onPath.contains($0.id)) },
            edges: links.map { edge($0, isOnPath: steps.contains("\($0.from)>\($0.to)")) }
        )
        if graph.nodes.contains(where: { !$0.note.isEmpty }) {
            graph.noteMeaning = say(
                "Getal bij een pijl: hoe sterk, van 0 tot 3. Steun: zo sterk als de zwakste pijl ernaartoe.",
                "Number at an arrow: how strong, 0 to 3. Support: as strong as the weakest arrow towards it."
            )
        }
        graph.litMeaning = path.isEmpty ? say("rust op wat professionals doen", "rests on what professionals do") : ""
        return graph
    }

    private func node(_ point: Point, isOnPath: Bool) -> Graph.Node {
        let rules = findings.filter { $0.place == .point(point.id) }.map(\.rule)
        var marks: Set<Graph.Mark> = []
        if point.isSteering { marks.insert(.steering) }
        if !rules.isEmpty { marks.insert(.warning) }
        let support = point.level == .approach ? nil : picture.support.known(point.id)
        return Graph.Node(
            id: point.id,
            text: point.text,
            layer: Level.allCases.count - point.level.rawValue,
            marks: marks,
            note: support.map { say("steun \(words.number($0))", "support \(words.number($0))") } ?? "",
            isOnPath: isOnPath
        )
    }

    private func edge(_ link: Link, isOnPath: Bool) -> Graph.Edge {
        let strength = picture.strength(of: link)
        let known = strength.lowerBound == strength.upperBound ? strength.lowerBound : nil
        var edge = Graph.Edge(
            from: link.from,
            to: link.to,
            text: link.because ?? "",
            weight: known.map { $0 / Support.full },
            weightText: known.map { words.number($0) } ?? "",
            evidence: evidence(link.evidence),
            isWeak: known.map { $0 < 1.5 } ?? false,
            isOnPath: isOnPath
        )
        edge.hasWarning = findings.contains { $0.place == .arrow(from: link.from, to: link.to) }
        return edge
    }

    private func evidence(_ evidence: Evidence?) -> Graph.Evidence {
        switch evidence {
        case .measured?, .literature?: .measured
        case .practice?: .practice
        case .assumption?: .assumed
        case .refuted?: .refuted
        case nil: .unknown
        }
    }

    /// Every link with what the room said about it, for the report.
    var tablePage: Section? {
        guard !picture.links.isEmpty else { return nil }
        let titles = [
            say("Van", "From"), say("Naar", "To"), say("Omdat", "Because"), say("Bewijs", "Evidence"),
        ]
        let numbers = [
            say("Mediaan", "Median"), say("Spreiding", "Spread"), "n", say("Weet niet", "Don’t know"),
            say("Afgesproken", "Agreed"), say("Telt als", "Counts as"),
        ]
        let table = Table(
            caption: say("Alle verbanden met wat de groep ervan vindt", "All links with what the group thinks of them"),
            columns: titles.map { Column($0) } + numbers.map { Column($0, isNumeric: true) },
            rows: picture.links.map(row),
            notes: [
                say(
                    "Sterkte: 0 niet, 1 misschien, 2 waarschijnlijk, 3 (vrijwel) zeker. Een aanname telt hooguit als 2.",
                    "Strength: 0 not, 1 perhaps, 2 probably, 3 (almost) certain. An assumption counts as 2 at most."
                ),
                say(
                    "Steun is het breedste pad: zo sterk als de zwakste schakel.",
                    "Support is the widest path: as strong as its weakest link."
                ),
            ]
        )
        return Section(
            key: "links",
            kicker: subject,
            headline: say("De verbanden op een rij", "The links in a row"),
            blocks: [Block("links", .table(table))],
            isAnnex: true
        )
    }

    private func row(_ link: Link) -> [Cell] {
        let answers = picture.answers[link.id]
        let unasked = say("nog niet gevraagd", "not asked yet")
        let few = say("te weinig antwoorden", "too few answers")
        let why = answers == nil ? unasked : few
        let strength = picture.strength(of: link)
        let known = strength.lowerBound == strength.upperBound ? strength.lowerBound : nil
        let because = link.because.map { Cell(.user($0)) } ?? Cell(.missing(say("nog geen omdat", "no because yet")))
        let unknown = answers.flatMap { $0.median == nil ? nil : Double($0.unknown) }
        let divided = answers?.isDivided == true ? say("verdeeld", "divided") : nil
        let spread = answers?.spread.map { Cell(.number($0, decimals: 2), small: divided) } ?? Cell(.missing(why))
        return [
            Cell(.user(picture.text(link.from))), Cell(.user(picture.text(link.to))), because,
            .text(words.word(link.evidence)), .number(answers?.median, decimals: 1, orWhy: why), spread,
            answers.map { .number(Double($0.n)) } ?? Cell(.missing(unasked)),
            .number(unknown, decimals: 0, orWhy: why),
            .number(link.agreed, decimals: 1, orWhy: say("geen", "none")),
            .number(known, decimals: 1, orWhy: say("nog onbekend", "not known yet")),
        ]
    }
}
