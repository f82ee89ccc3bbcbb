/// Finds the plugin that takes a content file, and everything that is wrong with the file.
///
/// The command line uses it to check files, the server to read its content and a folder of own instruments at start.
public struct ContentChecker: Sendable {
    /// A plugin with the contents that it takes.
    public struct Reader: Sendable {
        /// The plugin's id.
        public let plugin: String
        /// The contents that it takes.
        public let claims: [PluginManifest.Claim]
        /// Reads a file to the end; what comes of it doesn't matter here.
        public let read: @Sendable (ContentFile) throws(ContentProblems) -> Void

        /// Makes a reader.
        public init(
            plugin: String,
            claims: [PluginManifest.Claim],
            read: @escaping @Sendable (ContentFile) throws(ContentProblems) -> Void
        ) {
            self.plugin = plugin
            self.claims = claims
            self.read = read
        }
    }

    /// A file that may be used, with what a catalogue needs to know.
    public struct Accepted: Sendable, Hashable {
        /// The file.
        public let file: ContentFile
        /// The id of the instrument.
        public let id: String
        /// The id of the plugin that takes it.
        public let plugin: String
    }

    /// What came of checking files.
    public struct Report: Sendable, Hashable {
        /// The files without problems, in the order given.
        public let accepted: [Accepted]
        /// The problems of the other files, file by file.
        public let problems: [ContentProblem]
    }

    private let readers: [Reader]

    /// Makes a checker for the plugins that are there.
    public init(_ readers: [Reader]) { self.readers = readers }

    /// The claims that more than one plugin makes, in reading order; a server must not start with any.
    public var contestedClaims: [PluginManifest.Claim] {
        let claims = readers.flatMap(\.claims)
        let counts = Dictionary(claims.map { ($0, 1) }, uniquingKeysWith: +)
        var seen: Set<PluginManifest.Claim> = []
        return claims.filter { counts[$0, default: 0] > 1 && seen.insert($0).inserted }
    }

    /// Checks one file by itself.
    ///
    /// - Throws: everything that is wrong with it.
    public func check(_ file: ContentFile) throws(ContentProblems) -> Accepted {
        let node = try file.node()
        let reader = try reader(of: node, in: file)
        try reader.read(file)
        let id = node["id"]?.text ?? ""
        guard file.name == "\(id).yaml" else {
            throw problem(.wrongFileName(id: id), at: "id", of: node, in: file)
        }
        return Accepted(file: file, id: id, plugin: reader.plugin)
    }

    /// Checks files that stand side by side: each by itself, and that no two have the same id.
    public func check(_ files: [ContentFile]) -> Report {
        var accepted: [Accepted] = []
        var problems: [ContentProblem] = []
        var names: [String: String] = [:]
        for file in files {
            do throws(ContentProblems) {
                let passed = try check(file)
                if let other = names[passed.id] {
                    let fault = ContentFault.duplicateInstrument(passed.id, other: other)
                    throw problem(fault, at: "id", of: try file.node(), in: file)
                }
                names[passed.id] = file.name
                accepted.append(passed)
            } catch {
                problems += error.all
            }
        }
        return Report(accepted: accepted, problems: problems)
    }

    private func reader(of node: ContentNode, in file: ContentFile) throws(ContentProblems) -> Reader {
        guard let kind = node["kind"]?.text else {
            throw problem(.missingKey("kind"), at: nil, of: node, in: file)
        }
        let scale = node["scale"]?["type"]?.text
        let takers = readers.filter { reader in reader.claims.contains { $0.kind == kind && $0.scale == scale } }
        switch takers.count {
        case 1: return takers[0]
        case 0:
            let claims = readers.flatMap(\.claims)
            let scales = claims.filter { $0.kind == kind }.compactMap(\.scale)
            let isKindKnown = claims.contains { $0.kind == kind }
            let known = isKindKnown ? Set(scales) : Set(claims.map(\.kind))
            let fault = ContentFault.unclaimed(kind: kind, scale: scale, known: known.sorted())
            let type = isKindKnown ? node["scale"]?.member("type") : nil
            guard let type else { throw problem(fault, at: "kind", of: node, in: file) }
            throw ContentProblems(
                ContentProblem(file: file.name, mark: type.place, path: "scale.type", fault: fault)
            )
        default: throw problem(.contested(takers.map(\.plugin)), at: "kind", of: node, in: file)
        }
    }

    private func problem(
        _ fault: ContentFault,
        at key: String?,
        of node: ContentNode,
        in file: ContentFile
    ) -> ContentProblems {
        let mark = key.flatMap { node.member($0)?.place } ?? node.mark
        return ContentProblems(ContentProblem(file: file.name, mark: mark, path: key ?? "", fault: fault))
    }
}
