public import WorkshopPrimitives

/// The end of a session's log: what a report states, so that its archive can be checked against it.
public struct ChainHead: Hashable, Sendable {
    /// The version of the last record; 0 when the log is empty.
    public let version: Int
    /// The hash of the last record; zero when the log is empty.
    public let hash: Digest

    /// Takes a head as a store holds it.
    public init(version: Int, hash: Digest) {
        self.version = version
        self.hash = hash
    }

    /// The head of an empty log.
    public static let empty = ChainHead(version: 0, hash: .zero)
}

/// What verifying a session's chain shows.
public enum ChainVerdict: Hashable, Sendable {
    /// Every record is as it was written, up to this head; the payloads of `erased` records have been erased.
    case intact(head: ChainHead, erased: Int)
    /// The record of this version, from 1, is the first that was altered, is missing or doesn't belong there.
    case broken(version: Int)
}

/// Which payloads of a session are erased.
public enum ErasureScope: Hashable, Sendable {
    /// Those of the records that one participant caused.
    case person(PersonID)
    /// Those of these versions; versions that don't exist are passed over.
    case versions([Int])
    /// Those of the records marked personal.
    case personal
    /// All of them.
    case all
}
