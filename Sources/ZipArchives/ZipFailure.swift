/// Why an archive is not made or not read; nothing of it is given then.
public enum ZipFailure: Error, Sendable, Hashable {
    /// The bytes are no archive, or one that is damaged; with the file where that showed, when it was in one.
    case damaged(path: String?)
    /// There are more files than there may be.
    case tooManyEntries(limit: Int)
    /// The archive itself is larger than it may be, in bytes.
    case archiveTooLarge(limit: Int)
    /// One file is larger than it may be once it is unpacked, in bytes.
    case entryTooLarge(path: String, limit: Int)
    /// All files together are larger than they may be once they are unpacked, in bytes.
    case contentsTooLarge(limit: Int)
    /// A file says that it was made smaller than files of its size can be.
    case tooDense(path: String)
    /// A path that could lead out of the folder that an archive is unpacked in, a folder, or no name for a file.
    case unsafePath(String)
    /// Two files whose paths are the same, or become so where upper and lower case don't differ.
    case double(path: String?)
    /// A file that is encrypted or pressed in a way that is not read here.
    case unsupported(path: String)
    /// There is no memory for it.
    case memory
}
