import EventLog
import WorksheetKit

// Names stand in no log, so an undo of a change goes by what the server remembers: until it restarts, and never longer
// than the person wants to be known.
extension Roster {
    /// A name that a desk changed.
    struct Renaming: Sendable {
        let person: PersonID
        let before: String?
        let after: String?
    }

    /// The newest step that can be taken back: a name only while it is known what it was, and is still what it became.
    func lastStep(of history: StepHistory) -> Step? {
        history.steps.last { step in
            guard step.what == "person.renamed" else { return true }
            return renamings[step.version].map { people[$0.person]?.name == $0.after } ?? false
        }
    }

    mutating func note(_ renaming: Renaming, at version: Int, among history: StepHistory) {
        let known = Set(history.steps.map(\.version))
        renamings = renamings.filter { known.contains($0.key) }
        renamings[version] = renaming
    }

    mutating func takeRenaming(at version: Int) -> Renaming? { renamings.removeValue(forKey: version) }

    /// Forgets what somebody was called before.
    mutating func forgetNames(of person: PersonID) { renamings = renamings.filter { $0.value.person != person } }
}
