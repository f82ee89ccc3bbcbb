import WorksheetKit

/// What worksheets offer to each other, put together anew only when something in them changed.
struct ReferenceBook: Sendable {
    private var stamp: WorkshopState.Stamp?
    private var offers: [WorksheetID: [Reference]] = [:]
    /// What the worksheets propose to do.
    private(set) var drafts: [PlannedDraft] = []

    /// Brings the book up to date.
    mutating func update(_ state: WorkshopState) {
        guard stamp != state.stamp else { return }
        stamp = state.stamp
        offers = state.worksheets.keys.reduce(into: [:]) { $0[$1] = state.offers(of: $1) }
        drafts = state.drafts
    }

    /// What the other worksheets offer to one.
    func references(for worksheet: WorksheetID) -> [Reference] {
        offers.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { $0.key == worksheet ? [] : $0.value }
    }
}

extension WorkshopState {
    /// What the words of worksheets to each other, and their jobs, depend on.
    struct Stamp: Sendable, Hashable {
        let run: RunState
        let releases: Int
        let changes: [WorksheetID: Int]
    }

    /// The present stamp.
    var stamp: Stamp { Stamp(run: run, releases: releases, changes: changes) }

    /// What a worksheet offers to the others.
    func offers(of worksheet: WorksheetID) -> [Reference] {
        worksheets[worksheet]?.references(releases(of: worksheet), excluded: excluded, of: worksheet) ?? []
    }

    /// What the other worksheets offer to one.
    func references(for worksheet: WorksheetID) -> [Reference] {
        worksheets.keys.sorted { $0.rawValue < $1.rawValue }.flatMap { $0 == worksheet ? [] : offers(of: $0) }
    }
}
