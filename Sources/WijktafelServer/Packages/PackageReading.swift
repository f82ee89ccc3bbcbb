import ArgumentParser
import Foundation
import ReportPackage
import WorksheetKit
import ZipArchives

/// What commands that read a package are told.
struct PackageReading: ParsableArguments {
    @Argument(help: "The package (.zip) or archive (.wijktafel).")
    var file: String

    @Option(help: "File with the passphrase of an archive.")
    var passphraseFile: String?

    @Option(help: "A key that you trust, as `wijktafel key public` prints it, or a file with it; may be repeated.")
    var key: [String] = []

    @Option(help: "Folder of the database; its own key is trusted.")
    var data = "data"

    @Option(
        help: "Language of what is said: nl or en; follows the variable LANG when left out.",
        transform: PackageReading.language
    )
    var language: Language?

    var said: Language {
        language ?? (ProcessInfo.processInfo.environment["LANG"]?.hasPrefix("nl") == true ? .nl : .en)
    }

    /// The bytes of the file.
    ///
    /// - Throws: `StartFailure` when they can't be read, or are more than a package has.
    func bytes() throws -> [UInt8] {
        let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
        guard let size, size <= ZipLimits.package.archiveBytes, let data = FileManager.default.contents(atPath: file)
        else {
            let words = LocalizedText(
                nl: "kan niet gelezen worden, of is groter dan een pakket kan zijn",
                en: "can't be read, or is larger than a package can be"
            )
            throw StartFailure(lines: ["\(file): \(words[said])"])
        }
        return [UInt8](data)
    }

    /// The passphrase, without the end of its line.
    func passphrase() throws -> String? {
        guard let passphraseFile else { return nil }
        return try text(of: passphraseFile).trimmingCharacters(in: .newlines)
    }

    /// The keys that are given, and the one of the server on this machine when it has one.
    func trusted() throws -> [PublicKey] {
        let given = try key.map { key in
            guard let key = try PublicKey(key) ?? PublicKey(text(of: key)) else {
                let words = LocalizedText(nl: "is geen openbare sleutel", en: "is no public key")
                throw StartFailure(lines: ["\(key): \(words[said])"])
            }
            return key
        }
        // Without the right to read it the package is judged all the same, as by anybody else.
        let own = (try? SigningKey.load(from: data)).flatMap { $0?.publicKey }
        return given + [own].compactMap { $0 }
    }

    private static func language(_ word: String) throws -> Language {
        guard let language = Language(rawValue: word) else { throw ValidationError("nl or en") }
        return language
    }

    private func text(of path: String) throws -> String {
        do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
            let words = LocalizedText(nl: "kan niet gelezen worden", en: "can't be read")
            throw StartFailure(lines: ["\(path): \(words[said])"])
        }
    }
}
