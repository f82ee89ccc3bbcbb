import Testing

@testable import EventLog

@Suite("Secrets")
struct SecretsTests {
    @Test("a digest is the SHA-256 of FIPS 180-4")
    func digest() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(Secrets.hash("abc").description == abc)
        #expect(Digest(of: []).description == empty)
    }

    @Test("a digest has 32 bytes or doesn't exist")
    func digestLength() {
        #expect(Digest(checking: Array(repeating: 7, count: 32)) != nil)
        #expect(Digest(checking: Array(repeating: 7, count: 31)) == nil)
        #expect(Digest(checking: Array(repeating: 7, count: 33)) == nil)
    }

    @Test("base64url is that of RFC 4648, without padding")
    func base64url() {
        let vectors = ["": "", "f": "Zg", "fo": "Zm8", "foo": "Zm9v", "foob": "Zm9vYg", "foobar": "Zm9vYmFy"]
        for (plain, coded) in vectors { #expect(Secrets.base64url(Array(plain.utf8)) == coded) }
        #expect(Secrets.base64url([0xFB, 0xFF, 0xBF]) == "-_-_")
    }

    @Test("tokens and invites carry their bits and never come back")
    func tokens() {
        #expect(Set((0..<1_000).map { _ in Secrets.token() }).count == 1_000)
        #expect(Set((0..<1_000).map { _ in Secrets.invite() }).count == 1_000)
        #expect(Secrets.token().count == 43)
        #expect(Secrets.invite().count == 22)
        var source = SecureRandomSource()
        #expect(Set((0..<1_000).map { _ in source.next() }).count == 1_000)
    }

    @Test("comparing finds every difference")
    func equal() {
        #expect(Secrets.equal([1, 2, 3], [1, 2, 3]))
        #expect(Secrets.equal([], []))
        #expect(!Secrets.equal([1, 2, 3], [1, 2, 4]))
        #expect(!Secrets.equal([9, 2, 3], [1, 2, 3]))
        #expect(!Secrets.equal([1, 2, 3], [1, 2]))
    }
}

@Suite("Join codes")
struct JoinCodeTests {
    @Test("a code has eight characters of the alphabet, and all of them are drawn")
    func draw() {
        var source = SecureRandomSource()
        let codes = (0..<2_000).map { _ in JoinCode.draw(using: &source) }
        #expect(codes.allSatisfy { $0.count == 8 })
        #expect(Set(codes.joined()) == Set(JoinCode.alphabet))
        #expect(Set(codes).count == codes.count)
    }

    @Test("the alphabet has no vowels and nothing that looks like something else in it")
    func alphabet() {
        #expect(JoinCode.alphabet.count == 23)
        #expect(Set(JoinCode.alphabet).count == 23)
        #expect(Set(JoinCode.alphabet).isDisjoint(with: "AEIOUY"))
        for lookalikes in ["OQ0", "I1", "B8", "G6", "S5", "Z2"] {
            #expect(Set(JoinCode.alphabet).intersection(lookalikes).count <= 1)
        }
    }

    @Test("the same source gives the same code")
    func injected() {
        struct Counter: RandomNumberGenerator {
            var state: UInt64 = 0
            mutating func next() -> UInt64 {
                state &+= 0x9E37_79B9_7F4A_7C15
                return state
            }
        }
        var first = Counter()
        var second = Counter()
        #expect(JoinCode.draw(using: &first) == JoinCode.draw(using: &second))
        #expect(JoinCode.draw(using: &first) != JoinCode.draw(using: &first))
    }

    @Test("a code is read as people type it", arguments: ["CDFH2568", "cdfh-2568", " cdfh 2568 ", "CDFHZSGB"])
    func read(_ typed: String) {
        #expect(JoinCode.read(typed) == "CDFH2568")
    }

    @Test(
        "what can't be a code isn't read",
        arguments: ["", "CDFH256", "CDFH25689", "CDFH2560", "CDFH256A", "CDFH256é", String(repeating: " ", count: 99)]
    )
    func refuse(_ typed: String) {
        #expect(JoinCode.read(typed) == nil)
    }
}
