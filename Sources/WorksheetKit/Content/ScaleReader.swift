internal import WorkshopPrimitives

extension ContentReader {
    /// Reads `scale`; `nil`, with a problem, when it is missing or of another type than the caller can use.
    public mutating func scale(_ kinds: [Scale.Kind]) -> Scale? {
        object("scale") { reader in
            let word = reader.text("type")
            guard let kind = Scale.Kind(rawValue: word), kinds.contains(kind) else {
                if !word.isEmpty { reader.refuse(.unknownValue(word, known: kinds.map(\.rawValue)), at: "type") }
                reader.skipAll()
                return nil
            }
            return switch kind {
            case .phase: .phase(reader.lineScale())
            case .bipolar: .bipolar(reader.lineScale())
            case .likert: .likert(reader.likertScale())
            case .ladder: .ladder(reader.lineScale())
            case .choice: .choice(reader.choiceScale())
            }
        } ?? nil
    }

    private mutating func lineScale() -> LineScale {
        LineScale(
            range: range(halves: flag("allow_half")),
            allowsDontKnow: flag("dont_know"),
            measures: measures()
        )
    }

    private mutating func likertScale() -> LineScale {
        let range = range()
        let labels = localizedList("labels")
        if !labels.isEmpty, labels.count != range.wholes.count {
            refuse(.wrongCount(labels.count, expected: range.wholes.count), at: "labels")
        }
        return LineScale(
            range: range,
            allowsDontKnow: flag("dont_know"),
            measures: measures(),
            labels: labels,
            isHighWarning: choice("direction", default: Direction.normal) == .highIsWarning
        )
    }

    private mutating func range(halves: Bool = false) -> ScaleRange {
        let minimum = tenths("min")
        let maximum = tenths("max")
        let step = optionalTenths("step") ?? 10
        let isWhole = minimum.isMultiple(of: 10) && maximum.isMultiple(of: 10)
        guard isWhole, maximum > minimum, step > 0, (maximum - minimum).isMultiple(of: step) else {
            refuse(.badRange, at: "max")
            return ScaleRange(minimum: 0, maximum: 10, step: 1)
        }
        return ScaleRange(minimum: minimum, maximum: maximum, step: halves && step == 10 ? 5 : step)
    }

    private mutating func measures() -> [Measure] {
        var marks: [String: ContentMark] = [:]
        return optionalList("measures") { reader in
            let title = reader.localized("title")
            return Measure(
                id: reader.id(amongst: &marks),
                role: reader.choice("role", default: Measure.Role.current),
                title: title,
                short: reader.optionalLocalized("short", limit: ContentLimit.short) ?? title,
                horizon: reader.optionalLocalized("horizon", limit: ContentLimit.short),
                low: reader.optionalLocalized("low", limit: ContentLimit.short),
                high: reader.optionalLocalized("high", limit: ContentLimit.short),
                range: reader.has("min") || reader.has("max") || reader.has("step") ? reader.range() : nil
            )
        }
    }

    private enum Direction: String, CaseIterable {
        case normal = "high-is-good"
        case highIsWarning = "high-is-warning"
    }
}

// Options.
extension ContentReader {
    private mutating func choiceScale() -> ChoiceScale {
        var marks: [String: ContentMark] = [:]
        let options = list("options", minimum: 2) { $0.option(amongst: &marks) }
        if options.count >= 2, Set(options.compactMap(\.value)).count < 2 { refuse(.tooFewValues, at: "options") }
        return ChoiceScale(
            question: optionalLocalized("question"),
            options: options,
            extras: extras(),
            evidence: optionalObject("evidence") { $0.evidence() },
            partAnswers: optionalObject("part_answers") { $0.partAnswers() } ?? [:]
        )
    }

    private mutating func option(amongst marks: inout [String: ContentMark]) -> ChoiceScale.Option {
        let value = optionalTenths("value").map { Double($0) / 10 }
        if let value, value < 0 { refuse(.outOfRange(0, ContentLimit.tenths / 10), at: "value") }
        // Without a value an option means *weet ik niet*, unless the file says otherwise.
        let meaning = choice("meaning", default: value == nil ? ChoiceScale.Option.Meaning.dontKnow : .answer)
        if (meaning == .answer) != (value != nil) { refuse(.valueAgainstMeaning, at: "value") }
        return ChoiceScale.Option(
            id: id(amongst: &marks),
            title: localized("title", limit: ContentLimit.short),
            value: value,
            meaning: meaning
        )
    }

    private mutating func extras() -> [ChoiceScale.Extra] {
        var marks: [String: ContentMark] = [:]
        return optionalList("extra") { reader in
            let type = reader.text("type")
            if !type.isEmpty, type != "text" { reader.refuse(.unknownValue(type, known: ["text"]), at: "type") }
            return ChoiceScale.Extra(id: reader.id(amongst: &marks), title: reader.localized("title"))
        }
    }

    private mutating func evidence() -> ChoiceScale.Evidence {
        var marks: [String: ContentMark] = [:]
        return ChoiceScale.Evidence(
            title: localized("title"),
            options: list("options", minimum: 2) { reader in
                ChoiceScale.Evidence.Option(
                    id: reader.id(amongst: &marks),
                    title: reader.localized("title", limit: ContentLimit.short),
                    isNone: reader.flag("none")
                )
            }
        )
    }

    private mutating func partAnswers() -> [ChoiceScale.PartAnswer: LocalizedText] {
        var answers: [ChoiceScale.PartAnswer: LocalizedText] = [:]
        for answer in ChoiceScale.PartAnswer.allCases {
            answers[answer] = optionalLocalized(answer.rawValue)
        }
        return answers
    }
}

extension ContentFault {
    fileprivate static let badRange = ContentFault(
        "bad-range",
        nl: "Deze schaal klopt niet: min en max zijn hele getallen, max is groter, en step past er precies in.",
        en: "This scale is not right: min and max are whole numbers, max is greater, and step fits exactly."
    )
    fileprivate static let tooFewValues = ContentFault(
        "too-few-values",
        nl: "Minstens twee antwoorden moeten een eigen waarde (value) hebben.",
        en: "At least two options must have a value of their own."
    )
    fileprivate static let valueAgainstMeaning = ContentFault(
        "value-against-meaning",
        nl: "Een antwoord heeft een waarde (value); weet niet en niet van toepassing hebben er geen (null).",
        en: "An answer has a value; don’t know and not applicable have none (null)."
    )
}
