internal import EventLog
internal import GRDB
internal import WorkshopPrimitives

// Every text of SQL is a constant of the program; whatever comes from outside is an argument.
extension Database {
    /// Whether there is a row; the text is what comes after FROM.
    func has(_ condition: String, _ arguments: StatementArguments) throws -> Bool {
        let statement = try cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(condition))")
        return try Bool.fetchOne(statement, arguments: arguments) ?? false
    }

    /// The first row that a query gives.
    func first<Value>(
        _ sql: String,
        _ arguments: StatementArguments,
        _ make: (Row) throws -> Value
    ) throws -> Value? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments).map(make)
    }

    /// All rows that a query gives.
    func all<Value>(_ sql: String, _ arguments: StatementArguments, _ make: (Row) throws -> Value) throws -> [Value] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments).map(make)
    }

    /// Runs a statement and answers how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ arguments: StatementArguments) throws -> Int {
        try cachedStatement(sql: sql).execute(arguments: arguments)
        return changesCount
    }

    /// Runs a statement that has to change a row; throws `notFound` when it changed none.
    func mustRun(_ sql: String, _ arguments: StatementArguments) throws {
        guard try run(sql, arguments) > 0 else { throw RegistryError.notFound }
    }

    /// The state of a session, provided that it may change; throws `notFound` or `purged`.
    @discardableResult
    func changeable(_ session: SessionID) throws -> SessionState {
        let state = try first("SELECT state FROM session WHERE id = ?", [session.rawValue]) { try $0.text("state") }
        guard let state else { throw RegistryError.notFound }
        guard let state = SessionState(rawValue: state) else { throw StorageFailure.corrupt }
        guard state != .purged else { throw RegistryError.purged }
        return state
    }
}
