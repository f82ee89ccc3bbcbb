import Glibc
import Subprocess

/// What a run of the program came to.
struct RendererEnd: Sendable {
    let code: Int32
    let file: [UInt8]
}

/// Runs the program with arguments and input, telling the percentages that it tells.
typealias RendererStart =
    @Sendable (_ arguments: [String], _ input: [UInt8], _ progress: @escaping @Sendable (Int) -> Void)
    async throws(RendererFailure) -> RendererEnd

/// Starts the program and watches over it.
struct RendererProcess: Sendable {
    private let settings: RendererSettings
    private let enclosure: Enclosure

    init(_ settings: RendererSettings) {
        self.settings = settings
        enclosure = Enclosure(settings: settings)
    }

    /// What can be seen to be missing without starting anything.
    func missing() -> RendererLack? {
        for tool in enclosure.tools where access(tool, X_OK) != 0 { return .tool(path: tool) }
        if access("\(settings.program)/render.py", R_OK) != 0 { return .program(path: settings.program) }
        if access("\(settings.libraries)/bin/python", X_OK) != 0 { return .libraries(path: settings.libraries) }
        return nil
    }

    /// Whether a process can be shut in at all.
    func canEnclose() async -> Bool {
        guard settings.isolation == .sandboxed else { return true }
        let end = try? await run(enclosure.arguments(["-c", "pass"]), [], { _ in })
        return end?.code == 0
    }

    @Sendable
    func start(
        _ arguments: [String],
        _ input: [UInt8],
        _ progress: @escaping @Sendable (Int) -> Void
    ) async throws(RendererFailure) -> RendererEnd {
        try await run(enclosure.arguments(["\(settings.program)/render.py"] + arguments), input, progress)
    }

    private enum Outcome: Sendable {
        case ended(RendererEnd)
        case timeIsUp
        case failed(RendererFailure)
    }

    private func run(
        _ arguments: [String],
        _ input: [UInt8],
        _ progress: @escaping @Sendable (Int) -> Void
    ) async throws(RendererFailure) -> RendererEnd {
        let outcome = await withTaskGroup(of: Outcome.self) { [settings, tool = enclosure.manners.tool] group in
            group.addTask { await RendererProcess.outcome(tool, arguments, input, settings.mostBytes, progress) }
            group.addTask {
                try? await Task.sleep(for: settings.limit)
                return .timeIsUp
            }
            // Whichever comes first counts; a process that is still running is ended with its task.
            let first = await group.next() ?? .timeIsUp
            group.cancelAll()
            return first
        }
        if Task.isCancelled { throw .cancelled }
        switch outcome {
        case .ended(let end): return end
        case .timeIsUp: throw .tooLong
        case .failed(let failure): throw failure
        }
    }

    private static func outcome(
        _ tool: String,
        _ arguments: [String],
        _ input: [UInt8],
        _ mostBytes: Int,
        _ progress: @escaping @Sendable (Int) -> Void
    ) async -> Outcome {
        do {
            let result = try await Subprocess.run(
                .name(tool),
                arguments: Arguments(arguments),
                environment: .custom(environment),
                input: .inputWriter,
                output: .bytes(limit: mostBytes),
                error: .sequence
            ) { execution in
                let writer = execution.standardInputWriter
                // Beside the reading: a program may tell more than a pipe holds before it takes the document.
                async let given: Void = give(input, to: writer)
                var lines = ProgressLines()
                for try await chunk in execution.standardError {
                    chunk.withUnsafeBytes { lines.take($0) }.forEach(progress)
                }
                await given
            }
            return .ended(RendererEnd(code: code(result.terminationStatus), file: result.standardOutput))
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            return .failed(.tooLarge)
        } catch {
            return .failed(.unavailable(.start))
        }
    }

    /// Writes the document and closes the input, whatever becomes of it.
    ///
    /// Swift Subprocess ends our own process when an input that it writes by itself breaks off and is not closed; a
    /// program that ends without reading does that. What such a program comes to shows at its end.
    private static func give(_ input: [UInt8], to writer: StandardInputWriter) async {
        _ = try? await writer.write(input)
        try? await writer.finish()
    }

    /// Nothing of the server's own environment, where secrets can be.
    private static let environment: [Environment.Key: String] = [
        "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8",
    ]

    private static func code(_ status: TerminationStatus) -> Int32 {
        switch status {
        case .exited(let code): code
        case .signaled(let signal): -signal
        }
    }
}

/// Finds the percentages in what the program tells; anything else that it says is passed over.
struct ProgressLines {
    private var line: [UInt8] = []
    private var latest = -1

    /// The longest line that is looked at; a line of a broken program may have no end.
    private static let longest = 200

    mutating func take(_ bytes: some Sequence<UInt8>) -> [Int] {
        var found: [Int] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                if let percent = percent, percent > latest {
                    latest = percent
                    found.append(percent)
                }
                line.removeAll(keepingCapacity: true)
            } else if line.count < ProgressLines.longest {
                line.append(byte)
            }
        }
        return found
    }

    private var percent: Int? {
        let words = String(decoding: line, as: UTF8.self).split(separator: " ")
        guard words.count == 2, words[0] == "progress", let percent = Int(words[1]) else { return nil }
        return (0...100).contains(percent) ? percent : nil
    }
}
