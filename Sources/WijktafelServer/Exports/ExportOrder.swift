import SessionEngine
import WorksheetKit

/// What somebody wants a file of.
struct ExportOrder: Sendable, Hashable {
    let format: ExportFormat
    var choices: ReportChoices

    init(format: ExportFormat, choices: ReportChoices = ReportChoices()) {
        self.format = format
        self.choices = choices
    }

    /// Reads an order, strictly.
    init(_ object: inout StrictObject) throws(Rejection) {
        guard let format = ExportFormat(rawValue: try object.word("format")) else {
            throw Rejection(.unknownTarget, field: "format")
        }
        self.format = format
        choices = try ReportChoices(&object)
        try object.finish()
    }
}

/// A file that was made.
struct ExportFile: Sendable {
    let bytes: [UInt8]
    let format: ExportFormat
    let language: Language
    /// What it is called; letters, digits, dots, hyphens and underscores only.
    let name: String
    let madeAt: Timestamp
    /// Where the session stood then.
    let standing: ReportStanding

    /// A name that says what it is and of which day, and nothing that anybody typed.
    static func name(
        _ format: ExportFormat,
        _ language: Language,
        day: String,
        item: ItemID?
    ) -> String {
        let words = LocalizedText(nl: "verslag", en: "report")
        let archive = LocalizedText(nl: "archief", en: "archive")
        let parts = [words[language], day, item?.rawValue, format == .pdfArchive ? archive[language] : nil]
        return parts.compactMap(\.self).joined(separator: "-") + ".\(format.suffix)"
    }
}

/// Why a file was not made, by the code that people are told.
enum ExportFailure: String, Error, Sendable, Hashable {
    case unavailable = "export-unavailable"
    case tooLong = "export-too-long"
    case tooLarge = "export-too-large"
    case failed = "export-failed"
}
