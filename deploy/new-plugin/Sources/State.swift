public import WorksheetKit

extension __Name__ {
    /// Who hung what, and who gave how many dots.
    public struct State: Sendable {
        struct Note: Sendable {
            let id: String
            let text: String
        }

        /// Dots belong to a round: in a second round people look again.
        struct Place: Hashable {
            let phase: String
            let round: Int
            let topic: String
        }

        let instrument: Instrument
        fileprivate(set) var notes: [String: [PersonID: Note]] = [:]
        fileprivate(set) var dots: [Place: [PersonID: Int]] = [:]

        func has(_ topic: String) -> Bool { instrument.topics.contains { $0.id == topic } }
    }

    /// The notes without their writers.
    public struct Common: Sendable, Equatable {
        struct Note: Sendable, Equatable {
            let id: String
            let text: String
        }

        /// By topic; in the order of their texts, which says nothing about who came first.
        let notes: [String: [Note]]
    }

    /// Nobody has said anything.
    public static func initial(_ instrument: Instrument, _ settings: Settings) -> State {
        State(instrument: instrument)
    }

    /// Decides what a command makes happen.
    public static func decide(
        _ command: Command,
        in state: State,
        _ context: DecisionContext
    ) throws(Rejection) -> [Event] {
        guard let person = context.person else { throw Rejection(.notAllowed) }
        switch command {
        case .hang(let topic, let text):
            guard state.has(topic) else { throw Rejection(.unknownTarget, field: "topic") }
            let known = state.notes[topic]?[person]?.text ?? ""
            return known == text ? [] : [.hung(topic: topic, text: text)]
        case .give(let topic, let dots):
            guard state.has(topic) else { throw Rejection(.unknownTarget, field: "topic") }
            guard (1...5).contains(dots) else { throw Rejection(.outOfRange, field: "dots") }
            let place = State.Place(phase: context.phase, round: context.round, topic: topic)
            return state.dots[place]?[person] == dots ? [] : [.given(topic: topic, dots: dots)]
        }
    }

    /// Adds an event to the state.
    public static func evolve(_ state: inout State, _ event: Recorded<Event>, _ context: EventContext) {
        guard case .event(let event) = event, let person = context.person else { return }
        switch event {
        case .hung(let topic, let text):
            // The place in the log names this wording of the note without naming its writer.
            let note = text.isEmpty ? nil : State.Note(id: "v\(context.version)", text: text)
            state.notes[topic, default: [:]][person] = note
        case .given(let topic, let dots):
            let place = State.Place(phase: context.phase, round: context.round, topic: topic)
            state.dots[place, default: [:]][person] = dots
        }
    }

    /// One person's own note and dots.
    public static func own(_ state: State, of person: PersonID) -> JSON {
        var dots: [String: [String: [String: JSON]]] = [:]
        for (place, people) in state.dots {
            guard let number = people[person] else { continue }
            dots[place.phase, default: [:]][String(place.round), default: [:]][place.topic] = .integer(number)
        }
        return [
            "notes": .object(state.notes.compactMapValues { $0[person].map { .string($0.text) } }),
            "dots": .object(dots.mapValues { .object($0.mapValues(JSON.object)) }),
        ]
    }

    /// Who gave dots to a topic, and who to every topic; notes are a choice.
    public static func progress(_ state: State, _ context: RoundContext) -> Progress {
        let answers = state.instrument.topics.map { topic in
            let place = State.Place(phase: context.phase, round: context.round, topic: topic.id)
            return Set((state.dots[place] ?? [:]).keys)
        }
        let all = answers.dropFirst().reduce(answers.first ?? []) { $0.intersection($1) }
        return Progress(started: answers.reduce([]) { $0.union($1) }, done: all)
    }

    /// The notes that hang, without those of people whose answers the desk took out.
    public static func common(_ state: State, _ context: CommonContext) -> Common {
        Common(
            notes: state.notes.compactMapValues { people in
                let hanging = people.filter { !context.excluded.contains($0.key) }.values
                let sorted = hanging.sorted { ($0.text, $0.id) < ($1.text, $1.id) }
                return sorted.isEmpty ? nil : sorted.map { Common.Note(id: $0.id, text: $0.text) }
            }
        )
    }
}
