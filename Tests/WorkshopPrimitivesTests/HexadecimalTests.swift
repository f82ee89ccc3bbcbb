import Testing
import WorkshopPrimitives

@Suite("Hexadecimal digits")
struct HexadecimalTests {
    @Test("stand for bytes, in either case")
    func both() {
        #expect(Hexadecimal.text([0, 9, 16, 171, 255]) == "000910abff")
        #expect(Hexadecimal.bytes("000910aBFf") == [0, 9, 16, 171, 255])
        #expect(Hexadecimal.bytes("") == [])
    }

    @Test("are nothing else", arguments: ["0", "0g", " 00", "0x00", "٠٠", "００"])
    func refused(_ text: String) { #expect(Hexadecimal.bytes(text) == nil) }
}
