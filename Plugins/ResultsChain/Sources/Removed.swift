import WorksheetKit

/// What the desk took away at once, so that it can be put back: a thing with all that hung on it.
struct Removed: Sendable {
    /// How many removals can still be taken back.
    static let most = 20

    /// The thing that was taken away.
    let id: String
    private let points: [String: ChainState.Entry<Point>]
    private let links: [String: ChainState.Entry<Link>]
    private let observations: [String: ChainState.Entry<Observation>]
    private let assumptions: [String: Assumption]
    private let indicators: [String: Indicator]
    private let measurements: [String: Measurement]
    private let deviations: [String: Deviation]
    private let confidences: [ChainState.Round: [String: [PersonID: Confidence]]]

    /// Finds what is in one state and no longer in the next.
    init(_ id: String, from before: ChainState, to after: ChainState) {
        self.id = id
        points = before.points.filter { after.points[$0.key] == nil }
        let gone = before.links.filter { after.links[$0.key] == nil }
        links = gone
        observations = before.observations.filter { after.observations[$0.key] == nil }
        assumptions = before.assumptions.filter { after.assumptions[$0.key] == nil }
        indicators = before.indicators.filter { after.indicators[$0.key] == nil }
        measurements = before.measurements.filter { after.measurements[$0.key] == nil }
        deviations = before.deviations.filter { after.deviations[$0.key] == nil }
        confidences = before.confidences.mapValues { links in links.filter { gone[$0.key] != nil } }
    }

    /// Puts everything back; what has its id by now stays as it is.
    func restore(in state: inout ChainState) {
        state.points.merge(points) { now, _ in now }
        state.links.merge(links) { now, _ in now }
        state.observations.merge(observations) { now, _ in now }
        state.assumptions.merge(assumptions) { now, _ in now }
        state.indicators.merge(indicators) { now, _ in now }
        state.measurements.merge(measurements) { now, _ in now }
        state.deviations.merge(deviations) { now, _ in now }
        state.confidences.merge(confidences) { now, before in now.merging(before) { now, _ in now } }
    }
}
