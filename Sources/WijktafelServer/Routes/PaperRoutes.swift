import EventLog
import SessionEngine
import WorksheetKit
import WorkshopWire

/// The questions of a session on paper, for people without a phone; what they write is entered at the desk.
struct PaperRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    /// Reads which sheets somebody wants; without a language those of the session.
    static func purpose(_ object: inout StrictObject) throws(Rejection) -> TicketDesk.Purpose {
        let language = try object.optionalLanguage("language")
        guard let word = try object.optionalWord("item") else { return .paper(language, nil) }
        guard let item = ItemID(checking: word) else { throw Rejection(.malformed, field: "item") }
        return .paper(language, item)
    }

    /// The sheets as the agenda stands now.
    func sheets(_ session: SessionID, _ language: Language?, _ item: ItemID?) async throws -> PaperDocument {
        let session = try await services.host.settledSession(session)
        let standing = await session.reportStanding
        let language = language ?? standing.language
        let installation = services.configuration.installation
        let context = PaperContext(
            language: language,
            responsible: installation.responsible,
            contact: installation.contact,
            day: { LocalDay.text($0, language: language) }
        )
        return try await session.paper(context, item: item)
    }
}
