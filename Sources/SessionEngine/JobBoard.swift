import Synchronization
import WorksheetKit

/// Stops a computation.
final class JobTicket: Sendable {
    private let isOff = Atomic(false)

    var isCancelled: Bool { isOff.load(ordering: .relaxed) }

    func cancel() { isOff.store(true, ordering: .relaxed) }
}

/// The computations that worksheets asked for: what runs, how far it is, and the results by their input.
struct JobBoard: Sendable {
    private struct Key: Hashable {
        let worksheet: WorksheetID
        let id: String
    }

    private struct Run {
        let input: JSON
        let ticket: JobTicket
        var share: Double?
    }

    private var running: [Key: Run] = [:]
    private var finished: [Key: (input: JSON, result: JSON?)] = [:]
    /// What the worksheets depended on when they were last asked.
    private var asked: WorkshopState.Stamp?

    /// The results by worksheet and job, those of an earlier input included until the new one is there.
    var results: [WorksheetID: [String: JSON]] {
        finished.reduce(into: [:]) { $0[$1.key.worksheet, default: [:]][$1.key.id] = $1.value.result }
    }

    /// Whether nothing is being computed.
    var isIdle: Bool { running.isEmpty }

    /// How far the jobs of a worksheet are that take long enough to tell.
    func shares(of worksheet: WorksheetID) -> [String: Double] {
        running.reduce(into: [:]) { if $1.key.worksheet == worksheet { $0[$1.key.id] = $1.value.share } }
    }

    /// Whether the worksheets have to be asked what they want computed.
    mutating func mustAsk(_ stamp: WorkshopState.Stamp) -> Bool {
        defer { asked = stamp }
        return asked != stamp
    }

    /// Starts a job unless its result is there or on its way; what runs on an older input is stopped.
    mutating func begin(_ worksheet: WorksheetID, _ job: Job, start: () -> JobTicket) {
        let key = Key(worksheet: worksheet, id: job.id)
        guard finished[key]?.input != job.input, running[key]?.input != job.input else { return }
        running[key]?.ticket.cancel()
        running[key] = Run(input: job.input, ticket: start())
    }

    /// Notes how far a job is; false when nobody waits for it any more.
    mutating func progress(_ worksheet: WorksheetID, _ id: String, input: JSON, share: Double) -> Bool {
        let key = Key(worksheet: worksheet, id: id)
        guard running[key]?.input == input else { return false }
        running[key]?.share = share
        return true
    }

    /// Keeps a result; false when it came too late to matter.
    mutating func finish(_ worksheet: WorksheetID, _ id: String, input: JSON, result: JSON?) -> Bool {
        let key = Key(worksheet: worksheet, id: id)
        guard running[key]?.input == input else { return false }
        running[key] = nil
        finished[key] = (input, result)
        return true
    }
}

extension Session {
    /// Starts the computations that the worksheets ask for, away from the session so that nobody waits.
    func startJobs() {
        guard jobs.mustAsk(state.stamp) else { return }
        for (worksheet, instance) in state.worksheets {
            for job in instance.jobs(state.releases(of: worksheet), excluded: state.excluded) {
                jobs.begin(worksheet, job) { [mailbox, clock = ports.time] in
                    let ticket = JobTicket()
                    JobThreads.shared.compute { tell in
                        // Nobody waits any more for what was asked before the last change.
                        guard !ticket.isCancelled else { return }
                        let teller = ProgressTeller(clock) { share in
                            tell { mailbox.post(.jobProgress(worksheet, id: job.id, input: job.input, share: share)) }
                        }
                        let result = job.run(job.input) { share in
                            teller.tell(share)
                            return !ticket.isCancelled
                        }
                        guard !ticket.isCancelled else { return }
                        tell { mailbox.post(.jobFinished(worksheet, id: job.id, input: job.input, result: result)) }
                    }
                    return ticket
                }
            }
        }
    }
}
