import WorksheetKit

/// What phones and the desk know of a chain: things by their id, with what follows from them.
struct ChainView {
    let picture: ChainPicture
    let context: ViewContext

    private var common: ChainCommon { picture.common }
    private var isDesk: Bool { context.audience == .desk }

    var json: JSON {
        var members: [String: JSON] = [
            "nodes": .object(Dictionary(uniqueKeysWithValues: common.points.map { ($0.id, node($0)) })),
            "links": .object(Dictionary(uniqueKeysWithValues: common.links.map { ($0.id, link($0)) })),
            "observations": byID(common.observations, \.id) { $0.json.with(("waiting", waiting($0.id))) },
            "open": .object(openLevels),
            "direct": .bool(common.isDirect),
        ]
        if let day = common.day { members["day"] = .string(day.text) }
        if isDesk { members.merge(desk) { first, _ in first } }
        return .object(members)
    }

    private var desk: [String: JSON] {
        [
            "assumptions": byID(common.assumptions, \.id, \.json),
            "indicators": byID(common.indicators, \.id, indicator),
            "measurements": byID(common.measurements, \.id, \.json),
            "deviations": byID(common.deviations, \.node, \.json),
            "roles": .object(Dictionary(uniqueKeysWithValues: common.roles.map { ($0.rawValue, true) })),
            "findings": .object(findings),
            "steps": .members([
                ("two", picture.hasStepTwo ? true : nil), ("three", picture.hasStepThree ? true : nil),
            ]),
        ]
    }

    private func byID<Thing>(
        _ things: [Thing],
        _ id: (Thing) -> String,
        _ json: (Thing) -> [String: JSON]
    ) -> JSON {
        .object(Dictionary(things.map { (id($0), .object(json($0))) }, uniquingKeysWith: { first, _ in first }))
    }

    private func waiting(_ id: String) -> JSON? { common.waiting.contains(id) ? true : nil }

    private var openLevels: [String: JSON] {
        let there = Set(picture.points.map(\.level))
        let open = Level.allCases.filter { level in level.next.map(there.contains) ?? true }
        return Dictionary(uniqueKeysWithValues: open.map { (String($0.rawValue), true) })
    }
}

// Points and links.
extension ChainView {
    private func node(_ point: Point) -> JSON {
        let range = picture.support.ranges[point.id]
        let signal = picture.signal(of: point)
        let weakest = picture.support.weakest(to: point.id)
        return .object(
            point.words.with(
                ("level", .integer(point.level.rawValue)),
                ("waiting", waiting(point.id)),
                ("steering", point.isSteering ? true : nil),
                ("support", range.map(ChainView.range)),
                ("weakest", weakest.flatMap { picture.common.link(from: $0.from, to: $0.to)?.id }.map(JSON.string)),
                ("signal", point.isSteering ? .string(signal.signal.rawValue) : nil),
                ("signalUnknown", point.isSteering && signal.hasUnknown ? true : nil)
            )
        )
    }

    private func link(_ link: Link) -> JSON {
        let answers = picture.answers[link.id]
        let told: [String: JSON] = ["from": .string(link.from), "to": .string(link.to)]
        return .object(
            told.with(
                ("because", link.because.map(JSON.string)),
                ("evidence", link.evidence.map { .string($0.rawValue) }),
                ("agreed", link.agreed.map(JSON.number)),
                ("waiting", waiting(link.id)),
                ("strength", ChainView.range(picture.strength(of: link))),
                ("n", answers.map { .integer($0.n) }),
                ("median", answers?.median.map(JSON.number)),
                ("iqr", answers?.spread.map(JSON.number)),
                ("unknown", answers.flatMap { $0.median == nil ? nil : .integer($0.unknown) }),
                ("divided", answers?.isDivided == true ? true : nil)
            )
        )
    }

    /// A strength or support: one figure when it is known, otherwise what it lies between.
    private static func range(_ range: ClosedRange<Double>) -> JSON {
        if range.lowerBound == range.upperBound { return .number(range.lowerBound) }
        return ["least": .number(range.lowerBound), "most": .number(range.upperBound)]
    }

    private func indicator(_ indicator: Indicator) -> [String: JSON] {
        indicator.json.with(
            ("status", .string(picture.signal(of: indicator).rawValue)),
            ("trend", picture.trend(of: indicator).map { .string($0.rawValue) })
        )
    }

    private var findings: [String: JSON] {
        var findings: [String: JSON] = [:]
        for (rank, finding) in picture.findings.enumerated() {
            var members: [String: JSON] = ["rule": .string(finding.rule.rawValue), "rank": .integer(rank)]
            switch finding.place {
            case .point(let id): members["node"] = .string(id)
            case .arrow(let from, let to):
                members = members.with(("link", common.link(from: from, to: to).map { .string($0.id) }))
            case .chain: break
            }
            findings["\(finding.rule.rawValue):\(finding.target)"] = .object(members)
        }
        return findings
    }
}
