internal import EventLog
internal import Testing
internal import WorkshopPrimitives

/// What every log promises.
public enum LogContract {
    /// All clauses; each wants a store of its own.
    public static let clauses: [Clause] = appending + erasing + ordering

    private static let appending = [
        Clause("a log without records is empty and intact") { store async throws in
            #expect(try await store.read(tafel, after: 0) == [])
            #expect(try await store.head(tafel) == .empty)
            #expect(try await store.verify(tafel) == .intact(head: .empty, erased: 0))
            #expect(try await store.erase(tafel, where: .all) == 0)
        },
        Clause("records get versions from 1 without gaps and come back as they were given") { store async throws in
            let first = fact("één", by: .person(anna), personal: true)
            let second = bareFact([])
            let third = bareFact(Array(UInt8.min...UInt8.max))
            #expect(await store.append([append(tafel, at: 0, first, second)]) == [.success(2)])
            #expect(await store.append([append(tafel, at: 2, third)]) == [.success(3)])
            let records = try await store.read(tafel, after: 0)
            #expect(records.map(\.version) == [1, 2, 3])
            #expect(records.map(\.session) == [tafel, tafel, tafel])
            #expect(records.map(\.metadata) == [first, second, third].map(\.metadata))
            #expect(records.map(\.payload) == [first, second, third].map(\.payload))
        },
        Clause("reading after a version gives what came after it") { store async throws in
            _ = await store.append([append(tafel, at: 0, fact("1"), fact("2"), fact("3"))])
            #expect(try await store.read(tafel, after: 1).map(\.version) == [2, 3])
            #expect(try await store.read(tafel, after: 3) == [])
            #expect(try await store.read(tafel, after: 9) == [])
        },
        Clause("an append at another version is refused whole and changes nothing") { store async throws in
            _ = await store.append([append(tafel, at: 0, fact("1"), fact("2"))])
            let head = try await store.head(tafel)
            for version in [0, 1, 3, -1] {
                let refused: [Result<Int, LogFailure>] = [.failure(.conflict(expected: version, actual: 2))]
                #expect(await store.append([append(tafel, at: version, fact("3"), fact("4"))]) == refused)
            }
            #expect(try await store.head(tafel) == head)
            #expect(try await store.read(tafel, after: 0).count == 2)
        },
        Clause("an append without records answers the version and changes nothing") { store async throws in
            #expect(await store.append([append(tafel, at: 0)]) == [.success(0)])
            #expect(try await store.head(tafel) == .empty)
        },
        Clause("the head is that of the last record, and a stranger can verify what was read") { store async throws in
            _ = await store.append([append(tafel, at: 0, fact("1"), fact("2"))])
            let records = try await store.read(tafel, after: 0)
            let head = try await store.head(tafel)
            #expect(head == records.last?.head)
            #expect(HashChain.verify(records, of: tafel, against: head) == .intact(head: head, erased: 0))
            #expect(try await store.verify(tafel) == .intact(head: head, erased: 0))
        },
        Clause("equal payloads have different salts and seals") { store async throws in
            _ = await store.append([append(tafel, at: 0, fact("gelijk"), fact("gelijk"))])
            let records = try await store.read(tafel, after: 0)
            #expect(Set(records.map(\.salt)).count == 2)
            #expect(Set(records.map(\.seal)).count == 2)
            #expect(records.allSatisfy { $0.salt?.count == HashChain.saltLength })
        },
    ]

    private static let erasing = [
        Clause("erasing a person takes their payloads and salts, and leaves the chain intact") { store async throws in
            let facts = [
                fact("a", by: .person(anna)), fact("b", by: .person(bert)), fact("c", by: .desk("anna")),
                fact("d", by: .behalf(anna, desk: "balie")), fact("e", by: .behalf(bert, desk: "anna")),
            ]
            _ = await store.append([Append(session: tafel, expectedVersion: 0, records: facts)])
            let before = try await store.read(tafel, after: 0)
            let head = try await store.head(tafel)
            #expect(try await store.erase(tafel, where: .person(anna)) == 2)
            #expect(try await store.erase(tafel, where: .person(anna)) == 0)
            let after = try await store.read(tafel, after: 0)
            #expect(after.map { $0.payload == nil } == [true, false, false, true, false])
            #expect(after.map { $0.salt == nil } == [true, false, false, true, false])
            #expect(after.map(\.metadata) == before.map(\.metadata))
            #expect(after.map(\.hash) == before.map(\.hash))
            #expect(try await store.verify(tafel) == .intact(head: head, erased: 2))
        },
        Clause("erasing versions takes those that exist, and personal those that are marked") { store async throws in
            let facts = [fact("1"), fact("2", personal: true), fact("3"), fact("4", personal: true)]
            _ = await store.append([Append(session: tafel, expectedVersion: 0, records: facts)])
            #expect(try await store.erase(tafel, where: .versions([1, 1, 2, 9])) == 2)
            #expect(try await store.erase(tafel, where: .personal) == 1)
            let left = try await store.read(tafel, after: 0).filter { $0.payload != nil }
            #expect(left.map(\.version) == [3])
        },
        Clause("erasing all leaves other sessions alone and lets the log grow on") { store async throws in
            _ = await store.append([append(tafel, at: 0, fact("1"), fact("2")), append(balie, at: 0, fact("1"))])
            #expect(try await store.erase(tafel, where: .all) == 2)
            #expect(try await store.read(balie, after: 0).first?.payload == Array("1".utf8))
            #expect(await store.append([append(tafel, at: 2, fact("3"))]) == [.success(3)])
            let head = try await store.head(tafel)
            #expect(try await store.verify(tafel) == .intact(head: head, erased: 2))
        },
    ]

    private static let ordering = [
        Clause("appends in one call are taken in order, each session on its own") { store async throws in
            let results = await store.append([
                append(tafel, at: 0, fact("t1")), append(balie, at: 0, fact("b1"), fact("b2")),
                append(tafel, at: 1, fact("t2")),
            ])
            #expect(results == [.success(1), .success(2), .success(2)])
            #expect(try await store.read(tafel, after: 0).map(\.payload) == [Array("t1".utf8), Array("t2".utf8)])
        },
        Clause("one guilty append in a call leaves the others standing") { store async throws in
            let results = await store.append([
                append(tafel, at: 0, fact("1")), append(balie, at: 7, fact("x"), fact("y")),
                append(tafel, at: 1, fact("2")), append(balie, at: 0, fact("1")),
            ])
            let conflict = LogFailure.conflict(expected: 7, actual: 0)
            #expect(results == [.success(1), .failure(conflict), .success(2), .success(1)])
            #expect(try await store.read(balie, after: 0).map(\.payload) == [Array("1".utf8)])
        },
        Clause("many who append to one session at once all get their place, once") { store async throws in
            await withTaskGroup { group in
                for number in 1...24 { group.addTask { await insist(on: "\(number)", in: store) } }
            }
            let records = try await store.read(tafel, after: 0)
            #expect(records.map(\.version) == Array(1...24))
            #expect(Set(records.map(\.payload)) == Set((1...24).map { Array("\($0)".utf8) }))
            let head = try await store.head(tafel)
            #expect(try await store.verify(tafel) == .intact(head: head, erased: 0))
        },
        Clause("many sessions through one writer keep order and lose nothing") { store async throws in
            let writer = EventLogWriter(to: store)
            let sessions = (1...20).map { SessionID(rawValue: "sessie-\($0)") }
            await withTaskGroup { group in
                for session in sessions {
                    group.addTask {
                        for version in 0..<30 {
                            writer.submit(append(session, at: version, fact("\(version)"))) { _ in }
                        }
                    }
                }
            }
            await writer.flush()
            #expect(writer.metrics.appends == 600)
            #expect(writer.metrics.failures == 0)
            for session in sessions {
                let payloads = try await store.read(session, after: 0).map(\.payload)
                #expect(payloads == (0..<30).map { Array("\($0)".utf8) })
            }
        },
    ]

    /// Appends at whatever version the log turns out to be at, as several servers on one file would have to.
    private static func insist(on text: String, in store: any EventLog) async {
        var version = 0
        while true {
            let result = await store.append([append(tafel, at: version, fact(text))]).first
            guard case .failure(.conflict(_, let actual)) = result else { return }
            version = actual
        }
    }
}
