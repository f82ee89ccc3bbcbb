import EventLog
import WorksheetKit

// Staying open for people to answer in their own time, before or after the meeting.
extension Decider {
    /// Lets people roam until a moment, or takes that moment back.
    func keepOpen(until moment: Timestamp?) throws(Rejection) -> [CoreEvent] {
        guard !state.run.isClosed else { throw Rejection(.sessionClosed) }
        guard let moment else { return state.run.openUntil == nil ? [] : [.openUntil(nil)] }
        guard moment > now, moment <= kept else { throw Rejection(.outOfRange, field: "until") }
        // Following the desk makes no sense while nobody sits at it.
        return (state.run.isFollowing ? [.following(false)] : []) + [.openUntil(moment)]
    }
}

extension DeskCommand {
    /// A moment in milliseconds; absent takes the one that was set back.
    static func moment(_ object: inout StrictObject) throws(Rejection) -> Timestamp? {
        guard object.optional("until") != nil else { return nil }
        return Timestamp(milliseconds: Int64(try object.integer("until")))
    }
}

extension Session {
    /// Locks what is open once the time to answer is over, or sees to it that somebody looks then.
    ///
    /// Kept in the log: a server that was down at that moment does it as soon as the session wakes.
    func endOpenTime() {
        guard let until = state.run.openUntil, !state.run.isOpenTimeOver, !isReadOnly else { return }
        guard until <= ports.time.now() else { return scheduleWake(at: until) }
        let open = state.agenda.ordered.filter { state.run.status($0.id).stage == .open && $0.worksheet != nil }
        let events = open.map { CoreEvent.itemLocked($0.id) } + [.openTimeEnded]
        append(events, actor: .system, command: nil)
        for item in open where state.run.status(item.id).mode == .live { release(item.id, isClosed: true) }
        broadcast.touchAll()
    }
}
