public import WorkshopPrimitives

/// Something that one person answered, in words, for that person alone.
public struct ReceiptLine: Sendable, Hashable {
    /// The phase of the worksheet; absent for what belongs to no phase.
    public let phase: String?
    /// The round of that phase, from 1.
    public let round: Int
    /// What was asked.
    public let about: LocalizedText
    /// What the person answered.
    public let answer: LocalizedText
    /// Whether the answer is what the person typed.
    public let isTyped: Bool

    /// Makes a line.
    public init(phase: String?, round: Int = 1, about: LocalizedText, answer: LocalizedText) {
        self.phase = phase
        self.round = round
        self.about = about
        self.answer = answer
        isTyped = false
    }

    /// Makes a line about something that the person typed.
    public init(phase: String?, round: Int = 1, about: LocalizedText, typed text: String) {
        self.phase = phase
        self.round = round
        self.about = about
        answer = LocalizedText(nl: text, en: text)
        isTyped = true
    }
}

extension Worksheet {
    /// Everything in the person's own part under the names that the plugin gave it: not pretty, but all of it.
    public static func receipt(_ instrument: Instrument, _ own: JSON) -> [ReceiptLine] {
        leaves(of: own, under: []).map { path, text in
            let name = path.joined(separator: ", ")
            return ReceiptLine(phase: nil, about: LocalizedText(nl: name, en: name), typed: text)
        }
    }

    private static func leaves(of json: JSON, under path: [String]) -> [(path: [String], text: String)] {
        if let members = json.members {
            return members.sorted { $0.key < $1.key }.flatMap { leaves(of: $0.value, under: path + [$0.key]) }
        }
        if let elements = json.elements { return elements.flatMap { leaves(of: $0, under: path) } }
        if let text = json.text { return [(path, text)] }
        if let number = json.integer { return [(path, String(number))] }
        return json.number.map { [(path, String($0))] } ?? []
    }
}

/// A person's own part by phase and round, as plugins that key answers so write it.
public struct OwnAnswers {
    /// The phase that the answers belong to.
    public let phase: String
    /// The round of that phase.
    public let round: Int
    /// The answers of that round, by what they are about.
    public let answers: [String: JSON]

    /// The rounds in `answers` of an own part, in the order of the phases given.
    public static func rounds(_ own: JSON, _ phases: [String]) -> [OwnAnswers] {
        phases.flatMap { phase in
            (own["answers"]?[phase]?.members ?? [:])
                .compactMap { key, answers in Int(key).map { ($0, answers.members ?? [:]) } }
                .sorted { $0.0 < $1.0 }
                .map { OwnAnswers(phase: phase, round: $0.0, answers: $0.1) }
        }
    }
}
