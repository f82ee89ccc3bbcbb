import EventLog
import SessionEngine
import WorksheetKit

/// Takes orders for files, has them made a few at a time, and holds what was made until it is fetched or too old.
actor ExportDesk {
    typealias Make =
        @Sendable (SessionID, ExportOrder, _ progress: @escaping @Sendable (Int) -> Void) async throws -> ExportFile

    /// How far a file is.
    enum State: Sendable {
        case waiting
        case making(percent: Int)
        case ready(ExportFile)
        case failed(ExportFailure)
        case cancelled
    }

    /// A file that was asked for.
    struct Export: Sendable {
        let id: String
        let session: SessionID
        var order: ExportOrder
        var state = State.waiting
        /// Its place among all that were ever asked for.
        let number: Int
        /// From when on it is forgotten; absent while it is not finished.
        var expires: Timestamp?

        var isUnfinished: Bool { expires == nil }

        var file: ExportFile? { if case .ready(let file) = state { file } else { nil } }
    }

    private let limits: ExportLimits
    private let time: any TimeSource
    private let make: Make
    private var exports: [String: Export] = [:]
    private var tasks: [String: Task<Void, Never>] = [:]
    private var queue: [String] = []
    private var running = 0
    private var lastNumber = 0
    private var counted = ExportCounters()

    init(limits: ExportLimits = ExportLimits(), time: any TimeSource, make: @escaping Make) {
        self.limits = limits
        self.time = time
        self.make = make
    }

    /// Takes an order.
    ///
    /// - Returns: The id of the export.
    /// - Throws: `Problem` when too many wait already.
    func start(_ session: SessionID, _ order: ExportOrder) throws(Problem) -> String {
        forgetOld()
        let unfinished = exports.values.filter(\.isUnfinished)
        guard unfinished.count < limits.mostUnfinished,
            unfinished.count(where: { $0.session == session }) < limits.mostUnfinishedPerSession
        else { throw .exportBusy(wait: limits.retryAfter) }
        lastNumber += 1
        let id = Secrets.invite()
        exports[id] = Export(id: id, session: session, order: order, number: lastNumber)
        queue.append(id)
        makeNext()
        return id
    }

    /// The exports of a session, the newest first.
    func list(_ session: SessionID) -> [Export] {
        forgetOld()
        return exports.values.filter { $0.session == session }.sorted { $0.number > $1.number }
    }

    /// One export; `nil` when the session has none of this id, or no longer.
    func export(_ id: String, of session: SessionID) -> Export? {
        forgetOld()
        return exports[id].flatMap { $0.session == session ? $0 : nil }
    }

    /// Stops what is not finished, and forgets what is; false when there is no such export.
    func drop(_ id: String, of session: SessionID) -> Bool {
        guard let export = export(id, of: session) else { return false }
        if export.isUnfinished {
            queue.removeAll { $0 == id }
            tasks[id]?.cancel()
            finish(id, .cancelled)
        } else {
            exports[id] = nil
        }
        return true
    }

    /// Stops and forgets everything of a session, for instance because it was purged.
    func forget(_ session: SessionID) {
        for export in exports.values where export.session == session {
            queue.removeAll { $0 == export.id }
            tasks[export.id]?.cancel()
            exports[export.id] = nil
        }
    }

    /// What was counted so far, and what is held now.
    var counters: ExportCounters {
        forgetOld()
        var counters = counted
        counters.unfinished = exports.values.count(where: \.isUnfinished)
        counters.bytes = bytes(exports.values)
        return counters
    }
}

// How orders become files.
extension ExportDesk {
    private func makeNext() {
        while running < limits.mostAtOnce, !queue.isEmpty {
            let id = queue.removeFirst()
            guard exports[id] != nil else { continue }
            running += 1
            exports[id]?.state = .making(percent: 0)
            tasks[id] = Task(priority: .utility) { await work(on: id) }
        }
    }

    private func work(on id: String) async {
        if let export = exports[id] { await finish(id, outcome(of: export)) }
        tasks[id] = nil
        running -= 1
        makeNext()
    }

    private func outcome(of export: Export) async -> State {
        do {
            let file = try await make(export.session, export.order) { percent in
                Task { await self.note(percent, of: export.id) }
            }
            return file.bytes.count > limits.mostBytesPerSession ? .failed(.tooLarge) : .ready(file)
        } catch let failure as ExportFailure {
            return .failed(failure)
        } catch is CancellationError {
            return .cancelled
        } catch {
            return .failed(.failed)
        }
    }

    /// Notes how far a file is; what is told late tells nothing.
    private func note(_ percent: Int, of id: String) {
        guard case .making(let before)? = exports[id]?.state, percent > before else { return }
        exports[id]?.state = .making(percent: min(percent, 100))
    }

    /// Notes what became of an export, once: whoever cancelled it doesn't hear that it is ready after all.
    private func finish(_ id: String, _ state: State) {
        guard let export = exports[id], export.isUnfinished else { return }
        exports[id]?.state = state
        exports[id]?.order.passphrase = nil
        exports[id]?.expires = time.now().adding(milliseconds: limits.lifetime)
        counted.ends[ExportDesk.word(for: state), default: 0] += 1
        makeRoom(for: export.session)
        // Also when nobody asks any more: what a report says does not stay in memory for nothing.
        Task { [weak self, time, lifetime = limits.lifetime] in
            try? await time.sleep(until: time.now().adding(milliseconds: lifetime))
            await self?.forgetOld()
        }
    }

    private func makeRoom(for session: SessionID) {
        let own = { (export: Export) in export.session == session }
        while exports.values.count(where: { own($0) && !$0.isUnfinished }) > limits.mostKeptPerSession {
            guard evict(where: own) else { break }
        }
        while bytes(exports.values.filter(own)) > limits.mostBytesPerSession {
            guard evict(where: { own($0) && $0.file != nil }) else { break }
        }
        while bytes(exports.values) > limits.mostBytes {
            guard evict(where: { $0.file != nil }) else { break }
        }
    }

    /// Forgets the oldest finished export of some; false when there is none.
    private func evict(where isOne: (Export) -> Bool) -> Bool {
        let oldest = exports.values.filter { !$0.isUnfinished && isOne($0) }.min { $0.number < $1.number }
        guard let oldest else { return false }
        exports[oldest.id] = nil
        if oldest.file != nil { counted.evicted += 1 }
        return true
    }

    private func forgetOld() {
        let now = time.now()
        exports = exports.filter { _, export in export.expires.map { $0 > now } ?? true }
    }

    private func bytes(_ exports: some Sequence<Export>) -> Int {
        exports.reduce(0) { $0 + ($1.file?.bytes.count ?? 0) }
    }

    static func word(for state: State) -> String {
        switch state {
        case .waiting: "waiting"
        case .making: "making"
        case .ready: "ready"
        case .failed: "failed"
        case .cancelled: "cancelled"
        }
    }
}
