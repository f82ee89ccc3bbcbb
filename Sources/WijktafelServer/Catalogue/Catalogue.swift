import EventLog
import Foundation
import SessionEngine
import WorksheetKit

/// An instrument that is ready to be put on an agenda.
struct InstalledInstrument: Sendable {
    let id: String
    let file: ContentFile
    /// The SHA-256 of the file's bytes, in hexadecimals.
    let hash: String
    let plugin: String
    let title: LocalizedText
    let kind: String
    let phases: [WorksheetPhase]
    /// The file as JSON, for browsers.
    let json: [UInt8]
}

/// An agenda that comes with the product.
struct ReadyAgenda: Sendable {
    let id: String
    let rank: Int
    let title: LocalizedText
    let agenda: Agenda
}

/// Why the server doesn't start: every reason in a line of its own.
struct StartFailure: Error, CustomStringConvertible {
    let lines: [String]

    var description: String { lines.joined(separator: "\n") }
}

/// What this installation has: plugins, instruments and ready-made agendas, all checked at start.
struct Catalogue: Sendable {
    let plugins: [String: Plugin]
    let manifests: [PluginManifest]
    let instruments: [String: InstalledInstrument]
    let agendas: [ReadyAgenda]
    /// What can be laid beside any item.
    let shelf: Shelf
    private let checker: ContentChecker

    /// Loads everything from a folder.
    ///
    /// - Parameters:
    ///   - root: The folder with `Plugins` and `Public`.
    ///   - ownInstruments: A folder with a municipality's own instruments, when there is one.
    /// - Returns: The catalogue.
    /// - Throws: `StartFailure` with everything that is wrong, not only the first.
    static func load(root: String, ownInstruments: String?) throws -> Catalogue {
        var problems: [String] = []
        let plugins = Dictionary(installedPlugins.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let manifests = ManifestLoader.load(root: root, ids: Set(plugins.keys), problems: &problems)
        let checker = ContentChecker(manifests.compactMap { reader($0.manifest, plugins) })
        for claim in checker.contestedClaims {
            problems.append("\(root)/Plugins: more than one plugin takes \(claim.kind) \(claim.scale ?? "")")
        }
        let folders = manifests.map { "\(root)/Plugins/\($0.folder)/Content" } + [ownInstruments].compactMap { $0 }
        let report = checker.check(folders.flatMap { contentFiles(in: $0, problems: &problems) })
        problems += report.problems.map { $0.line(in: .en) }
        let installed = report.accepted.compactMap { try? install($0, plugins: plugins) }
        let instruments = Dictionary(installed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let agendas = AgendaLoader.load(folder: "\(root)/Public/agendas", instruments: instruments, problems: &problems)
        guard problems.isEmpty else { throw StartFailure(lines: problems) }
        return Catalogue(
            plugins: plugins,
            manifests: manifests.map(\.manifest),
            instruments: instruments,
            agendas: agendas,
            shelf: ShelfLoader.shelf(of: instruments.values),
            checker: checker
        )
    }

    /// The instrument with these bytes, by their hash.
    func instrument(hash: String) -> InstalledInstrument? { instruments.values.first { $0.hash == hash } }

    /// Makes an instrument of a file that isn't installed.
    ///
    /// - Throws: everything that is wrong with it, an id that an installed instrument has included.
    func instrument(from file: ContentFile) throws(ContentProblems) -> InstalledInstrument {
        let accepted = try checker.check(file)
        if let other = instruments[accepted.id] {
            let mark = try file.node()["id"]?.mark ?? .start
            let fault = ContentFault.duplicateInstrument(accepted.id, other: other.file.name)
            throw ContentProblems(ContentProblem(file: file.name, mark: mark, path: "id", fault: fault))
        }
        return try Catalogue.install(accepted, plugins: plugins)
    }

    private static func reader(_ manifest: PluginManifest, _ plugins: [String: Plugin]) -> ContentChecker.Reader? {
        guard let plugin = plugins[manifest.id] else { return nil }
        return ContentChecker.Reader(plugin: manifest.id, claims: manifest.claims) { file throws(ContentProblems) in
            _ = try plugin.phases(of: file)
        }
    }

    private static func contentFiles(in folder: String, problems: inout [String]) -> [ContentFile] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            problems.append("\(folder): there is no such folder")
            return []
        }
        return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
                problems.append("\(folder)/\(name): can't be read")
                return nil
            }
            return ContentFile(name: name, bytes: [UInt8](bytes))
        }
    }

    private static func install(
        _ accepted: ContentChecker.Accepted,
        plugins: [String: Plugin]
    ) throws(ContentProblems) -> InstalledInstrument {
        let node = try accepted.file.node()
        return InstalledInstrument(
            id: accepted.id,
            file: accepted.file,
            hash: Digest(of: accepted.file.bytes).description,
            plugin: accepted.plugin,
            title: LocalizedText(
                nl: node["title"]?["nl"]?.text ?? accepted.id,
                en: node["title"]?["en"]?.text ?? accepted.id
            ),
            kind: node["kind"]?.text ?? "",
            phases: try plugins[accepted.plugin]?.phases(of: accepted.file) ?? [],
            json: node.json.bytes
        )
    }
}
