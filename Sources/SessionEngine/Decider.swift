import EventLog
import WorksheetKit

/// Decides what a desk's command makes happen; the only place where the core refuses one.
struct Decider {
    /// The most rounds of a phase: after the third the room keeps its own mind.
    static let maximumRounds = 3
    /// The most actions of a session.
    static let maximumActions = 100

    let state: WorkshopState
    let now: Timestamp
    /// The keys of the board's pages for the item that is on, in order.
    let pages: [String]
    /// The page that is on the board.
    let page: String?
    /// The keys of the blocks of that page that can stand alone.
    let blocks: [String]
    /// What the ids of remarks are mixed with.
    let seed: UInt64
    /// What was settled when the session was made.
    let settings: SessionSettings
    /// When the session is purged: nothing stays open beyond that.
    let kept: Timestamp
    /// The language that the core writes in for the room.
    let language: Language
    /// The examples that can be laid beside an item.
    var shelf = Shelf()
    /// The earlier sessions that can be laid beside an item.
    var offered: [SessionID: ComparedSession] = [:]
    /// The least number of people that this session shows something of.
    var k = 0
    /// The step that an undo takes back.
    var lastStep: Step?

    func decide(_ command: DeskCommand) throws(Rejection) -> [CoreEvent] {
        switch command {
        case .open(let id, let mode): return try open(id, mode)
        case .lock(let id):
            _ = try item(id, in: [.open])
            return stopTime(of: id) + [.itemLocked(id)]
        case .show(let id): return try show(id)
        case .hide(let id):
            _ = try item(id, in: [.shown])
            return [.itemHidden(id)]
        case .round(let id): return try anotherRound(id)
        case .reopen(let id):
            let item = try item(id, in: [.locked, .shown, .done])
            try requireOpenSession()
            return [.itemOpened(id, round: state.round(of: item), mode: state.run.status(id).mode)]
        case .finish(let id):
            _ = try item(id, in: [.open, .locked, .shown])
            return stopTime(of: id) + [.itemFinished(id)]
        case .closeSession:
            try requireOpenSession()
            return [.sessionClosed]
        case .reopenSession:
            guard state.run.isClosed else { throw Rejection(.wrongState) }
            return [.sessionReopened]
        case .keepOpen(let moment): return try keepOpen(until: moment)
        case .follow(let flag): return [.following(flag)]
        case .putAgenda(let agenda, let base):
            guard base.map({ $0 == state.agendaVersion }) ?? true else { throw Rejection(.changedMeanwhile) }
            return try put(agenda)
        case .undo(let step):
            guard let last = lastStep else { throw Rejection(.nothingToUndo) }
            // Another desk did something since: it is not for this one to take back unseen.
            guard step.map({ $0 == last.version }) ?? true else { throw Rejection(.changedMeanwhile) }
            return [.undone(step: last.version)]
        case .room(let command): return try decide(command)
        default: return try decideRest(command)
        }
    }

    private func decideRest(_ command: DeskCommand) throws(Rejection) -> [CoreEvent] {
        switch command {
        case .startTimer(let seconds):
            return [.timerStarted(endsAt: now.adding(milliseconds: Int64(seconds) * 1_000), seconds: seconds)]
        case .extendTimer(let seconds): return [extended(by: seconds)]
        case .stopTimer: return state.run.timer == nil ? [] : [.timerStopped]
        case .page(let key):
            try requireMovingBoard()
            guard pages.contains(key) else { throw Rejection(.unknownTarget, field: "page") }
            return [.pageTurned(key)]
        case .turn(let step):
            try requireMovingBoard()
            return try turn(step)
        case .code(let flag): return [.codeVisible(flag)]
        case .table(let flag): return [.tableOn(flag)]
        case .moderate(let remark, let moderation): return try moderate(remark, moderation)
        case .direct(let id, let flag):
            guard state.agenda.items[id] != nil else { throw Rejection(.unknownTarget, field: "item") }
            return [.remarksDirect(id, flag)]
        case .admitLate(let id): return try admit(id)
        case .dismissLate(let id):
            guard !state.waiting(for: id).isEmpty else { throw Rejection(.unknownTarget, field: "item") }
            return [.lateDismissed(id)]
        case .removePerson(let person, let answers): return [.personRemoved(person, answers: answers)]
        case .restorePerson(let person): return [.personRestored(person)]
        case .putConclusion(let id, let text, let base):
            guard state.agenda.items[id] != nil else { throw Rejection(.unknownTarget, field: "item") }
            // Another desk wrote something since: what it wrote must not go unseen.
            guard base.map({ $0 == state.conclusions[id] ?? "" }) ?? true else { throw Rejection(.changedMeanwhile) }
            return [.conclusionPut(id, text)]
        case .putAfterwards(let said): return [.afterwardsPut(said)]
        case .putAction(let id, let fields):
            guard state.actions[id] != nil || state.actions.count < Decider.maximumActions else {
                throw Rejection(.tooMany)
            }
            return [.actionPut(id, fields)]
        case .takeDrafts(let keys): return try take(keys)
        case .dropAction(let id):
            guard state.actions[id] != nil else { throw Rejection(.unknownTarget, field: "action") }
            return [.actionDropped(id)]
        default: throw Rejection(.unknownCommand)
        }
    }

    private func open(_ id: ItemID, _ mode: ShowMode?) throws(Rejection) -> [CoreEvent] {
        try requireOpenSession()
        let item = try item(id, in: [.planned, .open, .locked, .shown, .done])
        let status = state.run.status(id)
        guard status.stage != .open || mode != nil || state.run.current != id else { return [] }
        var round = state.round(of: item)
        if let key = WorkshopState.roundKey(item), status.round == 0 {
            let begun = state.run.rounds[key] ?? 0
            round = item.isAgain ? begun + 1 : max(1, begun)
            guard round <= Decider.maximumRounds else { throw Rejection(.tooManyRounds) }
        }
        return [.itemOpened(id, round: round, mode: mode ?? (status.round == 0 ? item.mode : status.mode))]
    }

    private func anotherRound(_ id: ItemID) throws(Rejection) -> [CoreEvent] {
        try requireOpenSession()
        let item = try item(id, in: [.locked, .shown])
        guard let key = WorkshopState.roundKey(item) else { throw Rejection(.wrongState) }
        let round = (state.run.rounds[key] ?? 0) + 1
        guard round <= min(item.rounds ?? Decider.maximumRounds, Decider.maximumRounds) else {
            throw Rejection(.tooManyRounds)
        }
        return [.itemOpened(id, round: round, mode: state.run.status(id).mode)]
    }

    private func show(_ id: ItemID) throws(Rejection) -> [CoreEvent] {
        let item = try item(id, in: [.open, .locked, .done])
        guard item.worksheet != nil else { throw Rejection(.wrongState) }
        let lock: [CoreEvent] = state.run.status(id).stage == .open ? [.itemLocked(id)] : []
        return (state.run.current.map(stopTime) ?? []) + lock + [.itemShown(id)]
    }

    /// The time that ran for answering an item ends with the answering; what was set afterwards, to talk, goes on.
    private func stopTime(of id: ItemID) -> [CoreEvent] {
        let isAnswering = state.run.current == id && state.run.status(id).stage == .open
        return isAnswering && state.run.timer != nil ? [.timerStopped] : []
    }

    private func turn(_ step: Int) throws(Rejection) -> [CoreEvent] {
        guard let page, let index = pages.firstIndex(of: page) else { throw Rejection(.wrongState) }
        let target = index + step
        return pages.indices.contains(target) ? [.pageTurned(pages[target])] : []
    }

    func moderate(_ remark: String, _ moderation: RunState.Moderation) throws(Rejection) -> [CoreEvent] {
        let exists = state.worksheets.contains { id, worksheet in
            worksheet.remarks().contains { RemarkDesk.id($0, of: id, seed: seed) == remark }
        }
        guard exists else { throw Rejection(.unknownTarget, field: "remark") }
        return [.remarkModerated(remark, moderation)]
    }

    private func admit(_ id: ItemID) throws(Rejection) -> [CoreEvent] {
        guard !state.waiting(for: id).isEmpty else { throw Rejection(.unknownTarget, field: "item") }
        return [.lateAdmitted(id, refused: [])]
    }

    private func put(_ agenda: Agenda) throws(Rejection) -> [CoreEvent] {
        for (id, item) in state.agenda.items where state.run.status(id).stage != .planned {
            // What people have answered under keeps its worksheet, its phase and its place in the record.
            guard let new = agenda.items[id], new.worksheet == item.worksheet, new.phase == item.phase else {
                throw Rejection(.wrongState, field: "items")
            }
        }
        for (id, setup) in state.agenda.worksheets {
            guard agenda.worksheets[id].map({ $0 == setup }) ?? true else {
                throw Rejection(.wrongState, field: "worksheets")
            }
        }
        return [.agendaPut(agenda)]
    }

    private func extended(by seconds: Int) -> CoreEvent {
        let rest = state.run.timer.map { max($0.endsAt, now) } ?? now
        let total = (state.run.timer?.seconds ?? 0) + seconds
        return .timerStarted(endsAt: rest.adding(milliseconds: Int64(seconds) * 1_000), seconds: total)
    }

    private func item(_ id: ItemID, in stages: Set<RunState.Stage>) throws(Rejection) -> AgendaItem {
        guard let item = state.agenda.items[id] else { throw Rejection(.unknownTarget, field: "item") }
        guard stages.contains(state.run.status(id).stage) else { throw Rejection(.wrongState, field: "item") }
        return item
    }

    private func requireOpenSession() throws(Rejection) {
        guard !state.run.isClosed else { throw Rejection(.sessionClosed) }
    }
}
