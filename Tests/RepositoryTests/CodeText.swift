/// Tells code from comments and texts, well enough to look for words in one and not in the other.
enum CodeText {
    enum Language {
        case swift
        case script
        case style

        init?(path: String) {
            switch path.split(separator: ".").last {
            case "swift", "h": self = .swift
            case "js": self = .script
            case "css": self = .style
            default: return nil
            }
        }

        var quotes: [UInt8] {
            self == .script ? Array("\"'`".utf8) : self == .style ? Array("\"'".utf8) : Array("\"".utf8)
        }

        var hasLineComments: Bool { self != .style }
    }

    /// The text with spaces in the place of what is left out; lines keep their numbers.
    static func strip(_ text: String, of language: Language, keepingStrings: Bool) -> String {
        var reader = Reader(bytes: Array(text.utf8), language: language, keepsStrings: keepingStrings)
        return reader.read()
    }

    private struct Reader {
        let bytes: [UInt8]
        let language: Language
        let keepsStrings: Bool
        var out: [UInt8] = []
        var at = 0

        mutating func read() -> String {
            out.reserveCapacity(bytes.count)
            while at < bytes.count { step() }
            return String(decoding: out, as: UTF8.self)
        }

        private mutating func step() {
            if language.hasLineComments && starts("//") && !isAddress {
                blank { $0 == UInt8(ascii: "\n") }
            } else if starts("/*") {
                skipBlockComment()
            } else if language == .swift, let closing = openingOfLongString() {
                skipString(until: closing)
            } else if language.quotes.contains(bytes[at]) {
                skipString(until: [bytes[at]])
            } else if language == .script && isRegularExpression {
                skipString(until: Array("/".utf8))
            } else {
                out.append(bytes[at])
                at += 1
            }
        }

        /// `https://` outside of a string stands in a regular expression.
        private var isAddress: Bool { out.last == UInt8(ascii: ":") }

        /// A slash after a sign that no value ends with opens a regular expression.
        private var isRegularExpression: Bool {
            guard bytes[at] == UInt8(ascii: "/"), let before = out.last(where: { $0 != UInt8(ascii: " ") }) else {
                return false
            }
            return "(,=:[!&|?{};\n".utf8.contains(before)
        }

        private func starts(_ word: String) -> Bool { bytes[at...].starts(with: word.utf8) }

        private mutating func blank(until isEnd: (UInt8) -> Bool) {
            while at < bytes.count, !isEnd(bytes[at]) { blankOne() }
        }

        private mutating func blankOne() {
            out.append(bytes[at] == UInt8(ascii: "\n") ? bytes[at] : UInt8(ascii: " "))
            at += 1
        }

        private mutating func skipBlockComment() {
            var depth = 0
            repeat {
                let opens = starts("/*") && (depth == 0 || language == .swift)
                if opens || starts("*/") {
                    depth += opens ? 1 : -1
                    blankOne()
                }
                blankOne()
            } while depth > 0 && at < bytes.count
        }

        /// What ends a string that starts here with `"""` or with `#`.
        private func openingOfLongString() -> [UInt8]? {
            let hashes = bytes[at...].prefix { $0 == UInt8(ascii: "#") }.count
            let rest = bytes[(at + hashes)...]
            let tail = Array(repeating: UInt8(ascii: "#"), count: hashes)
            if rest.starts(with: "\"\"\"".utf8) { return Array("\"\"\"".utf8) + tail }
            return hashes > 0 && rest.first == UInt8(ascii: "\"") ? Array("\"".utf8) + tail : nil
        }

        private mutating func skipString(until closing: [UInt8]) {
            // The quotes stay, so that what stands before and after a text does not run together.
            for _ in closing { keepOne() }
            let isRaw = closing.last == UInt8(ascii: "#")
            while at < bytes.count, !bytes[at...].starts(with: closing) {
                if bytes[at] == UInt8(ascii: "\\"), !isRaw { takeOne() }
                if at < bytes.count { takeOne() }
            }
            for _ in closing where at < bytes.count { keepOne() }
        }

        private mutating func takeOne() { keepsStrings ? keepOne() : blankOne() }

        private mutating func keepOne() {
            out.append(bytes[at])
            at += 1
        }
    }
}
