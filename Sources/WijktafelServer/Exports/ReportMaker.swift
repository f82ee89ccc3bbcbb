import EventLog
import SessionEngine
import WorksheetKit

/// A report as it stood at one moment, before it is any kind of file.
struct MadeReport: Sendable {
    let session: SessionID
    let document: Document
    let standing: ReportStanding
    let madeAt: Timestamp
    /// The end of the log when it was made.
    let head: ChainHead

    var language: Language { document.language }

    /// The day that the report is of: the session's own, else the one that it was made on.
    var day: String { standing.date ?? LocalDay.iso(madeAt) }
}

/// Makes a session's report from what is on disk; every kind of file comes from what this gives.
struct ReportMaker: Sendable {
    /// How often a report is made anew when the log went on meanwhile, for whoever needs both to say the same.
    private static let mostTries = 5

    let log: any EventLog
    let time: any TimeSource
    let version: String
    /// Gives a session that has taken in all that it was sent.
    let session: @Sendable (SessionID) async throws -> Session

    /// Makes the report as it is now.
    func report(_ id: SessionID, _ choices: ReportChoices) async throws -> MadeReport {
        let session = try await session(id)
        return await report(of: session, choices, at: time.now(), head: try await log.head(id))
    }

    /// Makes the report of a session as somebody else has read it back.
    func report(of session: Session, _ choices: ReportChoices, at now: Timestamp, head: ChainHead) async -> MadeReport {
        let standing = await session.reportStanding
        let language = choices.language ?? standing.language
        let context = ReportContext(
            language: language,
            now: now,
            head: head,
            version: version,
            day: { LocalDay.text($0, language: language) },
            date: { LocalDay.text($0, language: language) }
        )
        let document = await session.report(context, choices)
        return MadeReport(session: session.id, document: document, standing: standing, madeAt: now, head: head)
    }

    /// Makes a report of which the log ends where it says; in a room that never falls silent the last of a few tries.
    func settledReport(_ id: SessionID, _ choices: ReportChoices) async throws -> MadeReport {
        var report = try await report(id, choices)
        for _ in 1..<ReportMaker.mostTries {
            if try await log.head(id) == report.head { break }
            report = try await self.report(id, choices)
        }
        return report
    }
}

extension SessionHost {
    /// How long a report waits for computations that are under way; they take a second or two at most.
    private static let patience = Duration.seconds(5)

    /// The session when all that was sent to it is on disk and computed.
    func settledSession(_ id: SessionID) async throws -> Session {
        let session = try await session(id)
        await session.settle()
        await session.computed(within: SessionHost.patience)
        return session
    }
}
