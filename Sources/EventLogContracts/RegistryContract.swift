internal import EventLog
internal import Testing
internal import WorkshopPrimitives

/// What every registry promises.
public enum RegistryContract {
    /// All clauses; each wants a store of its own.
    public static let clauses: [Clause] =
        facilitators + sessions + people + credentials + content + instruments
        + publications + purging

    private static let facilitators = [
        Clause("a facilitator is found by id and by working key") { store async throws in
            let known = facilitator(carla)
            try await store.add(known)
            #expect(try await store.facilitator(carla) == known)
            #expect(try await store.facilitator(keyHash: known.keyHash) == known)
            #expect(try await store.facilitator(dirk) == nil)
            #expect(try await store.facilitator(keyHash: secret("iets anders")) == nil)
        },
        Clause("facilitators are listed oldest first, and neither id nor key is used twice") { store async throws in
            var older = facilitator(dirk)
            older.createdAt = moment(-1)
            try await store.add(facilitator(carla))
            try await store.add(older)
            #expect(try await store.facilitators() == [older, facilitator(carla)])
            await refuses(.alreadyExists) { try await store.add(older) }
            var same = facilitator(FacilitatorID(rawValue: "els"))
            same.keyHash = older.keyHash
            await refuses(.alreadyExists) { try await store.add(same) }
        },
        Clause("a revoked key doesn't work, and a rotated one replaces it") { store async throws in
            try await store.add(facilitator(carla))
            let old = facilitator(carla).keyHash
            try await store.revoke(carla, at: moment(5))
            try await store.revoke(carla, at: moment(6))
            #expect(try await store.facilitator(keyHash: old) == nil)
            #expect(try await store.facilitator(carla)?.revokedAt == moment(5))
            try await store.rotateKey(of: carla, to: secret("nieuw"))
            #expect(try await store.facilitator(keyHash: secret("nieuw"))?.id == carla)
            #expect(try await store.facilitator(keyHash: old) == nil)
            await refuses(.notFound) { try await store.rotateKey(of: dirk, to: secret("x")) }
            await refuses(.notFound) { try await store.revoke(dirk, at: moment(5)) }
        },
    ]

    private static let credentials = [
        Clause("a token is found until it is revoked") { store async throws in
            try await begin(store)
            let token = desk("token 1", label: "balie")
            try await store.add(token)
            #expect(try await store.token(token.hash) == token)
            await refuses(.alreadyExists) { try await store.add(token) }
            try await store.revokeToken(token.hash, at: moment(30))
            try await store.revokeToken(token.hash, at: moment(31))
            #expect(try await store.token(token.hash) == nil)
            await refuses(.notFound) {
                try await store.revokeToken(secret("geen"), at: moment(30))
            }
        },
        Clause("revoking somebody's tokens counts those that worked and leaves all others") { store async throws in
            try await begin(store)
            try await store.create(session(balie), content: [])
            try await store.add(person(anna), tokenHash: secret("van anna"), role: "participant")
            // A label that looks like the id of a person, and the same label in another session.
            try await store.add(desk("1", label: "anna"))
            try await store.add(desk("2", label: "anna"))
            try await store.add(desk("3", label: "anna", in: balie))
            #expect(try await store.revokeTokens(of: .label("anna"), in: tafel, at: moment(30)) == 2)
            #expect(try await store.revokeTokens(of: .label("anna"), in: tafel, at: moment(31)) == 0)
            #expect(try await store.token(secret("1")) == nil)
            #expect(try await store.token(secret("2")) == nil)
            #expect(try await store.token(secret("3")) != nil)
            #expect(try await store.token(secret("van anna")) != nil)
        },
        Clause("a desk that is out enters for nobody any more") { store async throws in
            try await begin(store)
            try await store.add(person(anna), tokenHash: secret("van anna"), role: "participant")
            let entering = AccessToken(
                hash: secret("voor anna"),
                session: tafel,
                role: "participant",
                subject: .person(anna),
                desk: "balie",
                createdAt: moment(2)
            )
            try await store.add(entering)
            #expect(try await store.token(entering.hash) == entering)
            #expect(try await store.revokeTokens(of: .label("balie"), in: tafel, at: moment(30)) == 1)
            #expect(try await store.token(entering.hash) == nil)
            #expect(try await store.token(secret("van anna")) != nil)
        },
        Clause("a link is found until it is revoked, and listed ever after") { store async throws in
            try await begin(store)
            let made = RoleLink(hash: secret("l"), session: tafel, role: "desk", label: "Balie", createdAt: moment(1))
            try await store.add(made)
            #expect(try await store.link(made.hash) == made)
            await refuses(.alreadyExists) { try await store.add(made) }
            try await store.revokeLink(made.hash, at: moment(30))
            try await store.revokeLink(made.hash, at: moment(31))
            #expect(try await store.link(made.hash) == nil)
            #expect(try await store.links(of: tafel).map(\.revokedAt) == [moment(30)])
            #expect(try await store.links(of: balie) == [])
            await refuses(.notFound) { try await store.revokeLink(secret("x"), at: moment(30)) }
        },
        Clause("links and tokens need a session that is there") { store async throws in
            let link = RoleLink(hash: secret("l"), session: tafel, role: "desk", label: "Balie", createdAt: moment(1))
            await refuses(.notFound) { try await store.add(link) }
            await refuses(.notFound) { try await store.add(desk("t", label: "balie")) }
        },
    ]

    private static let content = [
        Clause("content is kept once and found by its hash") { store async throws in
            try await begin(store)
            let item = FrozenContent(Array("vragen".utf8))
            let empty = FrozenContent([])
            try await store.put(item, for: tafel)
            try await store.put(item, for: tafel)
            try await store.put(empty, for: tafel)
            #expect(try await store.content(item.hash) == item.bytes)
            #expect(try await store.content(empty.hash) == [])
            #expect(try await store.content(secret("onbekend")) == nil)
            let sorted = [item.hash, empty.hash].sorted { $0.description < $1.description }
            #expect(try await store.content(of: tafel) == sorted)
        },
        Clause("content that isn't what its hash says is refused") { store async throws in
            try await begin(store)
            let wrong = FrozenContent(hash: secret("iets"), bytes: Array("iets anders".utf8))
            await refuses(.hashMismatch) { try await store.put(wrong, for: tafel) }
            await refuses(.hashMismatch) {
                try await store.create(session(balie), content: [FrozenContent([1]), wrong])
            }
            #expect(try await store.session(balie) == nil)
            #expect(try await store.content(FrozenContent([1]).hash) == nil)
            await refuses(.notFound) { try await store.put(FrozenContent([1]), for: balie) }
        },
        Clause("a template is replaced by its owner only, listed and removed") { store async throws in
            try await begin(store)
            var template = AgendaTemplate(
                id: TemplateID(rawValue: "t1"),
                owner: carla,
                title: "Middag",
                bytes: [1, 2],
                updatedAt: moment(1)
            )
            try await store.put(template)
            template.title = "Ochtend"
            try await store.put(template)
            #expect(try await store.template(template.id) == template)
            #expect(try await store.templates(of: carla) == [template])
            #expect(try await store.templates(of: dirk) == [])
            template.owner = dirk
            await refuses(.alreadyExists) { try await store.put(template) }
            template.owner = FacilitatorID(rawValue: "niemand")
            await refuses(.notFound) { try await store.put(template) }
            try await store.removeTemplate(template.id)
            #expect(try await store.template(template.id) == nil)
            await refuses(.notFound) {
                try await store.removeTemplate(template.id)
            }
        },
    ]

    private static func desk(_ text: String, label: String, in session: SessionID = tafel) -> AccessToken {
        AccessToken(
            hash: secret(text),
            session: session,
            role: "desk",
            subject: .label(label),
            createdAt: moment(20)
        )
    }
}
