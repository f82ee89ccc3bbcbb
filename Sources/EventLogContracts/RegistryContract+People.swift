internal import EventLog
internal import Testing
internal import WorkshopPrimitives

extension RegistryContract {
    static let people = [
        Clause("who joins is there at once, with a token that works") { store async throws in
            try await begin(store)
            try await store.add(person(bert), tokenHash: secret("van bert"), role: "participant")
            try await store.add(person(anna), tokenHash: secret("van anna"), role: "participant")
            #expect(try await store.person(anna, in: tafel) == person(anna))
            #expect(try await store.people(of: tafel) == [person(anna), person(bert)])
            let token = AccessToken(
                hash: secret("van anna"),
                session: tafel,
                role: "participant",
                subject: .person(anna),
                createdAt: moment(20)
            )
            #expect(try await store.token(secret("van anna")) == token)
            #expect(try await store.person(anna, in: balie) == nil)
        },
        Clause("who can't join leaves no trace") { store async throws in
            try await begin(store)
            try await store.add(person(anna), tokenHash: secret("van anna"), role: "participant")
            await refuses(.alreadyExists) {
                try await store.add(person(anna, handle: "Rode tulp"), tokenHash: secret("x"), role: "participant")
            }
            await refuses(.handleTaken) {
                let same = person(bert, handle: person(anna).handle)
                try await store.add(same, tokenHash: secret("x"), role: "participant")
            }
            await refuses(.alreadyExists) {
                try await store.add(person(bert), tokenHash: secret("van anna"), role: "participant")
            }
            try await store.close(tafel)
            await refuses(.sessionClosed) {
                try await store.add(person(bert), tokenHash: secret("x"), role: "participant")
            }
            #expect(try await store.people(of: tafel) == [person(anna)])
            #expect(try await store.token(secret("x")) == nil)
        },
        Clause("the same id and handle may exist in another session") { store async throws in
            try await begin(store)
            try await store.create(session(balie), content: [])
            try await store.add(person(anna), tokenHash: secret("1"), role: "participant")
            try await store.add(person(anna, in: balie), tokenHash: secret("2"), role: "participant")
            #expect(try await store.people(of: balie) == [person(anna, in: balie)])
        },
        Clause("a person changes what is theirs, and nothing else changes along") { store async throws in
            try await begin(store)
            try await store.add(person(anna), tokenHash: secret("1"), role: "participant")
            try await store.add(person(bert), tokenHash: secret("2"), role: "participant")
            var changed = person(anna, handle: "Rode tulp")
            changed.name = nil
            changed.perspective = "ondernemer"
            changed.showName = true
            var given = changed
            given.joinedAt = moment(99)
            given.removedAt = moment(99)
            try await store.update(given)
            #expect(try await store.person(anna, in: tafel) == changed)
            #expect(try await store.person(bert, in: tafel) == person(bert))
            await refuses(.handleTaken) {
                try await store.update(person(bert, handle: "Rode tulp"))
            }
            await refuses(.notFound) {
                try await store.update(person(PersonID(rawValue: "niemand")))
            }
        },
        Clause("removing somebody revokes all their tokens and nobody else's") { store async throws in
            try await begin(store)
            try await store.add(person(anna), tokenHash: secret("1"), role: "participant")
            try await store.add(person(bert), tokenHash: secret("2"), role: "participant")
            try await store.add(second(of: anna))
            try await store.remove(anna, from: tafel, at: moment(40))
            try await store.remove(anna, from: tafel, at: moment(41))
            #expect(try await store.person(anna, in: tafel)?.removedAt == moment(40))
            #expect(try await store.token(secret("1")) == nil)
            #expect(try await store.token(secret("second of anna")) == nil)
            #expect(try await store.token(secret("2")) != nil)
            await refuses(.notFound) {
                try await store.remove(PersonID(rawValue: "niemand"), from: tafel, at: moment(40))
            }
        },
        Clause("who was removed gets no token until restored, and then the phone's own token works again") {
            store async throws in
            try await begin(store)
            try await store.add(person(anna), tokenHash: secret("1"), role: "participant")
            try await store.add(second(of: anna))
            try await store.revokeToken(secret("second of anna"), at: moment(39))
            try await store.remove(anna, from: tafel, at: moment(40))
            #expect(try await store.token(secret("1")) == nil)
            var third = second(of: anna)
            third.hash = secret("third of anna")
            let refused = third
            await refuses(.notFound) { try await store.add(refused) }
            await refuses(.notFound) { try await store.add(second(of: bert)) }
            try await store.restore(anna, to: tafel)
            #expect(try await store.person(anna, in: tafel) == person(anna))
            #expect(try await store.token(secret("1"))?.subject == .person(anna))
            #expect(try await store.token(secret("second of anna")) == nil)
            await refuses(.notFound) { try await store.restore(bert, to: tafel) }
        },
    ]

    private static func second(of person: PersonID) -> AccessToken {
        AccessToken(
            hash: secret("second of \(person)"),
            session: tafel,
            role: "participant",
            subject: .person(person),
            createdAt: moment(21)
        )
    }
}
