/// What files that were made may take: they are held in memory, never on disk, until somebody fetches them.
struct ExportLimits: Sendable {
    /// The most bytes of files of all sessions; beyond it the oldest goes.
    var mostBytes = 192 << 20
    /// The most bytes of files of one session, and so of one file.
    var mostBytesPerSession = 96 << 20
    /// How long a file, or the word that there is none, is kept after it was made, in milliseconds.
    var lifetime: Int64 = 30 * 60 * 1_000
    /// The most files and failures of one session that are kept.
    var mostKeptPerSession = 16
    /// The most that are made at the same time.
    var mostAtOnce = 2
    /// The most that wait or are made, of all sessions.
    var mostUnfinished = 32
    /// The most that wait or are made of one session, so that no session holds up the others.
    var mostUnfinishedPerSession = 6
    /// Seconds after which asking again makes sense when too many wait.
    var retryAfter = 15
}

/// What the desk of exports counted, for `/metrics`.
struct ExportCounters: Sendable, Hashable {
    /// How many came to what end, by a word for it.
    var ends: [String: Int] = [:]
    /// How many files had to go before their time to make room.
    var evicted = 0
    /// How many wait or are being made now.
    var unfinished = 0
    /// The bytes of the files that are held now.
    var bytes = 0
}
