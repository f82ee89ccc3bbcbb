import Glibc

/// Takes SIGTERM and SIGINT in a thread of their own, so that no library's loop swallows them.
enum Signals {
    private static var stops: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        return set
    }

    /// Keeps the signals from every thread that starts after this; call it before any does.
    static func block() {
        var set = stops
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGPIPE, SIG_IGN)
    }

    /// Returns at the first of the signals.
    static func untilStop() async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let box = Unmanaged.passRetained(Box(continuation))
            var thread = pthread_t()
            pthread_create(&thread, nil, waitForStop, box.toOpaque())
            pthread_detach(thread)
        }
    }

    fileprivate final class Box: Sendable {
        let continuation: CheckedContinuation<Void, Never>

        init(_ continuation: CheckedContinuation<Void, Never>) { self.continuation = continuation }
    }

    fileprivate static func wait() {
        var set = stops
        var signal: Int32 = 0
        sigwait(&set, &signal)
    }
}

private func waitForStop(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Signals.wait()
    Unmanaged<Signals.Box>.fromOpaque(context).takeRetainedValue().continuation.resume()
    return nil
}
