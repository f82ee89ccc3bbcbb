public import WorksheetKit
import WorkshopWire

/// What goes into a report, as far as that can be chosen; what may not be disclosed isn't there to choose.
public struct ReportChoices: Sendable, Hashable {
    /// The most bytes of a chapter's key: a worksheet's id and the word before it.
    static let longestChapter = 80
    /// The most chapters: a worksheet each, the summary, the agreements and the account.
    static let mostChapters = Agenda.maximumWorksheets + 3

    /// The language; absent for the session's own.
    public var language: Language?
    /// The keys of the chapters beside the account, which is in every report; absent for all.
    public var chapters: Set<String>?
    /// The one item that the report is about; absent for the whole session.
    public var item: ItemID?
    /// Whether what participants wrote beside their answers goes in.
    public var hasRemarks: Bool
    /// Whether outcomes per perspective go in.
    public var hasPerspectives: Bool

    /// Makes choices; without any it is the whole report.
    public init(
        language: Language? = nil,
        chapters: Set<String>? = nil,
        item: ItemID? = nil,
        hasRemarks: Bool = true,
        hasPerspectives: Bool = true
    ) {
        self.language = language
        self.chapters = chapters
        self.item = item
        self.hasRemarks = hasRemarks
        self.hasPerspectives = hasPerspectives
    }

    /// What is to be left out of the document.
    var leftOut: Set<BlockAspect> {
        let wishes: [(BlockAspect, Bool)] = [(.remarks, hasRemarks), (.perspectives, hasPerspectives)]
        return Set(wishes.filter { !$0.1 }.map(\.0))
    }

    /// Whether a chapter was chosen.
    func holds(_ key: String) -> Bool { key == ReportChapter.accountKey || (chapters?.contains(key) ?? true) }
}

extension ReportChoices {
    /// Reads the choices' members of an object and leaves its other members to whoever called.
    ///
    /// - Throws: `Rejection` with the field that is wrong; whether chapters and item exist is for `Session.check`.
    public init(_ object: inout StrictObject) throws(Rejection) {
        self.init()
        language = try object.optionalLanguage("language")
        if let json = object.optional("chapters") { chapters = try ReportChoices.chapters(json) }
        if let word = try object.optionalWord("item") {
            guard let item = ItemID(checking: word) else { throw Rejection(.malformed, field: "item") }
            // One item has no chapters to choose from; asking for both is asking for two reports.
            guard chapters == nil else { throw Rejection(.malformed, field: "chapters") }
            self.item = item
        }
        hasRemarks = try object.optionalFlag("remarks") ?? true
        hasPerspectives = try object.optionalFlag("perspectives") ?? true
    }

    /// The choices as they are sent; members that say nothing else than their default are absent.
    public var json: JSON {
        .members([
            ("language", language.map { .string($0.rawValue) }),
            ("chapters", chapters.map { .array($0.sorted().map(JSON.string)) }),
            ("item", item.map { .string($0.rawValue) }), ("remarks", hasRemarks ? nil : false),
            ("perspectives", hasPerspectives ? nil : false),
        ])
    }

    private static func chapters(_ json: JSON) throws(Rejection) -> Set<String> {
        guard let elements = json.elements else { throw Rejection(.malformed, field: "chapters") }
        guard elements.count <= mostChapters else { throw Rejection(.tooMany, field: "chapters") }
        let keys = elements.compactMap(\.text).filter { (1...longestChapter).contains($0.utf8.count) }
        let chapters = Set(keys)
        guard chapters.count == elements.count else { throw Rejection(.malformed, field: "chapters") }
        return chapters
    }
}
