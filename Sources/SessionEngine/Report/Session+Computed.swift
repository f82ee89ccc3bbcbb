import WorksheetKit

extension Session {
    /// How often a report looks whether computations are ready.
    private static let glance = Duration.milliseconds(20)

    /// Returns when nothing is being computed any more, or after a time: then a report has what there is.
    ///
    /// Asked again and again instead of told: a session that is put to sleep meanwhile tells nobody anything.
    public func computed(within limit: Duration) async {
        let end = ContinuousClock.now.advanced(by: limit)
        startJobs()
        while !jobs.isIdle, ContinuousClock.now < end, !Task.isCancelled {
            try? await Task.sleep(for: Session.glance)
        }
    }

    /// Computes all that the worksheets ask for, for a session that only reads and so is sent no results.
    func compute() async {
        for (worksheet, instance) in state.worksheets {
            for job in instance.jobs(state.releases(of: worksheet), excluded: state.excluded) {
                let result = await Task.detached { job.run(job.input) { _ in true } }.value
                jobs.begin(worksheet, job) { JobTicket() }
                _ = jobs.finish(worksheet, job.id, input: job.input, result: result)
            }
        }
    }
}
