/// Reads as much of a style sheet as drawings need: blocks of declarations that no condition stands around.
enum StyleSheetReader {
    static func blocks(_ sheet: String) -> [(selectors: [String], body: String)] {
        var blocks: [(selectors: [String], body: String)] = []
        var prelude = ""
        var rest = withoutComments(sheet)[...]
        while let character = rest.popFirst() {
            switch character {
            case "{":
                let body = inside(&rest)
                // What stands under a condition, such as a dark room, is not about paper.
                if !prelude.trimmedText.hasPrefix("@") {
                    blocks.append((prelude.split(separator: ",").map { String($0.trimmed) }, body))
                }
                prelude = ""
            case ";": prelude = ""
            default: prelude.append(character)
            }
        }
        return blocks
    }

    static func declarations(_ body: String) -> [PaperStyle.Declaration] {
        body.split(separator: ";").compactMap { text in
            let parts = text.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return PaperStyle.Declaration(name: String(parts[0].trimmed), value: String(parts[1].trimmed))
        }
    }

    /// What stands before the brace that closes the block, with the blocks in it.
    private static func inside(_ rest: inout Substring) -> String {
        var depth = 1
        var body = ""
        while let character = rest.popFirst() {
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            if depth == 0 { break }
            body.append(character)
        }
        return body
    }

    private static func withoutComments(_ sheet: String) -> String {
        var output = ""
        var rest = sheet[...]
        while let start = rest.firstRange(of: "/*") {
            output += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            guard let end = rest.firstRange(of: "*/") else { return output }
            rest = rest[end.upperBound...]
        }
        return output + rest
    }
}

extension String {
    fileprivate var trimmedText: Substring { self[...].trimmed }
}
