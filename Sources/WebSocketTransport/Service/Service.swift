import CLibwebsockets
import Synchronization

/// The state of a server and everything that touches the library; lives on the service thread.
actor Service {
    nonisolated let executor = ServiceExecutor()
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    nonisolated let configuration: TransportConfiguration
    nonisolated let assets: AssetStore
    nonisolated let handler: any TransportHandler
    nonisolated let upgradePolicy: UpgradePolicy
    nonisolated let peers: PeerResolution
    private nonisolated let published = Mutex(TransportMetrics())

    let clock = ContinuousClock()
    var loop: LibraryLoop?
    var connections: [ConnectionID: Connection] = [:]
    var socketsByAddress: [String: Int] = [:]
    var webSocketsByAddress: [String: Int] = [:]
    var counters = TransportMetrics()
    var isDraining = false
    var onEmpty: (@Sendable () -> Void)?
    private var lastNumber: UInt64 = 0
    private var depth = 0

    init(configuration: TransportConfiguration, assets: AssetStore, handler: any TransportHandler) {
        self.configuration = configuration
        self.assets = assets
        self.handler = handler
        upgradePolicy = UpgradePolicy(
            path: configuration.webSocketPath,
            subprotocol: configuration.subprotocol,
            allowedOrigins: configuration.allowedOrigins,
            allowMissingOrigin: configuration.allowMissingOrigin
        )
        peers = PeerResolution(trustedProxies: configuration.trustedProxies)
    }

    var limits: TransportLimits { configuration.limits }

    /// What was counted, as of the last time the thread came to rest.
    nonisolated var metrics: TransportMetrics { published.withLock { $0 } }

    /// Runs work on the service thread, after what was handed over before.
    nonisolated func perform(_ work: @escaping @Sendable (isolated Service) -> Void) {
        executor.perform { self.assumeIsolated(work) }
    }

    /// Brackets every entry from the library: work that came in meanwhile runs when the outermost one leaves.
    func entered<Result>(_ body: () -> Result) -> Result {
        depth += 1
        if depth == 1 { executor.holdWakeUps() }
        let result = body()
        if depth == 1 {
            executor.drain()
            let counters = counters
            published.withLock { $0 = counters }
        }
        depth -= 1
        return result
    }

    // MARK: Sockets

    /// Decides at the door, before a byte is read; counts those that are turned away.
    func admits(address: String) -> Bool {
        let isOwnProxy = configuration.trustedProxies.contains(address)
        let isAdmitted =
            !isDraining && connections.count < limits.maxConnections
            && (isOwnProxy || socketsByAddress[address, default: 0] < limits.maxConnectionsPerAddress)
        if !isAdmitted { counters.connectionsRefused += 1 }
        return isAdmitted
    }

    func socketOpened(_ socket: OpaquePointer, address: String) {
        lastNumber += 1
        let id = ConnectionID(number: lastNumber)
        connections[id] = Connection(id: id, socket: socket, socketAddress: address)
        // The id stands in for a pointer to the connection: an id can't dangle.
        lws_set_opaque_user_data(socket, UnsafeMutableRawPointer(bitPattern: UInt(lastNumber)))
        socketsByAddress[address, default: 0] += 1
        counters.connectionsTotal += 1
        counters.connectionsOpen += 1
    }

    func socketClosed(_ connection: Connection) {
        webSocketEnded(connection)
        connections[connection.id] = nil
        socketsByAddress.lower(connection.socketAddress)
        counters.connectionsOpen -= 1
        if connections.isEmpty, let onEmpty {
            self.onEmpty = nil
            onEmpty()
        }
    }

    func connection(of socket: OpaquePointer) -> Connection? {
        let number = UInt64(UInt(bitPattern: lws_get_opaque_user_data(socket)))
        return connections[ConnectionID(number: number)]
    }

    /// Has the library close a socket as soon as it is back in its loop, without further words.
    func cut(_ connection: Connection) {
        lws_set_timeout(connection.socket, PENDING_TIMEOUT_USER_OK, LWS_TO_KILL_ASYNC)
    }

    /// Has the thread leave its loop and end.
    func stop() { loop?.stop() }

    // MARK: Time

    /// Looks for what has taken too long.
    func sweep() {
        let now = clock.now
        for connection in connections.values {
            switch connection.role {
            case .webSocket(let state): sweepWebSocket(connection, state, now: now)
            case .http(let exchange):
                if let deadline = exchange.deadline, deadline <= now { exchangeIsLate(connection, exchange) }
            case .over: break
            }
        }
        loop?.armSweep()
    }
}

extension [String: Int] {
    /// Counts one less, and forgets a key that has come to nothing.
    mutating func lower(_ key: String) {
        guard let count = self[key] else { return }
        self[key] = count > 1 ? count - 1 : nil
    }
}
