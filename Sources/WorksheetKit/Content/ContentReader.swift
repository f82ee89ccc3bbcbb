/// Reads an object of a content file key by key, and refuses every key that nobody asked for.
///
/// A value that is missing or wrong becomes a problem and a harmless stand-in, so that one reading finds everything
/// that is wrong with a file. A stand-in never gets out: `read` throws when there is any problem. The keys for makers
/// (`maker_note`, `maker_rule`, `origin`) may stand in every object.
public struct ContentReader {
    /// What all readers of one file share.
    struct Scope {
        var file: String
        var problems: [ContentProblem] = []
        var sources: [String: ContentMark] = [:]
        var usedSources: Set<String> = []
        var ids: [String: ContentMark] = [:]
        var references: [(id: String, mark: ContentMark, path: String)] = []
    }

    var scope: Scope
    let path: String
    let mark: ContentMark
    let members: [ContentNode.Member]
    private let nodes: [String: ContentNode]
    private var asked: Set<String> = []

    private static let makerKeys = ["maker_note", "maker_rule", "origin"]

    /// Reads a file with a function that asks for every key it knows.
    ///
    /// - Throws: every problem, in the order of the file; references to ids that don't exist, sources that nothing
    ///   refers to and keys that nobody asked for included.
    public static func read<Value>(
        _ file: ContentFile,
        _ body: (inout ContentReader) -> Value
    ) throws(ContentProblems) -> Value {
        let node = try file.node()
        if let parts = node.member("parts") {
            // Reading on would report everything that stands in the parts as missing.
            throw ContentProblems(
                ContentProblem(file: file.name, mark: parts.mark, path: "parts", fault: .partsInFile)
            )
        }
        var reader = ContentReader(node, path: "", scope: Scope(file: file.name))
        let value = body(&reader)
        reader.finish()
        reader.resolveReferences()
        if let problems = ContentProblems(reader.scope.problems) { throw problems }
        return value
    }

    init(_ node: ContentNode, path: String, scope: Scope) {
        self.scope = scope
        self.path = path
        mark = node.mark
        if case .object(let members) = node.value {
            self.members = members
        } else {
            members = []
            self.scope.problems.append(
                ContentProblem(file: scope.file, mark: node.mark, path: path, fault: .wrongType(.object))
            )
        }
        nodes = Dictionary(members.map { ($0.key, $0.node) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a key is there with something in it; says nothing about what.
    public func has(_ key: String) -> Bool {
        nodes[key].map { $0.value != .null } ?? false
    }

    /// Reports something that the plugin finds wrong, at a key or at the object as a whole.
    public mutating func refuse(_ fault: ContentFault, at key: String? = nil) {
        let place = key.flatMap { key in members.first { $0.key == key }?.place } ?? mark
        scope.problems.append(
            ContentProblem(file: scope.file, mark: place, path: key.map(path(to:)) ?? path, fault: fault)
        )
    }

    /// The node of a key that may be absent; `null` counts as absent.
    mutating func optionalNode(_ key: String) -> ContentNode? {
        asked.insert(key)
        guard let node = nodes[key], node.value != .null else { return nil }
        return node
    }

    /// The node of a key that must be there.
    mutating func requiredNode(_ key: String) -> ContentNode? {
        if let node = optionalNode(key) { return node }
        refuse(nodes[key] == nil ? .missingKey(key) : .emptyText, at: key)
        return nil
    }

    /// Leaves the rest of an object unread, where reading on would only repeat a problem that is known.
    mutating func skipAll() { asked.formUnion(nodes.keys) }

    func path(to key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// Reads an object below this one; the shared scope moves along and comes back, so that it is never copied.
    mutating func descend<Value>(
        into node: ContentNode,
        path: String,
        _ body: (inout ContentReader) -> Value
    ) -> Value {
        var moving = Scope(file: scope.file)
        swap(&moving, &scope)
        var reader = ContentReader(node, path: path, scope: consume moving)
        let value = body(&reader)
        reader.finish()
        swap(&reader.scope, &scope)
        return value
    }

    private mutating func finish() {
        for key in Self.makerKeys where optionalNode(key) != nil && nodes[key]?.text == nil {
            refuse(.wrongType(.text), at: key)
        }
        for member in members where !asked.contains(member.key) {
            scope.problems.append(
                ContentProblem(
                    file: scope.file,
                    mark: member.mark,
                    path: path(to: member.key),
                    fault: .unknownKey(String(member.key.prefix(ContentLimit.identifier)))
                )
            )
        }
    }

    private mutating func resolveReferences() {
        for (id, mark, path) in scope.references where scope.ids[id] == nil {
            scope.problems.append(
                ContentProblem(file: scope.file, mark: mark, path: path, fault: .unknownReference(id))
            )
        }
        for (id, mark) in scope.sources where !scope.usedSources.contains(id) {
            scope.problems.append(
                ContentProblem(file: scope.file, mark: mark, path: "sources", fault: .unusedSource(id))
            )
        }
    }
}
