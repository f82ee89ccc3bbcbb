import ArgumentParser
import EventLog
import EventLogSQLite
import ReportPackage
import WorksheetKit

/// `wijktafel import FILE`: brings a session back from an owner's archive.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring a session back from an owner's archive, closed, to read, compare or repeat it."
    )

    @OptionGroup var reading: PackageReading

    @Option(help: "The id of the facilitator whose it will be (wijktafel key list); the first one when left out.")
    var owner: String?

    func run() async throws {
        let bytes = try reading.bytes()
        guard let passphrase = try reading.passphrase() else {
            throw StartFailure(lines: [PackageFailure.passphraseNeeded.message[reading.said]])
        }
        let verdict = PackageVerifier.verify(bytes, passphrase: passphrase, trusted: try reading.trusted())
        guard verdict.isGood else {
            throw StartFailure(lines: verdict.lines(in: reading.said) + [refusal[reading.said]])
        }
        let archive: OwnersArchive.Opened
        do throws(PackageFailure) { archive = try OwnersArchive.open(bytes, passphrase: passphrase) } catch {
            throw StartFailure(lines: [error.message[reading.said], refusal[reading.said]])
        }
        try await StoreOptions.parse(["--data", reading.data]).withStore { store in
            let working = try await store.facilitators().filter { $0.revokedAt == nil }
            guard let owner = working.first(where: { owner == nil || $0.id.rawValue == owner }) else {
                throw StartFailure(lines: [noOwner[reading.said]])
            }
            let importing = SessionImport(registry: store, log: store, time: SystemTime())
            let session: SessionID
            do { session = try await importing.bring(archive, owner: owner.id) } catch {
                throw StartFailure(lines: [failed(error)[reading.said]])
            }
            print(done(session, owner)[reading.said])
        }
    }

    private var refusal: LocalizedText {
        LocalizedText(
            nl: "Er is niets teruggezet. Alleen een archief dat heel is, met een sleutel die je kent, komt erin.",
            en: "Nothing was brought back. Only an archive that is whole, by a key that you know, comes in."
        )
    }

    private func failed(_ error: any Error) -> LocalizedText {
        LocalizedText(
            nl: "Het terugzetten mislukte (\(error)). Er is niets van de sessie achtergebleven; het archief is goed.",
            en: "Bringing it back failed (\(error)). Nothing of the session was left behind; the archive is good."
        )
    }

    private var noOwner: LocalizedText {
        LocalizedText(
            nl: "Die begeleider is er niet. Kijk met wijktafel key list wie er zijn. Er is niets teruggezet.",
            en: "There is no such facilitator. See with wijktafel key list who there are. Nothing was brought back."
        )
    }

    private func done(_ session: SessionID, _ owner: Facilitator) -> LocalizedText {
        LocalizedText(
            nl: "De sessie is terug als \(session), gesloten, bij begeleider \(owner.name). Ze staat in de lijst op "
                + "/desk.",
            en: "The session is back as \(session), closed, with facilitator \(owner.name). It is in the list at "
                + "/desk."
        )
    }
}
