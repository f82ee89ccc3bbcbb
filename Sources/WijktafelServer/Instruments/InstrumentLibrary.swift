import EventLog
import SessionEngine
import Synchronization
import WorksheetKit

/// What facilitators may keep of their own.
enum OwnLimits {
    /// The most instruments of one facilitator.
    static let instruments = 100
    /// The most bytes of an own instrument: four times the largest that we made.
    static let instrumentBytes = 262_144
    /// The most agenda templates of one facilitator.
    static let templates = 100
    /// The most bytes of a request with an instrument: as JSON it is a little larger than as YAML.
    static let requestBytes = 524_288
}

/// The instruments that facilitators made or adapted: in memory as the registry has them, read and checked once.
///
/// A session that is at work asks for content by its hash and can't wait for a disk.
final class InstrumentLibrary: Sendable {
    /// An own instrument with what came of reading it.
    struct Kept: Sendable {
        let own: OwnInstrument
        let file: ContentFile
        /// Ready for an agenda; absent when this build can't read it any more, and it has to be mended first.
        let installed: InstalledInstrument?
    }

    private let catalogue: Catalogue
    private let registry: any SessionRegistry
    private let time: any TimeSource
    private let shelf = Mutex<[FacilitatorID: [String: Kept]]>([:])
    private let refused = Mutex<[String: Int]>([:])

    init(catalogue: Catalogue, registry: any SessionRegistry, time: any TimeSource) {
        self.catalogue = catalogue
        self.registry = registry
        self.time = time
    }

    /// Reads everything that is kept.
    func load() async throws {
        for owner in try await registry.facilitators() {
            for own in try await registry.instruments(of: owner.id) { put(kept(own)) }
        }
    }

    /// A facilitator's own instruments, by id.
    func instruments(of owner: FacilitatorID) -> [String: Kept] { shelf.withLock { $0[owner] ?? [:] } }

    /// Everything that a facilitator can put on an agenda, by id.
    func offer(to owner: FacilitatorID) -> [String: InstalledInstrument] {
        let own = instruments(of: owner).compactMapValues(\.installed)
        return catalogue.instruments.merging(own) { _, own in own }
    }

    /// The file with a hash, installed or anybody's own.
    func file(hash: String) -> ContentFile? {
        if let installed = catalogue.instrument(hash: hash) { return installed.file }
        return shelf.withLock { shelf in
            for kept in shelf.values.lazy.flatMap(\.values) where kept.installed?.hash == hash { return kept.file }
            return nil
        }
    }

    /// How often something was refused, by code.
    var refusals: [String: Int] { refused.withLock { $0 } }

    /// Keeps a file under its id; the version goes up by one when anything else changed.
    ///
    /// - Parameters:
    ///   - given: The file.
    ///   - id: The id that its content has to have.
    ///   - owner: Whose it is.
    ///   - version: The version that it was made from, `0` for a new one; absent to replace whatever is there.
    /// - Returns: It as it is kept now.
    /// - Throws: `ContentProblems` with everything that is wrong with the file, `Problem` for a limit or a conflict.
    func save(_ given: ContentFile, id: String, of owner: FacilitatorID, from version: Int?) async throws -> Kept {
        guard given.bytes.count <= OwnLimits.instrumentBytes else { throw refuse(.instrumentTooLarge) }
        let present = instruments(of: owner)
        let earlier = present[id]
        guard version.map({ $0 == earlier?.own.version ?? 0 }) ?? true else { throw refuse(.instrumentChanged) }
        guard earlier != nil || present.count < OwnLimits.instruments else { throw refuse(.tooManyInstruments) }
        var file = given
        if let earlier {
            if try given.numbered(earlier.own.version).bytes == earlier.own.bytes { return earlier }
            file = try given.numbered(earlier.own.version + 1)
        }
        let installed = try catalogue.instrument(from: file)
        let number = try file.node()["version"]?.json.integer ?? 1
        let own = OwnInstrument(owner: owner, id: id, version: number, bytes: file.bytes, updatedAt: time.now())
        do throws(RegistryError) { try await registry.put(own) } catch {
            throw error == .alreadyExists ? refuse(.instrumentChanged) : error
        }
        let kept = Kept(own: own, file: file, installed: installed)
        put(kept)
        return kept
    }

    /// Removes an instrument; sessions keep what they froze.
    func remove(_ id: String, of owner: FacilitatorID) async throws {
        do throws(RegistryError) { try await registry.removeInstrument(id, of: owner) } catch {
            throw error == .notFound ? Problem.instrumentUnknown : error
        }
        _ = shelf.withLock { $0[owner]?.removeValue(forKey: id) }
    }

    private func kept(_ own: OwnInstrument) -> Kept {
        let file = ContentFile(name: "\(own.id).yaml", bytes: own.bytes)
        return Kept(own: own, file: file, installed: try? catalogue.instrument(from: file))
    }

    private func put(_ kept: Kept) {
        shelf.withLock { $0[kept.own.owner, default: [:]][kept.own.id] = kept }
    }

    private func refuse(_ problem: Problem) -> Problem {
        refused.withLock { $0[problem.code, default: 0] += 1 }
        return problem
    }
}
