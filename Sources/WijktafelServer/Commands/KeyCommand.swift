import ArgumentParser
import EventLog
import EventLogSQLite
import ReportPackage
import WorksheetKit

/// `wijktafel key`: facilitators and their keys; works beside a running server.
struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "List facilitators, add one, give one a new key; print the key that packages are checked with.",
        subcommands: [List.self, Add.self, Rotate.self, Public.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the facilitators.")
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.withStore { store in
                for one in try await store.facilitators() {
                    print("\(one.id)  \(one.name)\(one.revokedAt == nil ? "" : "  (revoked)")")
                }
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a facilitator.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "A name to recognise the key by.") var name: String

        func run() async throws {
            try await options.withStore { store in
                let key = try await FacilitatorKeys(registry: store, time: SystemTime()).make(name: name)
                print("The key of \(name), shown this once: \(key)")
            }
        }
    }

    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rotate",
            abstract: "Give a facilitator a new key; the old one stops working."
        )
        @OptionGroup var options: StoreOptions
        @Argument(help: "The facilitator's id; the first one when left out.") var id: String?

        func run() async throws {
            try await options.withStore { store in
                let all = try await store.facilitators()
                guard let one = all.first(where: { id == nil || $0.id.rawValue == id }) else {
                    throw ValidationError("There is no such facilitator.")
                }
                let key = try await FacilitatorKeys(registry: store, time: SystemTime()).rotate(one.id)
                print("The new key of \(one.name), shown this once: \(key)")
            }
        }
    }

    struct Public: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "public",
            abstract: "Print the key that the signatures of packages are checked with; anybody may have it."
        )
        @OptionGroup var options: StoreOptions

        func run() throws {
            do throws(SigningKeyFailure) {
                print(try SigningKey.load(orMakeIn: options.data).publicKey)
            } catch {
                throw StartFailure(lines: [error.message.en])
            }
        }
    }
}

/// Where the database is.
struct StoreOptions: ParsableArguments {
    @Option(help: "Folder of the database.")
    var data = "data"

    func withStore(_ work: (SQLiteStore) async throws -> Void) async throws {
        let store = try SQLiteStore(path: Application.databasePath(in: data))
        defer { try? store.close() }
        try await work(store)
    }
}
