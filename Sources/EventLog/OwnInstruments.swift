public import WorkshopPrimitives

/// An instrument that a facilitator made or adapted; sessions freeze its bytes and never look here again.
public struct OwnInstrument: Hashable, Sendable {
    /// Whose it is.
    public var owner: FacilitatorID
    /// The instrument's id, which is unique among those of its owner.
    public var id: String
    /// The version, which every change raises.
    public var version: Int
    /// The content file.
    public var bytes: [UInt8]
    /// When this version was put.
    public var updatedAt: Timestamp

    /// Makes an instrument from its parts.
    public init(owner: FacilitatorID, id: String, version: Int, bytes: [UInt8], updatedAt: Timestamp) {
        self.owner = owner
        self.id = id
        self.version = version
        self.bytes = bytes
        self.updatedAt = updatedAt
    }
}

/// The part of the registry about instruments of facilitators' own.
public protocol InstrumentRegistry: Sendable {
    /// Keeps an instrument, in place of an earlier version; throws `notFound` for an unknown owner.
    ///
    /// Throws `alreadyExists` unless its version is above the one that is kept: of two who change the same version,
    /// the second hears that the first was there.
    func put(_ instrument: OwnInstrument) async throws(RegistryError)

    /// The instruments of a facilitator, in order of their ids.
    func instruments(of owner: FacilitatorID) async throws(RegistryError) -> [OwnInstrument]

    /// Removes an instrument; sessions that were made with it keep what they froze.
    func removeInstrument(_ id: String, of owner: FacilitatorID) async throws(RegistryError)
}

extension InMemoryStore {
    /// See `InstrumentRegistry`.
    public func put(_ instrument: OwnInstrument) throws(RegistryError) {
        try registry.checkKnown([instrument.owner])
        let kept = registry.instruments[instrument.owner]?[instrument.id]
        guard kept.map({ $0.version < instrument.version }) ?? true else { throw .alreadyExists }
        registry.instruments[instrument.owner, default: [:]][instrument.id] = instrument
    }

    /// See `InstrumentRegistry`.
    public func instruments(of owner: FacilitatorID) -> [OwnInstrument] {
        (registry.instruments[owner] ?? [:]).values.sorted { $0.id < $1.id }
    }

    /// See `InstrumentRegistry`.
    public func removeInstrument(_ id: String, of owner: FacilitatorID) throws(RegistryError) {
        guard registry.instruments[owner]?.removeValue(forKey: id) != nil else { throw .notFound }
    }
}
