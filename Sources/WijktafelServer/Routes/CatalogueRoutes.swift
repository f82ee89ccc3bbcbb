import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// What can be put on an agenda, and the content behind it.
struct CatalogueRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    /// Agendas, instruments and the installation's own words; with a facilitator's key their own instruments too.
    func catalogue(_ request: HTTPRequest) async throws -> HTTPResponse {
        let owner = request.bearer == nil ? nil : try await services.facilitator(request).id
        let own = owner.map { services.library.instruments(of: $0) } ?? [:]
        let offer = owner.map { services.library.offer(to: $0) } ?? services.catalogue.instruments
        let agendas = services.catalogue.agendas.map { ready in
            let minutes = ready.agenda.items.values.reduce(0) { $0 + $1.minutes }
            var members = ready.agenda.json.members ?? [:]
            members["title"] = .localized(ready.title)
            members["rank"] = .integer(ready.rank)
            members["minutes"] = .integer(minutes)
            return (ready.id, JSON.object(members))
        }
        let installed = offer.values.sorted { $0.id < $1.id }
        let instruments = installed.enumerated().map { rank, instrument in
            (instrument.id, json(of: instrument, rank: rank, isOwn: own[instrument.id] != nil))
        }
        return .json([
            "agendas": .object(Dictionary(agendas, uniquingKeysWith: { first, _ in first })),
            "instruments": .object(Dictionary(instruments, uniquingKeysWith: { first, _ in first })),
            "perspectives": DefaultPerspectives.json,
            "retentionDays": ["default": 90, "max": 1_095],
            "installation": .object(services.configuration.installation.entryTexts),
        ])
    }

    private func json(of instrument: InstalledInstrument, rank: Int, isOwn: Bool) -> JSON {
        .members([
            ("rank", .integer(rank)), ("title", .localized(instrument.title)), ("kind", .string(instrument.kind)),
            ("plugin", .string(instrument.plugin)), ("hash", .string(instrument.hash)), ("own", isOwn ? true : nil),
            ("phases", instrument.phasesJSON),
        ])
    }

    /// What a desk can lay beside any item, and whoever wants can search, in the order of the content.
    func shelf() -> HTTPResponse { .json(services.catalogue.shelf.json) }

    /// The plugins' elements for the browser.
    func plugins() -> HTTPResponse {
        let members = services.catalogue.manifests.enumerated().map { rank, manifest in
            let elements = manifest.elements.mapValues { element in
                JSON.object([
                    "tag": .string(element.tag), "module": .string("/plugins/\(manifest.id)/\(element.module)"),
                ])
            }
            let json: JSON = [
                "rank": .integer(rank), "title": .localized(manifest.title), "elements": .object(elements),
                "texts": .string("/plugins/\(manifest.id)/texts.json"),
            ]
            return (manifest.id, json)
        }
        return .json(.object(Dictionary(members, uniquingKeysWith: { first, _ in first })))
    }

    /// An instrument as JSON; the same bytes under the same address for ever.
    func content(_ hash: String) async throws -> HTTPResponse {
        if let installed = services.catalogue.instrument(hash: hash) { return immutable(installed.json) }
        guard let digest = Digest(hexadecimals: hash), let bytes = try await services.registry.content(digest) else {
            throw Problem.contentUnknown
        }
        do throws(ContentProblems) {
            return immutable(try ContentFile(name: "\(hash).yaml", bytes: bytes).node().json.bytes)
        } catch {
            throw Problem.notAvailable
        }
    }

    private func immutable(_ bytes: [UInt8]) -> HTTPResponse {
        HTTPResponse(
            status: 200,
            headers: [
                HTTPHeader("Content-Type", "application/json"),
                HTTPHeader("Cache-Control", "public, max-age=31536000, immutable"),
            ],
            body: bytes
        )
    }
}

extension InstalledInstrument {
    /// The phases that an agenda can put on.
    var phasesJSON: JSON {
        let phases = phases.enumerated().map { rank, phase in
            (
                phase.id,
                JSON.members([
                    ("rank", .integer(rank)), ("title", .localized(phase.title)), ("minutes", .integer(phase.minutes)),
                ])
            )
        }
        return .object(Dictionary(phases, uniquingKeysWith: { first, _ in first }))
    }
}

/// The perspectives that a session has unless its facilitator chose others.
enum DefaultPerspectives {
    static let json: JSON = [
        "bestuurder": ["rank": 0, "mark": 0, "title": ["nl": "Bestuurder", "en": "Alderman or director"]],
        "beleid": ["rank": 1, "mark": 1, "title": ["nl": "Beleid", "en": "Policy"]],
        "lokaal-team": ["rank": 2, "mark": 2, "title": ["nl": "Lokaal team", "en": "Local team"]],
        "aanbieder": ["rank": 3, "mark": 3, "title": ["nl": "Aanbieder", "en": "Provider"]],
        "netwerkpartner": ["rank": 4, "mark": 4, "title": ["nl": "Netwerkpartner", "en": "Network partner"]],
        "inwoner": [
            "rank": 5, "mark": 5,
            "title": ["nl": "Inwoner of ervaringsdeskundige", "en": "Resident or expert by experience"],
        ],
    ]
}
