public import WorkshopPrimitives
internal import Yams

/// Writes a tree of content as YAML that the strict reader reads back as the same tree.
///
/// An editor in a browser works on JSON; what is kept, exported and frozen is YAML, so that an own instrument is a file
/// like any other. Objects are written in the order in which people write them (`ContentOrder`), one text per line.
public enum ContentWriter {
    /// The tree as a file.
    ///
    /// - Throws: every value that no content file can hold, by the keys that lead to it.
    public static func file(_ json: JSON, name: String) throws(ContentProblems) -> ContentFile {
        var builder = NodeBuilder(file: name)
        let node = builder.node(json, depth: 1, path: "")
        if let problems = ContentProblems(builder.problems) { throw problems }
        do {
            let text = try Yams.serialize(node: node, indent: 2, width: -1, allowUnicode: true)
            return ContentFile(name: name, bytes: Array(text.utf8))
        } catch {
            throw ContentProblems(ContentProblem(file: name, mark: .start, path: "", fault: .syntax("\(error)")))
        }
    }
}

private struct NodeBuilder {
    let file: String
    var problems: [ContentProblem] = []

    init(file: String) { self.file = file }

    mutating func node(_ json: JSON, depth: Int, path: String) -> Node {
        guard depth <= ContentLimit.depth else {
            refuse(.tooDeep, path)
            return plain("null")
        }
        switch json {
        case .null: return plain("null")
        case .bool(let flag): return plain(flag ? "true" : "false")
        case .number(let number): return self.number(number, path)
        case .string(let text): return self.text(text, path)
        case .array(let elements):
            let nodes = elements.enumerated().map { node($1, depth: depth + 1, path: "\(path)[\($0)]") }
            return .sequence(Node.Sequence(nodes, Tag(.seq), .block))
        case .object(let members):
            let pairs = ContentOrder.sorted(members.keys).map { key in
                let below = path.isEmpty ? key : "\(path).\(key)"
                return (text(key, below), node(members[key] ?? .null, depth: depth + 1, path: below))
            }
            return .mapping(Node.Mapping(pairs, Tag(.map), .block))
        }
    }

    private mutating func number(_ number: Double, _ path: String) -> Node {
        let digits = Int(exactly: number).map(String.init) ?? "\(number)"
        guard case .number(number) = plainValue(digits) else {
            refuse(.wrongType(.number), path)
            return plain("null")
        }
        return plain(digits)
    }

    /// Plain where that can mean nothing else; the emitter quotes by itself what YAML would misread.
    private mutating func text(_ text: String, _ path: String) -> Node {
        if let fault = ContentText.fault(in: text) { refuse(fault, path) }
        let isPlain = plainValue(text) == .text(text) && !text.contains("\n")
        return .scalar(Node.Scalar(text, Tag(.str), isPlain ? .plain : .doubleQuoted))
    }

    private func plain(_ word: String) -> Node { .scalar(Node.Scalar(word, Tag(.implicit), .plain)) }

    private mutating func refuse(_ fault: ContentFault, _ path: String) {
        problems.append(ContentProblem(file: file, mark: .start, path: path, fault: fault))
    }
}
