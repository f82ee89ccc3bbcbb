public import WorksheetKit

/// Neutral two-word names, such as "Blauwe molen", that people are known by on their own phone and on the desk.
public enum Handles {
    private static let dutch = Words(
        first: [
            "Blauwe", "Groene", "Rode", "Gele", "Witte", "Grijze", "Bruine", "Paarse", "Oranje", "Gouden", "Zilveren",
            "Stille", "Rustige", "Snelle", "Vrolijke", "Warme", "Frisse", "Heldere", "Zachte", "Stevige", "Kleine",
            "Grote", "Lange", "Ronde", "Brede", "Hoge", "Oude", "Nieuwe", "Verre", "Vroege", "Late", "Zonnige",
        ],
        second: [
            "molen", "brug", "fiets", "tuin", "vijver", "boom", "straat", "poort", "bank", "markt", "toren", "gracht",
            "steeg", "dijk", "akker", "heide", "duif", "merel", "eik", "linde", "tulp", "roos", "lamp", "tafel",
            "stoel",
            "deur", "trap", "boot", "sluis", "kade", "wolk", "ster",
        ]
    )
    private static let english = Words(
        first: [
            "Blue", "Green", "Red", "Yellow", "White", "Grey", "Brown", "Purple", "Orange", "Golden", "Silver", "Quiet",
            "Calm", "Quick", "Cheerful", "Warm", "Fresh", "Clear", "Soft", "Sturdy", "Small", "Big", "Long", "Round",
            "Wide", "High", "Old", "New", "Distant", "Early", "Late", "Sunny",
        ],
        second: [
            "mill", "bridge", "bicycle", "garden", "pond", "tree", "street", "gate", "bench", "market", "tower",
            "canal",
            "alley", "dike", "field", "heath", "dove", "blackbird", "oak", "lime", "tulip", "rose", "lamp", "table",
            "chair", "door", "stair", "boat", "lock", "quay", "cloud", "star",
        ]
    )

    private struct Words {
        let first: [String]
        let second: [String]
    }

    /// A name in a language; `number` picks it, and numbers beyond all pairs get a figure behind the pair.
    public static func name(_ number: UInt64, language: Language) -> String {
        let words = language == .nl ? dutch : english
        let pairs = UInt64(words.first.count * words.second.count)
        let pair = Int(number % pairs)
        let name = "\(words.first[pair / words.second.count]) \(words.second[pair % words.second.count])"
        return number < pairs ? name : "\(name) \(number / pairs + 1)"
    }

    /// How many names there are without a figure.
    public static var count: UInt64 { UInt64(dutch.first.count * dutch.second.count) }
}
