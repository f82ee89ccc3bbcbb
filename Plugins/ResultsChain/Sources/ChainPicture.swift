import WorksheetKit

/// All that follows from a chain and the answers that were let out: strengths, support, paths, rules and signals.
struct ChainPicture {
    let common: ChainCommon
    /// What the room said about links, by link, from the last round on show in which enough people spoke.
    let answers: [String: StrengthSummary]
    /// What is drawn: shown points and links, also on the desk, so that all see one computation.
    let points: [Point]
    let links: [Link]
    let graph: ChainGraph
    let support: Support

    init(_ common: ChainCommon, _ releases: Releases) {
        self.common = common
        points = common.points.filter { !common.waiting.contains($0.id) }
        let shown = Set(points.map(\.id))
        links = common.links.filter {
            !common.waiting.contains($0.id) && shown.contains($0.from) && shown.contains($0.to)
        }
        answers = Dictionary(
            links.compactMap { link in ChainPicture.summary(link.id, releases).map { (link.id, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        let answers = answers
        graph = ChainGraph(
            levels: Dictionary(points.map { ($0.id, $0.level) }, uniquingKeysWith: { first, _ in first }),
            arrows: links.map { link in
                let strength = ChainPicture.strength(of: link, answers[link.id])
                return ChainGraph.Arrow(from: link.from, to: link.to, strength: strength)
            }
        )
        support = Support(graph)
    }

    /// The strength of a link: what was agreed or else the median, capped by its evidence; a range while unknown.
    static func strength(of link: Link, _ answers: StrengthSummary?) -> ClosedRange<Double> {
        let cap = link.evidence?.cap ?? 3
        guard let rated = link.agreed ?? answers?.median else { return 0...cap }
        return min(rated, cap)...min(rated, cap)
    }

    func strength(of link: Link) -> ClosedRange<Double> { ChainPicture.strength(of: link, answers[link.id]) }

    private static func summary(_ link: String, _ releases: Releases) -> StrengthSummary? {
        let phase = ChainPhase.confidence.rawValue
        let cells = (releases.shown[phase] ?? []).sorted(by: >).compactMap { releases.cell(phase, $0, link) }
        return (cells.first { $0.value?["median"] != nil } ?? cells.first).map(StrengthSummary.init)
    }

    /// The points of the room's choice that give an early signal.
    var steering: [Point] { points.filter(\.isSteering) }

    /// Whether some arrow path leads from an approach to a point.
    func hasPath(to point: String) -> Bool { support.path(to: point).first.map { graph.levels[$0.from] } == .approach }

    func text(_ id: String) -> String { points.first { $0.id == id }?.text ?? "" }
}

// Rules.
extension ChainPicture {
    /// Everything of methods 3.3 that bites, in order.
    var findings: [Finding] {
        let unreasoned = links.filter { $0.because == nil }
            .map { Finding(.noReason, .arrow(from: $0.from, to: $0.to)) }
        let unwatched = steering.filter { point in !common.indicators.contains { $0.node == point.id } }
            .map { Finding(.noIndicator, .point($0.id)) }
        let activities = points.filter(ChainPicture.isActivity).map { Finding(.activity, .point($0.id)) }
        var chain: [Finding] = []
        if points.count > ChainPicture.mostPoints || steering.count > ChainPicture.mostSteering {
            chain.append(Finding(.tooMany, .chain))
        }
        let fromPractice = common.roles.contains(.professional) || common.roles.contains(.resident)
        if !points.isEmpty, !fromPractice { chain.append(Finding(.noPractice, .chain)) }
        return (graph.findings(support) + unreasoned + unwatched + activities + chain).sorted()
    }

    static let mostPoints = 40
    static let mostSteering = 7
    static let fewestSteering = 3

    /// Whether an effect or a result begins with doing something: then it is a means (methods 3.2).
    static func isActivity(_ point: Point) -> Bool {
        guard point.level == .effect || point.level == .result else { return false }
        let first = point.text.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
        return activityVerbs.contains(first)
    }

    private static let activityVerbs: Set<String> = [
        "organiseren", "organiseer", "ontwikkelen", "ontwikkel", "opzetten", "uitvoeren", "organise", "organize",
        "organising", "organizing", "develop", "developing",
    ]
}

// Signals.
extension ChainPicture {
    func signal(of indicator: Indicator) -> Signal {
        common.day.map { indicator.signal(common.measurements, on: $0) } ?? .unknown
    }

    func trend(of indicator: Indicator) -> Trend? {
        common.day.flatMap { indicator.trend(common.measurements, on: $0) }
    }

    func signal(of point: Point) -> PointSignal {
        PointSignal(common.indicators.filter { $0.node == point.id }.map(signal(of:)))
    }

    /// Step 2 is there when the room chose what to steer on and knows how to see it.
    var hasStepTwo: Bool { steering.contains { point in common.indicators.contains { $0.node == point.id } } }

    /// Step 3 is there when something was seen or measured.
    var hasStepThree: Bool {
        let seen = common.observations.contains { !common.waiting.contains($0.id) }
        return seen || !common.measurements.isEmpty || !common.deviations.isEmpty
    }
}
