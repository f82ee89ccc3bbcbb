import EventLog
import EventLogSQLite
import Foundation
import Testing
import WorkshopPrimitives

@Suite("A copy of the SQLite store")
struct BackupTests {
    @Test("is a complete store in one file that only its owner can read")
    func complete() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            _ = await store.append([append(at: 0, ["1", "2"])])
            try await store.add(facilitator)
            let path = folder.url.appending(path: "copy.sqlite").path
            try await store.backup(to: path)
            _ = await store.append([append(at: 2, ["3"])])
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
            #expect(files.sorted() == ["copy.sqlite", "data"])
            let copy = try SQLiteStore(path: path)
            #expect(try await copy.integrityCheck() == [])
            #expect(try await copy.read(tafel, after: 0) == store.read(tafel, after: 0).dropLast())
            #expect(try await copy.facilitators() == [facilitator])
        }
    }

    @Test("is of one moment, although appending goes on")
    func online() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            _ = await store.append([append(at: 0, Array(repeating: String(repeating: "x", count: 900), count: 2_000))])
            let path = folder.url.appending(path: "copy.sqlite").path
            async let appending: Void = {
                for version in 2_000..<2_200 { _ = await store.append([append(at: version, ["y"])]) }
            }()
            try await store.backup(to: path)
            await appending
            let copy = try SQLiteStore(path: path)
            let head = try await copy.head(tafel)
            #expect(head.version >= 2_000)
            #expect(try await copy.verify(tafel) == .intact(head: head, erased: 0))
            #expect(try await store.head(tafel).version == 2_200)
        }
    }

    @Test("never replaces a file")
    func existing() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            let file = folder.url.appending(path: "copy.sqlite")
            try Data("bestaat al".utf8).write(to: file)
            await #expect(throws: StorageFailure.inaccessible) { try await store.backup(to: file.path) }
            #expect(try Data(contentsOf: file) == Data("bestaat al".utf8))
        }
    }
}
