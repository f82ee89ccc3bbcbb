import WorksheetKit

/// An answer that came after its item was closed, and what the desk did with it.
struct LateAnswer: Sendable, Hashable {
    /// What became of it.
    enum Outcome: String, Sendable, Hashable {
        case waiting
        case admitted
        case dismissed
    }

    let person: PersonID
    let item: ItemID
    let phase: String
    let round: Int
    let command: JSON
    let commandID: CommandID?
    var outcome = Outcome.waiting
    /// The version of the desk's decision about it.
    var decidedAt = 0
    /// What it became when the desk admitted it.
    var counted: [Edit] = []
}

/// Everything that the log of one session adds up to.
///
/// A value: the same records give the same state, and nothing in it comes from a clock, from chance or from a disk.
struct WorkshopState: Sendable {
    var agenda = Agenda()
    /// The version of the last event that changed the agenda: whoever edits one tells which one it was.
    var agendaVersion = 0
    var run = RunState()
    var history = StepHistory()
    var worksheets: [WorksheetID: any WorksheetInstance] = [:]
    var cells: [WorksheetID: [String: ReleasedCell]] = [:]
    var memory: [WorksheetID: GateMemory] = [:]
    /// The answers that came too late, also those that the desk decided about: their senders have to hear how.
    var late: [LateAnswer] = []
    var conclusions: [ItemID: String] = [:]
    var actions: [String: [String: String]] = [:]
    var actionOrder: [String] = []
    /// What the facilitator says about what happens with the outcome, by field.
    var afterwards: [String: String] = [:]
    /// The places that are not one person with a phone from the start.
    var seats: [PersonID: Seat] = [:]
    /// People whose answers the desk took out.
    var excluded: Set<PersonID> = []
    /// People whose answers count for another one, because they are the same.
    var twins: [PersonID: PersonID] = [:]
    /// People whose answers were wiped from the log on request.
    var erased: Set<PersonID> = []
    /// The events of worksheets that the desk took back, by version: they no longer count.
    var takenBack: Set<Int> = []
    /// The worksheets that have to be made anew before they say what the log adds up to.
    var stale: Set<WorksheetID> = []
    /// How often answers were wiped; more than there are people when somebody wished it again.
    var wipes = 0
    /// How many contributions were taken out or erased after a picture that they were part of.
    var changedAfterRelease = 0
    /// Raised with every event of a worksheet of which something is common, so that a drawing knows whether it is still
    /// true.
    var changes: [WorksheetID: Int] = [:]
    /// The number of events so far.
    var version = 0
    /// Raised with every release, so that a drawing knows whether it is still true.
    var releases = 0

    /// The late answers to an item that wait for the desk.
    func waiting(for item: ItemID) -> [LateAnswer] { late.filter { $0.item == item && $0.outcome == .waiting } }

    /// The round that an item puts on.
    func round(of item: AgendaItem) -> Int { max(1, run.status(item.id).round) }

    /// The key that the rounds of an item's phase are counted under.
    static func roundKey(_ item: AgendaItem) -> String? {
        guard let worksheet = item.worksheet, let phase = item.phase else { return nil }
        return "\(worksheet.rawValue)/\(phase)"
    }

    /// What the gate let out of a worksheet, and which rounds of it are on show.
    func releases(of worksheet: WorksheetID, everything: Bool = false) -> Releases {
        let released = cells[worksheet] ?? [:]
        return Releases(cells: released, shown: everything ? allRounds(in: released) : shownRounds(of: worksheet))
    }

    private func shownRounds(of worksheet: WorksheetID) -> [String: [Int]] {
        var shown: [String: Set<Int>] = [:]
        for item in agenda.items.values where item.worksheet == worksheet {
            guard let phase = item.phase else { continue }
            let status = run.status(item.id)
            shown[phase, default: []].formUnion(status.shownRounds)
            if status.mode == .live, status.stage == .open || status.stage == .locked {
                shown[phase, default: []].insert(status.round)
            }
        }
        return shown.mapValues { $0.sorted() }
    }

    private func allRounds(in cells: [String: ReleasedCell]) -> [String: [Int]] {
        var rounds: [String: Set<Int>] = [:]
        for key in cells.keys {
            let parts = key.split(separator: "/", maxSplits: 2)
            if parts.count == 3, let round = Int(parts[1]) { rounds[String(parts[0]), default: []].insert(round) }
        }
        return rounds.mapValues { $0.sorted() }
    }
}
