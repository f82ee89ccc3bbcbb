import Testing
import WorkshopPrimitives

@Suite("JSON")
struct JSONTests {
    private func parse(_ text: String) throws(JSONSyntaxError) -> JSON { try JSONParser.parse(Array(text.utf8)) }

    private func reason(_ text: String) -> JSONSyntaxError.Reason? {
        do throws(JSONSyntaxError) {
            _ = try parse(text)
            return nil
        } catch { return error.reason }
    }

    @Test("reads every kind of value")
    func values() throws {
        let json = try parse(#" {"a": [1, -2.5, 1e3, true, false, null, "x\n\u00e9\ud83d\ude00"], "b": {}} "#)
        let expected: JSON = ["a": [1, -2.5, 1000, true, false, .null, "x\né😀"], "b": [:]]
        #expect(json == expected)
    }

    @Test(
        "refuses what two readers could understand differently",
        arguments: [
            (#"{"a":1,"a":2}"#, JSONSyntaxError.Reason.duplicateKey), (#""\ud800""#, .badText),
            (#""\udc00""#, .badText),
            (#""\ud83d\u0041""#, .badText), ("01", .badNumber), ("1e999", .badNumber), ("-", .unexpectedEnd),
            ("[1,]", .unexpectedByte), ("{'a':1}", .unexpectedByte), ("tru", .unexpectedEnd), ("1 2", .unexpectedByte),
            ("\"a\u{01}b\"", .unexpectedByte), ("", .unexpectedEnd), ("NaN", .unexpectedByte), ("+1", .unexpectedByte),
            (".5", .unexpectedByte), ("1.", .unexpectedEnd), (#""\x""#, .unexpectedByte),
        ]
    )
    func refuses(_ text: String, _ expected: JSONSyntaxError.Reason) {
        #expect(reason(text) == expected)
    }

    @Test("refuses text that is not UTF-8")
    func notUnicode() {
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x22, 0xC3, 0x22]) }
    }

    @Test("takes sixteen levels and refuses the seventeenth, however deep the text goes on")
    func depth() {
        let nested = { (levels: Int) in String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
        #expect(reason(nested(16)) == nil)
        #expect(reason(nested(17)) == .tooDeep)
        #expect(reason(nested(100_000)) == .tooDeep)
    }

    @Test("writes what it reads, with keys in order and whole numbers whole")
    func writes() throws {
        let text = #"{"a":[1,-2.5,"\"\\\n\u0001é"],"b":true,"c":9007199254740992}"#
        #expect(String(decoding: try parse(text).bytes, as: UTF8.self) == text)
    }

    @Test("reads back whatever it writes", arguments: 1...200 as ClosedRange<UInt64>)
    func roundTrip(_ seed: UInt64) throws {
        var random = Numbers(seed)
        let value = JSON.any(depth: 4, &random)
        #expect(try JSONParser.parse(value.bytes) == value)
    }

    @Test("a patch between two documents turns the one into the other", arguments: 1...300 as ClosedRange<UInt64>)
    func patches(_ seed: UInt64) {
        var random = Numbers(seed)
        let old = JSON.document(&random)
        let new = seed % 3 == 0 ? JSON.document(&random) : old.changed(&random)
        guard let patch = MergePatch.between(old, new) else {
            #expect(old == new)
            return
        }
        #expect(MergePatch.applying(patch, to: old) == new)
        #expect(MergePatch.between(new, new) == nil)
    }
}

/// Numbers that are the same for the same seed.
struct Numbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

extension JSON {
    static func any(depth: Int, _ random: inout Numbers) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .integer(Int.random(in: -1_000...1_000, using: &random))
        case 3: return .number(Double.random(in: -1e6...1e6, using: &random))
        case 4: return .string(["", "é", "a\"b\\", "\u{1F600}\n", "\u{7F}"].randomElement(using: &random) ?? "")
        case 5:
            return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in any(depth: depth - 1, &random) })
        default: return object(depth: depth, &random) { any(depth: $0, &$1) }
        }
    }

    /// A document as views are: objects without null, arrays only as values.
    static func document(_ random: inout Numbers, depth: Int = 3) -> JSON {
        object(depth: depth, &random) { depth, random in
            depth > 0 && Bool.random(using: &random)
                ? document(&random, depth: depth) : .integer(Int.random(in: 0...3, using: &random))
        }
    }

    func changed(_ random: inout Numbers) -> JSON {
        guard case .object(var members) = self else { return .integer(Int.random(in: 0...3, using: &random)) }
        for key in members.keys.sorted() {
            switch Int.random(in: 0..<4, using: &random) {
            case 0: members[key] = nil
            case 1: members[key] = members[key]?.changed(&random)
            default: break
            }
        }
        return .object(members)
    }

    private static func object(
        depth: Int,
        _ random: inout Numbers,
        _ value: (Int, inout Numbers) -> JSON
    ) -> JSON {
        var members: [String: JSON] = [:]
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            members[["a", "b", "c", "d", "e"].randomElement(using: &random) ?? "a"] = value(depth - 1, &random)
        }
        return .object(members)
    }
}
