import CXlsxwriter
import Glibc
import WorkshopDocument

/// A workbook in the making; nothing of it is ever on the disk under a name.
final class Workbook {
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var looks: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
    private let file: TemporaryFile

    init() throws(TableFailure) {
        file = try TemporaryFile()
        guard let book = workbook_new(file.path) else { throw .noTemporaryFile }
        self.book = book
    }

    deinit { if let book { lxw_workbook_free(book) } }

    func describe(title: String, subject: String, keywords: String, language: String) {
        withCopy(of: title) { title in
            withCopy(of: subject) { subject in
                withCopy(of: keywords) { keywords in
                    withCopy(of: "Wijktafel") { author in
                        var properties = lxw_doc_properties()
                        properties.title = title
                        properties.subject = subject
                        properties.keywords = keywords
                        properties.author = author
                        workbook_set_properties(book, &properties)
                    }
                }
            }
        }
        workbook_set_custom_property_string(book, "Language", language)
    }

    /// Adds a sheet; a name is given once.
    func sheet(_ name: String) throws(TableFailure) -> Sheet {
        guard let sheet = workbook_add_worksheet(book, name) else {
            throw .refused(code: Int(LXW_ERROR_SHEETNAME_ALREADY_USED.rawValue))
        }
        return Sheet(sheet, name: name, book: self)
    }

    /// The format of a look, made when it is first asked for.
    func format(_ look: CellLook) -> UnsafeMutablePointer<lxw_format>? {
        if let known = looks[look] { return known }
        guard let format = workbook_add_format(book) else { return nil }
        look.apply(to: format)
        looks[look] = format
        return format
    }

    /// The bytes of the finished file; nothing can be added after it.
    func bytes() throws(TableFailure) -> [UInt8] {
        let result = workbook_close(book)
        // Closing frees the workbook, also when it fails.
        book = nil
        guard result == LXW_NO_ERROR else { throw .refused(code: Int(result.rawValue)) }
        return try file.bytes()
    }

    private func withCopy(of text: String, _ use: (UnsafeMutablePointer<CChar>?) -> Void) {
        let copy = strdup(CellText.cut(CellText.clean(text), 255))
        use(copy)
        free(copy)
    }
}

/// A file without a name, so that nothing of it stays behind however this process ends.
private final class TemporaryFile {
    private let descriptor: Int32

    init() throws(TableFailure) {
        var template = Array("/tmp/wijktafel-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .noTemporaryFile }
        unlink(template)
    }

    deinit { close(descriptor) }

    /// What it is opened by, in this process alone.
    var path: String { "/proc/self/fd/\(descriptor)" }

    func bytes() throws(TableFailure) -> [UInt8] {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = pread(descriptor, &buffer, buffer.count, off_t(all.count))
            guard count >= 0 else { throw .noTemporaryFile }
            if count == 0 { return all }
            all += buffer[..<count]
        }
    }
}
