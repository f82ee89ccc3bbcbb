import WorksheetKit

/// The computations that worksheets asked for: what runs, and the results by their input.
struct JobBoard: Sendable {
    private struct Key: Hashable {
        let worksheet: WorksheetID
        let id: String
    }

    private var running: [Key: JSON] = [:]
    private var finished: [Key: (input: JSON, result: JSON?)] = [:]

    /// The results by worksheet and job, those of an earlier input included until the new one is there.
    var results: [WorksheetID: [String: JSON]] {
        finished.reduce(into: [:]) { $0[$1.key.worksheet, default: [:]][$1.key.id] = $1.value.result }
    }

    /// Notes that a job starts; false when its result is there or on its way.
    mutating func begin(_ worksheet: WorksheetID, _ job: Job) -> Bool {
        let key = Key(worksheet: worksheet, id: job.id)
        guard finished[key]?.input != job.input, running[key] != job.input else { return false }
        running[key] = job.input
        return true
    }

    /// Whether a job's input is still the one that is asked for.
    func isCurrent(_ worksheet: WorksheetID, _ id: String, input: JSON) -> Bool {
        running[Key(worksheet: worksheet, id: id)] == input
    }

    /// Keeps a result; false when it came too late to matter.
    mutating func finish(_ worksheet: WorksheetID, _ id: String, input: JSON, result: JSON?) -> Bool {
        let key = Key(worksheet: worksheet, id: id)
        guard running[key] == input else { return false }
        running[key] = nil
        finished[key] = (input, result)
        return true
    }
}

extension Session {
    /// Starts the computations that the worksheets ask for, away from the session so that nobody waits.
    func startJobs() {
        for (worksheet, instance) in state.worksheets {
            for job in instance.jobs() where jobs.begin(worksheet, job) {
                Task.detached(priority: .utility) { [mailbox] in
                    let result = job.run(job.input) { _ in !Task.isCancelled }
                    mailbox.post(.jobFinished(worksheet, id: job.id, input: job.input, result: result))
                }
            }
        }
    }
}
