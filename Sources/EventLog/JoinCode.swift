/// The code that people type to join a session: 8 characters, shown in upper case.
///
/// The alphabet has 23 characters, so a code carries 36 bits: enough beside the limit on typed attempts, never without.
public enum JoinCode {
    /// The number of characters of a code.
    public static let length = 8

    /// The characters of a code.
    ///
    /// No vowels and no Y, so that no word appears. Of every pair that looks alike one remains at most: no O, Q or 0,
    /// no I or 1, and the digit rather than the letter of B/8, G/6, S/5 and Z/2.
    public static let alphabet: [Character] = Array("CDFHJKLMNPRTVWX23456789")

    /// Draws a code from a random source; every code is equally likely.
    public static func draw(using source: inout some RandomNumberGenerator) -> String {
        String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &source)] })
    }

    /// Writes bytes that nobody can guess as a code; every code is as good as equally likely.
    public static func derived(from bytes: [UInt8], length: Int) -> String {
        // Two bytes a character: the 65,536 values fall on 23 characters with a difference that tells nothing.
        let pairs = (0..<length).map { Int(bytes[2 * $0]) << 8 | Int(bytes[2 * $0 + 1]) }
        return String(pairs.map { alphabet[$0 % alphabet.count] })
    }

    /// Reads a code as a person types it; `nil` when it can't be one.
    ///
    /// Case, spaces, hyphens and dots don't matter, and a letter that is not in the alphabet but looks like a digit
    /// that is (B, G, S, Z) counts as that digit.
    public static func read(_ typed: String, length: Int = JoinCode.length) -> String? {
        // A bound before the work: what is typed comes from outside and may be of any size.
        guard typed.utf8.count <= 4 * length else { return nil }
        let code = typed.uppercased().filter { !" -.".contains($0) }.map { lookalikes[$0] ?? $0 }
        guard code.count == length, code.allSatisfy(alphabet.contains) else { return nil }
        return String(code)
    }

    private static let lookalikes: [Character: Character] = ["B": "8", "G": "6", "S": "5", "Z": "2"]
}
