/// Which paths an archive may hold: only those that mean one file on every system, below the folder it is unpacked in.
public enum ZipPath {
    /// The most bytes of a path.
    public static let mostBytes = 240

    /// Whether a path is relative, goes down only, names a file and shows as what it is.
    ///
    /// Backslashes and colons separate folders and drives on some systems; controls and marks that turn the direction
    /// of text make a name look like another one.
    public static func isSafe(_ path: String) -> Bool {
        guard (1...mostBytes).contains(path.utf8.count), path.unicodeScalars.allSatisfy(isPlain) else { return false }
        return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part != "." && part != ".."
        }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: scalar != "\\" && scalar != ":"
        }
    }

    /// Checks that all paths are safe and differ, also where case or the way of writing accents doesn't count.
    static func check(_ paths: [String]) throws(ZipFailure) {
        var seen: Set<String> = []
        for path in paths {
            guard isSafe(path) else { throw .unsafePath(path) }
            guard seen.insert(path.lowercased()).inserted else { throw .double(path: path) }
        }
    }
}
