public import WorksheetKit

/// A chapter that a report can have.
public struct ReportChapter: Sendable, Hashable {
    /// The key that choices name it by.
    public let key: String
    /// What it is called.
    public let title: LocalizedText
    /// Whether it is in every report.
    public let isFixed: Bool

    static let summaryKey = "summary"
    static let agreementsKey = "agreements"
    static let accountKey = "account"

    static func key(of worksheet: WorksheetID) -> String { "worksheet:\(worksheet)" }

    static let summary = ReportChapter(
        key: summaryKey,
        title: LocalizedText(nl: "Samenvatting", en: "Summary"),
        isFixed: false
    )
    static let agreements = ReportChapter(
        key: agreementsKey,
        title: LocalizedText(nl: "Afspraken", en: "Agreements"),
        isFixed: false
    )
    static let account = ReportChapter(
        key: accountKey,
        title: LocalizedText(nl: "Verantwoording", en: "Account"),
        isFixed: true
    )
}

extension WorkshopState {
    /// The chapters that a report of the session has now, in their order.
    var reportChapters: [ReportChapter] {
        [.summary]
            + worksheetsInOrder.map { id, worksheet, item in
                ReportChapter(
                    key: ReportChapter.key(of: id),
                    title: reportTitle(of: worksheet, id, from: item),
                    isFixed: false
                )
            } + [.agreements, .account]
    }

    /// The worksheets in the order of the agenda, each with the first item about it.
    var worksheetsInOrder: [(id: WorksheetID, worksheet: any WorksheetInstance, item: AgendaItem)] {
        var seen: Set<WorksheetID> = []
        return agenda.ordered.compactMap { item in
            guard let id = item.worksheet, seen.insert(id).inserted, let worksheet = worksheets[id] else { return nil }
            return (id, worksheet, item)
        }
    }

    /// A chapter about several phases is called by the instrument, one about a single phase as the agenda calls it.
    func reportTitle(of worksheet: any WorksheetInstance, _ id: WorksheetID, from item: AgendaItem) -> LocalizedText {
        let phases = Set(agenda.ordered.filter { $0.worksheet == id }.compactMap(\.phase))
        return phases.count > 1 ? worksheet.title ?? item.title : item.title
    }
}
