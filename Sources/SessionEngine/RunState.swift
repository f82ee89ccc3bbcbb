import WorksheetKit

/// Where the session stands: everything that a desk's step changes and that undo puts back.
struct RunState: Sendable, Hashable {
    /// Whether an item takes answers and its outcome is on show.
    enum Stage: String, Sendable, Hashable {
        case planned
        case open
        case locked
        case shown
        case done
    }

    struct ItemStatus: Sendable, Hashable {
        var stage = Stage.planned
        var round = 0
        var mode = ShowMode.blind
        /// The rounds whose outcome the desk put on show.
        var shownRounds: Set<Int> = []
        var isDirect = false
        /// When it was first opened.
        var openedAt: Timestamp?
    }

    struct Timer: Sendable, Hashable {
        var endsAt: Timestamp
        var seconds: Int
        var hasEnded = false
    }

    enum Moderation: String, Sendable, Hashable {
        case waiting
        case shown
        case skipped
    }

    var current: ItemID?
    var items: [ItemID: ItemStatus] = [:]
    /// How many rounds of a worksheet's phase have begun, by `worksheet/phase`.
    var rounds: [String: Int] = [:]
    var timer: Timer?
    var page: String?
    var isCodeVisible = true
    var isTable = false
    var remarks: [String: Moderation] = [:]
    var isFollowing = true
    var isClosed = false
    /// Whether the board stays as it is, whatever happens.
    var isFrozen = false
    /// What the board shows large.
    var spotlight: Spotlight?
    /// The examples that lie beside items.
    var laid: [ItemID: [ShelfEntry]] = [:]
    /// The earlier sessions that lie beside items.
    var beside: [ItemID: ComparedSession] = [:]
    /// Whether nobody new can come in.
    var isLocked = false
    /// Whom the desk wants at the table; absent until a desk changed it.
    var intention: Intention?
    /// Until when people may answer in their own time, before or after the meeting.
    var openUntil: Timestamp?
    /// Whether that moment has passed.
    var isOpenTimeOver = false

    func status(_ item: ItemID) -> ItemStatus { items[item] ?? ItemStatus() }
}
