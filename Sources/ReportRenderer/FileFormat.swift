/// The kinds of files that the renderer makes.
public enum FileFormat: String, Sendable, Hashable, CaseIterable {
    /// PDF for everyone: PDF/UA-1, made to be read by and to all.
    case pdfAccessible = "pdf-ua"
    /// PDF for the archive: PDF/A-3a.
    case pdfArchive = "pdf-a"
    /// OpenDocument text, to go on writing in.
    case odt
    /// Office Open XML text, to go on writing in.
    case docx
    /// Every figure as a picture (PNG), in a zip.
    case figures

    /// What the file is called on the web.
    public var mediaType: String {
        switch self {
        case .pdfAccessible, .pdfArchive: "application/pdf"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .figures: "application/zip"
        }
    }

    /// What the file's name ends in, without the dot.
    public var suffix: String {
        switch self {
        case .pdfAccessible, .pdfArchive: "pdf"
        case .odt, .docx: rawValue
        case .figures: "zip"
        }
    }
}
