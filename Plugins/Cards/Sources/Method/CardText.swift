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
    ///
    /// What can't reach the likeness that counts may come out as 0.
    static func similarity(_ left: String, _ right: String) -> Double {
        Trigrams(left).similarity(to: Trigrams(right))
    }

    /// Of every text, by id, the other that is most like it, when any is alike enough.
    ///
    /// Of two equally alike the one whose id comes first is named.
    static func lookalikes(_ texts: [String: String]) -> [String: String] {
        let entries = texts.map { ($0.key, Trigrams($0.value)) }.sorted { $0.0 < $1.0 }
        var best: [String: (id: String, likeness: Double)] = [:]
        for (index, left) in entries.enumerated() {
            for right in entries[(index + 1)...] {
                let likeness = left.1.similarity(to: right.1)
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

/// The runs of three characters of a normalised text, each packed in a number; of a shorter text the text itself.
///
/// Numbers in order and not texts in a set: every new card is compared with all others while people wait.
struct Trigrams: Sendable, Hashable {
    private let runs: [UInt64]

    init(_ text: String) {
        let scalars = CardText.normalised(text).joined(separator: " ").unicodeScalars.map { UInt64($0.value) }
        guard scalars.count >= 3 else {
            runs = scalars.isEmpty ? [] : [scalars.reduce(1 << 63) { $0 << 21 | $1 } | 1 << 63]
            return
        }
        let all = (2..<scalars.count).map { scalars[$0 - 2] << 42 | scalars[$0 - 1] << 21 | scalars[$0] }
        runs = Set(all).sorted()
    }

    /// The shared part of the runs of both, from 0 to 1; two empty texts are not alike.
    func similarity(to other: Trigrams) -> Double {
        let (few, many) = runs.count < other.runs.count ? (runs, other.runs) : (other.runs, runs)
        // The shared part can't be larger than this, and most pairs end here.
        guard !few.isEmpty, Double(few.count) >= CardText.likeness * Double(many.count) else { return 0 }
        var (left, right, shared) = (0, 0, 0)
        while left < few.count, right < many.count {
            if few[left] == many[right] {
                shared += 1
                left += 1
                right += 1
            } else if few[left] < many[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return Double(shared) / Double(few.count + many.count - shared)
    }
}
