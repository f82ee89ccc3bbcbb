import EventLog
import Foundation
import ReportExport
import WebSocketTransport
import WorksheetKit

/// The files that browsers fetch, all in memory.
enum Assets {
    /// Loads the shell and the plugins' elements.
    static func load(root: String, manifests: [PluginManifest]) throws -> AssetStore {
        var store = AssetStore()
        try store.load(folder: "\(root)/Public", cacheControl: caching)
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/Plugins")) ?? []
        for manifest in manifests {
            guard let folder = folders.first(where: { $0.lowercased() == manifest.id }) else { continue }
            try store.load(
                folder: "\(root)/Plugins/\(folder)/web",
                under: "/plugins/\(manifest.id)/",
                cacheControl: caching
            )
        }
        store.add(Asset(path: "/css/report.css", contentType: "text/css; charset=utf-8", bytes: HTMLReport.style))
        for (address, path) in pages { try alias(address, to: path, in: &store) }
        return store
    }

    /// The addresses that people see, and the files behind them.
    static let pages = [
        "/desk": "/desk.html", "/board": "/board.html", "/privacy": "/privacy.html",
        "/receipt": "/receipt.html", "/voorbeeld": "/voorbeeld.html", "/uitkomst": "/document.html",
        "/vergelijk": "/document.html",
        "/toegankelijkheid": "/toegankelijkheid.html", "/hulp": "/hulp/index.html",
        "/openapi.json": "/api/openapi.json",
        "/asyncapi.yaml": "/api/asyncapi.yaml", "/document.schema.json": "/api/document.schema.json",
    ]

    /// The style sheets that a report carries inside.
    static func reportStyles(from store: AssetStore) -> [String] {
        ["/css/tokens.css", "/css/document.css"].compactMap {
            store[$0].map { String(decoding: $0.bytes, as: UTF8.self) }
        }
    }

    // Every file is asked for anew each time and mostly answered by 304, so that an upgrade never mixes two builds.
    private static func caching(_ path: String) -> String { "no-cache" }

    private static func alias(_ address: String, to path: String, in store: inout AssetStore) throws {
        guard let asset = store[path] else { throw StartFailure(lines: ["Public\(path): the file is missing"]) }
        store.add(Asset(path: address, contentType: asset.contentType, bytes: asset.bytes))
    }
}

/// Names the build that runs, from the files that browsers get.
enum BuildIdentity {
    /// The product's version.
    static let version = "0.1.0"

    /// The version with a mark of the browser files: it changes when one of them does.
    static func of(root: String) -> String {
        let files = FileManager.default
        var all: [UInt8] = []
        for folder in ["Public", "Plugins"] {
            let names = (try? files.subpathsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
            for name in names.sorted()
            where name.hasSuffix(".js") || name.hasSuffix(".css") || name.hasSuffix(".html")
                || name.hasSuffix(".json")
            {
                all += files.contents(atPath: "\(root)/\(folder)/\(name)") ?? Data()
            }
        }
        return "\(version)+\(Digest(of: all).description.prefix(8))"
    }
}
