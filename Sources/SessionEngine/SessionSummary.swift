public import EventLog
public import WorksheetKit

/// What anyone with the code may know of a session before joining, and what never changes after.
public enum SessionSummary {
    /// The session without its secrets.
    public static func json(record: SessionRecord, settings: SessionSettings) -> JSON {
        .members([
            ("id", .string(record.id.rawValue)), ("title", .string(settings.title)),
            ("municipality", settings.municipality.map(JSON.string)),
            ("neighbourhood", settings.neighbourhood.map(JSON.string)), ("date", settings.date.map(JSON.string)),
            ("language", .string(settings.language.rawValue)), ("privacy", .string(settings.privacy.rawValue)),
            ("k", .integer(settings.k)), ("perspectives", settings.perspectivesJSON),
            ("retainUntil", settings.keptUntil.map(JSON.string)),
            ("timeZone", .string(timeZone)), ("rehearsal", settings.isRehearsal ? true : nil),
        ])
    }

    /// A participant, as told to that participant alone.
    public static func json(of person: Person) -> JSON {
        .members([
            ("id", .string(person.id.rawValue)), ("handle", .string(person.handle)),
            ("name", person.name.map(JSON.string)), ("perspective", person.perspective.map(JSON.string)),
            ("showName", .bool(person.showName)),
        ])
    }

    /// The zone that days and times are shown in.
    public static let timeZone = "Europe/Amsterdam"
}
