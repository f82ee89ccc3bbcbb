import Glibc

/// Discount factors of a rate (methods 1.2).
public enum Discounting {
    /// The factor of a flow of the year with a number, from 0.
    public static func factor(_ rate: Double, year: Double, _ convention: Convention) -> Double {
        pow(1 + rate, -(year + convention.offset))
    }

    /// The factors of all years of a case.
    public static func factors(_ rate: Double, years: Int, _ convention: Convention) -> [Double] {
        (0..<max(years, 0)).map { factor(rate, year: Double($0), convention) }
    }
}
