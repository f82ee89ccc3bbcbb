/// An archive put together by hand, so that it can lie.
struct RawZip {
    struct File {
        var name: [UInt8]
        var data: [UInt8]
        /// What the local header calls it, when that is something else.
        var localName: [UInt8]?
        var statedSize: Int?
        var method: Int = 0
        var flags: Int = 0

        init(_ name: String, _ data: String = "x") {
            self.name = Array(name.utf8)
            self.data = Array(data.utf8)
        }
    }

    static func bytes(_ files: [File]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let offset = archive.count
            let local = file.localName ?? file.name
            archive += word(0x0403_4B50) + common(file) + half(local.count) + half(0) + local + file.data
            directory += word(0x0201_4B50) + half(0x031E) + common(file) + half(file.name.count)
            directory += half(0) + half(0) + half(0) + half(0) + word(0) + word(offset) + file.name
        }
        let start = archive.count
        archive += directory
        archive += word(0x0605_4B50) + half(0) + half(0) + half(files.count) + half(files.count)
        return archive + word(directory.count) + word(start) + half(0)
    }

    private static func common(_ file: File) -> [UInt8] {
        half(20) + half(file.flags) + half(file.method) + half(0) + half(0x21) + word(Int(crc(file.data)))
            + word(file.data.count) + word(file.statedSize ?? file.data.count)
    }

    private static func half(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8 & 255)] }

    private static func word(_ number: Int) -> [UInt8] { half(number & 0xFFFF) + half(number >> 16 & 0xFFFF) }

    private static func crc(_ data: [UInt8]) -> UInt32 {
        ~data.reduce(~0 as UInt32) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}
