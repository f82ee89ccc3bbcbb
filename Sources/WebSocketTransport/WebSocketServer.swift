import Synchronization

/// An HTTP and WebSocket server on one port: bytes, limits and back-pressure, and nothing of what the bytes mean.
///
/// Every member may be used from any thread. A started server lives until it is drained.
public final class WebSocketServer: Sendable {
    private enum Phase {
        case new
        case serving
        case ended
    }

    private struct State {
        var phase = Phase.new
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let service: Service
    private let state = Mutex(State())

    /// Makes a server that doesn't listen yet.
    public init(configuration: TransportConfiguration, assets: AssetStore, handler: any TransportHandler) {
        service = Service(configuration: configuration, assets: assets, handler: handler)
    }

    /// Listens and serves; returns the port it listens on.
    ///
    /// Raises the process's limit on open files to what is allowed, and has the process ignore SIGPIPE.
    public func start() throws(TransportError) -> Int {
        let isFirst = state.withLock { state in
            defer { state.phase = .serving }
            return state.phase == .new
        }
        guard isFirst else { throw .alreadyStarted }
        LibraryLog.install(service.configuration.log)
        return try ServiceThread.start(service) { [self] in ended() }
    }

    /// Sends a frame to connections, in one hop for all of them; ids that mean nothing any more are passed over.
    ///
    /// Frames reach a connection in the order of the calls.
    public func send(_ frame: OutboundFrame, to connections: [ConnectionID]) {
        service.perform { $0.send(frame, to: connections) }
    }

    /// Closes a connection after what was sent to it, as far as the socket has taken that; the rest is dropped.
    ///
    /// `code` is one that RFC 6455 lets an endpoint send; of `reason` at most 123 bytes are sent.
    public func close(_ connection: ConnectionID, code: UInt16, reason: String) {
        service.perform { $0.close(connection, code: code, reason: reason) }
    }

    /// Lets nobody in, closes every WebSocket with a code, lets requests finish, and ends within a time.
    ///
    /// When it returns the port is free and the handler is not called any more.
    public func drain(code: UInt16 = 1012, within time: Duration = .seconds(5)) async {
        guard state.withLock({ $0.phase != .new }) else { return }
        service.perform { service in
            service.drain(code: code) { service.assumeIsolated { $0.stop() } }
        }
        let deadline = Task { [service] in
            try? await Task.sleep(for: time)
            service.perform { $0.stop() }
        }
        await untilEnded()
        deadline.cancel()
    }

    /// What was counted since the start.
    public var metrics: TransportMetrics { service.metrics }

    private func untilEnded() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.phase != .ended { state.waiting.append(continuation) }
                return state.phase == .ended
            }
            if isOver { continuation.resume() }
        }
    }

    private func ended() {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            state.phase = .ended
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
