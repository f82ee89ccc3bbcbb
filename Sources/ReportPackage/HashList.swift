internal import EventLog
internal import ZipArchives

/// The list of hashes that `sha256sum --check` reads: in every line a hash, two spaces and a path.
enum HashList {
    /// The most bytes of a list: more than as many files as a package can have take.
    static let mostBytes = 1 << 20

    static func file(of entries: [ZipEntry]) -> [UInt8] {
        Array(entries.map { "\(Digest(of: $0.bytes))  \($0.path)\n" }.joined().utf8)
    }

    /// The hashes by path; `nil` when it isn't a list, or one that says two things of one file.
    static func read(_ bytes: [UInt8]) -> [String: Digest]? {
        guard bytes.count <= mostBytes, let text = String(validating: bytes, as: UTF8.self), text.hasSuffix("\n") else {
            return nil
        }
        var hashes: [String: Digest] = [:]
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            let digits = line.prefix(2 * Digest.byteCount)
            let rest = line.dropFirst(2 * Digest.byteCount)
            guard let hash = Digest(hexadecimals: String(digits)), rest.hasPrefix("  ") else { return nil }
            let path = String(rest.dropFirst(2))
            guard ZipPath.isSafe(path), hashes.updateValue(hash, forKey: path) == nil else { return nil }
        }
        return hashes
    }
}
