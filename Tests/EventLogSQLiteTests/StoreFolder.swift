import EventLogSQLite
import Foundation

/// A folder of one test, with a store's file in a folder of its own within it.
struct StoreFolder: Sendable {
    let url: URL

    var file: String { url.appending(path: "data/store.sqlite").path }

    func open(_ options: SQLiteStore.Options = .init()) throws -> SQLiteStore {
        try SQLiteStore(path: file, options: options)
    }

    /// Whether bytes are anywhere in the store: in the file or in what SQLite keeps beside it.
    func holds(_ bytes: [UInt8]) throws -> Bool {
        try ["", "-wal", "-journal"].contains { suffix in
            guard FileManager.default.fileExists(atPath: file + suffix) else { return false }
            return try Data(contentsOf: URL(filePath: file + suffix)).range(of: Data(bytes)) != nil
        }
    }

    /// Whether a text is anywhere in the store.
    func holds(_ text: String) throws -> Bool { try holds(Array(text.utf8)) }
}

/// Runs a test in a folder that is gone afterwards.
func inFolder(_ body: (StoreFolder) async throws -> Void) async throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try await body(StoreFolder(url: url))
}
