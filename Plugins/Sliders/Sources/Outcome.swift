import WorksheetKit

/// What was released of a worksheet with rails, found by theme and measure.
protocol Outcome {
    var instrument: SlidersInstrument { get }
    var releases: Releases { get }
}

/// A picture of one theme's measure in one round.
struct Picture {
    let round: Int
    let n: Int
    let value: JSON?

    func tenths(_ key: String) -> Double? { value?[key]?.number }

    var placed: Int { value?["placed"]?.integer ?? 0 }
    var dontKnow: Int { value?["dontKnow"]?.integer ?? 0 }
    var code: String? { value?["class"]?.text }
    var isProvisional: Bool { value?["provisional"]?.flag == true }
    var isTwoImages: Bool { code == "twee_kampen" }
    var isDivided: Bool { code == "verdeeld" }
    var camps: [Int] { value?["camps"]?.elements?.compactMap(\.integer) ?? [] }

    /// The whole point that the median counts as; halves count upwards.
    var category: Int? { tenths("median").map { Int(($0 / 10 + 0.5).rounded(.down)) } }

    /// How many stand where, by tenths.
    var counts: [Int: Int] {
        (value?["counts"]?.members ?? [:]).reduce(into: [:]) { counts, entry in
            if let tenths = Int(entry.key), let count = entry.value.integer { counts[tenths] = count }
        }
    }
}

extension Outcome {
    /// The phase of the worksheet that asks for a measure.
    func phase(of measure: Measure) -> String? {
        instrument.phases.first { $0.measures.contains(measure.id) }?.phase.id
    }

    func measure(_ role: Measure.Role) -> Measure? { instrument.measures.first { $0.role == role } }

    /// The measure of a role, once its phase was shown: what the agenda never asks has no column either.
    func asked(_ role: Measure.Role) -> Measure? {
        measure(role).flatMap { measure in
            phase(of: measure).flatMap { releases.lastRound($0) }.map { _ in measure }
        }
    }

    /// The last round on show of a theme's measure.
    func picture(_ theme: String, _ measure: Measure) -> Picture? {
        guard let phase = phase(of: measure), let round = releases.lastRound(phase) else { return nil }
        return picture(theme, measure, round: round)
    }

    func picture(_ theme: String, _ measure: Measure, round: Int) -> Picture? {
        guard let phase = phase(of: measure), let cell = releases.cell(phase, round, "\(theme)/\(measure.id)") else {
            return nil
        }
        return Picture(round: round, n: cell.n, value: cell.value)
    }

    /// The median of the steps from now to the ambition, in tenths.
    func gap(_ theme: String) -> Double? {
        guard let current = measure(.current), let phase = phase(of: current), let round = releases.lastRound(phase)
        else { return nil }
        return releases.cell(phase, round, "\(theme)/gap")?.value?["median"]?.number
    }

    /// The median energy for a theme, 1 to 5.
    func energy(_ theme: String) -> Double? {
        measure(.energy).flatMap { picture(theme, $0)?.tenths("median") }.map { $0 / 10 }
    }
}
