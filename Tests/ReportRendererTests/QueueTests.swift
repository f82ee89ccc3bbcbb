import Testing

@testable import ReportRenderer

@Suite("The queue of files")
struct QueueTests {
    private let programs = Programs()

    @Test("makes two at a time, in order, and lets the rest wait")
    func twoAtATime() async throws {
        let (fake, gate) = (try programs.make(""), Gate())
        let settings = RendererSettings(program: fake.folder, libraries: fake.folder, isolation: .bare)
        let renderer = ReportRenderer(settings) { arguments, input, _ in
            if arguments == ["--check"] { return RendererEnd(code: 0, file: []) }
            await gate.pass()
            return RendererEnd(code: 0, file: input)
        }
        let tasks = (0..<6).map { index in Task { try await renderer.file(of: [UInt8(index)], as: .odt) } }
        for round in 1...3 {
            await gate.untilWaiting(2)
            #expect(await gate.most == 2)
            await gate.open(2)
            #expect(await gate.opened == round * 2)
        }
        for (index, task) in tasks.enumerated() { #expect(try await task.value == [UInt8(index)]) }
        #expect(await gate.most == 2)
    }

    @Test("refuses when too many wait, and forgets who left")
    func refusesAndForgets() async throws {
        let (fake, gate) = (try programs.make(""), Gate())
        let settings = RendererSettings(
            program: fake.folder,
            libraries: fake.folder,
            isolation: .bare,
            mostAtOnce: 1,
            mostWaiting: 1
        )
        let renderer = ReportRenderer(settings) { arguments, input, _ in
            if arguments == ["--check"] { return RendererEnd(code: 0, file: []) }
            await gate.pass()
            return RendererEnd(code: 0, file: [1])
        }
        let first = Task { try await renderer.file(of: [], as: .odt) }
        await gate.untilWaiting(1)
        let told = Told()
        let second = Task { try await renderer.file(of: [], as: .odt) { told.add($0) } }
        while told.all.isEmpty { await Task.yield() }
        // The place in the queue is taken in the same step as the first progress is told, on the actor.
        await #expect(throws: RendererFailure.busy) { try await renderer.file(of: [], as: .odt) }
        second.cancel()
        let left = await second.result
        #expect(throws: RendererFailure.cancelled) { try left.get() }
        let third = Task { try await renderer.file(of: [], as: .odt) }
        await gate.open(1)
        #expect(try await first.value == [1])
        await gate.untilWaiting(1)
        await gate.open(1)
        #expect(try await third.value == [1])
    }
}

/// Holds runs up until they are let through.
private actor Gate {
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private(set) var most = 0
    private(set) var opened = 0

    func pass() async {
        await withCheckedContinuation { waiting.append($0) }
    }

    func untilWaiting(_ count: Int) async {
        while waiting.count < count { await Task.yield() }
        most = max(most, waiting.count)
    }

    func open(_ count: Int) {
        for _ in 0..<count { waiting.removeFirst().resume() }
        opened += count
    }
}
