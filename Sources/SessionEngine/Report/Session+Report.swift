import EventLog
public import WorksheetKit

extension Session {
    /// The board's document, frozen: everything that was released, with how it came about.
    ///
    /// A snapshot only: call `settle()` first for a report that holds everything taken in before it. Graphs are drawn
    /// once their layouts are there, and are tables where none is to be had. Choices that `check` refuses are passed
    /// over; the language is the context's. Composed on the thread that gives way: the session goes on meanwhile.
    public func report(_ context: ReportContext, _ choices: ReportChoices = ReportChoices()) async -> Document {
        let document = await JobThreads.shared.value { [input = boardInput] in
            ReportComposer(input: input, context: context, choices: choices).document
        }
        return document.drawn(with: await layouts(for: document.graphShapes))
    }

    /// The chapters that a report of the session has now, in their order.
    public var reportChapters: [ReportChapter] { state.reportChapters }

    /// Checks whether choices are about this session.
    ///
    /// - Throws: `unknown-target` for a chapter or an item that it doesn't have.
    public func check(_ choices: ReportChoices) throws(Rejection) {
        let known = Set(state.reportChapters.map(\.key))
        guard choices.chapters?.isSubset(of: known) ?? true else { throw Rejection(.unknownTarget, field: "chapters") }
        guard choices.item.map({ state.agenda.items[$0] != nil }) ?? true else {
            throw Rejection(.unknownTarget, field: "item")
        }
    }

    /// What a file about the session is called by and whether it may still be given out.
    public var reportStanding: ReportStanding {
        ReportStanding(
            language: settings.language,
            date: settings.date,
            isInterim: !state.run.isClosed,
            wipes: state.wipes,
            changes: state.changedAfterRelease,
            isAnonymous: settings.privacy == .anonymous
        )
    }

    var boardInput: BoardInput {
        references.update(state)
        return BoardInput(
            state: state,
            roster: roster,
            settings: settings,
            record: record,
            invite: invite,
            results: jobs.results,
            references: references,
            address: ports.publicAddress,
            pages: ports.pages,
            trial: trial.map { TrialTally($0, roster, state.seats) }
        )
    }
}

/// Where a session stands when a report is made.
public struct ReportStanding: Sendable, Hashable {
    /// The session's own language.
    public let language: Language
    /// The day of the session as `yyyy-mm-dd`, when given.
    public let date: String?
    /// Whether the session still runs.
    public let isInterim: Bool
    /// How often answers were wiped: a report from before such a wish may hold what was wiped since.
    public let wipes: Int
    /// How many contributions were taken out or erased after a picture that they were part of.
    public let changes: Int
    /// Whether nobody in the room, the facilitator included, may learn what one person answered.
    public let isAnonymous: Bool

    /// Makes a standing.
    public init(language: Language, date: String?, isInterim: Bool, wipes: Int, changes: Int, isAnonymous: Bool) {
        self.language = language
        self.date = date
        self.isInterim = isInterim
        self.wipes = wipes
        self.changes = changes
        self.isAnonymous = isAnonymous
    }
}
