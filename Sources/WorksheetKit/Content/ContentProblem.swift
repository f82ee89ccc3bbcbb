public import WorkshopPrimitives

/// One thing that is wrong with a content file, and where.
public struct ContentProblem: Error, Sendable, Hashable {
    /// The name of the file.
    public let file: String
    /// Where it was seen.
    public let mark: ContentMark
    /// The keys that lead to it, such as `items[0].title.en`; counted from 0, empty for the file as a whole.
    public let path: String
    /// What it is.
    public let fault: ContentFault

    /// Makes a problem.
    public init(file: String, mark: ContentMark, path: String, fault: ContentFault) {
        self.file = file
        self.mark = mark
        self.path = path
        self.fault = fault
    }

    /// The line, from 1.
    public var line: Int { mark.line }
    /// The column, from 1.
    public var column: Int { mark.column }
    /// The stable code.
    public var code: String { fault.code }
    /// Why the file is refused and what to do about it.
    public var reason: LocalizedText { fault.reason }

    /// The problem on one line: file, line, column, keys, reason and code.
    public func line(in language: Language) -> String {
        let place = "\(file):\(line):\(column):"
        let keys = path.isEmpty ? "" : " \(path):"
        return "\(place)\(keys) \(reason[language]) [\(code)]"
    }
}

/// Everything that is wrong with a content file, in the order of the file.
public struct ContentProblems: Error, Sendable, Hashable {
    /// The problems; at least one, at most `ContentLimit.problems`.
    public let all: [ContentProblem]

    /// Gathers problems.
    public init(_ first: ContentProblem, _ others: [ContentProblem] = []) {
        let sorted = ([first] + others).enumerated().sorted {
            ($0.element.mark, $0.offset) < ($1.element.mark, $1.offset)
        }
        all = sorted.prefix(ContentLimit.problems).map(\.element)
    }

    /// Gathers problems when there are any.
    public init?(_ problems: [ContentProblem]) {
        guard let first = problems.first else { return nil }
        self.init(first, Array(problems.dropFirst()))
    }
}
