import EventLog
import Foundation
import GRDB
import Testing
import WorkshopPrimitives

@testable import EventLogSQLite

@Suite("What the SQLite store keeps")
struct DurabilityTests {
    @Test("the connection that writes syncs with every commit, in WAL, and wipes what it deletes")
    func pragmas() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            #expect(try await pragma("synchronous", of: store) == "2")
            #expect(try await pragma("journal_mode", of: store) == "wal")
            #expect(try await pragma("secure_delete", of: store) == "1")
            #expect(try await pragma("foreign_keys", of: store) == "1")
            #expect(try await pragma("busy_timeout", of: store) == "5000")
        }
    }

    @Test("syncing less is possible, so that a power-cut test can prove it notices")
    func control() async throws {
        try await inFolder { folder in
            let store = try folder.open(.init(synchronous: .normal))
            #expect(try await pragma("synchronous", of: store) == "1")
        }
    }

    @Test("only the owner of the files can read them")
    func modes() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            _ = await store.append([append(at: 0, ["x"])])
            for suffix in ["", "-wal", "-shm"] { #expect(try mode(of: folder.file + suffix) == 0o600) }
            #expect(try mode(of: folder.url.appending(path: "data").path) == 0o700)
        }
    }

    @Test("a file that others could read is closed to them when it is opened")
    func narrowing() async throws {
        try await inFolder { folder in
            try folder.open().close()
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.file)
            let store = try folder.open()
            #expect(try mode(of: folder.file) == 0o600)
            try store.close()
        }
    }

    @Test("what was answered is there after closing and opening again")
    func reopening() async throws {
        try await inFolder { folder in
            let first = try folder.open()
            #expect(await first.append([append(at: 0, ["1", "2"])]) == [.success(2)])
            try await first.add(facilitator)
            let records = try await first.read(tafel, after: 0)
            try first.close()
            let second = try folder.open()
            #expect(try await second.read(tafel, after: 0) == records)
            #expect(try await second.facilitator(facilitator.id) == facilitator)
            #expect(await second.append([append(at: 2, ["3"])]) == [.success(3)])
            let head = try await second.head(tafel)
            #expect(try await second.verify(tafel) == .intact(head: head, erased: 0))
        }
    }

    @Test("what was answered is in the files, so a killed process loses nothing")
    func killing() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            for version in 0..<20 {
                #expect(await store.append([append(at: version, ["\(version)"])]) == [.success(version + 1)])
            }
            // The files as a killed process leaves them: never closed, nothing moved from the WAL.
            try await inFolder { other in
                let data = other.url.appending(path: "data")
                try FileManager.default.copyItem(at: folder.url.appending(path: "data"), to: data)
                let survivor = try other.open()
                #expect(try await survivor.read(tafel, after: 0).count == 20)
            }
        }
    }

    @Test("a closed store answers so, and doesn't trap")
    func closed() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            try store.close()
            #expect(await store.append([append(at: 0, ["x"])]) == [.failure(.storage(.closed))])
            await #expect(throws: LogFailure.storage(.closed)) { try await store.head(tafel) }
            await #expect(throws: RegistryError.storage(.closed)) { try await store.facilitators() }
        }
    }

    private func pragma(_ name: String, of store: SQLiteStore) async throws -> String? {
        try await store.pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    }

    private func mode(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }
}
