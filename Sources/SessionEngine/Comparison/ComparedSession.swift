public import WorksheetKit

/// What a session brings to a comparison: what was let out of it, and what it has to be known by.
public struct ComparedSession: Sendable, Hashable {
    /// The id.
    public let id: SessionID
    /// What it was made from or is a copy of: whoever shares one of these with another is the same session.
    let origins: Set<String>
    /// What it is called.
    let title: String
    /// The neighbourhood, else the municipality.
    let place: String?
    /// The day as `yyyy-mm-dd`, when given.
    let date: String?
    /// How many people sat at the table.
    let participants: Int
    /// The least number of people that anything was shown of.
    let k: Int
    /// The day on which it was brought back from an archive, when it was.
    let importedOn: String?
    /// Whether it still runs.
    let isInterim: Bool
    /// What its worksheets measured, by plugin and instrument.
    var sheets: [String: GaugeSheet]

    /// Puts together what a session brings.
    init(
        _ id: SessionID,
        _ settings: SessionSettings,
        participants: Int,
        isInterim: Bool,
        sheets: [String: GaugeSheet]
    ) {
        self.id = id
        self.participants = participants
        self.isInterim = isInterim
        self.sheets = sheets
        title = settings.title
        place = settings.neighbourhood ?? settings.municipality
        date = settings.date
        k = settings.k
        importedOn = settings.imported?.day
        // The seed is drawn once and travels with an archive, also when what came from one is archived again.
        let seed = settings.seed == 0 ? nil : "seed \(settings.seed)"
        origins = Set([id.rawValue, settings.imported?.session.rawValue, seed].compactMap(\.self))
    }

    /// Whether two of some sessions are one and the same at two moments, or one is a copy of the other's log.
    ///
    /// Laid side by side they would be two pictures of the same people, which the gate never let out together.
    public static func isRepeated(in sessions: [ComparedSession]) -> Bool {
        Set(sessions.flatMap(\.origins)).count < sessions.reduce(0) { $0 + $1.origins.count }
    }

    /// Where it stands among others: in the order of time.
    func precedes(_ other: ComparedSession) -> Bool {
        (date ?? "~", title, id.rawValue) < (other.date ?? "~", other.title, other.id.rawValue)
    }
}

extension Session {
    /// What the session brings to a comparison: what its report shows, and nothing else.
    public var compared: ComparedSession {
        var sheets: [String: GaugeSheet] = [:]
        for (id, worksheet, _) in state.worksheetsInOrder {
            guard let sheet = worksheet.gauges(state.releases(of: id, everything: true)) else { continue }
            // Of an instrument that was put on twice the first counts, as it would a year later.
            let key = "\(state.agenda.worksheets[id]?.plugin ?? "")/\(sheet.instrument)"
            if sheets[key] == nil { sheets[key] = sheet }
        }
        return ComparedSession(
            self.id,
            settings,
            participants: roster.present.count,
            isInterim: !state.run.isClosed,
            sheets: sheets
        )
    }
}
