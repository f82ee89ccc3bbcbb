import EventLog
import SessionEngine
import WorksheetKit

/// A report as it stood at one moment, before it is any kind of file.
struct MadeReport: Sendable {
    let document: Document
    let standing: ReportStanding
    let madeAt: Timestamp

    var language: Language { document.language }

    /// The day that the report is of: the session's own, else the one that it was made on.
    var day: String { standing.date ?? LocalDay.iso(madeAt) }
}

/// Makes a session's report from what is on disk; every kind of file comes from what this gives.
struct ReportMaker: Sendable {
    let log: any EventLog
    let time: any TimeSource
    let version: String
    /// Gives a session that has taken in all that it was sent.
    let session: @Sendable (SessionID) async throws -> Session

    func report(_ id: SessionID, _ choices: ReportChoices) async throws -> MadeReport {
        let session = try await session(id)
        let standing = await session.reportStanding
        let language = choices.language ?? standing.language
        let now = time.now()
        let context = ReportContext(
            language: language,
            now: now,
            head: try await log.head(id),
            version: version,
            day: { LocalDay.text($0, language: language) },
            date: { LocalDay.text($0, language: language) }
        )
        let document = await session.report(context, choices)
        return MadeReport(document: document, standing: standing, madeAt: now)
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
