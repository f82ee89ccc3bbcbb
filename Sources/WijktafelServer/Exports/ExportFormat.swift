import ReportRenderer

/// The kinds of files that a report is given out as, in the order in which they are offered.
enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    case pdf
    case pdfArchive = "pdf-archive"
    case odt
    case docx
    case html
    case json

    /// What the renderer calls it; `nil` for what the server makes by itself.
    var rendered: FileFormat? {
        switch self {
        case .pdf: .pdfAccessible
        case .pdfArchive: .pdfArchive
        case .odt: .odt
        case .docx: .docx
        case .html, .json: nil
        }
    }

    var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .json: "application/json"
        case .pdf, .pdfArchive, .odt, .docx: rendered?.mediaType ?? "application/octet-stream"
        }
    }

    /// What the file's name ends in, without the dot.
    var suffix: String { rendered?.suffix ?? rawValue }
}
