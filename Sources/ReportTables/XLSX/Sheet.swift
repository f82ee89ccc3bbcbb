import CXlsxwriter
import WorkshopDocument

/// A sheet that is written cell by cell; rows and columns count from 0 on.
///
/// A text goes in as a text and nothing else: it is never looked at for what it begins with.
struct Sheet {
    let name: String
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let book: Workbook

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, book: Workbook) {
        self.sheet = sheet
        self.name = name
        self.book = book
    }

    func write(_ text: String, _ row: Int, _ column: Int, _ look: CellLook = CellLook()) {
        let text = CellText.cut(CellText.clean(text), CellText.most)
        worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text, book.format(look))
    }

    func write(_ number: Double, _ row: Int, _ column: Int, _ look: CellLook) {
        worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, book.format(look))
    }

    /// A formula with the number that it comes to, for programs that don't compute.
    func write(formula: String, _ number: Double, _ row: Int, _ column: Int, _ look: CellLook) {
        worksheet_write_formula_num(sheet, lxw_row_t(row), lxw_col_t(column), formula, book.format(look), number)
    }

    func blank(_ row: Int, _ column: Int, _ look: CellLook) {
        worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), book.format(look))
    }

    /// A text that leads to another sheet.
    func link(_ text: String, to other: String, _ row: Int, _ column: Int) {
        let look = CellLook(role: .link)
        let address = "internal:'\(other)'!A1"
        worksheet_write_url(sheet, lxw_row_t(row), lxw_col_t(column), address, book.format(look))
        // The address is written as the text of the cell; what it is called takes its place.
        write(text, row, column, look)
    }

    func width(_ characters: Double, of column: Int) {
        worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), characters, nil)
    }

    /// What stays in sight while the rest moves.
    func freeze(rows: Int, columns: Int) { worksheet_freeze_panes(sheet, lxw_row_t(rows), lxw_col_t(columns)) }

    func filter(rows: ClosedRange<Int>, columns: Int) {
        worksheet_autofilter(
            sheet,
            lxw_row_t(rows.lowerBound),
            0,
            lxw_row_t(rows.upperBound),
            lxw_col_t(columns - 1)
        )
    }

    /// On paper: A4, as wide as the page, with a row that comes back on every page.
    func printing(isWide: Bool, repeating row: Int?) {
        worksheet_set_paper(sheet, 9)
        if isWide { worksheet_set_landscape(sheet) }
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_footer(sheet, "&R&P / &N")
        if let row { worksheet_repeat_rows(sheet, lxw_row_t(row), lxw_row_t(row)) }
    }
}
