internal import Yams

/// Makes a marked tree of a content file; refuses what YAML offers beyond lists, objects and scalars.
enum ContentParser {
    /// The tree of a file.
    static func parse(_ file: ContentFile) throws(ContentProblems) -> ContentNode {
        let text = try ContentText.checked(file)
        do {
            guard let root = try Parser(yaml: text, encoding: .utf8).singleRoot() else {
                throw ContentProblems(problem(.empty, in: file, at: .start))
            }
            var builder = TreeBuilder(file: file.name)
            let node = builder.node(root, depth: 1, path: "")
            if let problems = ContentProblems(builder.problems) { throw problems }
            return node
        } catch let error as ContentProblems {
            throw error
        } catch {
            throw ContentProblems(explain(error, in: file, text))
        }
    }

    private static func problem(_ fault: ContentFault, in file: ContentFile, at mark: ContentMark) -> ContentProblem {
        ContentProblem(file: file.name, mark: mark, path: "", fault: fault)
    }

    private static func explain(_ error: any Error, in file: ContentFile, _ text: String) -> ContentProblem {
        guard let error = error as? YamlError else { return problem(.syntax("?"), in: file, at: .start) }
        switch error {
        case .scanner(let context, let reason, let mark, _), .parser(let context, let reason, let mark, _):
            // An open quote is noticed at the end of the file and found where it was opened.
            let opening = context.flatMap { $0.text.contains("quoted scalar") ? $0.mark : nil }
            let isNesting = reason.contains("nesting")
            return problem(isNesting ? .tooDeep : .syntax(reason), in: file, at: ContentMark(opening ?? mark))
        case .composer(_, let reason, let mark, _):
            let fault: ContentFault = reason.contains("alias") ? .alias : .severalDocuments
            return problem(fault, in: file, at: ContentMark(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            let first = ContentMark(context.mark)
            let mark = repetition(of: key, after: first, in: text) ?? first
            let fault = ContentFault.duplicateKey(key, first: first.line)
            return ContentProblem(file: file.name, mark: mark, path: key, fault: fault)
        default:
            return problem(.syntax("\(error)"), in: file, at: .start)
        }
    }

    /// Where a key of a block mapping stands again: the parser tells the place of the first one only.
    private static func repetition(of key: String, after first: ContentMark, in text: String) -> ContentMark? {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let spellings = [key, "'\(key)'", "\"\(key)\""]
        for (index, line) in lines.enumerated().dropFirst(first.line) {
            let rest = line.dropFirst(first.column - 1)
            guard line.prefix(first.column - 1).allSatisfy({ $0 == " " }) else { continue }
            if spellings.contains(where: { rest.starts(with: ($0 + ":").unicodeScalars) }) {
                return ContentMark(line: index + 1, column: first.column)
            }
        }
        return nil
    }
}

extension ContentMark {
    fileprivate init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}

private struct TreeBuilder {
    let file: String
    var problems: [ContentProblem] = []

    init(file: String) { self.file = file }

    mutating func node(_ node: Node, depth: Int, path: String) -> ContentNode {
        let mark = node.mark.map(ContentMark.init) ?? .start
        guard depth <= ContentLimit.depth else {
            refuse(.tooDeep, at: mark, path)
            return ContentNode(.null, at: mark)
        }
        switch node {
        case .scalar(let scalar):
            return ContentNode(value(of: scalar, at: mark, path), at: mark)
        case .sequence(let sequence):
            if !sequence.tag.description.isEmpty { refuse(.tag, at: mark, path) }
            let elements = sequence.enumerated().map { self.node($1, depth: depth + 1, path: "\(path)[\($0)]") }
            return ContentNode(.list(elements), at: mark)
        case .mapping(let mapping):
            if !mapping.tag.description.isEmpty { refuse(.tag, at: mark, path) }
            return ContentNode(.object(members(of: mapping, depth: depth, path: path)), at: mark)
        case .alias:
            refuse(.alias, at: mark, path)
            return ContentNode(.null, at: mark)
        }
    }

    private mutating func members(of mapping: Node.Mapping, depth: Int, path: String) -> [ContentNode.Member] {
        var members: [ContentNode.Member] = []
        var lines: [String: Int] = [:]
        for (keyNode, valueNode) in mapping {
            let mark = keyNode.mark.map(ContentMark.init) ?? .start
            guard case .scalar(let scalar) = keyNode else {
                refuse(.keyNotText, at: mark, path)
                continue
            }
            let key = scalar.string
            if keyNode.tag.description.hasPrefix("!") { refuse(.tag, at: mark, path) }
            let keyPath = path.isEmpty ? key : "\(path).\(key)"
            // `a` and `"a"` are different nodes to the parser and one key to everybody else.
            if let first = lines.updateValue(mark.line, forKey: key) {
                refuse(.duplicateKey(key, first: first), at: mark, keyPath)
                continue
            }
            let value = node(valueNode, depth: depth + 1, path: keyPath)
            members.append(ContentNode.Member(key: key, mark: mark, node: value))
        }
        return members
    }

    private mutating func value(of scalar: Node.Scalar, at mark: ContentMark, _ path: String) -> ContentNode.Value {
        let tag = scalar.tag.description
        guard scalar.style == .plain else {
            if tag != Tag.Name.str.rawValue, !tag.isEmpty { refuse(.tag, at: mark, path) }
            return .text(scalar.string)
        }
        guard tag.isEmpty else {
            refuse(.tag, at: mark, path)
            return .null
        }
        return plainValue(scalar.string)
    }

    private mutating func refuse(_ fault: ContentFault, at mark: ContentMark, _ path: String) {
        problems.append(ContentProblem(file: file, mark: mark, path: path, fault: fault))
    }
}

/// What a plain scalar means; everything that is quoted is a text.
func plainValue(_ text: String) -> ContentNode.Value {
    switch text {
    case "", "~", "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
        guard isDecimal(text), let number = Double(text) else { return .text(text) }
        return .number(number)
    }
}

/// Whether a text is a number as people write it: no leading zero, no exponent, at most fifteen digits so that the
/// double is the number that was typed.
private func isDecimal(_ text: String) -> Bool {
    let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), unsigned.count <= 15, let whole = parts.first else { return false }
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return false }
    return whole.count == 1 || whole.first != UInt8(ascii: "0")
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
