public import EventLog
internal import GRDB

/// The log and the registry of one server in one SQLite file: the embedded default.
///
/// One connection writes, a few read beside it (WAL). A call that wrote returns after the bytes were synced to disk.
/// One store per file: a second one on the same file is safe but makes the first wait and conflict.
public final class SQLiteStore: Sendable {
    /// How a file is opened.
    public struct Options: Hashable, Sendable {
        /// When SQLite syncs.
        public enum Synchronous: Int, Hashable, Sendable {
            /// Never within a commit: a power cut loses commits that were answered. Only to prove that a test sees it.
            case normal = 1
            /// With every commit, before it is answered.
            case full = 2
        }

        /// When SQLite syncs; anything but `full` breaks the promise of the store.
        public var synchronous: Synchronous
        /// How long to wait for another process that holds the file.
        public var busyTimeout: Duration
        /// The number of connections that only read.
        public var readers: Int

        /// Makes options.
        public init(synchronous: Synchronous = .full, busyTimeout: Duration = .seconds(5), readers: Int = 4) {
            self.synchronous = synchronous
            self.busyTimeout = busyTimeout
            self.readers = readers
        }
    }

    let pool: DatabasePool

    /// Opens a file, making or upgrading it where needed; blocks while it does.
    ///
    /// A new file gets mode 0600 and so do the files SQLite puts beside it; an existing one is set to it. A missing
    /// folder is made with mode 0700; an existing one is left as it is.
    public init(path: String, options: Options = Options()) throws(StorageFailure) {
        try PrivateFile.prepare(path)
        do {
            pool = try DatabasePool(path: path, configuration: Self.configuration(options))
            try Self.setSynchronous(options.synchronous, on: pool)
            try Schema.upgrade(pool)
        } catch {
            throw StorageFailure(error)
        }
    }

    /// Closes the file, so that every later call fails with `closed`.
    ///
    /// Throws `busy` while a call is under way.
    public func close() throws(StorageFailure) {
        // The pool closes its readers last, and SQLite doesn't empty the WAL for a reader. Failing here loses nothing:
        // what is left in the WAL is read from there when the file is opened again.
        _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        do { try pool.close() } catch { throw StorageFailure(error) }
    }

    private static func configuration(_ options: Options) -> Configuration {
        var configuration = Configuration()
        configuration.label = "SQLiteStore"
        configuration.busyMode = .timeout(options.busyTimeout / .seconds(1))
        configuration.maximumReaderCount = max(1, options.readers)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            // Erased bytes have to be overwritten, not merely forgotten.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    /// The pool sets synchronous=NORMAL by itself while opening, so this can only come after it.
    private static func setSynchronous(_ level: Options.Synchronous, on pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = \(level.rawValue)")
            guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == level.rawValue else {
                throw StorageFailure.inaccessible
            }
        }
    }
}

extension SQLiteStore {
    /// Empties the WAL into the file, because it still holds pages from before an erasure.
    func truncateWAL() async throws {
        try await pool.writeWithoutTransaction { database in
            _ = try database.checkpoint(.truncate)
        }
    }
}
