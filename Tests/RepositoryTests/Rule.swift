import Testing

/// Something that holds for the whole repository and that a person would have to remember otherwise.
///
/// A rule is a pure function over files, so that it can also be shown files that break it: a rule that has never failed
/// is none.
struct Rule: Sendable, CustomTestStringConvertible {
    /// The rule, as a sentence.
    let testDescription: String
    /// Files that each break the rule by themselves or together.
    let planted: [Planted]
    /// Says what breaks the rule; empty when nothing does.
    let violations: @Sendable ([SourceFile]) throws -> [String]

    init(
        _ sentence: String,
        planted: [Planted],
        violations: @escaping @Sendable ([SourceFile]) throws -> [String]
    ) {
        testDescription = sentence
        self.planted = planted
        self.violations = violations
    }

    /// A small repository that breaks a rule.
    struct Planted: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [SourceFile]

        init(_ name: String, _ files: [String: String]) {
            testDescription = name
            self.files = files.map { SourceFile($0.key, $0.value) }
        }
    }
}

extension Rule {
    static let all: [Rule] =
        Rule.rooms + Rule.lengths + Rule.plugins + Rule.purity + Rule.codes + Rule.texts + Rule.dangers + Rule.markup
        + Rule.traces
}
