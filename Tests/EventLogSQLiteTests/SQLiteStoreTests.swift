import EventLog
import EventLogContracts
import EventLogSQLite
import Testing

@Suite("The SQLite store")
struct SQLiteStoreTests {
    @Test("keeps the promises of a log", arguments: LogContract.clauses)
    func log(_ clause: Clause) async throws { try await inFolder { try await clause.check($0.open()) } }

    @Test("keeps the promises of a registry", arguments: RegistryContract.clauses)
    func registry(_ clause: Clause) async throws { try await inFolder { try await clause.check($0.open()) } }
}
