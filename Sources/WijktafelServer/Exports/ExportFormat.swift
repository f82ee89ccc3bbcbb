import ReportPackage
import ReportRenderer
import WorksheetKit

/// The kinds of files that a report is given out as, in the order in which they are offered.
enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    case pdf
    case pdfArchive = "pdf-archive"
    case odt
    case docx
    case xlsx
    case csv
    case html
    case json
    /// Drawings with their words and numbers, in a zip; with pictures where there is a renderer.
    case figures
    /// The package to publish and to archive, with all of the above.
    case package
    /// The owner's archive: the package with the log, under a passphrase.
    case archive

    /// What makes it, when it can't be made without the renderer.
    var rendered: FileFormat? {
        switch self {
        case .pdf: .pdfAccessible
        case .pdfArchive: .pdfArchive
        case .odt: .odt
        case .docx: .docx
        case .xlsx, .csv, .html, .json, .figures, .package, .archive: nil
        }
    }

    var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .json: "application/json"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv, .figures, .package: "application/zip"
        case .pdf, .pdfArchive, .odt, .docx, .archive: rendered?.mediaType ?? "application/octet-stream"
        }
    }

    /// What the file's name ends in, without the dot.
    var suffix: String {
        switch self {
        case .csv, .figures: "zip"
        case .package: PublishablePackage.fileExtension
        case .archive: OwnersArchive.fileExtension
        case .pdf, .pdfArchive, .odt, .docx, .xlsx, .html, .json: rendered?.suffix ?? rawValue
        }
    }

    /// The word in the name that tells it from other files that end alike.
    var word: LocalizedText? {
        switch self {
        case .pdfArchive: LocalizedText(nl: "archief", en: "archive")
        case .csv: LocalizedText(nl: "tabellen", en: "tables")
        case .figures: LocalizedText(nl: "figuren", en: "figures")
        case .package: LocalizedText(nl: "pakket", en: "package")
        case .pdf, .odt, .docx, .xlsx, .html, .json, .archive: nil
        }
    }

    /// The kinds that stand by themselves, and so go into a package.
    static let packaged: [ExportFormat] = [.pdf, .pdfArchive, .odt, .docx, .xlsx, .html, .json]
}
