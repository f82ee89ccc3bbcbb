public import WorkshopPrimitives
public import ZipArchives

/// Why a package is not made or can't be read.
public enum PackageFailure: Error, Sendable, Hashable {
    /// The file is no package of this product.
    case notAPackage
    /// A later version of the product made it.
    case newer
    /// The archive in which its files are is refused.
    case archive(ZipFailure)
    /// It is encrypted and no passphrase was given.
    case passphraseNeeded
    /// The passphrase has fewer characters than it must have.
    case passphraseTooShort(minimum: Int)
    /// It doesn't open with this passphrase: that is another one, or the beginning of the file was changed.
    case passphraseWrong
    /// It opened with the passphrase, but something after the beginning was changed or cut off.
    case sealBroken
    /// The list of hashes isn't there or can't be read, so nothing can be compared.
    case noList
    /// A file that has to be there isn't, or isn't what it should be.
    case unreadable(path: String)
    /// There is no memory for it.
    case memory

    /// What is wrong, and what can be done about it.
    public var message: LocalizedText {
        switch self {
        case .notAPackage:
            LocalizedText(
                nl: "Dit is geen pakket of archief van Wijktafel. Kies een ander bestand.",
                en: "This is no package or archive of Wijktafel. Choose another file."
            )
        case .newer:
            LocalizedText(
                nl: "Dit is gemaakt met een nieuwere versie van Wijktafel. Lees het met die versie.",
                en: "This was made with a newer version of Wijktafel. Read it with that version."
            )
        case .archive(let failure): failure.message
        case .passphraseNeeded:
            LocalizedText(
                nl: "Dit archief is versleuteld. Geef de wachtwoordzin met --passphrase-file.",
                en: "This archive is encrypted. Give the passphrase with --passphrase-file."
            )
        case .passphraseTooShort(let minimum):
            LocalizedText(
                nl: "De wachtwoordzin is te kort. Neem minstens \(minimum) tekens.",
                en: "The passphrase is too short. Take at least \(minimum) characters."
            )
        case .passphraseWrong:
            LocalizedText(
                nl: "Het archief gaat met deze wachtwoordzin niet open. Het is een andere, of het bestand is aan het "
                    + "begin gewijzigd.",
                en: "The archive does not open with this passphrase. It is another one, or the file was changed at its "
                    + "beginning."
            )
        case .sealBroken:
            LocalizedText(
                nl: "Het archief is gewijzigd of niet compleet. Neem een andere kopie.",
                en: "The archive was changed or is not complete. Take another copy."
            )
        case .noList:
            LocalizedText(
                nl: "De lijst met controlegetallen (SHA256SUMS) ontbreekt of is onleesbaar. Zo is niets te "
                    + "vergelijken. Neem een andere kopie.",
                en: "The list of checksums (SHA256SUMS) is missing or can't be read. So nothing can be compared. "
                    + "Take another copy."
            )
        case .unreadable(let path):
            LocalizedText(
                nl: "\(path) ontbreekt of is onleesbaar. Neem een andere kopie.",
                en: "\(path) is missing or can't be read. Take another copy."
            )
        case .memory:
            LocalizedText(nl: "Er is te weinig geheugen.", en: "There is too little memory.")
        }
    }
}

extension ZipFailure {
    /// What is wrong with an archive, in words; a path that is refused for its shape is not repeated.
    fileprivate var message: LocalizedText {
        switch self {
        case .damaged(nil):
            LocalizedText(nl: "Het bestand is beschadigd of niet compleet.", en: "The file is damaged or not complete.")
        case .damaged(let path?):
            LocalizedText(nl: "\(path) is beschadigd.", en: "\(path) is damaged.")
        case .unsafePath:
            LocalizedText(
                nl: "Er zit een bestand in met een naam die niet te vertrouwen is. Pak het niet uit.",
                en: "A file in it has a name that can't be trusted. Don't unpack it."
            )
        case .double:
            LocalizedText(
                nl: "Er zit een bestand twee keer in. Pak het niet uit.",
                en: "A file is in it twice. Don't unpack it."
            )
        case .unsupported(let path):
            LocalizedText(
                nl: "\(path) is ingepakt op een manier die Wijktafel niet maakt.",
                en: "\(path) is packed in a way that Wijktafel does not use."
            )
        case .tooManyEntries, .archiveTooLarge, .entryTooLarge, .contentsTooLarge, .tooDense:
            LocalizedText(
                nl: "Het bestand is groter dan een pakket kan zijn, of doet zich zo voor. Pak het niet uit.",
                en: "The file is larger than a package can be, or says so. Don't unpack it."
            )
        case .memory: PackageFailure.memory.message
        }
    }
}
