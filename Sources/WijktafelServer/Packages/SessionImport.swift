import EventLog
import ReportPackage
import SessionEngine
import WorksheetKit

/// Brings a session back from an owner's archive, to read, compare or repeat it.
///
/// It comes back as a session of its own: with another id, so that it can stand beside the one it was made from; with
/// the same facts in the same order, under hashes of their own, because those go over the id; closed; kept as long
/// from now on as it was to be kept at first, because an archive must not be a way around a term.
///
/// Those who took part come back as rows without a way in. The rows are needed: how many there were, and of which
/// perspective, is told by the registry and not by the log, and at an open table so is by which alias an answer is
/// known. Tokens, links, the code and the invite are no facts about what was said, and don't come back.
struct SessionImport {
    let registry: any SessionRegistry
    let log: any EventLog
    let time: any TimeSource

    /// How many facts are appended at once: more would keep a server that runs beside this waiting.
    private static let batch = 1_000

    /// Stores the session, or nothing of it.
    ///
    /// - Parameters:
    ///   - archive: The archive, found whole and by a key that is trusted.
    ///   - owner: Whose it will be.
    /// - Returns: The id of the new session.
    /// - Throws: `EntryFailure.unreadable` when its settings can't be read, `RegistryError`, `LogFailure`.
    func bring(_ archive: OwnersArchive.Opened, owner: FacilitatorID) async throws -> SessionID {
        let now = time.now()
        guard var settings = try? SessionSettings(archive.session.settings) else { throw EntryFailure.unreadable }
        let end = Retention.end(of: settings, createdAt: now)
        settings.invite = nil
        settings.keptUntil = LocalDay.iso(end.adding(milliseconds: -1))
        settings.imported = ImportNote(
            session: archive.session.id,
            head: archive.record.head,
            day: LocalDay.iso(now)
        )
        let record = SessionRecord(
            id: SessionID(rawValue: Secrets.invite()),
            createdAt: now,
            owners: [owner],
            settings: settings.json.bytes,
            retainUntil: end
        )
        try await registry.create(record, content: archive.instruments)
        do {
            try await bring(archive.session.people, to: record.id, at: now)
            try await bring(archive.log, to: record.id, at: now)
            try await registry.close(record.id)
        } catch {
            // Half a session would look like a whole one in which people said less.
            try? await registry.purge(record.id)
            throw error
        }
        return record.id
    }

    private func bring(_ people: [Person], to session: SessionID, at now: Timestamp) async throws {
        for person in people {
            var person = person
            let removedAt = person.removedAt
            person.session = session
            person.removedAt = nil
            // The registry knows nobody without a token: nobody ever saw this one, and it stops working at once.
            try await registry.add(person, tokenHash: Secrets.hash(Secrets.token()), role: Role.participant.rawValue)
            if let removedAt {
                try await registry.remove(person.id, from: session, at: removedAt)
            } else {
                _ = try await registry.revokeTokens(of: .person(person.id), in: session, at: now)
            }
        }
    }

    private func bring(_ facts: [LogRecord], to session: SessionID, at now: Timestamp) async throws {
        var version = 0
        for start in stride(from: 0, to: facts.count, by: Self.batch) {
            let batch = facts[start..<min(start + Self.batch, facts.count)]
            // What was erased leaves its place: versions have meanings, such as the ids of remarks.
            let records = batch.map { NewRecord($0.metadata, payload: $0.payload ?? []) }
            version = try await append(records, to: session, at: version)
        }
        let erased = facts.filter { $0.payload == nil }.map(\.version)
        if !erased.isEmpty { _ = try await log.erase(session, where: .versions(erased)) }
        if facts.last?.metadata.type != SleepingFacts.closed(at: now).metadata.type {
            _ = try await append([SleepingFacts.closed(at: now)], to: session, at: version)
        }
    }

    private func append(_ records: [NewRecord], to session: SessionID, at version: Int) async throws -> Int {
        let append = Append(session: session, expectedVersion: version, records: records)
        let results = await log.append([append])
        guard let result = results.first else { throw LogFailure.closed }
        return try result.get()
    }
}
