import EventLog
import EventLogContracts
import Testing

@Suite("The in-memory store")
struct InMemoryStoreTests {
    @Test("keeps the promises of a log", arguments: LogContract.clauses)
    func log(_ clause: Clause) async throws { try await clause.check(InMemoryStore()) }

    @Test("keeps the promises of a registry", arguments: RegistryContract.clauses)
    func registry(_ clause: Clause) async throws { try await clause.check(InMemoryStore()) }
}
