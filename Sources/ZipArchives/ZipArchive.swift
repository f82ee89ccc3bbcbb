/// Archives in memory in the form that every system opens (ZIP, with deflate).
public enum ZipArchive {
    /// An archive of files, in the order given.
    ///
    /// The same entries give the same bytes with the same libraries: all carry the first moment that the form can
    /// write, 1 January 1980.
    ///
    /// - Throws: `unsafePath` or `double` for paths that `unpack` would refuse, `memory`.
    public static func pack(_ entries: [ZipEntry]) throws(ZipFailure) -> [UInt8] {
        try ZipPath.check(entries.map(\.path))
        return entries.isEmpty ? empty : try ZipWriter.write(entries)
    }

    /// The files of an archive, in its order.
    ///
    /// What its directory says is believed nowhere: sizes are counted, checksums computed, and the local headers have
    /// to say what the directory says, because two programs could otherwise see two different archives.
    ///
    /// - Throws: what is wrong with it; nothing is given of an archive of which anything is.
    public static func unpack(
        _ bytes: [UInt8],
        limits: ZipLimits = .package
    ) throws(ZipFailure) -> [ZipEntry] {
        guard bytes.count <= limits.archiveBytes else { throw .archiveTooLarge(limit: limits.archiveBytes) }
        // The library takes no bytes at all for an archive that is yet to be made.
        guard bytes.count >= empty.count else { throw .damaged(path: nil) }
        return bytes == empty ? [] : try ZipReader.read(bytes, limits: limits)
    }

    /// An archive without files: nothing but the end of its directory.
    ///
    /// The library would make no archive at all.
    private static let empty: [UInt8] = Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18)
}
