public import EventLog
public import WorksheetKit

/// The published outcome of a session as desk and phones are told of it.
public struct PublishedOutcome: Sendable, Hashable {
    /// What stands in the link.
    let secret: String
    /// When it was published.
    let publishedAt: Timestamp
    /// The moment from which nobody may read it any more.
    let until: Timestamp

    /// Takes what a registry keeps of it.
    public init(_ publication: Publication) {
        secret = publication.secret
        publishedAt = publication.publishedAt
        until = publication.until
    }

    func json(_ address: PublicAddress) -> JSON {
        [
            "url": .string(address.outcomeLink(secret: secret)),
            "publishedAt": .number(Double(publishedAt.milliseconds)), "until": .number(Double(until.milliseconds)),
        ]
    }
}

extension Session {
    /// Tells phones and desk what has been published; `nil` when it was taken back or is over.
    public nonisolated func announce(_ outcome: PublishedOutcome?) { post(.outcome(outcome)) }
}

extension SessionHost {
    /// The session as it stood at a version, without what was wiped since: for reading what was published then anew.
    ///
    /// The words that tell of wiping come along. So do the pictures that an open table made anew in place of wiped
    /// ones, because otherwise all that others answered would be gone as well.
    public func reading(_ id: SessionID, at version: Int) async throws -> Session {
        let session = try await load(id) { records in
            let earlier = records.prefix { $0.version <= version }
            let wiped = Set(
                earlier.lazy.filter { $0.metadata.type == "released" && $0.payload == nil }
                    .compactMap(\.metadata.worksheet)
            )
            let later = records.dropFirst(earlier.count).filter { record in
                record.metadata.type == "person.erased"
                    || record.metadata.type == "released" && record.metadata.worksheet.map(wiped.contains) == true
            }
            return Array(earlier) + later
        }
        await session.compute()
        return session
    }
}
