/// How full a line flows in each year of a case (methods 1.3).
struct TimeProfile {
    /// The place of the first year within the case; may lie before or behind it.
    let start: Int
    /// The place of the last year of full working.
    let end: Int
    let rampYears: Double
    let tailYears: Int
    let effectYears: Int?
    let fixed: [Double]?

    init(_ timing: Timing, in ledger: LedgerCase) {
        start = (timing.start ?? ledger.baseYear) - ledger.baseYear
        end = (timing.end ?? ledger.lastYear) - ledger.baseYear
        rampYears = Double(max(timing.rampYears, 1))
        tailYears = timing.tailYears
        effectYears = timing.effectYears
        fixed = timing.profile
    }

    /// Writes the profile times a real growth over the years of a case.
    ///
    /// Only products, no powers: this runs for every draw when decay or growth is uncertain.
    func fill(_ years: UnsafeMutableBufferPointer<Double>, decay: Double, growth: Double) {
        if let fixed {
            for year in years.indices { years[year] = year < fixed.count ? fixed[year] : 0 }
        } else if let effectYears, effectYears >= 1 {
            fillCohorts(years, decay, effectYears)
        } else {
            fillLevel(years, decay)
        }
        guard growth != 0 else { return }
        var factor = 1.0
        for year in years.indices {
            years[year] *= factor
            factor *= 1 + growth
        }
    }

    private func fullness(_ year: Int) -> Double { min(1, Double(year - start + 1) / rampYears) }

    private func fillLevel(_ years: UnsafeMutableBufferPointer<Double>, _ decay: Double) {
        var level = fullness(end)
        for year in years.indices {
            if year < start {
                years[year] = 0
            } else if year <= end {
                years[year] = fullness(year)
            } else if year <= end + tailYears {
                level *= 1 - decay
                years[year] = level
            } else {
                years[year] = 0
            }
        }
    }

    private func fillCohorts(_ years: UnsafeMutableBufferPointer<Double>, _ decay: Double, _ duration: Int) {
        for year in years.indices {
            let first = max(start, year - duration + 1)
            let last = min(year, end)
            var sum = 0.0
            // From the oldest cohort on, so that each step back in age is one multiplication.
            if first <= last {
                for cohort in first...last { sum = sum * (1 - decay) + fullness(cohort) }
                for _ in last..<year { sum *= 1 - decay }
            }
            years[year] = sum
        }
    }
}
