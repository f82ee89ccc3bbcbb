/// The bytes of a content file as they were found or frozen, with the name that messages give it.
public struct ContentFile: Sendable, Hashable {
    /// The name of the file, without folders.
    public let name: String
    /// The bytes, never re-encoded: a session keeps them by their hash.
    public let bytes: [UInt8]

    /// Wraps the bytes of a file.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The file as a tree with marks.
    ///
    /// - Throws: what is wrong with the bytes or with the YAML in them; what the keys mean is not looked at.
    public func node() throws(ContentProblems) -> ContentNode {
        try ContentParser.parse(self)
    }

    /// The same file with another version number, and not a byte else different: remarks of whoever wrote it stay.
    ///
    /// - Throws: what is wrong with the bytes or the YAML; a file without a version is given back as it is.
    public func numbered(_ version: Int) throws(ContentProblems) -> ContentFile {
        guard let place = try node()["version"], case .number = place.value else { return self }
        let text = try ContentText.checked(self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.unicodeScalars }
        let line = lines[place.mark.line - 1]
        let start = line.index(line.startIndex, offsetBy: place.mark.column - 1)
        let rest = line[start...].drop { "-.0123456789".unicodeScalars.contains($0) }
        var changed = Substring(line[..<start]).unicodeScalars
        changed.append(contentsOf: String(version).unicodeScalars)
        changed.append(contentsOf: rest)
        lines[place.mark.line - 1] = changed
        return ContentFile(name: name, bytes: Array(lines.map { String($0) }.joined(separator: "\n").utf8))
    }
}

/// How much a content file may hold.
public enum ContentLimit {
    /// The most bytes of a file, 1 MiB: ten times the largest instrument that we know.
    public static let bytes = 1 << 20
    /// The deepest nesting of lists and objects, in levels; a questionnaire with parts needs eight.
    public static let depth = 16
    /// The most problems that are reported of one file: nobody reads on after a hundred.
    public static let problems = 100
    /// The most characters of a text for the board, where it stands beside others.
    public static let short = 60
    /// The most characters of any text.
    public static let text = 4_000
    /// The most bytes of an id.
    public static let identifier = 64
    /// The largest magnitude of a point on a scale, in tenths.
    public static let tenths = 1_000
}
