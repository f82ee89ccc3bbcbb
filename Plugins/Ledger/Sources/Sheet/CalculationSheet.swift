public import WorksheetKit

/// A case as tables that calculate: what goes in, what follows from it year by year, and what it comes to.
///
/// In a spreadsheet they recalculate. Years and the course of a line over them stand in its formulas as numbers: they
/// follow from a dozen settings that no reader of a spreadsheet changes.
public struct CalculationSheet {
    let ledger: LedgerCase
    let plan: Plan
    let result: Evaluation
    let language: Language

    /// Lays out a valid case.
    public init(_ ledger: LedgerCase, _ language: Language) {
        let plan = Plan(ledger)
        self.init(plan, Evaluation(plan), language)
    }

    init(_ plan: Plan, _ result: Evaluation, _ language: Language) {
        ledger = plan.ledger
        self.plan = plan
        self.result = result
        self.language = language
    }

    /// The keys that formulas go by; all of them are the chapter's own.
    enum Key {
        static let assumptions = "uitgangspunten"
        static let inputs = "invoer"
        static let years = "jaren"
        static let outcome = "uitkomst"
        static let value = "waarde"
        static let present = "contant"
        static let factor = "factor"
    }

    /// All tables, in the order of reading; those with all lines or all years are for spreadsheets only.
    public var tables: [Table] {
        let flows = groups.flatMap { [table(of: $0), factors(of: $0)].compactMap { $0 } }
        return [outcome, assumptions] + (flows.isEmpty ? [] : [inputs] + flows) + [yearTable]
    }

    /// The chapter; with a name when the case is of one alternative among others.
    public func section(kicker: String?, alternative: String? = nil) -> Section {
        let about = say(
            "In de spreadsheet rekenen deze tabellen mee: pas een prijs, een hoeveelheid, een correctie of de "
                + "discontovoet aan, en de uitkomst volgt. Jaren, ingroei en reële groei staan als vaste getallen in de "
                + "formules. Overdrachten staan er niet bij: die tellen niet mee in de uitkomst.",
            "In the spreadsheet these tables recalculate: change a price, a quantity, a correction or the discount "
                + "rate, and the result follows. Years, growing in and real growth stand in the formulas as fixed "
                + "numbers. Transfers are left out: they don’t count in the result."
        )
        let only = say("Dit rekenblad gaat over het alternatief: ", "This sheet is about the alternative: ")
        return Section(
            key: "rekenblad",
            kicker: kicker,
            headline: say("Rekenblad", "Calculation sheet"),
            blocks: [Block("about", .paragraph([.text(about)]))]
                + (alternative.map { [Block("alternative", .paragraph([.text(only), .user($0)]))] } ?? [])
                + tables.map { Block("sheet-\($0.key ?? "")", .table($0)) }
        )
    }

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    /// The keys of the columns with years.
    var yearKeys: [String] { result.years.map { String($0) } }

    /// The columns with years.
    var yearColumns: [Column] { yearKeys.map { Column($0, isNumeric: true, key: $0) } }

    func euros(_ amount: Double, decimals: Int = 2, _ formula: Formula? = nil) -> Cell {
        Cell(.number(amount, decimals: decimals), unit: .euros, formula: formula)
    }

    /// All years of a row.
    func years(of row: String, in table: String) -> CellRange {
        .row(table: table, row: row, from: yearKeys.first ?? "", through: yearKeys.last ?? "")
    }
}
