import ReportPackage
import SessionEngine
import WorksheetKit

/// What somebody wants a file of.
struct ExportOrder: Sendable, Hashable {
    /// The most characters of a passphrase: beyond it somebody pasted something else.
    static let longestPassphrase = 1_024

    let format: ExportFormat
    var choices: ReportChoices
    /// What opens an archive again; there for that format only, and as short as it can be.
    var passphrase: String?

    init(format: ExportFormat, choices: ReportChoices = ReportChoices(), passphrase: String? = nil) {
        self.format = format
        self.choices = choices
        self.passphrase = passphrase
    }

    /// Reads an order, strictly.
    init(_ object: inout StrictObject) throws(Rejection) {
        guard let format = ExportFormat(rawValue: try object.word("format")) else {
            throw Rejection(.unknownTarget, field: "format")
        }
        self.format = format
        if format == .archive {
            // As it was typed: a space or a capital that is taken out here is one that opens nothing later.
            guard let text = try object.required("passphrase").text else {
                throw Rejection(.malformed, field: "passphrase")
            }
            guard (OwnersArchive.leastPassphrase...ExportOrder.longestPassphrase).contains(text.count) else {
                throw Rejection(.outOfRange, field: "passphrase")
            }
            passphrase = text
        }
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
        let parts = [words[language], day, item?.rawValue, format.word?[language]]
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
