internal import EventLog
internal import GRDB

/// The tables of the file, as a list of steps that only ever grows at its end.
enum Schema {
    /// Brings a file to the newest shape; throws `newer` when it is beyond that already.
    static func upgrade(_ pool: DatabasePool) throws {
        guard try !pool.read(migrator.hasBeenSuperseded) else { throw StorageFailure.newer }
        try migrator.migrate(pool)
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: log") { try $0.execute(sql: log) }
        migrator.registerMigration("2: registry") { try $0.execute(sql: registry) }
        migrator.registerMigration("3: instruments") { try $0.execute(sql: instruments) }
        migrator.registerMigration("4: publication") { try $0.execute(sql: publication) }
        migrator.registerMigration("5: entering for others") {
            try $0.execute(sql: "ALTER TABLE token ADD COLUMN desk TEXT")
        }
        return migrator
    }

    /// A record has a payload with its salt, or neither.
    private static let log = """
        CREATE TABLE chain (
            id INTEGER PRIMARY KEY,
            session TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            ended INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE record (
            chain INTEGER NOT NULL REFERENCES chain (id),
            version INTEGER NOT NULL,
            time INTEGER NOT NULL,
            item TEXT,
            worksheet TEXT,
            type TEXT NOT NULL,
            schema INTEGER NOT NULL,
            actor_kind TEXT NOT NULL,
            actor_subject TEXT,
            command TEXT,
            personal INTEGER NOT NULL,
            payload BLOB,
            salt BLOB,
            seal BLOB NOT NULL CHECK (length(seal) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (chain, version),
            CHECK ((payload IS NULL) = (salt IS NULL))
        ) STRICT;
        """

    private static let registry = """
        CREATE TABLE facilitator (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            key_hash BLOB NOT NULL UNIQUE CHECK (length(key_hash) = 32),
            created_at INTEGER NOT NULL,
            revoked_at INTEGER
        ) STRICT;
        CREATE TABLE session (
            id TEXT PRIMARY KEY,
            created_at INTEGER NOT NULL,
            settings BLOB NOT NULL,
            join_code TEXT UNIQUE,
            invite_hash BLOB UNIQUE CHECK (length(invite_hash) = 32),
            state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'purged')),
            retain_until INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE owner (
            session TEXT NOT NULL REFERENCES session (id),
            facilitator TEXT NOT NULL REFERENCES facilitator (id),
            PRIMARY KEY (session, facilitator)
        ) STRICT;
        CREATE INDEX owner_facilitator ON owner (facilitator);
        CREATE TABLE person (
            session TEXT NOT NULL REFERENCES session (id),
            id TEXT NOT NULL,
            handle TEXT NOT NULL,
            name TEXT,
            perspective TEXT,
            show_name INTEGER NOT NULL,
            joined_at INTEGER NOT NULL,
            removed_at INTEGER,
            PRIMARY KEY (session, id),
            UNIQUE (session, handle)
        ) STRICT;
        CREATE TABLE token (
            hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
            session TEXT NOT NULL REFERENCES session (id),
            role TEXT NOT NULL,
            person TEXT,
            label TEXT,
            created_at INTEGER NOT NULL,
            revoked_at INTEGER,
            CHECK ((person IS NULL) != (label IS NULL)),
            FOREIGN KEY (session, person) REFERENCES person (session, id)
        ) STRICT;
        CREATE INDEX token_session ON token (session, person);
        CREATE TABLE link (
            hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
            session TEXT NOT NULL REFERENCES session (id),
            role TEXT NOT NULL,
            label TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            revoked_at INTEGER
        ) STRICT;
        CREATE INDEX link_session ON link (session);
        CREATE TABLE content (
            hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE frozen (
            session TEXT NOT NULL REFERENCES session (id),
            content BLOB NOT NULL REFERENCES content (hash),
            PRIMARY KEY (session, content)
        ) STRICT;
        CREATE INDEX frozen_content ON frozen (content);
        CREATE TABLE template (
            id TEXT PRIMARY KEY,
            owner TEXT NOT NULL REFERENCES facilitator (id),
            title TEXT NOT NULL,
            bytes BLOB NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX template_owner ON template (owner);
        """

    private static let instruments = """
        CREATE TABLE instrument (
            owner TEXT NOT NULL REFERENCES facilitator (id),
            id TEXT NOT NULL,
            version INTEGER NOT NULL,
            bytes BLOB NOT NULL,
            updated_at INTEGER NOT NULL,
            PRIMARY KEY (owner, id)
        ) STRICT;
        """

    private static let publication = """
        CREATE TABLE publication (
            session TEXT PRIMARY KEY REFERENCES session (id),
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            secret TEXT NOT NULL,
            published_at INTEGER NOT NULL,
            until INTEGER NOT NULL,
            notes BLOB NOT NULL,
            revision INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE published_file (
            session TEXT NOT NULL REFERENCES publication (session),
            name TEXT NOT NULL,
            bytes BLOB NOT NULL,
            PRIMARY KEY (session, name)
        ) STRICT;
        """
}
