extension ChainGraph {
    /// The rules that follow from points and arrows alone, in order (methods 3.3).
    ///
    /// On a cycle the rules about points are silent: support has no meaning there. The rules about arrows stay.
    public func findings(_ support: Support) -> [Finding] {
        let circling = circling()
        let aboutPoints = circling.isEmpty ? points.flatMap { findings(at: $0, support) } : []
        let circles = circling.map { Finding(.circle, .point($0)) }
        return (aboutArrows() + circles + aboutPoints).sorted()
    }

    private func aboutArrows() -> [Finding] {
        var seen: Set<Finding.Place> = []
        var found: Set<Finding> = []
        for arrow in arrows {
            guard let from = levels[arrow.from], let to = levels[arrow.to] else { continue }
            let place = Finding.Place.arrow(from: arrow.from, to: arrow.to)
            if arrow.from == arrow.to { found.insert(Finding(.itself, place)) }
            if !seen.insert(place).inserted { found.insert(Finding(.double, place)) }
            if from < to { found.insert(Finding(.direction, place)) }
            if from.rawValue - to.rawValue > 1 { found.insert(Finding(.skipped, place)) }
        }
        return Array(found)
    }

    private func findings(at point: String, _ support: Support) -> [Finding] {
        guard let level = levels[point] else { return [] }
        let sources = arriving[point] ?? []
        var rules: [Rule] = []
        if level != .approach, sources.isEmpty { rules.append(.unfounded) }
        if !sources.isEmpty, support.ranges[point]?.upperBound == 0 { rules.append(.wishful) }
        if level != .purpose, leaving[point]?.isEmpty != false { rules.append(.aimless) }
        if level == .effect, pillars(of: point) == 1 { rules.append(.onePillar) }
        return rules.map { Finding($0, .point(point)) }
    }

    /// The results and approaches that an effect rests on directly.
    private func pillars(of effect: String) -> Int {
        let sources = (arriving[effect] ?? []).map { arrows[$0].from }
        return Set(sources.filter { levels[$0] == .result || levels[$0] == .approach }).count
    }
}
