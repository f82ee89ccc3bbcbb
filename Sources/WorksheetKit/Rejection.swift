/// A refusal of a command: nothing changed, and the sender learns why by a stable code.
public struct Rejection: Error, Hashable, Sendable {
    /// The stable code; its texts stand in `Public/texts/errors.json` or in the plugin's `web/texts.json`.
    public let code: String
    /// The member of the command that the code is about, when it is about one.
    public let field: String?

    /// Refuses with a code of the core.
    public init(_ code: Code, field: String? = nil) {
        self.code = code.rawValue
        self.field = field
    }

    /// Refuses with a code that a plugin declares in its `plugin.json`.
    public init(plugin code: String, field: String? = nil) {
        self.code = code
        self.field = field
    }

    /// The codes that the core and every plugin may use.
    public enum Code: String, CaseIterable, Sendable {
        /// The body has another shape than the command asks: a wrong type or a missing member.
        case malformed = "malformed"
        /// The body has a member that the command doesn't know.
        case unknownKey = "unknown-key"
        /// There is no command of this name.
        case unknownCommand = "unknown-command"
        /// The command points at something that doesn't exist.
        case unknownTarget = "unknown-target"
        /// A number lies outside its range or off its step.
        case outOfRange = "out-of-range"
        /// A text is longer than its limit.
        case textTooLong = "text-too-long"
        /// A text that must say something is empty.
        case textEmpty = "text-empty"
        /// The item has not been opened, or is no longer on.
        case itemNotOpen = "item-not-open"
        /// The item was closed before the answer arrived; the answer is kept for the desk to admit.
        case itemLocked = "item-locked"
        /// The session is closed.
        case sessionClosed = "session-closed"
        /// The step doesn't fit the state that the item or the session is in.
        case wrongState = "wrong-state"
        /// There is no earlier round of one's own to keep.
        case nothingToKeep = "nothing-to-keep"
        /// There is nothing to take back.
        case nothingToUndo = "nothing-to-undo"
        /// The item has had its three rounds.
        case tooManyRounds = "too-many-rounds"
        /// Somebody else changed the same thing since the sender last saw it.
        case changedMeanwhile = "changed-meanwhile"
        /// The item is for others at the table.
        case notAsked = "not-asked"
        /// The board stands still.
        case boardFrozen = "board-frozen"
        /// A list has reached its limit.
        case tooMany = "too-many"
        /// The sender's role may not do this.
        case notAllowed = "not-allowed"
        /// The server could not write to its disk; the answer stays with the sender.
        case notStored = "not-stored"
    }
}
