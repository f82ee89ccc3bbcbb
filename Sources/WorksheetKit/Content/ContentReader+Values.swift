public import WorkshopPrimitives

// Single values.
extension ContentReader {
    /// A text in one language, such as a name; empty when it is wrong.
    public mutating func text(_ key: String) -> String {
        guard let node = requiredNode(key) else { return "" }
        return checkedText(node, path(to: key), limit: ContentLimit.text)
    }

    /// A text in one language that may be absent.
    public mutating func optionalText(_ key: String) -> String? {
        optionalNode(key).map { checkedText($0, path(to: key), limit: ContentLimit.text) }
    }

    /// A text in both languages, each at most `limit` characters.
    public mutating func localized(_ key: String, limit: Int = ContentLimit.text) -> LocalizedText {
        guard let node = requiredNode(key) else { return LocalizedText(nl: "", en: "") }
        return localized(node, path(to: key), limit: limit)
    }

    /// A text in both languages that may be absent.
    public mutating func optionalLocalized(_ key: String, limit: Int = ContentLimit.text) -> LocalizedText? {
        optionalNode(key).map { localized($0, path(to: key), limit: limit) }
    }

    /// A whole number within a range.
    public mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int {
        guard let node = requiredNode(key) else { return range.lowerBound }
        guard case .number(let number) = node.value, let whole = Int(exactly: number) else {
            refuse(.wrongType(.whole), at: key)
            return range.lowerBound
        }
        guard range.contains(whole) else {
            refuse(.outOfRange(range.lowerBound, range.upperBound), at: key)
            return range.lowerBound
        }
        return whole
    }

    /// A whole number within a range that may be absent.
    public mutating func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
        optionalNode(key) == nil ? nil : integer(key, in: range)
    }

    /// A number in tenths: `2.3` is 23, and `2.35` is refused.
    public mutating func tenths(_ key: String) -> Int {
        guard let node = requiredNode(key) else { return 0 }
        guard case .number(let number) = node.value else {
            refuse(.wrongType(.number), at: key)
            return 0
        }
        let limit = ContentLimit.tenths
        guard number.magnitude * 10 <= Double(limit) else {
            refuse(.outOfRange(-limit / 10, limit / 10), at: key)
            return 0
        }
        let tenths = (number * 10).rounded()
        // 0.3 times 10 is not 3 in binary; half a thousandth of a step is far more than that and less than a digit.
        guard (number * 10 - tenths).magnitude < 0.000_5 else {
            refuse(.notInTenths, at: key)
            return 0
        }
        return Int(tenths)
    }

    /// A number in tenths that may be absent.
    public mutating func optionalTenths(_ key: String) -> Int? {
        optionalNode(key) == nil ? nil : tenths(key)
    }

    /// A number within a range, with as many decimals as the file gives it.
    public mutating func decimal(_ key: String, in range: ClosedRange<Double>) -> Double {
        guard let node = requiredNode(key) else { return range.lowerBound }
        guard case .number(let number) = node.value else {
            refuse(.wrongType(.number), at: key)
            return range.lowerBound
        }
        guard range.contains(number) else {
            refuse(.outOfRange(Int(range.lowerBound), Int(range.upperBound)), at: key)
            return range.lowerBound
        }
        return number
    }

    /// `true` or `false`; `false` when it is absent.
    public mutating func flag(_ key: String) -> Bool {
        guard let node = optionalNode(key) else { return false }
        guard case .bool(let flag) = node.value else {
            refuse(.wrongType(.flag), at: key)
            return false
        }
        return flag
    }

    /// One of the words of an enumeration; `fallback` when it is absent or wrong.
    public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String,
        default fallback: Choice
    ) -> Choice {
        guard let node = optionalNode(key) else { return fallback }
        let word = checkedText(node, path(to: key), limit: ContentLimit.text)
        if let choice = Choice(rawValue: word) { return choice }
        if !word.isEmpty { refuse(.unknownValue(word, known: Choice.allCases.map(\.rawValue)), at: key) }
        return fallback
    }
}

// Texts within values.
extension ContentReader {
    mutating func localized(_ node: ContentNode, _ path: String, limit: Int) -> LocalizedText {
        guard case .object = node.value else {
            refuse(.wrongType(.localized), node.mark, path)
            return LocalizedText(nl: "", en: "")
        }
        return descend(into: node, path: path) { reader in
            LocalizedText(nl: reader.translation(.nl, limit: limit), en: reader.translation(.en, limit: limit))
        }
    }

    private mutating func translation(_ language: Language, limit: Int) -> String {
        let key = language.rawValue
        guard let node = optionalNode(key) else {
            refuse(.missingLanguage(language), at: key)
            return ""
        }
        return checkedText(node, path(to: key), limit: limit)
    }

    mutating func checkedText(_ node: ContentNode, _ path: String, limit: Int) -> String {
        guard case .text(let text) = node.value else {
            refuse(.wrongType(.text), node.mark, path)
            return ""
        }
        if text.allSatisfy(\.isWhitespace) {
            refuse(.emptyText, node.mark, path)
        } else if text.contains("  ") || text.first == " " || text.last == " " {
            refuse(.doubleSpace, node.mark, path)
        } else if text.count > limit {
            refuse(.tooLong(text.count, limit: limit), node.mark, path)
        }
        return text
    }

    mutating func refuse(_ fault: ContentFault, _ mark: ContentMark, _ path: String) {
        scope.problems.append(ContentProblem(file: scope.file, mark: mark, path: path, fault: fault))
    }
}
