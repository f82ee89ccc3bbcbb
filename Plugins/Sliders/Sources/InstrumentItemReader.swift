internal import WorksheetKit

extension ContentReader {
    /// Reads the items of an instrument; on a rail of phases each describes the phases with these numbers, in order.
    mutating func items(of kind: Scale.Kind, _ phases: [Int]) -> [SlidersInstrument.Item] {
        list("items") { $0.item(of: kind, phases) }
    }

    private mutating func item(of kind: Scale.Kind, _ phases: [Int]) -> SlidersInstrument.Item {
        _ = optionalInteger("number", in: 0...9_999)
        let title = localized("title")
        let left = kind == .bipolar ? pole("left") : nil
        let right = kind == .bipolar ? pole("right") : nil
        return SlidersInstrument.Item(
            id: id(),
            title: title,
            short: optionalLocalized("short", limit: ContentLimit.short) ?? title,
            text: optionalLocalized("text"),
            distinct: optionalLocalized("distinct"),
            coreQuestion: optionalLocalized("core_question"),
            statement: kind == .likert ? localized("statement") : nil,
            levels: kind == .phase ? levels(phases) : [],
            left: left,
            right: right,
            considerations: kind == .bipolar ? considerations([left?.id, right?.id].compactMap(\.self)) : [],
            points: points(),
            grow: hints(),
            examples: examples(),
            aliases: words("aka"),
            tags: words("tags"),
            source: source()
        )
    }

    private mutating func levels(_ phases: [Int]) -> [SlidersInstrument.Level] {
        var upcoming = phases[...]
        let levels = list("levels") { reader in
            let text = reader.localized("text")
            let next = upcoming.popFirst()
            return SlidersInstrument.Level(
                id: reader.id(),
                phase: next.map { reader.place($0, at: "phase") } ?? reader.anyPhase(),
                short: reader.optionalLocalized("short", limit: ContentLimit.short) ?? text,
                text: text,
                source: reader.source()
            )
        }
        if !levels.isEmpty, !phases.isEmpty, levels.count != phases.count {
            refuse(.wrongCount(levels.count, expected: phases.count), at: "levels")
        }
        return levels
    }

    private mutating func anyPhase() -> Int {
        let limit = ContentLimit.tenths / 10
        return integer("phase", in: -limit...limit)
    }

    private mutating func pole(_ key: String) -> SlidersInstrument.Pole? {
        object(key) { reader in
            SlidersInstrument.Pole(id: reader.id(), title: reader.localized("title", limit: ContentLimit.short))
        }
    }

    private mutating func considerations(_ poles: [String]) -> [SlidersInstrument.Consideration] {
        optionalList("considerations") { reader in
            let pole = reader.text("pole")
            if !pole.isEmpty, !poles.contains(pole) { reader.refuse(.unknownValue(pole, known: poles), at: "pole") }
            return SlidersInstrument.Consideration(
                id: reader.id(),
                pole: pole,
                text: reader.localized("text"),
                source: reader.source()
            )
        }
    }

    private mutating func points() -> [SlidersInstrument.Hint] {
        optionalList("points") { reader in
            SlidersInstrument.Hint(id: reader.id(), text: reader.localized("text"), source: reader.optionalSource())
        }
    }

    private mutating func hints() -> [SlidersInstrument.Hint] {
        optionalList("grow") { reader in
            SlidersInstrument.Hint(id: reader.id(), text: reader.localized("text"), source: reader.source())
        }
    }

    private mutating func examples() -> [SlidersInstrument.Example] {
        optionalList("examples") { reader in
            SlidersInstrument.Example(
                id: reader.id(),
                place: reader.text("place"),
                text: reader.localized("text"),
                source: reader.optionalSource()
            )
        }
    }
}
