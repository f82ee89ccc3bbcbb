/// The discount rate at which a row of balances is worth nothing (methods 1.4).
public struct InternalRate: Sendable, Hashable {
    /// The rate as a share per year; -0.9 to 10.
    public let value: Double?
    /// Why there is none.
    public let reason: Reason?
    /// How often the balances change sign.
    public let signChanges: Int

    /// Why there is no rate.
    public enum Reason: String, Sendable, Hashable {
        /// The balances change sign never or more than once: there is no such rate, or more than one.
        case signs = "geen_of_meer_tekenwisselingen"
        /// The rate lies below -90% or above 1000%.
        case range = "buiten_bereik"
    }

    /// Finds the rate by bisection; balances below 1e-12 count as zero.
    public init(_ balances: [Double]) {
        let signs = balances.filter { $0.magnitude >= 1e-12 }.map { $0 < 0 }
        signChanges = zip(signs, signs.dropFirst()).count { $0 != $1 }
        guard signChanges == 1 else {
            value = nil
            reason = .signs
            return
        }
        var low = -0.9
        var high = 10.0
        let lowSign = InternalRate.worth(balances, low) < 0
        guard lowSign != (InternalRate.worth(balances, high) < 0) else {
            value = nil
            reason = .range
            return
        }
        for _ in 0..<300 {
            let middle = (low + high) / 2
            if (InternalRate.worth(balances, middle) < 0) == lowSign { low = middle } else { high = middle }
        }
        value = (low + high) / 2
        reason = nil
    }

    private static func worth(_ balances: [Double], _ rate: Double) -> Double {
        balances.reversed().reduce(0) { $0 / (1 + rate) + $1 }
    }
}
