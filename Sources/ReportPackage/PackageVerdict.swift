/// What checking a package shows.
public struct PackageVerdict: Sendable, Hashable {
    /// How a file compares with the list that was signed.
    public enum FileState: String, Sendable, Hashable, CaseIterable {
        /// It is as it was made.
        case same
        /// It has other bytes.
        case changed
        /// It is on the list, and isn't there.
        case missing
        /// It is there, and isn't on the list.
        case added
    }

    /// What the signature is worth.
    public enum Signature: Sendable, Hashable {
        /// It is right, by a key that the reader trusts.
        case trusted(PublicKey)
        /// It is right by the key that lies in the package itself: that says nothing about who made it.
        case unknown(PublicKey)
        /// It is by none of the keys.
        case wrong
        /// There is none.
        case missing
    }

    /// What the log's chain of hashes shows.
    public enum Chain: Sendable, Hashable {
        /// The package holds no log.
        case absent
        /// Every record is as it was written; of `erased` of them the content was erased on request.
        case whole(records: Int, erased: Int)
        /// The record of this version, from 1, is the first that was altered, is missing or doesn't belong there.
        case broken(version: Int)
        /// The log isn't there or can't be read.
        case unreadable
    }

    /// Why nothing more can be said; `nil` when the package could be read.
    public var failure: PackageFailure?
    /// What the package is.
    public var kind: PackageKind?
    /// What it says about itself.
    public var record: PackageRecord?
    /// Its files by path; what secures them, the list and its signature, is not among them.
    public var files: [String: FileState] = [:]
    /// What its signature is worth.
    public var signature = Signature.missing
    /// What its log shows.
    public var chain = Chain.absent

    /// Whether nothing was changed as far as the package itself can tell; who signed it is another question.
    public var isUnchanged: Bool {
        guard failure == nil, record != nil, !files.isEmpty, files.values.allSatisfy({ $0 == .same }) else {
            return false
        }
        switch (chain, kind) {
        case (.whole, .archive), (.absent, .publishable): break
        default: return false
        }
        switch signature {
        case .trusted, .unknown: return true
        case .wrong, .missing: return false
        }
    }

    /// Whether nothing was changed, and a key that the reader trusts says so.
    public var isGood: Bool {
        if case .trusted = signature { return isUnchanged }
        return false
    }
}
