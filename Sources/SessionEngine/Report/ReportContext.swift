public import EventLog
public import WorksheetKit

/// What a report says about itself.
public struct ReportContext: Sendable {
    /// The language of the report.
    public let language: Language
    /// When it was made.
    public let now: Timestamp
    /// The end of the session's log when it was made.
    public let head: ChainHead
    /// The version of the software.
    public let version: String
    /// Writes a moment as a day, in the session's zone.
    public let day: @Sendable (Timestamp) -> String
    /// Writes a day that is given as `yyyy-mm-dd` in words.
    public let date: @Sendable (String) -> String

    /// Makes a context; without other words a date stays as it is given.
    public init(
        language: Language,
        now: Timestamp,
        head: ChainHead,
        version: String,
        day: @escaping @Sendable (Timestamp) -> String,
        date: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.language = language
        self.now = now
        self.head = head
        self.version = version
        self.date = date
        self.day = day
    }
}
