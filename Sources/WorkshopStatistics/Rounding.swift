import Glibc

/// Rounds for display, half away from zero.
///
/// A number that is half a step within 1e-9 counts as half: 2.675 is stored just below it, and a reader sees 2.675.
/// Give the unrounded value: a rounded one rounds twice. Decimals run from 0 to 9; what lies outside is taken as the
/// nearest end.
public func roundedForDisplay(_ value: Double, decimals: Int) -> Double {
    let factor = pow(10, Double(min(max(decimals, 0), 9)))
    let scaled = (value.magnitude * factor + 0.5 + comparisonSlack).rounded(.down)
    guard scaled.isFinite, scaled != 0 else { return scaled == 0 ? 0 : value }
    return value < 0 ? -scaled / factor : scaled / factor
}
