internal import EventLog
internal import Testing

extension RegistryContract {
    static let instruments = [
        Clause("an own instrument is kept per owner, listed by id and removed") { store async throws in
            try await begin(store)
            let later = instrument("waarden", version: 3)
            try await store.put(later)
            try await store.put(instrument("dorp"))
            try await store.put(instrument("dorp", of: dirk))
            #expect(try await store.instruments(of: carla) == [instrument("dorp"), later])
            try await store.removeInstrument("dorp", of: carla)
            #expect(try await store.instruments(of: carla) == [later])
            #expect(try await store.instruments(of: dirk) == [instrument("dorp", of: dirk)])
            await refuses(.notFound) { try await store.removeInstrument("dorp", of: carla) }
        },
        Clause("an own instrument is replaced by a higher version only") { store async throws in
            try await begin(store)
            try await store.put(instrument("dorp", version: 2))
            for version in 1...2 {
                await refuses(.alreadyExists) { try await store.put(instrument("dorp", version: version)) }
            }
            try await store.put(instrument("dorp", version: 3))
            #expect(try await store.instruments(of: carla) == [instrument("dorp", version: 3)])
            await refuses(.notFound) {
                try await store.put(instrument("dorp", of: FacilitatorID(rawValue: "niemand")))
            }
        },
        Clause("an own instrument is not what a session froze of it") { store async throws in
            try await begin(store)
            let own = instrument("dorp")
            try await store.put(own)
            try await store.put(FrozenContent(own.bytes), for: tafel)
            try await store.removeInstrument("dorp", of: carla)
            #expect(try await store.content(FrozenContent(own.bytes).hash) == own.bytes)
            try await store.put(own)
            try await store.purge(tafel)
            #expect(try await store.instruments(of: carla) == [own])
        },
    ]

    private static func instrument(
        _ id: String,
        version: Int = 1,
        of owner: FacilitatorID = carla
    ) -> OwnInstrument {
        OwnInstrument(
            owner: owner,
            id: id,
            version: version,
            bytes: Array("\(id) \(version)".utf8),
            updatedAt: moment(Int64(version))
        )
    }
}
