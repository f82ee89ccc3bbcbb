import ArgumentParser
import ReportPackage

/// `wijktafel verify FILE`: says whether anything in a package was changed, and what.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether anything in a package or archive was changed, and what.",
        discussion: """
            Ends with 0 when nothing was changed and a key that you trust says so, with 1 when something was changed or \
            can't be read, and with 2 when nothing seems changed but whose package it is isn't known.
            """
    )

    @OptionGroup var reading: PackageReading

    func run() throws {
        let verdict = PackageVerifier.verify(
            try reading.bytes(),
            passphrase: try reading.passphrase(),
            trusted: try reading.trusted()
        )
        for line in verdict.lines(in: reading.said) { print(line) }
        if !verdict.isGood { throw ExitCode(verdict.isUnchanged ? 2 : 1) }
    }
}
