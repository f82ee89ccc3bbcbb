import WorksheetKit

extension CoreEvent {
    /// Reads an event back from the log; `nil` for a type or a shape that was never written.
    init?(type: String, payload: JSON) {
        let known =
            CoreEvent.simple(type) ?? CoreEvent.aboutItem(type, payload) ?? CoreEvent.other(type, payload)
            ?? RoomEvent(type: type, payload: payload).map(CoreEvent.room)
        guard let known else { return nil }
        self = known
    }

    private static func simple(_ type: String) -> CoreEvent? {
        switch type {
        case "timer.stopped": .timerStopped
        case "timer.ended": .timerEnded
        case "session.closed": .sessionClosed
        case "session.reopened": .sessionReopened
        case "session.until-ended": .openTimeEnded
        default: nil
        }
    }

    private static func aboutItem(_ type: String, _ payload: JSON) -> CoreEvent? {
        guard let item = payload["item"]?.text.map(ItemID.init(rawValue:)) else { return nil }
        switch type {
        case "item.opened":
            guard let round = payload["round"]?.integer,
                let mode = payload["mode"]?.text.flatMap(ShowMode.init(rawValue:))
            else { return nil }
            return .itemOpened(item, round: round, mode: mode)
        case "item.locked": return .itemLocked(item)
        case "item.shown": return .itemShown(item)
        case "item.hidden": return .itemHidden(item)
        case "item.finished": return .itemFinished(item)
        case "late.admitted":
            let refused = payload["refused"]?.elements ?? []
            return .lateAdmitted(item, refused: refused.compactMap { $0.text.map(CommandID.init(rawValue:)) })
        case "late.dismissed": return .lateDismissed(item)
        case "remarks.direct": return payload["on"]?.flag.map { .remarksDirect(item, $0) }
        case "conclusion.put": return payload["text"]?.text.map { .conclusionPut(item, $0) }
        case "late.kept":
            guard let phase = payload["phase"]?.text, let round = payload["round"]?.integer,
                let command = payload["command"]
            else { return nil }
            return .lateKept(item, phase: phase, round: round, command: command)
        default: return nil
        }
    }

    private static func other(_ type: String, _ payload: JSON) -> CoreEvent? {
        switch type {
        case "agenda.put": return (try? Agenda(payload)).map(CoreEvent.agendaPut)
        case "timer.started":
            guard let endsAt = payload["endsAt"]?.integer, let seconds = payload["seconds"]?.integer else { return nil }
            return .timerStarted(endsAt: Timestamp(milliseconds: Int64(endsAt)), seconds: seconds)
        case "session.until":
            return .openUntil(payload["until"]?.integer.map { Timestamp(milliseconds: Int64($0)) })
        case "page.turned": return payload["page"]?.text.map(CoreEvent.pageTurned)
        case "code.visible": return payload["on"]?.flag.map(CoreEvent.codeVisible)
        case "table.on": return payload["on"]?.flag.map(CoreEvent.tableOn)
        case "following": return payload["on"]?.flag.map(CoreEvent.following)
        case "remark.moderated":
            guard let remark = payload["remark"]?.text,
                let state = payload["state"]?.text.flatMap(RunState.Moderation.init(rawValue:))
            else { return nil }
            return .remarkModerated(remark, state)
        case "person.removed", "person.restored", "person.erased", "seat.put", "seat.taken":
            return person(type, payload)
        case "afterwards.put": return payload["said"]?.members.map { .afterwardsPut($0.compactMapValues(\.text)) }
        case "action.put":
            guard let id = payload["action"]?.text, let fields = payload["fields"]?.members else { return nil }
            return .actionPut(id, fields.compactMapValues(\.text))
        case "action.dropped": return payload["action"]?.text.map(CoreEvent.actionDropped)
        case "released", "worksheet": return worksheet(type, payload)
        case "undone": return .undone(step: payload["step"]?.integer)
        default: return nil
        }
    }

    private static func person(_ type: String, _ payload: JSON) -> CoreEvent? {
        guard let person = payload["person"]?.text.map(PersonID.init(rawValue:)) else { return nil }
        switch type {
        case "person.restored": return .personRestored(person)
        case "person.erased": return .personErased(person)
        case "seat.put": return payload["seat"].flatMap(Seat.init(stored:)).map { .seatPut(person, $0) }
        case "seat.taken": return .seatTaken(person)
        default: return payload["answers"]?.flag.map { .personRemoved(person, answers: $0) }
        }
    }

    private static func worksheet(_ type: String, _ payload: JSON) -> CoreEvent? {
        guard let id = payload["worksheet"]?.text.map(WorksheetID.init(rawValue:)),
            let phase = payload["phase"]?.text, let round = payload["round"]?.integer
        else { return nil }
        if type == "worksheet" {
            return payload["event"].map { .worksheet(id, phase: phase, round: round, event: $0) }
        }
        guard let cells = payload["cells"]?.members, let isClosed = payload["closed"]?.flag else { return nil }
        return .released(
            id,
            phase: phase,
            round: round,
            isClosed: isClosed,
            cells: cells.compactMapValues(ReleasedCell.init)
        )
    }
}
