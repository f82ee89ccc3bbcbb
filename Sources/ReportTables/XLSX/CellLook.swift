import CXlsxwriter
import WorkshopDocument

/// How a cell looks, apart from what is in it.
struct CellLook: Hashable {
    /// What a text is for.
    enum Role: Hashable {
        case plain
        /// The name of the workbook.
        case title
        /// The name of a sheet, or of a chapter.
        case heading
        /// The heading of a column.
        case head
        /// The name of a row.
        case name
        /// A remark under a table.
        case note
        /// A way to another sheet.
        case link
    }

    var role = Role.plain
    /// How numbers are written, in the words of the format: the reader's own program chooses point and comma.
    var number: String?
    var mark: Cell.Mark?
    var isWrapped = false

    /// The writing of a number with decimals, by what it counts.
    static func writing(_ decimals: Int, _ unit: Cell.Unit?) -> String {
        let zeros = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
        switch unit {
        case nil: return "#,##0\(zeros)"
        case .euros: return "\"€ \"#,##0\(zeros);\"−€ \"#,##0\(zeros)"
        case .share: return "0\(zeros)%"
        case .year: return "0"
        }
    }

    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, "Liberation Sans")
        format_set_font_size(format, role == .title ? 16 : role == .heading ? 13 : 10)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if [.title, .heading, .head, .name].contains(role) { format_set_bold(format) }
        if role == .link {
            format_set_font_color(format, 0x0B5D5E)
            format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }
        if role == .head {
            format_set_bg_color(format, 0xF3EEE3)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
        }
        if isWrapped { format_set_text_wrap(format) }
        if let number { format_set_num_format(format, number) }
        switch mark {
        case .good:
            format_set_bg_color(format, 0x0B4A4B)
            format_set_font_color(format, 0xFFFFFF)
        case .partly: format_set_bg_color(format, 0xD3E5E1)
        case .divided: format_set_bg_color(format, 0xE7DCC5)
        case .unknown: format_set_bg_color(format, 0xF3EEE3)
        case .low: format_set_font_color(format, 0xA63A1E)
        case nil: break
        }
    }
}
