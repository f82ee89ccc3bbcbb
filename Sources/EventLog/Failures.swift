/// What a store's medium did that no caller can be blamed for.
public enum StorageFailure: Error, Hashable, Sendable {
    /// The disk or the file's allotted size is full; nothing of the operation was kept.
    case full
    /// Reading or writing failed below the store.
    case inputOutput
    /// Somebody else held the file longer than the store waits; the operation can be tried again.
    case busy
    /// The file is damaged or isn't a file of this store.
    case corrupt
    /// The file was written by a newer version of this program; it is left as it is.
    case newer
    /// The file or its folder can't be opened or can't be written.
    case inaccessible
    /// The caller's task was cancelled; nothing of the operation was kept.
    case cancelled
    /// The store has been closed.
    case closed
    /// Anything else, by the store's own code.
    case other(code: Int)
}

/// Why an operation on a log didn't happen.
public enum LogFailure: Error, Hashable, Sendable {
    /// The log was not at the version that the append was decided on.
    case conflict(expected: Int, actual: Int)
    /// The session has been purged; its log takes nothing any more.
    case purged
    /// The writer already holds as many appends as it may.
    case overloaded
    /// The writer has been shut down.
    case closed
    /// The store failed.
    case storage(StorageFailure)
}

/// Why an operation on the registry didn't happen.
public enum RegistryError: Error, Hashable, Sendable {
    /// There is nothing with that id or hash (any more).
    case notFound
    /// The id or the hash is in use already.
    case alreadyExists
    /// Another session has that join code; draw another and try again.
    case codeTaken
    /// Somebody in the session has that handle; choose another and try again.
    case handleTaken
    /// The session is closed, so nobody can join.
    case sessionClosed
    /// The content is not what its hash says.
    case hashMismatch
    /// The session has been purged; nothing about it can change any more.
    case purged
    /// The store failed.
    case storage(StorageFailure)
}
