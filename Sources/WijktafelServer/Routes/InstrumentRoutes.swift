import EventLog
import WebSocketTransport
import WorksheetKit

/// A facilitator's own instruments: listing, reading, keeping, removing, and checking what isn't kept yet.
struct InstrumentRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    /// The own instruments with what a list shows of them.
    func list(_ request: HTTPRequest) async throws -> HTTPResponse {
        let owner = try await services.facilitator(request)
        return .json([
            "instruments": .object(services.library.instruments(of: owner.id).mapValues { $0.summary }),
            "limits": ["instruments": .integer(OwnLimits.instruments), "bytes": .integer(OwnLimits.instrumentBytes)],
        ])
    }

    /// One instrument: the file itself for whoever asks for YAML, else its tree with what a list shows.
    func read(_ request: HTTPRequest, _ id: String) async throws -> HTTPResponse {
        let owner = try await services.facilitator(request)
        guard let kept = services.library.instruments(of: owner.id)[id] else { throw Problem.instrumentUnknown }
        guard request.headers["accept"]?.contains("yaml") == true else { return .json(try kept.whole) }
        return HTTPResponse(
            status: 200,
            headers: [
                HTTPHeader("Content-Type", "application/yaml"), HTTPHeader("Cache-Control", "no-store"),
                HTTPHeader("Content-Disposition", "attachment; filename=\"\(id).yaml\""),
            ],
            body: kept.own.bytes
        )
    }

    /// Keeps an instrument under the id that its content has.
    func put(_ request: HTTPRequest, _ id: String) async throws -> HTTPResponse {
        let owner = try await services.facilitator(request)
        var version: Int?
        if let from = request.query("from") {
            guard let number = Int(from) else { throw Rejection(.malformed, field: "from") }
            version = number
        }
        do {
            let file = try file(request, name: "\(id).yaml")
            let kept = try await services.library.save(file, id: id, of: owner.id, from: version)
            return .json(try kept.whole)
        } catch let problems as ContentProblems {
            throw Problem.contentInvalid(problems)
        }
    }

    /// Removes an instrument.
    func remove(_ request: HTTPRequest, _ id: String) async throws -> HTTPResponse {
        let owner = try await services.facilitator(request)
        try await services.library.remove(id, of: owner.id)
        return HTTPResponse(status: 204)
    }

    /// Tells what is wrong with an instrument that isn't kept, and gives it as YAML and as a tree where it can be read.
    func check(_ request: HTTPRequest) async throws -> HTTPResponse {
        _ = try await services.facilitator(request)
        var yaml: String?
        var content: JSON?
        var ready: InstalledInstrument?
        var faults: [ContentProblem] = []
        do throws(ContentProblems) {
            var file = try file(request, name: "instrument.yaml")
            yaml = String(validating: file.bytes, as: UTF8.self)
            let node = try file.node()
            content = node.json
            if let id = node["id"]?.text { file = ContentFile(name: "\(id).yaml", bytes: file.bytes) }
            ready = try services.catalogue.instrument(from: file)
        } catch {
            faults = error.all
        }
        let sheet = ready.flatMap(untouched)
        return .json(
            .members([
                ("yaml", yaml.map(JSON.string)), ("content", content), ("faults", .array(faults.map(\.json))),
                ("plugin", ready.map { .string($0.plugin) }), ("phases", ready?.phasesJSON),
                ("own", sheet?.own(of: PersonID(rawValue: "preview"))),
                (
                    "view",
                    sheet?.view(Releases(cells: [:], shown: [:]), excluded: [], ViewContext(audience: .participant))
                ),
            ])
        )
    }

    /// A worksheet of an instrument before anybody answered, for a preview: what is asked first may depend on it.
    private func untouched(_ instrument: InstalledInstrument) -> (any WorksheetInstance)? {
        try? services.catalogue.plugins[instrument.plugin]?.open(instrument.file, settings: [:])
    }

    private func file(_ request: HTTPRequest, name: String) throws(ContentProblems) -> ContentFile {
        let written = ContentFile(name: name, bytes: request.body)
        guard request.headers["content-type"]?.contains("json") == true else { return written }
        // A body that is no JSON says so as a fault of the file, like any other text that can't be read.
        guard let tree = try? JSONParser.parse(request.body) else {
            _ = try written.node()
            return written
        }
        return try ContentWriter.file(tree, name: name)
    }
}

extension InstrumentLibrary.Kept {
    /// What a list shows.
    var summary: JSON {
        .members([
            ("version", .integer(own.version)), ("bytes", .integer(own.bytes.count)),
            ("updatedAt", .number(Double(own.updatedAt.milliseconds))), ("usable", .bool(installed != nil)),
            ("title", .localized(installed?.title ?? LocalizedText(nl: own.id, en: own.id))),
            ("kind", installed.map { .string($0.kind) }), ("plugin", installed.map { .string($0.plugin) }),
            ("hash", installed.map { .string($0.hash) }),
        ])
    }

    /// The tree of the content with what a list shows.
    var whole: JSON {
        get throws {
            var members = summary.members ?? [:]
            members["content"] = try file.node().json
            return .object(members)
        }
    }
}

extension ContentProblem {
    /// What an editor needs to show a fault where it is.
    var json: JSON {
        [
            "line": .integer(line), "column": .integer(column), "key": .string(path), "code": .string(code),
            "reason": .localized(reason),
        ]
    }
}
