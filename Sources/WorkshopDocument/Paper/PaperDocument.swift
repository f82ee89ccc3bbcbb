public import WorkshopPrimitives

/// The questions of a session on paper: one person's sheets.
public struct PaperDocument: Sendable, Hashable {
    /// An agenda item that people answer.
    public struct Part: Sendable, Hashable {
        /// The id of the item.
        public let id: String
        /// What the item is called.
        public let title: String
        /// What is said about it.
        public let lead: [String]
        /// What it asks.
        public let form: PaperForm

        /// Makes a part.
        public init(id: String, title: String, lead: [String], form: PaperForm) {
            self.id = id
            self.title = title
            self.lead = lead
            self.form = form
        }
    }

    /// The language that it is written in.
    public let language: Language
    /// The title of the session.
    public let title: String
    /// Where and when, such as the municipality and the day.
    public let place: String?
    /// The perspectives to choose from; may be empty.
    public let perspectives: [String]
    /// What happens with the answers and who is responsible, a paragraph each.
    public let notice: [String]
    /// The agenda items that people answer, in order.
    public let parts: [Part]

    /// Makes the sheets.
    public init(
        language: Language,
        title: String,
        place: String?,
        perspectives: [String],
        notice: [String],
        parts: [Part]
    ) {
        self.language = language
        self.title = title
        self.place = place
        self.perspectives = perspectives
        self.notice = notice
        self.parts = parts
    }
}
