/// Does work on each of some things, a few at the same time, and gives what came of it in the order of the things.
///
/// A failure, or being cancelled, stops what is being done and begins nothing more.
func fewAtATime<Thing: Sendable, Made: Sendable>(
    _ things: [Thing],
    most: Int,
    _ work: @escaping @Sendable (_ index: Int, _ thing: Thing) async throws -> Made
) async throws -> [Made] {
    try await withThrowingTaskGroup(of: (index: Int, made: Made).self) { group in
        var made: [Int: Made] = [:]
        for (index, thing) in things.enumerated() {
            if index >= most, let one = try await group.next() { made[one.index] = one.made }
            try Task.checkCancellation()
            group.addTask { (index, try await work(index, thing)) }
        }
        for try await one in group { made[one.index] = one.made }
        return things.indices.compactMap { made[$0] }
    }
}
