public import WorksheetKit

extension __Name__ {
    /// What the room talks about, read from a file in `Content/`.
    public struct Instrument: Sendable, Hashable {
        /// The id, title, intro and sources.
        public let header: InstrumentHeader
        /// What gets notes and dots, in the order of the file; at least one.
        public let topics: [Topic]
    }

    /// Something to hang notes at.
    public struct Topic: Sendable, Hashable {
        /// The id that commands and cells go by.
        public let id: String
        /// What it is called.
        public let title: LocalizedText
        /// The question under it.
        public let text: LocalizedText?
        /// Where it was taken from.
        public let source: SourceReference
    }

    /// Reads an instrument of kind `__kind__`.
    ///
    /// - Throws: everything that is wrong with the file, in the order of the file.
    public static func instrument(from file: ContentFile) throws(ContentProblems) -> Instrument {
        try ContentReader.read(file) { reader in
            let header = reader.header(kinds: ["__kind__"])
            let topics = reader.list("items") { topic in
                Topic(
                    id: topic.id(),
                    title: topic.localized("title", limit: ContentLimit.short),
                    text: topic.optionalLocalized("text"),
                    source: topic.source()
                )
            }
            return Instrument(header: header, topics: topics)
        }
    }

    static var phase: String { "inbreng" }

    /// The one thing that an agenda item can put on.
    public static func phases(of instrument: Instrument) -> [WorksheetPhase] {
        [WorksheetPhase(id: phase, title: instrument.header.title, minutes: 10)]
    }
}
