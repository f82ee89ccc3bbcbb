import ArgumentParser
import Foundation
import Glibc
import ReportPackage
import WorksheetKit

/// `wijktafel decrypt FILE`: writes what is in an owner's archive, for other programs to read.
struct DecryptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decrypt",
        abstract: "Write what is in an owner's archive as a ZIP that other programs read."
    )

    @OptionGroup var reading: PackageReading

    @Option(help: "The file to write, readable for you only; it must not exist yet.")
    var out: String

    func run() throws {
        let bytes = try reading.bytes()
        let passphrase = try reading.passphrase()
        let package: [UInt8]
        do throws(PackageFailure) {
            guard let passphrase else { throw .passphraseNeeded }
            package = try OwnersArchive.decrypted(bytes, passphrase: passphrase)
        } catch {
            throw StartFailure(lines: [error.message[reading.said]])
        }
        guard write(package) else { throw StartFailure(lines: [failed]) }
    }

    /// Whoever may read the file may read what people answered, so it is its owner's before anything is in it.
    private func write(_ package: [UInt8]) -> Bool {
        let file = open(out, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { return false }
        return (try? FileHandle(fileDescriptor: file, closeOnDealloc: true).write(contentsOf: Data(package))) != nil
    }

    private var failed: String {
        let words = LocalizedText(
            nl: "kan niet geschreven worden, of is er al. Het archief is zoals het was; kies een andere naam",
            en: "can't be written, or is there already. The archive is as it was; choose another name"
        )
        return "\(out): \(words[reading.said])"
    }
}
