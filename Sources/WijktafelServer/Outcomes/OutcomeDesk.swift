import EventLog
import ReportExport
import SessionEngine
import WorksheetKit

/// Publishes outcomes: keeps them as they were, gives them out by their secret, and takes them back in time.
///
/// What is given out is what was stored when it was published. Only when somebody's answers are wiped are the files made
/// once more, from the log as it was at that moment without what was wiped.
actor OutcomeDesk {
    /// The form that the page shows.
    static let page = "page"
    /// The form to keep, where there is a renderer.
    static let pdf = "pdf"
    /// The most bytes of one form.
    static let mostBytes = 32 << 20

    private let registry: any SessionRegistry
    private let host: SessionHost
    private let exports: ExportService
    private let time: any TimeSource
    private let log: @Sendable (String) -> Void
    /// The publications that are being made anew, by the hash of their secret: once for all who ask meanwhile.
    private var renewals: [Digest: Task<Void, any Error>] = [:]
    /// The paper forms that are being made.
    ///
    /// One that failed stays, so that readers can't have it tried again and again.
    private var papers: [Digest: Task<Void, Never>] = [:]

    private var maker: ExportMaker { exports.maker }

    init(
        registry: any SessionRegistry,
        host: SessionHost,
        exports: ExportService,
        time: any TimeSource,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.registry = registry
        self.host = host
        self.exports = exports
        self.time = time
        self.log = log
    }

    /// Publishes the outcome of a closed session, in place of what it had published before.
    ///
    /// - Throws: `outcome-open` while the session runs, `export-too-large`.
    func publish(_ session: SessionID, _ choices: ReportChoices, until: Timestamp) async throws -> Publication {
        let report = try await maker.reports.settledReport(session, choices)
        guard !report.standing.isInterim else { throw Problem.outcomeOpen }
        var choices = choices
        choices.language = report.language
        let notes = OutcomeNotes(
            title: report.document.title,
            choices: choices,
            head: report.head,
            changes: report.standing.changes
        )
        let publication = Publication(
            session: session,
            secret: Secrets.token(),
            publishedAt: report.madeAt,
            until: until,
            notes: notes.json.bytes
        )
        try await registry.publish(publication, files: [try await page(report)])
        // Somebody may have had answers wiped while it was made. Now that it stands, every later wish finds it.
        if try await host.settledSession(session).reportStanding.wipes != report.standing.wipes {
            try await registry.wipeFiles(publishedBy: session)
        }
        try await host.session(session).announce(PublishedOutcome(publication))
        makePaper(publication, notes)
        return publication
    }

    /// The outcome whose secret has a hash, with what there is of it to give out.
    ///
    /// - Throws: `outcome-gone` when there is none, or no longer.
    func outcome(_ hash: Digest) async throws -> (publication: Publication, notes: OutcomeNotes, hasPaper: Bool) {
        var files = try await registry.files(ofPublication: hash)
        if try await standing(hash) != nil, !files.contains(OutcomeDesk.page) {
            try await renew(hash)
            files = try await registry.files(ofPublication: hash)
        }
        // Read after the renewal, which notes what was erased.
        guard let publication = try await standing(hash), files.contains(OutcomeDesk.page) else {
            throw Problem.outcomeGone
        }
        let notes = try OutcomeNotes(publication.notes)
        let hasPaper = files.contains(OutcomeDesk.pdf)
        if !hasPaper { makePaper(publication, notes) }
        return (publication, notes, hasPaper)
    }

    /// A form of an outcome that can be read now.
    func file(_ name: String, of hash: Digest) async throws -> [UInt8] {
        guard try await standing(hash) != nil, let bytes = try await registry.file(name, ofPublication: hash) else {
            throw Problem.outcomeGone
        }
        return bytes
    }

    /// Takes back what a session has published; false when that is nothing.
    func takeBack(_ session: SessionID) async throws -> Bool {
        guard let publication = try await registry.publication(of: session) else { return false }
        dropPaper(publication.secretHash)
        try await registry.unpublish(session)
        try await host.session(session).announce(nil)
        return true
    }

    /// Takes back what has ended; what fails is tried again at the next look.
    func takeBackEnded() async {
        for session in (try? await registry.publicationsEnded(at: time.now())) ?? [] {
            do {
                _ = try await takeBack(session)
                log("took back a published outcome at its end date")
            } catch {
                log("could not take back a published outcome: \(error)")
            }
        }
    }

    private func standing(_ hash: Digest) async throws -> Publication? {
        try await registry.publication(secretHash: hash).flatMap { $0.until > time.now() ? $0 : nil }
    }
}

// How outcomes are made.
extension OutcomeDesk {
    private func page(_ report: MadeReport) async throws -> PublishedFile {
        let bytes = try await BackgroundWork.run { HTMLReport.body(report.document) }
        guard bytes.count <= OutcomeDesk.mostBytes else { throw Problem.outcomeTooLarge }
        return PublishedFile(name: OutcomeDesk.page, bytes: bytes)
    }

    /// The report as it was published, without what was wiped since.
    private func report(_ publication: Publication, _ notes: OutcomeNotes) async throws -> MadeReport {
        let session = try await host.reading(publication.session, at: notes.head.version)
        return await maker.reports.report(of: session, notes.choices, at: publication.publishedAt, head: notes.head)
    }

    private func renew(_ hash: Digest) async throws {
        if let task = renewals[hash] { return try await task.value }
        let task = Task {
            guard let publication = try await standing(hash) else { return }
            dropPaper(hash)
            var notes = try OutcomeNotes(publication.notes)
            let report = try await report(publication, notes)
            notes.erased = max(0, report.standing.changes - notes.changes)
            try await registry.put([try await page(report)], notes: notes.json.bytes, of: publication)
        }
        renewals[hash] = task
        defer { renewals[hash] = nil }
        try await task.value
    }

    /// Makes the paper form in its own time; whoever reads meanwhile is offered none.
    private func makePaper(_ publication: Publication, _ notes: OutcomeNotes) {
        let hash = publication.secretHash
        guard papers[hash] == nil else { return }
        papers[hash] = Task(priority: .utility) {
            guard await exports.lack(for: .pdf) == nil else { return }
            do {
                let bytes = try await maker.single(try await report(publication, notes).document, .pdf) { _ in }
                guard bytes.count <= OutcomeDesk.mostBytes else { return }
                let file = PublishedFile(name: OutcomeDesk.pdf, bytes: bytes)
                try await registry.put([file], notes: nil, of: publication)
            } catch {
                // What was taken back or wiped meanwhile is no failure: nobody waits for it.
                let isMoot = error is CancellationError || error as? RegistryError == .notFound
                if !isMoot { log("no paper of a published outcome was made: \(error)") }
            }
        }
    }

    private func dropPaper(_ hash: Digest) { papers.removeValue(forKey: hash)?.cancel() }
}
