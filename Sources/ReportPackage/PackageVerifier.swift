internal import EventLog
internal import WorkshopPrimitives

/// Says whether anything in a package was changed, and what.
public enum PackageVerifier {
    /// Checks a package or an archive, whatever the bytes are.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - passphrase: What an archive is opened with.
    ///   - trusted: The keys that the reader trusts.
    /// - Returns: The verdict; it never depends on anything outside these three.
    public static func verify(_ bytes: [UInt8], passphrase: String?, trusted: [PublicKey]) -> PackageVerdict {
        do throws(PackageFailure) {
            return try verdict(on: OpenedPackage(bytes, passphrase: passphrase), trusted)
        } catch {
            return PackageVerdict(failure: error)
        }
    }

    static func verdict(
        on package: OpenedPackage,
        _ trusted: [PublicKey]
    ) throws(PackageFailure) -> PackageVerdict {
        guard let list = package.files[PackageFiles.sums], let hashes = HashList.read(list) else { throw .noList }
        var verdict = PackageVerdict()
        for (path, hash) in hashes {
            let found = package.files[path].map { Digest(of: $0) == hash }
            verdict.files[path] = found.map { $0 ? .same : .changed } ?? .missing
        }
        let securing = [PackageFiles.sums, PackageFiles.signature]
        for path in package.files.keys where hashes[path] == nil && !securing.contains(path) {
            verdict.files[path] = .added
        }
        verdict.signature = signature(of: list, in: package, trusted)
        // A package that says it is the other kind than it is wrapped as was put together by somebody else.
        if let metadata = package.metadata, metadata.kind == package.wrapping {
            verdict.kind = metadata.kind
            verdict.record = metadata.record
            verdict.chain = chain(in: package, metadata)
        }
        return verdict
    }

    private static func signature(
        of list: [UInt8],
        in package: OpenedPackage,
        _ trusted: [PublicKey]
    ) -> PackageVerdict.Signature {
        guard let signature = package.files[PackageFiles.signature] else { return .missing }
        if let key = trusted.first(where: { $0.verifies(signature, of: list) }) { return .trusted(key) }
        let file = package.files[PackageFiles.publicKey].flatMap { String(validating: $0, as: UTF8.self) }
        guard let key = file.flatMap(PublicKey.init), key.verifies(signature, of: list) else { return .wrong }
        return .unknown(key)
    }

    private static func chain(in package: OpenedPackage, _ metadata: PackageMetadata) -> PackageVerdict.Chain {
        let log = package.files[PackageFiles.log]
        guard metadata.kind == .archive else { return log == nil ? .absent : .unreadable }
        guard let log, let records = try? LogLines.records(log, of: metadata.record.session) else { return .unreadable }
        switch HashChain.verify(records, of: metadata.record.session, against: metadata.record.head) {
        case .intact(_, let erased): return .whole(records: records.count, erased: erased)
        case .broken(let version): return .broken(version: version)
        }
    }
}
