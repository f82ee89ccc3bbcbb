import ArgumentParser
import EventLogSQLite

/// `wijktafel backup FILE`: copies the database while the server runs.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database to a file, also while the server runs."
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: "The file to write; it must not exist yet.")
    var file: String

    func run() async throws {
        try await options.withStore { store in
            try await store.backup(to: file)
            print("The database was copied to \(file).")
        }
    }
}
