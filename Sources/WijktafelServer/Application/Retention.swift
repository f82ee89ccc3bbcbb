import EventLog
import Foundation
import SessionEngine
import WorksheetKit

/// Purges sessions and takes back outcomes whose time is up, at local midnight.
struct Retention: Sendable {
    let registry: any SessionRegistry
    let host: SessionHost
    let exports: ExportDesk
    let outcomes: OutcomeDesk
    let time: any TimeSource
    let log: @Sendable (String) -> Void

    /// How often to look, in milliseconds.
    static let interval: Int64 = 15 * 60 * 1_000

    /// The local midnight on which a session's retention ends: so many days after its date, or after it was made.
    static func end(of settings: SessionSettings, createdAt: Timestamp) -> Timestamp {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: SessionSummary.timeZone) ?? .gmt
        let made = Date(timeIntervalSince1970: Double(createdAt.milliseconds) / 1_000)
        let day = calendar.startOfDay(for: settings.date.flatMap { parse($0, calendar) } ?? made)
        let end = calendar.date(
            byAdding: .day,
            value: settings.retentionDays + 1,
            to: max(day, calendar.startOfDay(for: made))
        )
        return Timestamp(milliseconds: Int64((end ?? made).timeIntervalSince1970 * 1_000))
    }

    /// Looks again and again until cancelled.
    func run() async {
        while !Task.isCancelled {
            await purgeDue()
            await outcomes.takeBackEnded()
            do { try await time.sleep(until: time.now().adding(milliseconds: Retention.interval)) } catch { return }
        }
    }

    /// Purges what is due now; what fails stays due and is tried again.
    func purgeDue() async {
        guard let due = try? await registry.sessionsDue(at: time.now()) else { return }
        for session in due {
            await host.forget(session)
            await exports.forget(session)
            do throws(RegistryError) {
                try await registry.purge(session)
                log("purged a session at the end of its retention")
            } catch {
                log("could not purge a session: \(error)")
            }
        }
    }

    private static func parse(_ date: String, _ calendar: Calendar) -> Date? {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2]))
    }
}
