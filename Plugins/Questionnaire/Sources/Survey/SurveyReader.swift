public import WorksheetKit

extension Survey {
    /// Reads a survey: an instrument of kind `questionnaire` without a scale.
    ///
    /// - Throws: everything that is wrong with the file, in the order of the file.
    public init(_ file: ContentFile) throws(ContentProblems) {
        self = try ContentReader.read(file) { $0.survey() }
    }
}

extension ContentReader {
    fileprivate mutating func survey() -> Survey {
        let header = header(kinds: ["questionnaire"])
        let phases = phases(header)
        var earlier: [String: Survey.Item] = [:]
        var jumps: [String: String] = [:]
        let items = list("items") { reader in
            let item = reader.surveyItem(after: earlier, jumps: &jumps)
            earlier[item.id] = item
            return item
        }
        for (target, origin) in jumps where earlier[target] == nil {
            refuse(.jump(from: origin, to: target), at: "items")
        }
        routing(end: items.last?.id)
        let benchmark = optionalObject("benchmark") { $0.benchmark(of: earlier) }
        return Survey(header: header, phases: phases, items: items, benchmark: benchmark)
    }

    /// The file says how its jumps are meant; what else it could say than what is done here is refused.
    private mutating func routing(end: String?) {
        _ = optionalObject("routing") { reader in
            if reader.text("default") != "next" { reader.refuse(.otherRouting, at: "default") }
            if reader.text("end") != end { reader.refuse(.otherRouting, at: "end") }
        }
    }

    private mutating func surveyItem(after earlier: [String: Survey.Item], jumps: inout [String: String]) -> Survey.Item
    {
        let id = id()
        let kind = choice("type", default: Survey.Item.Kind.info)
        if !has("type") { refuse(.missingType) }
        let hasOptions = [.single, .multiple, .matrix].contains(kind)
        var marks: [String: ContentMark] = [:]
        let options = hasOptions ? list("options", minimum: 2) { $0.surveyOption(amongst: &marks) } : []
        for target in options.compactMap(\.jump) { note(jump: target, from: id, after: earlier, in: &jumps) }
        let jump = optionalText("goto")
        if let jump { note(jump: jump, from: id, after: earlier, in: &jumps) }
        let text = optionalLocalized("text")
        let title = optionalLocalized("title")
        if text == nil, title == nil { refuse(.nothingToRead) }
        return Survey.Item(
            id: id,
            number: optionalInteger("number", in: 1...9_999),
            kind: kind,
            title: title,
            text: text,
            help: optionalLocalized("help"),
            definitions: definitions(),
            options: options,
            rows: kind == .matrix ? labels("rows") : [],
            maximum: kind == .multiple ? optionalInteger("max", in: 1...max(1, options.count)) : nil,
            unknownCode: kind == .number ? optionalInteger("unknown_code", in: 0...SurveyLimit.number) : nil,
            isPersonal: optionalText("privacy") != nil,
            jump: jump,
            condition: optionalObject("show_if") { $0.condition(after: earlier) },
            source: source()
        )
    }

    /// A jump leads forward: to an item that hasn't been read yet, and that has to come.
    private mutating func note(
        jump target: String,
        from origin: String,
        after earlier: [String: Survey.Item],
        in jumps: inout [String: String]
    ) {
        if target == origin || earlier[target] != nil {
            refuse(.jump(from: origin, to: target))
        } else {
            jumps[target] = origin
        }
    }

    private mutating func surveyOption(amongst marks: inout [String: ContentMark]) -> Survey.Option {
        // Where the printed source jumps to, kept for makers when it looks like a misprint.
        _ = optionalInteger("source_goto", in: 1...9_999)
        return Survey.Option(
            id: id(amongst: &marks),
            label: localized("label"),
            isOpen: flag("open"),
            isExclusive: flag("exclusive"),
            jump: optionalText("goto")
        )
    }

    private mutating func labels(_ key: String) -> [Survey.Label] {
        var marks: [String: ContentMark] = [:]
        return list(key) { Survey.Label(id: $0.id(amongst: &marks), label: $0.localized("label")) }
    }

    private mutating func definitions() -> [Survey.Definition] {
        var marks: [String: ContentMark] = [:]
        return optionalList("definitions") { reader in
            _ = reader.id(amongst: &marks)
            return Survey.Definition(title: reader.localized("title"), text: reader.localized("text"))
        }
    }

    private mutating func condition(after earlier: [String: Survey.Item]) -> Survey.Condition {
        let question = text("question")
        let options = words("any")
        if let item = earlier[question] {
            for option in options where item.option(option) == nil {
                refuse(.notAmongst(option, known: item.options.map(\.id)), at: "any")
            }
        } else if !question.isEmpty {
            refuse(.laterQuestion(question), at: "question")
        }
        if options.isEmpty { refuse(.noOptions, at: "any") }
        return Survey.Condition(question: question, options: Set(options))
    }
}

/// How large answers to a survey may be.
enum SurveyLimit {
    /// The largest number that somebody may give; no municipality has as many of anything that is asked.
    static let number = 100_000
}

extension ContentFault {
    fileprivate static func jump(from origin: String, to target: String) -> ContentFault {
        ContentFault(
            "bad-jump",
            nl: "De sprong van ‘\(origin)’ naar ‘\(target)’ kan niet. Spring naar een vraag die verderop staat.",
            en: "The jump from ‘\(origin)’ to ‘\(target)’ is not possible. Jump to a question further on."
        )
    }
    fileprivate static func laterQuestion(_ question: String) -> ContentFault {
        ContentFault(
            "later-question",
            nl: "‘\(question)’ staat niet vóór deze vraag. Een voorwaarde gaat over een eerdere vraag.",
            en: "‘\(question)’ does not stand before this question. A condition is about an earlier question."
        )
    }
    fileprivate static let otherRouting = ContentFault(
        "other-routing",
        nl: "De route gaat naar de volgende vraag (default: next) en eindigt bij het laatste onderdeel (end).",
        en: "The route goes to the next question (default: next) and ends at the last item (end)."
    )
    fileprivate static let missingType = ContentFault(
        "missing-type",
        nl: "Zet er een soort bij (type): info, open, number, single, multiple of matrix.",
        en: "Add a type: info, open, number, single, multiple or matrix."
    )
    fileprivate static let nothingToRead = ContentFault(
        "nothing-to-read",
        nl: "Hier staat geen kop (title) en geen tekst (text). Zet er minstens één bij.",
        en: "There is no title and no text here. Add at least one."
    )
    fileprivate static let noOptions = ContentFault(
        "no-options",
        nl: "Noem bij any minstens één antwoord.",
        en: "Name at least one option under any."
    )
}
