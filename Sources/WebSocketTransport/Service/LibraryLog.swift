import CLibwebsockets
import Synchronization

/// The library's log, which is one for the whole process: its callback carries no owner.
enum LibraryLog {
    private static let sink = Mutex<@Sendable (String) -> Void>({ _ in })

    /// Hands errors, warnings and notices to a closure, in place of the one before.
    static func install(_ closure: @escaping @Sendable (String) -> Void) {
        sink.withLock { $0 = closure }
        lws_set_log_level(LLL_ERR | LLL_WARN | LLL_NOTICE, libraryLogs)
    }

    fileprivate static func emit(_ line: String) {
        let sink = sink.withLock { $0 }
        sink(line)
    }
}

private func libraryLogs(level: Int32, line: UnsafePointer<CChar>?) {
    guard let line else { return }
    let text = String(cString: line)
    LibraryLog.emit(String(text.prefix { $0 != "\n" }))
}
