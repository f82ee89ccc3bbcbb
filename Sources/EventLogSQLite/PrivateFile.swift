internal import EventLog
internal import Glibc

/// Makes a file that only its owner can read, before anybody else writes to it.
enum PrivateFile {
    /// Makes sure that a file exists with mode 0600; makes its folder, with mode 0700, when that is missing.
    static func prepare(_ path: String) throws(StorageFailure) {
        let folder = folder(of: path)
        if mkdir(folder, 0o700) == 0 {
            try sync(folder: self.folder(of: folder))
        } else if errno != EEXIST {
            throw .inaccessible
        }
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .inaccessible }
        defer { _ = Glibc.close(file) }
        guard fchmod(file, 0o600) == 0 else { throw .inaccessible }
        try sync(folder: folder)
    }

    /// Makes a new empty file with mode 0600; throws `inaccessible` when there is one already.
    static func create(_ path: String) throws(StorageFailure) {
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .inaccessible }
        _ = Glibc.close(file)
        try sync(folder: folder(of: path))
    }

    /// Without this a power cut may leave the file's bytes on disk and its name not.
    private static func sync(folder: String) throws(StorageFailure) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .inaccessible }
        defer { _ = Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .inputOutput }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
