import EventLog
import Foundation
import ReportPackage
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit
import ZipArchives

@testable import WijktafelServer

@Suite("Packages of a session")
struct PackageTests {
    @Test("name nobody who took part, and tell all the same what everyone said together")
    func publishable() async throws {
        let table = try await WorkTable.held()
        let bytes = try await table.source.publishable(WorkTable.id, table.packagedReport())
        let text = try String(decoding: ZipArchive.unpack(bytes).flatMap(\.bytes), as: UTF8.self)
        for person in await table.people {
            #expect(!text.contains(person.id.rawValue) && !text.contains(person.handle))
        }
        #expect(!text.contains("het-geheim-van-de-code"))
        #expect(text.contains(table.instrumentHash))
        let key = try #require(try SigningKey.load(from: table.folder)).publicKey
        let verdict = PackageVerifier.verify(bytes, passphrase: nil, trusted: [key])
        #expect(verdict.isGood)
        #expect(verdict.record?.head == (await table.head))
        #expect(verdict.record?.instruments.map(\.name) == ["volwassenheid"])
    }

    @Test("keep of people what a report tells of them, and no way in")
    func minimal() async throws {
        let table = try await WorkTable.held()
        let opened = try await table.archive()
        let people = await table.people
        #expect(opened.session.people.map(\.id) == people.map(\.id))
        #expect(opened.session.people.map(\.perspective) == people.map(\.perspective))
        #expect(people.contains { $0.name == "Ali" } && opened.session.people.allSatisfy { $0.name == nil })
        #expect(opened.session.settings["title"]?.text == "Wijk Oost")
        #expect(opened.session.settings["invite"] == nil)
        #expect(opened.log == (await table.store.read(WorkTable.id, after: 0)))
    }

    @Test("keep a name where the report shows it: at an open table, of who agreed to that")
    func openTable() async throws {
        let table = try await WorkTable.held(privacy: .openTable)
        var people = await table.people
        people[0].showName = true
        try await table.store.update(people[0])
        let names = try await table.archive().session.people.map(\.name)
        #expect(names == [people[0].name] + [String?](repeating: nil, count: people.count - 1))
        #expect(people[0].name == "Ali")
    }

    @Test("are not made with a passphrase that is too short, nor of a session that isn't there")
    func refusals() async throws {
        let table = try await WorkTable.held()
        let report = try await table.packagedReport()
        await #expect(throws: PackageFailure.passphraseTooShort(minimum: 12)) {
            try await table.source.archive(WorkTable.id, report, passphrase: "elf tekens.")
        }
        await #expect(throws: EntryFailure.unknown) {
            try await table.source.publishable(SessionID(rawValue: "geen"), report)
        }
    }

    @Test("go no further than the report that is in them")
    func upToTheReport() async throws {
        let table = try await WorkTable.held()
        let report = try await table.packagedReport()
        await table.ask(table.desk, "conclusion.put", ["item": "i1", "text": "Later bedacht"])
        let bytes = try await table.source.archive(WorkTable.id, report, passphrase: WorkTable.passphrase)
        let opened = try OwnersArchive.open(bytes, passphrase: WorkTable.passphrase)
        #expect(opened.log.last?.version == report.head.version)
        #expect(await table.head.version > report.head.version)
    }

    @Test("bring a session back that says the same as it did", arguments: [false, true])
    func importing(hasErased: Bool) async throws {
        let table = try await WorkTable.held()
        if hasErased {
            await table.ask(table.phones[1], "erase")
            #expect(await table.store.read(WorkTable.id, after: 0).contains { $0.payload == nil })
        }
        let before = try await table.report(of: WorkTable.id)
        let id = try await table.importing.bring(try await table.archive(), owner: WorkTable.owner)
        let after = try await table.report(of: id)
        #expect(id != WorkTable.id)
        #expect(after.title == before.title)
        #expect(after.facts.first { $0.label == "Deelnemers" } == before.facts.first { $0.label == "Deelnemers" })
        #expect(after.facts.contains { $0.label == "Deelnemers" && $0.value == [.text("6")] })
        #expect(after.sections.map(\.key) == before.sections.map(\.key))
        // The first sentence of the summary says that a session still runs, and one that was brought back is closed.
        let outcome = { (section: Section) in
            var section = section
            section.blocks.removeAll { $0.key == "who" }
            return section
        }
        for (new, old) in zip(after.sections, before.sections) where old.key != "account" {
            #expect(outcome(new) == outcome(old))
        }
        // The account names the log, and that is another one; what it counts is the same.
        let counted = { (document: Document) in
            document.sections.last?.blocks.filter { $0.key != "record" }
        }
        #expect(counted(after) == counted(before) && counted(after)?.isEmpty == false)
    }

    @Test("bring a session back closed, with its owner, its content, a term of its own, and nobody's way in")
    func imported() async throws {
        let table = try await WorkTable.held()
        let archive = try await table.archive()
        let id = try await table.importing.bring(archive, owner: WorkTable.owner)
        let record = try #require(await table.store.session(id))
        #expect(record.state == .closed && record.owners == [WorkTable.owner])
        #expect(record.joinCode == nil && record.inviteHash == nil)
        #expect(record.createdAt == table.time.now() && record.retainUntil > record.createdAt)
        let settings = try SessionSettings(JSONParser.parse(record.settings))
        #expect(settings.imported?.session == WorkTable.id && settings.imported?.head == archive.record.head)
        #expect(settings.title == "Wijk Oost" && settings.invite == nil)
        #expect(await table.store.content(of: id) == (await table.store.content(of: WorkTable.id)))
        #expect(await table.store.links(of: id).isEmpty)
        for person in await table.store.people(of: id) {
            let revoked = try await table.store.revokeTokens(of: .person(person.id), in: id, at: table.time.now())
            #expect(revoked == 0, "a token still worked")
        }
        let facts = await table.store.read(id, after: 0)
        #expect(HashChain.verify(facts, of: id, against: await table.store.head(id)).isIntact)
        #expect(facts.last?.metadata.type == "session.closed")
        #expect(facts.dropLast().map(\.payload) == archive.log.map(\.payload))
        #expect(facts.dropLast().map(\.metadata) == archive.log.map(\.metadata))
    }

    @Test("bring back those who were removed as removed")
    func removed() async throws {
        let table = try await WorkTable.held()
        let gone = await table.people[2].id
        await table.ask(table.desk, "person.remove", ["person": .string(gone.rawValue), "answers": false])
        let people = await table.people
        let id = try await table.importing.bring(try await table.archive(), owner: WorkTable.owner)
        let back = await table.store.people(of: id)
        #expect(back.map(\.removedAt) == people.map(\.removedAt) && people[2].removedAt != nil)
    }

    @Test("leave nothing behind when bringing one back fails half-way")
    func halfWay() async throws {
        let table = try await WorkTable.held()
        let archive = try await table.archive()
        let broken = SessionImport(registry: table.store, log: FullLog(store: table.store), time: table.time)
        await #expect(throws: LogFailure.storage(.full)) { try await broken.bring(archive, owner: WorkTable.owner) }
        #expect(await table.store.sessions(ownedBy: WorkTable.owner).map(\.id) == [WorkTable.id])
    }
}

/// A log that takes nothing.
private struct FullLog: EventLog {
    let store: InMemoryStore

    func append(_ appends: [Append]) async -> [Result<Int, LogFailure>] {
        appends.map { _ in .failure(.storage(.full)) }
    }

    func read(_ session: SessionID, after version: Int) async -> [LogRecord] {
        await store.read(session, after: version)
    }

    func head(_ session: SessionID) async -> ChainHead { await store.head(session) }

    func erase(_ session: SessionID, where scope: ErasureScope) async -> Int { 0 }

    func verify(_ session: SessionID) async -> ChainVerdict { await store.verify(session) }
}

extension ChainVerdict {
    fileprivate var isIntact: Bool {
        if case .intact = self { return true }
        return false
    }
}
