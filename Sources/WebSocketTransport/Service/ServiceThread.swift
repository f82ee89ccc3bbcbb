import Dispatch
import Glibc
import Synchronization

/// Starts the one thread that serves, and tells when it has ended.
enum ServiceThread {
    private final class Launch: Sendable {
        let service: Service
        let opened = DispatchSemaphore(value: 0)
        let result = Mutex<Result<Int, TransportError>?>(nil)
        let ended: @Sendable () -> Void

        init(_ service: Service, ended: @escaping @Sendable () -> Void) {
            self.service = service
            self.ended = ended
        }
    }

    /// Returns the port as soon as the service listens; `ended` is called on the thread as its last act.
    static func start(_ service: Service, ended: @escaping @Sendable () -> Void) throws(TransportError) -> Int {
        let launch = Launch(service, ended: ended)
        var thread = pthread_t()
        let code = pthread_create(
            &thread,
            nil,
            { argument in
                guard let argument else { return nil }
                ServiceThread.main(Unmanaged<Launch>.fromOpaque(argument).takeRetainedValue())
                return nil
            },
            Unmanaged.passRetained(launch).toOpaque()
        )
        guard code == 0 else { throw .cannotRun(code: code) }
        pthread_detach(thread)
        launch.opened.wait()
        guard let result = launch.result.withLock({ $0 }) else { throw .cannotRun(code: 0) }
        return try result.get()
    }

    private static func main(_ launch: Launch) {
        let service = launch.service
        service.executor.adoptCurrentThread()
        let result = service.assumeIsolated { $0.open() }
        launch.result.withLock { $0 = result }
        launch.opened.signal()
        if case .success = result { service.assumeIsolated { $0.serve() } }
        launch.ended()
    }
}

extension Service {
    func open() -> Result<Int, TransportError> {
        raiseDescriptorLimit()
        do throws(TransportError) {
            let loop = try LibraryLoop(configuration, owner: self)
            self.loop = loop
            return .success(loop.port)
        } catch {
            return .failure(error)
        }
    }

    /// Serves until stopped, and leaves nothing open.
    func serve() {
        // Work that was handed over before there was a context to wake.
        entered {}
        loop?.run()
        executor.setContext(nil)
        isDraining = true
        loop?.destroy()
        loop = nil
        connections = [:]
        entered {}
    }

    // Before the library looks, because it sizes its tables by this limit.
    private func raiseDescriptorLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
