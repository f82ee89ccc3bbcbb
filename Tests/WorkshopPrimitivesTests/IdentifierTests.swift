import Testing
import WorkshopPrimitives

@Suite("Identifiers from outside")
struct IdentifierTests {
    @Test(
        "are letters, digits and three signs, 1 to 64",
        arguments: ["a", "A-z_0.9", String(repeating: "x", count: 64)]
    )
    func accepted(_ text: String) {
        #expect(SessionID(checking: text)?.rawValue == text)
    }

    @Test(
        "are refused in any other shape",
        arguments: ["", " ", "a b", "a/b", "é", "a\u{0}", "<b>", String(repeating: "x", count: 65), "..\u{2F}"]
    )
    func refused(_ text: String) {
        #expect(SessionID(checking: text) == nil)
    }
}
