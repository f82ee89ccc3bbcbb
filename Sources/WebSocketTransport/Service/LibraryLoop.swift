import CLibwebsockets
import Glibc

/// The library's context on a libuv loop of our own, and the memory that it points into.
///
/// Our own, because with a loop of its own the library takes the process's signals and never returns.
final class LibraryLoop {
    let port: Int
    private let sweepMicroseconds: Int64
    private let loop = UnsafeMutablePointer<uv_loop_t>.allocate(capacity: 1)
    private let protocols = UnsafeMutablePointer<lws_protocols>.allocate(capacity: 3)
    private let idlePolicy = UnsafeMutablePointer<lws_retry_bo_t>.allocate(capacity: 1)
    private let texts: [UnsafeMutablePointer<CChar>?]
    private let context: OpaquePointer
    /// Its place in memory is known to the library while it is armed.
    private let timer = UnsafeMutablePointer<clws_timer>.allocate(capacity: 1)

    /// Listens; the owner must outlive the loop.
    init(_ configuration: TransportConfiguration, owner: Service) throws(TransportError) {
        let limits = configuration.limits
        sweepMicroseconds = max(1_000, Int64(limits.sweepInterval / .microseconds(1)))
        let code = uv_loop_init(loop)
        guard code == 0 else { throw .cannotRun(code: code) }
        // The first protocol takes HTTP. Its name is one no client may offer: `UpgradePolicy` lets one name through.
        let httpName = strdup("wijktafel-http")
        let webSocketName = strdup(configuration.subprotocol)
        let address = ["0.0.0.0", "::"].contains(configuration.host) ? nil : strdup(configuration.host)
        texts = [httpName, webSocketName, address]
        protocols.initialize(repeating: lws_protocols(), count: 3)
        for (index, name) in [httpName, webSocketName].enumerated() {
            protocols[index].name = UnsafePointer(name)
            protocols[index].callback = libraryCalls
            protocols[index].tx_packet_size = 65_536
        }
        idlePolicy.initialize(to: lws_retry_bo_t())
        idlePolicy.pointee.secs_since_valid_ping = limits.pingAfterSeconds
        idlePolicy.pointee.secs_since_valid_hangup = limits.hangUpAfterSeconds

        var info = lws_context_creation_info()
        info.iface = UnsafePointer(address)
        info.port = Int32(clamping: configuration.port)
        info.protocols = UnsafePointer(protocols)
        info.retry_and_idle_policy = UnsafePointer(idlePolicy)
        info.keepalive_timeout = limits.keepAliveSeconds
        info.max_http_header_data2 = UInt32(clamping: limits.maxHeaderBytes)
        info.user = Unmanaged.passUnretained(owner).toOpaque()
        info.options =
            UInt64(LWS_SERVER_OPTION_LIBUV) | UInt64(LWS_SERVER_OPTION_VALIDATE_UTF8)
            | UInt64(LWS_SERVER_OPTION_FAIL_UPON_UNABLE_TO_BIND)
        // An address with dots is bound as it is, or the library would look for it among the IPv6 ones.
        if configuration.host.contains(".") { info.options |= UInt64(LWS_SERVER_OPTION_DISABLE_IPV6) }
        var foreignLoops: UnsafeMutableRawPointer? = UnsafeMutableRawPointer(loop)
        let context = withUnsafeMutablePointer(to: &foreignLoops) { loops in
            info.foreign_loops = loops
            return lws_create_context(&info)
        }
        guard let context, let host = lws_get_vhost_by_name(context, "default") else {
            throw .cannotListen(host: configuration.host, port: configuration.port)
        }
        self.context = context
        timer.initialize(to: clws_timer())
        timer.pointee.user = Unmanaged.passUnretained(owner).toOpaque()
        port = Int(lws_get_vhost_listen_port(host))
        owner.executor.setContext(context)
        armSweep()
    }

    deinit {
        for text in texts { free(text) }
        timer.deallocate()
        idlePolicy.deallocate()
        protocols.deallocate()
        loop.deallocate()
    }

    /// Has the service sweep after the interval; below a millisecond the library's timers starve its sockets.
    func armSweep() { lws_sul_schedule(context, 0, &timer.pointee.sul, intervalPassed, sweepMicroseconds) }

    /// Serves until `stop`.
    func run() { uv_run(loop, UV_RUN_DEFAULT) }

    /// Has `run` return.
    func stop() { uv_stop(loop) }

    /// Closes every socket and frees the context, in the order the library needs with a loop that isn't its own.
    func destroy() {
        lws_sul_cancel(&timer.pointee.sul)
        lws_context_destroy(context)
        while uv_run(loop, UV_RUN_NOWAIT) != 0 {}
        lws_context_destroy(context)
        uv_loop_close(loop)
    }
}
