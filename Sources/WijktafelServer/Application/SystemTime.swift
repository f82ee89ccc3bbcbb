import Glibc
import SessionEngine
import WorksheetKit

/// The machine's clock.
struct SystemTime: TimeSource {
    func now() -> Timestamp {
        var moment = timespec()
        clock_gettime(CLOCK_REALTIME, &moment)
        return Timestamp(milliseconds: Int64(moment.tv_sec) * 1_000 + Int64(moment.tv_nsec) / 1_000_000)
    }

    func sleep(until moment: Timestamp) async throws {
        let rest = moment.milliseconds - now().milliseconds
        if rest > 0 { try await Task.sleep(for: .milliseconds(rest)) }
    }
}
