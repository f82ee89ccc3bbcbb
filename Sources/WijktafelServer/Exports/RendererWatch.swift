import ReportRenderer
import SessionEngine
import WorksheetKit

/// Remembers for a while what the renderer lacks, because looking for it may start a process.
actor RendererWatch {
    /// How long an answer holds, in milliseconds.
    static let memory: Int64 = 30_000

    private let look: @Sendable () async -> RendererLack?
    private let time: any TimeSource
    private var known: (lack: RendererLack?, until: Timestamp)?

    init(time: any TimeSource, look: @escaping @Sendable () async -> RendererLack?) {
        self.time = time
        self.look = look
    }

    /// What is missing; `nil` when files can be made.
    func lack() async -> RendererLack? {
        if let known, known.until > time.now() { return known.lack }
        let lack = await look()
        known = (lack, time.now().adding(milliseconds: RendererWatch.memory))
        return lack
    }
}
