import WorksheetKit

// The story of each effect, and what has to be so for it to come true.
extension ChainPages {
    var effectPages: [Section] {
        let effects = picture.points.filter { $0.level == .effect }
        return effects.enumerated().flatMap { index, effect in pages(effect, index + 1, of: effects.count) }
    }

    private func pages(_ effect: Point, _ number: Int, of count: Int) -> [Section] {
        let path = picture.support.path(to: effect.id)
        let links = path.compactMap { picture.common.link(from: $0.from, to: $0.to) }
        guard !links.isEmpty else { return [] }
        let support = words.word(support: picture.support.ranges[effect.id])
        let page = Section(
            key: "effect-\(effect.id)",
            kicker: "\(subject). \(say("Effect \(number) van \(count)", "Effect \(number) of \(count)"))",
            // With its number, so that the list of pages tells one effect from another.
            headline: say(
                "Effect \(number): de onderbouwing is \(support)",
                "Effect \(number): the support is \(support)"
            ),
            blocks: []
        )
        let named = Block("effect", .paragraph([.text(say("Het effect: ", "The effect: ")), .user(effect.text)]))
        let notes = [gapBlock(path), picture.support.weakest(to: effect.id).map(weakestBlock)].compactMap(\.self)
        let top = Paging.height(effect.text) + 3 * notes.count + 1
        let stories = paging.pages(links.map(sentence), lines: max(4, Paging.lines - top)) { Paging.height($0.plain) }
        var sections = page.dealt(stories, words) { story in
            [named, Block("story", .list(story, isOrdered: stories.count == 1))] + notes
        }
        guard !context.isReport else { return sections }
        var drawn = page
        drawn.key = "sight-\(effect.id)"
        drawn.headline = say("Effect \(number): waar het op rust", "Effect \(number): what it rests on")
        drawn.blocks = [Block("sight", .graph(sight(of: effect, path)))]
        sections.append(drawn)
        return sections
    }

    /// "Als … dan … omdat …": one sentence a link, in the words of the room.
    private func sentence(_ link: Link) -> [Inline] {
        var sentence: [Inline] = [
            .text(say("Als: ", "If: ")), .user(picture.text(link.from)), .text(say(" · dan: ", " · then: ")),
            .user(picture.text(link.to)),
        ]
        if let because = link.because {
            sentence += [.text(say(" · omdat: ", " · because: ")), .user(because)]
        } else {
            sentence.append(.text(say(" · nog geen omdat", " · no because yet")))
        }
        sentence.append(.text(" (\(words.word(strength: picture.strength(of: link))))"))
        return sentence
    }

    /// Where the path hangs in the air: strong links carry nothing that no approach leads to.
    private func gapBlock(_ path: [ChainGraph.Arrow]) -> Block? {
        guard let start = path.first?.from, picture.graph.levels[start] != .approach else { return nil }
        let words: [Inline] = [
            .strong(say("Hier begint het gat: ", "Here is the gap: ")),
            .text(say("er leidt nog geen aanpak naar ", "no approach leads yet to ")), .user(picture.text(start)), ".",
        ]
        return Block("gap", .note(.attention, words))
    }

    private func weakestBlock(_ arrow: ChainGraph.Arrow) -> Block {
        let strength = words.word(strength: arrow.strength)
        return Block(
            "weakest",
            .note(
                .attention,
                [
                    .strong(say("De zwakste schakel is ", "The weakest link is ")), .user(picture.text(arrow.from)),
                    .text(" → "), .user(picture.text(arrow.to)), .text(": \(strength). "),
                    .text(say("Begin daar het gesprek.", "Start the talk there.")),
                ]
            )
        )
    }

    /// All that leads to an effect and all that it leads to.
    private func sight(of effect: Point, _ path: [ChainGraph.Arrow]) -> Graph {
        let after = picture.graph.reach(from: effect.id)
        let seen = picture.points.filter { point in
            point.id == effect.id || after.contains(point.id) || picture.graph.reach(from: point.id).contains(effect.id)
        }
        let ids = Set(seen.map(\.id))
        return graph(seen, picture.links.filter { ids.contains($0.from) && ids.contains($0.to) }, path: path)
    }

    var assumptionPages: [Section] {
        let links = Dictionary(picture.links.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let lines = picture.common.assumptions.compactMap { assumption in
            links[assumption.link].map { (assumption: assumption, link: $0, strength: picture.strength(of: $0)) }
        }
        guard !lines.isEmpty else { return [] }
        let sorted = lines.sorted { one, other in
            (one.strength.lowerBound, one.strength.upperBound, one.assumption.id)
                < (other.strength.lowerBound, other.strength.upperBound, other.assumption.id)
        }
        let titles = [
            say("Aanname", "Assumption"), say("Gaat over", "About"), say("Stand", "Status"),
            say("Bij het verband", "Under the link"), say("Sterkte", "Strength"),
        ]
        let open = lines.count { $0.assumption.status == .open }
        let rows = sorted.map { line in
            [
                Cell(.user(line.assumption.text)), .text(words.word(line.assumption.kind)),
                .text(words.word(line.assumption.status)),
                Cell(.user("\(picture.text(line.link.from)) → \(picture.text(line.link.to))")),
                .text(words.word(strength: line.strength)),
            ]
        }
        let caption = say("Aannames, de zwakste verbanden eerst", "Assumptions, the weakest links first")
        let page = Section(
            key: "assumptions",
            kicker: subject,
            headline: open == 0
                ? say("Alle aannames zijn bekeken", "All assumptions have been looked into")
                : say(
                    "\(open) van \(lines.count) aannames \(open == 1 ? "is" : "zijn") nog niet bekeken",
                    "\(open) of \(lines.count) assumptions not looked into yet"
                ),
            blocks: []
        )
        return page.dealt(paging.pages(rows, height: Paging.height), words) { rows in
            let table = Table(caption: caption, columns: titles.map { Column($0) }, rows: rows)
            return [Block("assumptions", .table(table))]
        }
    }
}
