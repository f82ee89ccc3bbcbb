import Glibc
import Subprocess
public import WorkshopDocument

/// Lays out graphs with Graphviz, in a process of its own that is given sizes only and little time.
public actor Graphviz {
    /// The most layouts that are made at the same time.
    static let mostAtOnce = 2
    /// The most that wait for their turn; beyond that a table does.
    static let mostWaiting = 64
    /// The most bytes of an answer; one for the largest shape has a tenth of that.
    static let mostBytes = 1 << 20

    private let limit: Duration
    private let run: @Sendable (_ source: String) async -> [UInt8]?
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Makes a layout service with the time that a layout may take.
    ///
    /// Graphviz's `dot` is looked for in folders divided by colons, or where this process looks for programs. Whether
    /// it is there shows at the first layout: without it there are tables. The process ignores SIGPIPE from then on.
    public init(folders: String? = nil, limit: Duration = .seconds(1)) {
        // A program that ends before it has read what it is given would otherwise end the server.
        signal(SIGPIPE, SIG_IGN)
        self.init(limit: limit) { await Graphviz.run(in: folders, $0) }
    }

    init(limit: Duration, run: @escaping @Sendable (_ source: String) async -> [UInt8]?) {
        self.limit = limit
        self.run = run
    }

    /// Lays out a shape.
    ///
    /// - Returns: `nil` when Graphviz is missing, fails, takes too long, answers something else or is asked too much.
    public func layout(_ shape: GraphShape) async -> GraphLayout? {
        guard await takeTurn() else { return nil }
        defer { passTurn() }
        guard let bytes = await answer(to: DotSource.text(of: shape)) else { return nil }
        return DotAnswer.layout(bytes, of: shape)
    }

    private func takeTurn() async -> Bool {
        if running < Graphviz.mostAtOnce {
            running += 1
            return true
        }
        guard waiting.count < Graphviz.mostWaiting else { return false }
        await withCheckedContinuation { waiting.append($0) }
        return true
    }

    /// Hands the turn over, so that nobody who comes in between takes it.
    private func passTurn() {
        if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
    }

    private nonisolated func answer(to source: String) async -> [UInt8]? {
        await withTaskGroup(of: [UInt8]?.self) { [run, limit] group in
            group.addTask { await run(source) }
            group.addTask {
                try? await Task.sleep(for: limit)
                return nil
            }
            // Whichever comes first counts; a process that is still running is ended with its task.
            let first = await group.next()
            group.cancelAll()
            return first ?? nil
        }
    }

    private static func run(in folders: String?, _ source: String) async -> [UInt8]? {
        let result = try? await Subprocess.run(
            .name("dot"),
            arguments: ["-Kdot", "-Tjson0"],
            environment: .custom(folders.map { ["PATH": $0] } ?? [:]),
            input: .inputWriter,
            output: .bytes(limit: mostBytes),
            error: .discarded
        ) { execution in
            // Swift Subprocess ends our own process when an input that it writes by itself breaks off and is not
            // closed; a program that ends without reading does that, so this input is closed whatever happens.
            _ = try? await execution.standardInputWriter.write(Array(source.utf8))
            try await execution.standardInputWriter.finish()
        }
        guard let result, result.terminationStatus.isSuccess else { return nil }
        return result.standardOutput
    }
}
