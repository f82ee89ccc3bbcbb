import EventLog
import Foundation
import GRDB
import Testing
import WorkshopPrimitives

@testable import EventLogSQLite

@Suite("When the SQLite store fails")
struct FailureTests {
    @Test("a full disk is answered as such, and the store works again when there is room")
    func full() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            #expect(await store.append([append(at: 0, ["klein"])]) == [.success(1)])
            let pages = try await store.pool.write { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
            try await limit(store, toPages: pages + 2)
            let large = append(at: 1, [String(repeating: "x", count: 100_000)])
            let small = append(balie, at: 0, ["klein"])
            #expect(await store.append([large, small]) == [.failure(.storage(.full)), .success(1)])
            #expect(try await store.head(tafel).version == 1)
            await #expect(throws: RegistryError.storage(.full)) {
                try await store.add(facilitator)
                try await store.create(session(tafel, settings: String(repeating: "x", count: 100_000)), content: [])
            }
            try await limit(store, toPages: 1_000_000)
            #expect(await store.append([large]) == [.success(2)])
            #expect(try await store.integrityCheck() == [])
        }
    }

    @Test("only the append that can't be stored fails, although it shares its transaction")
    func guilty() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            _ = await store.append([append(balie, at: 0, ["0"])])
            try await store.pool.write { database in
                try database.execute(
                    sql: """
                        CREATE TRIGGER guilty BEFORE INSERT ON record
                        WHEN NEW.chain = (SELECT id FROM chain WHERE session = 'balie') AND NEW.version = 3
                        BEGIN SELECT RAISE(ABORT, 'guilty'); END
                        """
                )
            }
            let results = await store.append([
                append(tafel, at: 0, ["1"]), append(balie, at: 1, ["1", "2", "3"]), append(tafel, at: 1, ["2"]),
                append(balie, at: 1, ["4"]),
            ])
            let abort = Int(ResultCode.SQLITE_CONSTRAINT_TRIGGER.rawValue)
            let failure = LogFailure.storage(.other(code: abort))
            #expect(results == [.success(1), .failure(failure), .success(2), .success(2)])
            let balies = try await store.read(balie, after: 0)
            #expect(balies.map(\.payload) == ["0", "4"].map { Array($0.utf8) })
            for session in [tafel, balie] {
                let head = try await store.head(session)
                #expect(head.version == 2)
                #expect(try await store.verify(session) == .intact(head: head, erased: 0))
            }
        }
    }

    @Test(
        "changing the file behind the store's back shows",
        arguments: [
            ("UPDATE record SET payload = x'00' WHERE version = 2", 2),
            ("UPDATE record SET time = 9 WHERE version = 2", 2),
            ("UPDATE record SET actor_subject = 'bert' WHERE version = 3", 3),
            ("DELETE FROM record WHERE version = 2", 2),
            ("DELETE FROM record WHERE version = 4", 4),
            ("UPDATE record SET version = version + 1 WHERE version = 4", 4),
            ("UPDATE chain SET version = 3", 4),
            ("UPDATE chain SET hash = zeroblob(32)", 4),
        ]
    )
    func tampering(_ sql: String, _ version: Int) async throws {
        try await inFolder { folder in
            let store = try folder.open()
            _ = await store.append([append(at: 0, ["1", "2", "3", "4"])])
            try await store.pool.write { try $0.execute(sql: sql) }
            #expect(try await store.verify(tafel) == .broken(version: version))
        }
    }

    @Test("values of the wrong kind are called corrupt and don't trap")
    func nonsense() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            _ = await store.append([append(at: 0, ["1"])])
            try await store.pool.write { try $0.execute(sql: "UPDATE record SET actor_kind = 'koning'") }
            await #expect(throws: LogFailure.storage(.corrupt)) { try await store.read(tafel, after: 0) }
            await #expect(throws: LogFailure.storage(.corrupt)) { try await store.verify(tafel) }
        }
    }

    @Test("a file that isn't a store is refused and left as it is")
    func foreign() async throws {
        try await inFolder { folder in
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: "data"),
                withIntermediateDirectories: true
            )
            let text = Data(repeating: UInt8(ascii: "x"), count: 10_000)
            try text.write(to: URL(filePath: folder.file))
            #expect(throws: StorageFailure.corrupt) { try folder.open() }
            #expect(try Data(contentsOf: URL(filePath: folder.file)) == text)
        }
    }

    @Test("a file of a newer version is refused")
    func newer() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            try await store.pool.write {
                try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99: later')")
            }
            try store.close()
            #expect(throws: StorageFailure.newer) { try folder.open() }
        }
    }

    @Test("a place where no file can be is inaccessible")
    func inaccessible() {
        #expect(throws: StorageFailure.inaccessible) { try SQLiteStore(path: "/dev/null/data/store.sqlite") }
    }

    @Test("damage to the file is found")
    func damage() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            _ = await store.append([append(at: 0, (0..<500).map { "\($0)" })])
            #expect(try await store.integrityCheck() == [])
            try store.close()
            let file = try FileHandle(forUpdating: URL(filePath: folder.file))
            let size = try file.seekToEnd()
            try file.seek(toOffset: size - 4_096 * 4)
            try file.write(contentsOf: Data(repeating: 0xA5, count: 4_096 * 3))
            try file.close()
            let damaged = try folder.open()
            let found = try? await damaged.integrityCheck()
            #expect(found != [])
        }
    }

    @Test(
        "every code of SQLite has one meaning of ours",
        arguments: [
            (ResultCode.SQLITE_FULL, StorageFailure.full), (.SQLITE_IOERR_FSYNC, .inputOutput),
            (.SQLITE_IOERR_WRITE, .inputOutput), (.SQLITE_BUSY, .busy), (.SQLITE_BUSY_SNAPSHOT, .busy),
            (.SQLITE_CORRUPT, .corrupt), (.SQLITE_NOTADB, .corrupt), (.SQLITE_CANTOPEN, .inaccessible),
            (.SQLITE_READONLY, .inaccessible), (.SQLITE_INTERRUPT, .cancelled), (.SQLITE_NOMEM, .other(code: 7)),
        ]
    )
    func codes(_ code: ResultCode, _ failure: StorageFailure) {
        #expect(StorageFailure(DatabaseError(resultCode: code)) == failure)
    }

    @Test("a cancelled task keeps nothing of what it was doing")
    func cancelled() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return await store.append([append(at: 0, ["x"])])
            }
            #expect(await task.value == [.failure(.storage(.cancelled))])
            #expect(try await store.head(tafel) == .empty)
        }
    }

    private func limit(_ store: SQLiteStore, toPages pages: Int) async throws {
        try await store.pool.writeWithoutTransaction {
            _ = try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(pages)")
        }
    }
}
