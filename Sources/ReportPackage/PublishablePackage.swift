internal import ZipArchives

/// The package to publish and to archive: a ZIP that holds nothing about one person.
public enum PublishablePackage {
    /// How the file's name ends.
    public static let fileExtension = "zip"

    /// Makes a package of the files and what describes them; the session's record, when given, stays out.
    ///
    /// - Throws: `archive` when two files have one name, or when together they are more than can be read back.
    public static func make(_ contents: PackageContents, key: SigningKey) throws(PackageFailure) -> [UInt8] {
        try PackageFiles.packed(.publishable, contents, key: key)
    }
}
