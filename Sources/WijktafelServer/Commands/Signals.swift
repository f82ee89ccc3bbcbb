import Glibc
import Synchronization

/// Turns SIGTERM and SIGINT into an orderly stop.
///
/// The handler only writes a byte into a pipe, so it does not matter which thread the kernel interrupts: masks would
/// have to be set before the first thread of the runtime starts, and nothing here runs that early.
enum Signals {
    /// The end of the pipe that the handler writes to.
    fileprivate static let writeEnd = Atomic<Int32>(-1)
    /// The end of the pipe that a stop is read from.
    private static let readEnd = Atomic<Int32>(-1)

    /// Keeps the signals from ending the process; from here on they wait for `untilStop`.
    static func hold() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        readEnd.store(ends[0], ordering: .sequentiallyConsistent)
        writeEnd.store(ends[1], ordering: .sequentiallyConsistent)
        signal(SIGTERM, noteStop)
        signal(SIGINT, noteStop)
        signal(SIGPIPE, SIG_IGN)
    }

    /// Returns at the first of the signals since `hold`.
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
        var byte: UInt8 = 0
        while read(readEnd.load(ordering: .sequentiallyConsistent), &byte, 1) < 0, errno == EINTR {}
    }
}

/// Runs in whatever thread was interrupted: nothing but what is safe there.
private func noteStop(_ signal: Int32) {
    var byte: UInt8 = 1
    let before = errno
    _ = write(Signals.writeEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = before
}

private func waitForStop(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Signals.wait()
    Unmanaged<Signals.Box>.fromOpaque(context).takeRetainedValue().continuation.resume()
    return nil
}
