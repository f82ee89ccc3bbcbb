/// Looks at the bytes of a content file before the YAML parser does.
///
/// Anchors are found here and not in the tree: the parser hashes mapping keys while it composes, and a key made of
/// nested aliases would keep it busy for days. Without an anchor there is nothing that an alias can multiply.
enum ContentText {
    /// The text of a file that is small enough, valid UTF-8 and free of tabs, invisible characters and anchors.
    static func checked(_ file: ContentFile) throws(ContentProblems) -> String {
        guard file.bytes.count <= ContentLimit.bytes else {
            throw ContentProblems(problem(.tooLarge, in: file, at: .start))
        }
        let bytes = file.bytes.starts(with: byteOrderMark) ? file.bytes.dropFirst(byteOrderMark.count) : file.bytes[...]
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ContentProblems(problem(.notUTF8, in: file, at: firstInvalidLine(of: bytes)))
        }
        if let problems = ContentProblems(faults(in: text).map { problem($0.fault, in: file, at: $0.mark) }) {
            throw problems
        }
        return text
    }

    /// What is wrong with the characters of one text, when anything is.
    static func fault(in text: String) -> ContentFault? { faults(in: text).first?.fault }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func problem(_ fault: ContentFault, in file: ContentFile, at mark: ContentMark) -> ContentProblem {
        ContentProblem(file: file.name, mark: mark, path: "", fault: fault)
    }

    private static func firstInvalidLine(of bytes: ArraySlice<UInt8>) -> ContentMark {
        var line = 0
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            if String(validating: part, as: UTF8.self) == nil { break }
        }
        return ContentMark(line: line, column: 1)
    }

    private static func faults(in text: String) -> [(fault: ContentFault, mark: ContentMark)] {
        var found: [(fault: ContentFault, mark: ContentMark)] = []
        var line = 1
        var column = 1
        var previous: Unicode.Scalar = "\n"
        var scalars = text.unicodeScalars.makeIterator()
        var upcoming = scalars.next()
        while let scalar = upcoming, found.count < ContentLimit.problems {
            upcoming = scalars.next()
            if let fault = fault(of: scalar, after: previous, before: upcoming) {
                found.append((fault, ContentMark(line: line, column: column)))
            }
            column = scalar == "\n" ? 1 : column + 1
            line += scalar == "\n" ? 1 : 0
            previous = scalar
        }
        return found
    }

    private static func fault(
        of scalar: Unicode.Scalar,
        after previous: Unicode.Scalar,
        before next: Unicode.Scalar?
    ) -> ContentFault? {
        switch scalar {
        case "\n": nil
        case "\t": .tab
        case "\r": next == "\n" ? nil : .hiddenCharacter(scalar.value)
        case "&": startsAnchor(after: previous, before: next) ? .anchor : nil
        default: isHidden(scalar) ? .hiddenCharacter(scalar.value) : nil
        }
    }

    /// Wider than YAML's own rule, which depends on context: `R&D` and `Jeugd & Gezin` pass, `&x` after a space does
    /// not, not even within quotes.
    private static func startsAnchor(after previous: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
        guard let next, next.properties.isAlphabetic || isDigit(next) || next == "-" || next == "_" else {
            return false
        }
        return !(previous.properties.isAlphabetic || isDigit(previous) || previous == ")")
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Controls, line separators that YAML counts and people don't see, and marks that turn the reading direction.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: false
        case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        case 0xE0000...0xE007F: true
        default:
            switch scalar.properties.generalCategory {
            case .control, .privateUse, .unassigned: true
            default: false
            }
        }
    }
}
