import EventLog
import Foundation
import GRDB
import Testing
import WorkshopPrimitives

@testable import EventLogSQLite

@Suite("What the SQLite store forgets")
struct ErasureTests {
    private let marker = "GEHEIM-4f1c9b"

    @Test("erased payloads are nowhere in the files, whatever their size and neighbours")
    func erasing() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            try await fill(store)
            #expect(try folder.holds(marker))
            #expect(try await store.erase(tafel, where: .all) == 400)
            #expect(try !folder.holds(marker))
            #expect(try await store.read(balie, after: 0).allSatisfy { $0.payload != nil })
        }
    }

    @Test("erased salts are nowhere in the files")
    func salts() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            try await fill(store)
            let salts = try await store.read(tafel, after: 0).compactMap(\.salt)
            #expect(salts.count == 400)
            #expect(try salts.allSatisfy(folder.holds))
            _ = try await store.erase(tafel, where: .all)
            #expect(try !salts.contains(where: folder.holds))
        }
    }

    @Test("of a purged session no name, setting, content or payload is left in the files")
    func purging() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            try await fill(store)
            try await populate(store)
            #expect(try folder.holds(marker))
            try await store.purge(tafel)
            #expect(try !folder.holds(marker))
            #expect(try await store.integrityCheck() == [])
        }
    }

    @Test("replaced settings and names are not left in the files once the WAL is emptied")
    func replacing() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            try await populate(store)
            try await store.setSettings([], of: tafel)
            for person in try await store.people(of: tafel) {
                var nameless = person
                nameless.name = nil
                try await store.update(nameless)
            }
            try await store.truncateWAL()
            #expect(try !folder.holds("\(marker) naam"))
            #expect(try !folder.holds("\(marker) instelling"))
            #expect(try folder.holds("\(marker) inhoud"))
        }
    }

    @Test("erasing works while others read and append")
    func busy() async throws {
        try await inFolder { folder in
            let store = try folder.open()
            try await fill(store)
            try await withThrowingTaskGroup { group in
                for _ in 0..<3 {
                    group.addTask { for _ in 0..<20 { _ = try await store.read(balie, after: 0) } }
                }
                group.addTask {
                    for version in 0..<50 {
                        let other = SessionID(rawValue: "andere")
                        #expect(await store.append([append(other, at: version, ["x"])]) == [.success(version + 1)])
                    }
                }
                group.addTask { _ = try await store.erase(tafel, where: .all) }
                try await group.waitForAll()
            }
            _ = try await store.erase(tafel, where: .all)
            #expect(try !folder.holds(marker))
        }
    }

    /// Two sessions whose records lie between one another, small ones and ones larger than a page.
    private func fill(_ store: SQLiteStore) async throws {
        for version in 0..<400 {
            let filler = String(repeating: "-\(version)", count: version % 7 == 0 ? 2_000 : version % 50)
            let results = await store.append([
                append(tafel, at: version, ["\(marker) \(filler) \(marker)"]),
                append(balie, at: version, ["\(filler)"]),
            ])
            try #require(results == [.success(version + 1), .success(version + 1)])
        }
        try await store.truncateWAL()
    }

    private func populate(_ store: SQLiteStore) async throws {
        try await store.add(facilitator)
        let content = FrozenContent(Array(String(repeating: "\(marker) inhoud", count: 1_000).utf8))
        try await store.create(session(tafel, settings: "\(marker) instelling"), content: [content])
        for number in 0..<200 {
            let person = Person(
                id: PersonID(rawValue: "p\(number)"),
                session: tafel,
                handle: "\(marker) \(number)",
                name: "\(marker) naam \(number)",
                joinedAt: Timestamp(milliseconds: Int64(number))
            )
            try await store.add(person, tokenHash: Secrets.hash("\(number)"), role: "participant")
        }
    }
}
