import WorksheetKit

/// What a card could do better; a hint, never a reason to refuse it.
enum CardHint: String, CaseIterable, Sendable {
    /// It holds more than one idea.
    case severalIdeas = "W_MEERDERE_IDEEEN"
    /// It is a word, not a statement.
    case tooShort = "W_TE_KORT"
    /// It says what must be done, not what is seen.
    case solution = "W_OPLOSSING"

    /// The hints about a text, in the order of the cases (methods 2.1).
    ///
    /// Both languages are looked at: a room may write in either, and neither's markers mean anything in the other.
    static func hints(about text: String) -> [CardHint] {
        let words = CardText.normalised(text)
        guard !words.isEmpty else { return [] }
        var hints: [CardHint] = []
        let joins = words.count { $0 == "en" || $0 == "and" }
        if joins >= 2 || text.contains(";") { hints.append(.severalIdeas) }
        if words.count < 3 { hints.append(.tooShort) }
        if solutions.contains(where: { words.starts(with: $0) }) { hints.append(.solution) }
        return hints
    }

    private static let solutions: [[String]] = [
        ["we", "moeten"], ["wij", "moeten"], ["er", "moet"], ["meer"],
        ["we", "must"], ["we", "should"], ["we", "need", "to"], ["there", "must"], ["more"],
    ]
}

/// Compares what cards say.
enum CardText {
    /// From this similarity on, two cards are said to look alike (methods 2.1).
    static let likeness = 0.6

    /// The words of a text in lower case, without punctuation and without the accents of Dutch.
    static func normalised(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text.lowercased() {
            if character.isLetter || character.isNumber {
                word.append(plain[character] ?? character)
            } else if character != "'" && character != "’" {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// How alike two texts are, from 0 to 1: the shared part of their runs of three characters (Jaccard).
    static func similarity(_ left: String, _ right: String) -> Double {
        similarity(trigrams(left), trigrams(right))
    }

    static func similarity(_ left: Set<String>, _ right: Set<String>) -> Double {
        if left == right { return left.isEmpty ? 0 : 1 }
        let shared = left.intersection(right).count
        return Double(shared) / Double(left.count + right.count - shared)
    }

    /// The runs of three characters of the normalised text; of a shorter text the text itself.
    static func trigrams(_ text: String) -> Set<String> {
        let characters = Array(normalised(text).joined(separator: " "))
        guard characters.count >= 3 else { return characters.isEmpty ? [] : [String(characters)] }
        return Set((0...(characters.count - 3)).map { String(characters[$0..<($0 + 3)]) })
    }

    /// Of every text, by id, the other that is most like it, when any is alike enough.
    ///
    /// Of two equally alike the one whose id comes first is named.
    static func lookalikes(_ texts: [String: String]) -> [String: String] {
        let entries = texts.map { ($0.key, trigrams($0.value)) }.sorted { $0.0 < $1.0 }
        var best: [String: (id: String, likeness: Double)] = [:]
        for (index, left) in entries.enumerated() {
            for right in entries[(index + 1)...] {
                let likeness = similarity(left.1, right.1)
                guard likeness >= CardText.likeness else { continue }
                if likeness > best[left.0]?.likeness ?? 0 { best[left.0] = (right.0, likeness) }
                if likeness > best[right.0]?.likeness ?? 0 { best[right.0] = (left.0, likeness) }
            }
        }
        return best.mapValues(\.id)
    }

    private static let plain: [Character: Character] = [
        "á": "a", "à": "a", "ä": "a", "â": "a", "é": "e", "è": "e", "ë": "e", "ê": "e", "í": "i", "ï": "i", "î": "i",
        "ó": "o", "ö": "o", "ô": "o", "ú": "u", "ü": "u", "û": "u", "ç": "c", "ñ": "n",
    ]
}
