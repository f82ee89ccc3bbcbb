/// A file of an archive: a path within it, and bytes.
public struct ZipEntry: Sendable, Hashable {
    /// The path, with `/` between its parts; `ZipPath.isSafe` says which there can be.
    public let path: String
    /// What is in the file.
    public let bytes: [UInt8]

    /// Makes an entry; whether its path is one that can be, `ZipArchive` looks at.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Makes an entry of a text, in UTF-8.
    public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// How much an archive may be before it is refused: what comes in may have been made to fill memory or disk.
public struct ZipLimits: Sendable, Hashable {
    /// The most bytes of the archive itself.
    public var archiveBytes = 256 << 20
    /// The most files in it.
    public var entries = 1_000
    /// The most bytes of one file once it is unpacked.
    public var entryBytes = 256 << 20
    /// The most bytes of all files together once they are unpacked.
    public var totalBytes = 512 << 20
    /// How many times smaller a file may have been made; only files above `denseFrom` are looked at.
    public var ratio = 500
    /// From how many unpacked bytes the ratio is looked at.
    public var denseFrom = 1 << 20

    /// Makes the limits for a package of this product; the log of the largest session fits in.
    public init() {}

    /// The limits for a package of this product.
    public static let package = ZipLimits()
}
