/// The steps of the worksheet (methods 1.1), with estimating together as a step of its own.
public enum LedgerStep: String, Sendable, Hashable, CaseIterable {
    /// What is wrong, for whom, and why.
    case problem = "probleem"
    /// What happens without the approach.
    case nullAlternative = "nulalternatief"
    /// What can be done.
    case alternatives = "alternatieven"
    /// What it yields.
    case effects = "effecten"
    /// What it costs.
    case costs = "kosten"
    /// What everybody thinks of uncertain numbers.
    case estimating = "schatten"
    /// How sure it is.
    case risk = "varianten"
    /// What it comes to.
    case overview = "overzicht"
    /// What we show.
    case presentation = "presentatie"
}
