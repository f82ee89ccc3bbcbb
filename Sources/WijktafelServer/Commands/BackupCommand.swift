import ArgumentParser
import EventLog
import EventLogSQLite
import Foundation

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
        guard !FileManager.default.fileExists(atPath: file) else {
            throw StartFailure(lines: ["\(file) exists already and was left as it is: give the copy another name"])
        }
        try await options.withStore { store in
            do {
                try await store.backup(to: file)
            } catch {
                throw StartFailure(lines: [
                    "\(file): the copy was not made (\(error)); the database itself is as it was"
                ])
            }
            print("The database was copied to \(file).")
        }
    }
}
