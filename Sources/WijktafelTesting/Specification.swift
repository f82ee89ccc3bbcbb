public import WorksheetKit

/// Tells a plugin's story in three steps: given these commands, when this one, then these events or that refusal.
///
/// For tests of plugins; needs no server, no clock and no disk.
public struct Specification<Kind: Worksheet> {
    /// The instrument that the worksheet works with.
    public let instrument: Kind.Instrument
    /// The settings.
    public let settings: Kind.Settings
    /// The state after everything that was given.
    public private(set) var state: Kind.State
    /// The events so far as they are stored, with their place.
    public private(set) var stored: [(event: JSON, context: EventContext)] = []
    /// The places in `stored`, from 0, of the events that were wiped since.
    public private(set) var erased: Set<Int> = []

    /// Starts with an empty worksheet.
    ///
    /// - Throws: `ContentProblems` about the file, `Rejection` about the settings.
    public init(_ kind: Kind.Type, _ file: ContentFile, settings: JSON = [:]) throws {
        instrument = try kind.instrument(from: file)
        self.settings = try kind.settings(from: settings, for: instrument)
        state = kind.initial(instrument, self.settings)
    }

    /// Lets a command happen.
    ///
    /// - Throws: `Rejection` when the plugin refuses it; then the state is as it was.
    @discardableResult
    public mutating func given(
        _ person: String?,
        _ command: JSON,
        phase: String,
        round: Int = 1
    ) throws(Rejection) -> [JSON] {
        let events = try when(person, command, phase: phase, round: round)
        for event in events {
            let context = EventContext(
                person: person.map(PersonID.init(rawValue:)),
                phase: phase,
                round: round,
                version: stored.count + 1
            )
            stored.append((event, context))
            guard let read = Kind.event(from: event, schema: Kind.eventSchema) else { continue }
            Kind.evolve(&state, .event(read), context)
        }
        return events
    }

    /// Asks what a command would make happen, without letting it.
    ///
    /// - Throws: `Rejection` when the plugin refuses it.
    public func when(
        _ person: String?,
        _ command: JSON,
        phase: String,
        round: Int = 1
    ) throws(Rejection) -> [JSON] {
        let context = DecisionContext(
            person: person.map(PersonID.init(rawValue:)),
            item: ItemID(rawValue: "i1"),
            phase: phase,
            round: round
        )
        return try Kind.decide(try Kind.command(from: command), in: state, context).map(Kind.json(of:))
    }

    /// The refusal of a command; `nil` when it is taken.
    public func refusal(
        _ person: String?,
        _ command: JSON,
        phase: String,
        round: Int = 1
    ) -> Rejection? {
        do throws(Rejection) {
            _ = try when(person, command, phase: phase, round: round)
            return nil
        } catch { return error }
    }

    /// What the gate lets out of a closed round.
    public func released(phase: String, round: Int = 1, k: Int = 5, isOpen: Bool = false) -> [String: ReleasedCell] {
        var gate = Gate(
            rules: .init(k: k, isOpen: isOpen, perspectives: [:], isRoundClosed: true),
            cells: [:],
            memory: GateMemory()
        )
        for earlier in 1...round { Kind.release(state, phase: phase, round: earlier, through: &gate) }
        return gate.cells
    }

    /// The pages that follow from what was released.
    public func pages(
        phase: String,
        after earlier: [String] = [],
        round: Int = 1,
        isReport: Bool = false,
        language: Language = .nl
    ) -> [Section] {
        var cells = released(phase: phase, round: round)
        var shown = [phase: Array(1...round)]
        for each in earlier {
            cells.merge(released(phase: each)) { first, _ in first }
            shown[each] = [1]
        }
        let releases = Releases(cells: cells, shown: shown)
        var context = DocumentContext(language: language, isReport: isReport, participants: 40)
        context.current = CurrentRound(phase: phase, round: round, isOpen: false, started: 0, done: 0)
        return Kind.document(instrument, settings, common(for: .board), releases, context)
    }

    /// The actions that the worksheet proposes once the first round of some phases was released and shown.
    public func drafts(phases: [String], k: Int = 5) -> [ActionDraft] {
        Kind.drafts(instrument, settings, common(for: .board), releases(phases, k: k))
    }

    /// What the worksheet measured once the first round of some phases was released and shown.
    public func gauges(phases: [String], k: Int = 5) -> GaugeSheet? {
        Kind.gauges(instrument, releases(phases, k: k))
    }

    private func releases(_ phases: [String], k: Int) -> Releases {
        let cells = phases.map { released(phase: $0, k: k) }.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        return Releases(
            cells: cells,
            shown: Dictionary(phases.map { ($0, [1]) }, uniquingKeysWith: { first, _ in first })
        )
    }

    /// What belongs to the room, as far as an audience may see it.
    public func common(for audience: Audience, without excluded: Set<PersonID> = []) -> Kind.Common {
        Kind.common(state, CommonContext(audience: audience, excluded: excluded))
    }

    /// What an audience may know after the rounds were released and shown.
    public func view(_ audience: Audience, phase: String, round: Int = 1, k: Int = 5) -> JSON {
        let releases = Releases(cells: released(phase: phase, round: round, k: k), shown: [phase: Array(1...round)])
        return Kind.view(instrument, settings, common(for: audience), releases, ViewContext(audience: audience))
    }

    /// The state that the stored events alone add up to.
    ///
    /// - Parameter people: Who each event is taken to be of, from who it was of.
    /// - Returns: The state.
    public func replayed(as people: [PersonID: PersonID] = [:]) -> Kind.State {
        var state = Kind.initial(instrument, settings)
        for (index, (event, place)) in stored.enumerated() {
            guard let read = Kind.event(from: event, schema: Kind.eventSchema) else { continue }
            let context = EventContext(
                person: place.person.map { people[$0] ?? $0 },
                phase: place.phase,
                round: place.round,
                version: place.version
            )
            Kind.evolve(&state, erased.contains(index) ? .erased : .event(read), context)
        }
        return state
    }

    /// The same story after events were wiped: their places in the log remain, what they said is gone.
    ///
    /// - Parameter places: The places in `stored`, from 0.
    /// - Returns: The story.
    public func erasing(_ places: Set<Int>) -> Specification<Kind> {
        var story = self
        story.erased.formUnion(places)
        story.state = story.replayed()
        return story
    }
}
