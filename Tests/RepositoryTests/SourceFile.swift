import Foundation

/// A file of the repository: where it is and what it says.
struct SourceFile: Sendable {
    /// The path from the top of the repository.
    let path: String
    let text: String
    /// The text without comments.
    let uncommented: String
    /// The text without comments and without what stands in string literals.
    let code: String

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
        let language = CodeText.Language(path: path)
        uncommented = language.map { CodeText.strip(text, of: $0, keepingStrings: true) } ?? text
        code = language.map { CodeText.strip(text, of: $0, keepingStrings: false) } ?? text
    }

    var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } + (text.hasSuffix("\n") || text.isEmpty ? 0 : 1) }

    /// The folders and the name, from the top.
    var parts: [String] { path.split(separator: "/").map(String.init) }

    func isIn(_ folder: String) -> Bool { path.hasPrefix(folder + "/") }

    func has(_ suffixes: String...) -> Bool { suffixes.contains { path.hasSuffix(".\($0)") } }

    /// Where a pattern stands in one of the texts, as `path:line: match`.
    func places(of pattern: String, in text: KeyPath<SourceFile, String>) throws -> [String] {
        try self[keyPath: text].found(pattern).map { "\(path):\($0.line): \($0.whole)" }
    }
}

/// A place where a pattern was found.
struct Found {
    let line: Int
    /// The whole match.
    let whole: String
    /// The groups of the pattern; empty where a group took no part.
    let groups: [String]
}

extension String {
    /// All matches of a regular expression (ICU's syntax).
    func found(_ pattern: String) throws -> [Found] {
        let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
        let all = self as NSString
        var line = 1
        var read = 0
        return expression.matches(in: self, range: NSRange(location: 0, length: all.length)).map { match in
            let between = all.substring(with: NSRange(location: read, length: match.range.location - read))
            line += between.utf8.count { $0 == UInt8(ascii: "\n") }
            read = match.range.location
            let groups = (0..<match.numberOfRanges).map { index in
                let range = match.range(at: index)
                return range.location == NSNotFound ? "" : all.substring(with: range)
            }
            return Found(line: line, whole: groups.first ?? "", groups: Array(groups.dropFirst()))
        }
    }
}
