import Glibc

/// Makes files of documents in processes of their own, a few at a time.
public actor ReportRenderer {
    private let settings: RendererSettings
    private let start: RendererStart
    private var running = 0
    private var waiting: [(id: Int, turn: CheckedContinuation<Bool, Never>)] = []
    private var nextID = 0
    private var isKnownToWork = false

    /// Makes a renderer; whether everything is there shows at `lack()` and at every file.
    ///
    /// The process ignores SIGPIPE from then on.
    public init(_ settings: RendererSettings) {
        // A program that ends before it has read what it is given would otherwise end the server.
        signal(SIGPIPE, SIG_IGN)
        self.init(settings, start: RendererProcess(settings).start)
    }

    init(_ settings: RendererSettings, start: @escaping RendererStart) {
        self.settings = settings
        self.start = start
    }

    /// What is missing on this machine; `nil` when files can be made.
    ///
    /// Once all is well it is not looked for again.
    public func lack() async -> RendererLack? {
        if isKnownToWork { return nil }
        if let lack = RendererProcess(settings).missing() { return lack }
        let isReady = (try? await start(["--check"], [], { _ in }))?.code == 0
        if isReady {
            isKnownToWork = true
            return nil
        }
        return await RendererProcess(settings).canEnclose() ? .start : .isolation
    }

    /// Makes a file of a document in the form of `DocumentJSON`.
    ///
    /// Cancelling the task ends the process, or takes the file out of the queue. Progress comes in order and may come
    /// from any thread.
    public func file(
        of document: [UInt8],
        as format: FileFormat,
        progress: @escaping @Sendable (RendererProgress) -> Void = { _ in }
    ) async throws(RendererFailure) -> [UInt8] {
        progress(.waiting)
        guard try await takeTurn() else { throw .cancelled }
        defer { passTurn() }
        if let lack = await lack() { throw .unavailable(lack) }
        progress(.making(percent: 0))
        let end = try await start(["--format", format.rawValue], document) { progress(.making(percent: $0)) }
        guard end.code == 0, !end.file.isEmpty else { throw .failed(code: end.code) }
        return end.file
    }

    /// Whether a turn came; not when the task was cancelled while it waited.
    private func takeTurn() async throws(RendererFailure) -> Bool {
        if Task.isCancelled { return false }
        if running < settings.mostAtOnce {
            running += 1
            return true
        }
        guard waiting.count < settings.mostWaiting else { throw .busy }
        nextID += 1
        let id = nextID
        return await withTaskCancellationHandler {
            await withCheckedContinuation { turn in
                if Task.isCancelled { turn.resume(returning: false) } else { waiting.append((id, turn)) }
            }
        } onCancel: {
            Task { await self.leave(id) }
        }
    }

    private func leave(_ id: Int) {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
        waiting.remove(at: index).turn.resume(returning: false)
    }

    /// Hands the turn over, so that nobody who comes in between takes it.
    private func passTurn() {
        if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().turn.resume(returning: true) }
    }
}
