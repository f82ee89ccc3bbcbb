public import WorkshopPrimitives

/// What a plugin may know when it speaks for a simulated participant.
public struct RehearsalContext: Sendable {
    /// The participant to speak for.
    public let person: PersonID
    /// The place of the participant among the simulated, from 0: unlike the id the same in every rehearsal of a seed.
    public let number: Int
    /// The phase of the worksheet that is on.
    public let phase: String
    /// The round of that phase, from 1.
    public let round: Int
    /// The language of what is written.
    public let language: Language
    /// The people whose contributions the desk took out.
    public let excluded: Set<PersonID>
    /// Makes one rehearsal differ from another.
    public let seed: UInt64

    /// Makes a context.
    public init(
        person: PersonID,
        number: Int,
        phase: String,
        round: Int,
        language: Language = .nl,
        excluded: Set<PersonID> = [],
        seed: UInt64 = 0
    ) {
        self.person = person
        self.number = number
        self.phase = phase
        self.round = round
        self.language = language
        self.excluded = excluded
        self.seed = seed
    }

    /// Chance of the participant's own about something: the same whatever else was answered before.
    public func chance(_ about: String) -> Chance { Chance(seed: seed, "\(number)", phase, about) }

    /// How the participant tends to answer, from 0 to 1: a mix of how everybody sees it, of the person and of chance.
    ///
    /// In a later round people have listened to each other, so that they are closer together.
    public func leaning(_ about: String) -> Double {
        var (shared, own, here) = (Chance(seed: seed, about), Chance(seed: seed, "\(number)"), chance(about))
        let apart = round > 1 ? 0.5 : 1
        let middle = 0.15 + 0.7 * shared.share()
        return min(1, max(0, middle + apart * (0.5 * (own.share() - 0.5) + 0.4 * (here.share() - 0.5))))
    }
}

extension Worksheet {
    /// Nothing: a plugin that can't speak for anybody has a rehearsal in which nobody answers it.
    public static func rehearse(_ state: State, _ context: RehearsalContext) -> [JSON] { [] }
}
