import WorksheetKit

/// What can happen in a session outside its worksheets.
///
/// The type and the payload of each are frozen: a changed shape gets a new type, the old one keeps its reader.
enum CoreEvent: Sendable, Hashable {
    case agendaPut(Agenda)
    case itemOpened(ItemID, round: Int, mode: ShowMode)
    case itemLocked(ItemID)
    case itemShown(ItemID)
    case itemHidden(ItemID)
    case itemFinished(ItemID)
    case timerStarted(endsAt: Timestamp, seconds: Int)
    case timerStopped
    case timerEnded
    case pageTurned(String)
    case codeVisible(Bool)
    case tableOn(Bool)
    case following(Bool)
    case remarkModerated(String, RunState.Moderation)
    case remarksDirect(ItemID, Bool)
    case lateKept(ItemID, phase: String, round: Int, command: JSON)
    /// `refused` are those that could not be counted after all.
    case lateAdmitted(ItemID, refused: [CommandID])
    case lateDismissed(ItemID)
    case personRemoved(PersonID, answers: Bool)
    case personRestored(PersonID)
    case personErased(PersonID)
    case afterwardsPut([String: String])
    case seatPut(PersonID, Seat)
    case seatTaken(PersonID)
    case conclusionPut(ItemID, String)
    case actionPut(String, [String: String])
    case actionDropped(String)
    case sessionClosed
    case sessionReopened
    /// Absent takes the moment back.
    case openUntil(Timestamp?)
    case openTimeEnded
    /// The version of the step that was taken back; absent in logs from before every step could be.
    case undone(step: Int?)
    case room(RoomEvent)
    case released(WorksheetID, phase: String, round: Int, isClosed: Bool, cells: [String: ReleasedCell])
    case worksheet(WorksheetID, phase: String, round: Int, event: JSON)
}

extension CoreEvent {
    /// The type that the log keeps the event under.
    var type: String {
        switch self {
        case .agendaPut: "agenda.put"
        case .itemOpened: "item.opened"
        case .itemLocked: "item.locked"
        case .itemShown: "item.shown"
        case .itemHidden: "item.hidden"
        case .itemFinished: "item.finished"
        case .timerStarted: "timer.started"
        case .timerStopped: "timer.stopped"
        case .timerEnded: "timer.ended"
        case .pageTurned: "page.turned"
        case .codeVisible: "code.visible"
        case .tableOn: "table.on"
        case .following: "following"
        case .remarkModerated: "remark.moderated"
        case .remarksDirect: "remarks.direct"
        case .lateKept: "late.kept"
        case .lateAdmitted: "late.admitted"
        case .lateDismissed: "late.dismissed"
        case .personRemoved: "person.removed"
        case .personRestored: "person.restored"
        case .personErased: "person.erased"
        case .afterwardsPut: "afterwards.put"
        case .seatPut: "seat.put"
        case .seatTaken: "seat.taken"
        case .conclusionPut: "conclusion.put"
        case .actionPut: "action.put"
        case .actionDropped: "action.dropped"
        case .sessionClosed: "session.closed"
        case .sessionReopened: "session.reopened"
        case .openUntil: "session.until"
        case .openTimeEnded: "session.until-ended"
        case .undone: "undone"
        case .room(let event): event.type
        case .released: "released"
        case .worksheet: "worksheet"
        }
    }

    /// The payload that the log keeps.
    var payload: JSON {
        switch self {
        case .agendaPut(let agenda): agenda.json
        case .itemOpened(let item, let round, let mode):
            ["item": .string(item.rawValue), "round": .integer(round), "mode": .string(mode.rawValue)]
        case .itemLocked(let item), .itemShown(let item), .itemHidden(let item), .itemFinished(let item),
            .lateDismissed(let item):
            ["item": .string(item.rawValue)]
        case .lateAdmitted(let item, let refused):
            .members([
                ("item", .string(item.rawValue)),
                ("refused", refused.isEmpty ? nil : .array(refused.map { .string($0.rawValue) })),
            ])
        case .timerStarted(let endsAt, let seconds):
            ["endsAt": .number(Double(endsAt.milliseconds)), "seconds": .integer(seconds)]
        case .timerStopped, .timerEnded, .sessionClosed, .sessionReopened, .openTimeEnded: [:]
        case .openUntil(let moment): .members([("until", moment.map { .number(Double($0.milliseconds)) })])
        case .undone(let step): .members([("step", step.map(JSON.integer))])
        case .room(let event): event.payload
        case .pageTurned(let page): ["page": .string(page)]
        case .codeVisible(let flag), .tableOn(let flag), .following(let flag): ["on": .bool(flag)]
        case .remarkModerated(let remark, let state):
            ["remark": .string(remark), "state": .string(state.rawValue)]
        case .remarksDirect(let item, let flag): ["item": .string(item.rawValue), "on": .bool(flag)]
        case .lateKept(let item, let phase, let round, let command):
            [
                "item": .string(item.rawValue), "phase": .string(phase), "round": .integer(round),
                "command": command,
            ]
        case .personRemoved(let person, let answers): ["person": .string(person.rawValue), "answers": .bool(answers)]
        case .personRestored(let person), .personErased(let person): ["person": .string(person.rawValue)]
        case .afterwardsPut(let said): ["said": .object(said.mapValues(JSON.string))]
        case .seatPut(let person, let seat): ["person": .string(person.rawValue), "seat": seat.stored]
        case .seatTaken(let person): ["person": .string(person.rawValue)]
        case .conclusionPut(let item, let text): ["item": .string(item.rawValue), "text": .string(text)]
        case .actionPut(let id, let fields): ["action": .string(id), "fields": .object(fields.mapValues(JSON.string))]
        case .actionDropped(let id): ["action": .string(id)]
        case .released(let worksheet, let phase, let round, let isClosed, let cells):
            [
                "worksheet": .string(worksheet.rawValue), "phase": .string(phase), "round": .integer(round),
                "closed": .bool(isClosed), "cells": .object(cells.mapValues(\.json)),
            ]
        case .worksheet(let worksheet, let phase, let round, let event):
            [
                "worksheet": .string(worksheet.rawValue), "phase": .string(phase), "round": .integer(round),
                "event": event,
            ]
        }
    }

    /// Whether the payload holds what someone wrote or answered, so that purge and erasure find it.
    var isPersonal: Bool {
        switch self {
        case .worksheet, .lateKept, .conclusionPut, .afterwardsPut, .actionPut: true
        default: false
        }
    }

    /// The agenda item that the event is about.
    var item: ItemID? {
        switch self {
        case .itemOpened(let item, _, _), .itemLocked(let item), .itemShown(let item), .itemHidden(let item),
            .itemFinished(let item), .remarksDirect(let item, _), .lateKept(let item, _, _, _),
            .lateAdmitted(let item, _), .lateDismissed(let item), .conclusionPut(let item, _),
            .room(.laid(let item, _)), .room(.cleared(let item, _)), .room(.compared(let item, _)),
            .room(.uncompared(let item)):
            item
        default: nil
        }
    }

    /// The worksheet that the event is about.
    var worksheetID: WorksheetID? {
        switch self {
        case .worksheet(let worksheet, _, _, _), .released(let worksheet, _, _, _, _): worksheet
        default: nil
        }
    }
}
