import WorksheetKit

extension Specification {
    /// Lets simulated people answer two rounds of every phase.
    ///
    /// - Returns: What went wrong, and where not everybody was done at the end; nothing when all went well.
    public mutating func rehearseEverything(people: Int = 6) -> [String] {
        var troubles: [String] = []
        for phase in Kind.phases(of: instrument).map(\.id) {
            for round in 1...2 {
                troubles += rehearse(phase: phase, round: round, people: people)
                let done = Kind.progress(state, RoundContext(phase: phase, round: round)).done.count
                if done != people { troubles.append("\(phase): \(done) of \(people) are done") }
            }
        }
        return troubles
    }

    /// Lets simulated people answer a round until they have nothing more to send.
    ///
    /// - Returns: What was refused, who answered nothing, and who never came to an end; nothing when all went well.
    public mutating func rehearse(phase: String, round: Int = 1, people: Int = 6) -> [String] {
        var troubles: [String] = []
        for number in 0..<people {
            let person = "oefen\(number)"
            var (sent, looks) = (0, 0)
            while true {
                let next = Kind.rehearse(
                    state,
                    RehearsalContext(
                        person: PersonID(rawValue: person),
                        number: number,
                        phase: phase,
                        round: round,
                        seed: 11
                    )
                )
                guard !next.isEmpty else { break }
                looks += 1
                guard looks < 200 else {
                    troubles.append("\(phase): \(person) goes on and on")
                    break
                }
                for body in next {
                    do throws(Rejection) {
                        try given(person, body, phase: phase, round: round)
                        sent += 1
                    } catch {
                        troubles.append("\(phase): \(error.code) for \(String(decoding: body.bytes, as: UTF8.self))")
                        return troubles
                    }
                }
            }
            if sent == 0 { troubles.append("\(phase): \(person) sends nothing") }
        }
        return troubles
    }
}
