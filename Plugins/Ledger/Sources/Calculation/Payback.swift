/// When a case has paid itself back (methods 1.4).
public struct Payback: Sendable, Hashable {
    /// The first year in which the running sum isn't below zero.
    public let first: Int?
    /// The first year from which the running sum stays at or above zero.
    public let lasting: Int?
    /// Years after 1 January of the base year until then, interpolated within the year.
    public let years: Double?

    /// Finds when the running sum of flows stops being negative.
    ///
    /// - Parameters:
    ///   - balances: The balance per year.
    ///   - baseYear: The year of the first balance.
    public init(_ balances: [Double], from baseYear: Int) {
        var running: [Double] = []
        var sum = 0.0
        for balance in balances {
            sum += balance
            running.append(sum)
        }
        let slack = -1e-9 * max(1, balances.map(\.magnitude).max() ?? 0)
        first = running.firstIndex { $0 >= slack }.map { $0 + baseYear }
        let behind = (running.lastIndex { $0 < slack } ?? -1) + 1
        guard behind < running.count else {
            lasting = nil
            years = nil
            return
        }
        lasting = behind + baseYear
        years = behind == 0 ? 0 : Double(behind) - running[behind - 1] / balances[behind]
    }
}
