internal import EventLog
internal import Testing
internal import WorkshopPrimitives

extension RegistryContract {
    static let sessions = [
        Clause("a session is found as it was made, with its content") { store async throws in
            try await store.add(facilitator(carla))
            try await store.add(facilitator(dirk))
            let made = session(tafel, code: "CDFHJK23", owners: [carla, dirk])
            let item = FrozenContent(Array("vragen".utf8))
            try await store.create(made, content: [item])
            #expect(try await store.session(tafel) == made)
            #expect(try await store.sessions(ownedBy: dirk) == [made])
            #expect(try await store.sessions(in: .open) == [made])
            #expect(try await store.sessions(in: .closed) == [])
            #expect(try await store.content(of: tafel) == [item.hash])
            #expect(try await store.session(balie) == nil)
        },
        Clause("a session that can't be made whole isn't made at all") { store async throws in
            try await begin(store, code: "CDFHJK23")
            await refuses(.alreadyExists) {
                try await store.create(session(tafel), content: [])
            }
            await refuses(.codeTaken) {
                try await store.create(session(balie, code: "CDFHJK23"), content: [])
            }
            let nobody = FacilitatorID(rawValue: "niemand")
            await refuses(.notFound) {
                try await store.create(session(balie, owners: [carla, nobody]), content: [FrozenContent([1])])
            }
            var same = session(balie)
            same.inviteHash = session(tafel).inviteHash
            await refuses(.alreadyExists) {
                try await store.create(same, content: [])
            }
            #expect(try await store.session(balie) == nil)
            #expect(try await store.content(FrozenContent([1]).hash) == nil)
        },
        Clause("sessions are listed oldest first, of their owners only") { store async throws in
            try await begin(store)
            var older = session(balie, owners: [carla, dirk])
            older.createdAt = moment(9)
            try await store.create(older, content: [])
            #expect(try await store.sessions(ownedBy: carla).map(\.id) == [balie, tafel])
            #expect(try await store.sessions(ownedBy: dirk).map(\.id) == [balie])
            try await store.setOwners([dirk], of: balie)
            #expect(try await store.sessions(ownedBy: carla).map(\.id) == [tafel])
            await refuses(.notFound) {
                try await store.setOwners([carla, FacilitatorID(rawValue: "niemand")], of: balie)
            }
            #expect(try await store.session(balie)?.owners == [dirk])
        },
        Clause("settings and retention are replaced") { store async throws in
            try await begin(store)
            try await store.setSettings([], of: tafel)
            try await store.setRetention(until: moment(200), of: tafel)
            let found = try #require(try await store.session(tafel))
            #expect(found.settings == [])
            #expect(found.retainUntil == moment(200))
        },
        Clause("a code opens the session that has it, while that is open") { store async throws in
            try await begin(store, code: "CDFHJK23")
            #expect(try await store.openSession(code: "CDFHJK23")?.id == tafel)
            #expect(try await store.openSession(code: "22222222") == nil)
            try await store.close(tafel)
            #expect(try await store.openSession(code: "CDFHJK23") == nil)
            #expect(try await store.session(tafel)?.state == .closed)
            try await store.reopen(tafel)
            #expect(try await store.openSession(code: "CDFHJK23")?.id == tafel)
            try await store.setJoinCode("HJKLMN45", of: tafel)
            #expect(try await store.openSession(code: "CDFHJK23") == nil)
            #expect(try await store.openSession(code: "HJKLMN45")?.id == tafel)
            try await store.setJoinCode(nil, of: tafel)
            #expect(try await store.openSession(code: "HJKLMN45") == nil)
        },
        Clause("a code belongs to one session, also while that is closed") { store async throws in
            try await begin(store, code: "CDFHJK23")
            try await store.create(session(balie), content: [])
            try await store.close(tafel)
            await refuses(.codeTaken) { try await store.setJoinCode("CDFHJK23", of: balie) }
            try await store.setJoinCode("CDFHJK23", of: tafel)
            #expect(try await store.session(balie)?.joinCode == nil)
        },
        Clause("an invite opens the session that has it, while that is open") { store async throws in
            try await begin(store)
            try await store.create(session(balie), content: [])
            let invite = secret("invite of tafel")
            #expect(try await store.openSession(inviteHash: invite)?.id == tafel)
            await refuses(.alreadyExists) { try await store.setInvite(invite, of: balie) }
            try await store.setInvite(secret("nieuw"), of: tafel)
            #expect(try await store.openSession(inviteHash: invite) == nil)
            #expect(try await store.openSession(inviteHash: secret("nieuw"))?.id == tafel)
            try await store.close(tafel)
            #expect(try await store.openSession(inviteHash: secret("nieuw")) == nil)
            try await store.setInvite(nil, of: tafel)
            #expect(try await store.session(tafel)?.inviteHash == nil)
        },
        Clause("a session is due from the moment it is retained until") { store async throws in
            try await begin(store)
            #expect(try await store.sessionsDue(at: moment(99)) == [])
            #expect(try await store.sessionsDue(at: moment(100)) == [tafel])
            try await store.purge(tafel)
            #expect(try await store.sessionsDue(at: moment(100)) == [])
        },
        Clause("changing a session that isn't there is refused") { store async throws in
            for change in changes(of: tafel, in: store) {
                await refuses(.notFound) { try await change() }
            }
            await refuses(.notFound) { try await store.purge(tafel) }
        },
    ]

    static let purging = [
        Clause("purging leaves only the fact that the session existed") { store async throws in
            try await fill(store)
            let head = try await store.head(tafel)
            try await store.purge(tafel)
            try await store.purge(tafel)
            let expected = SessionRecord(
                id: tafel,
                createdAt: moment(10),
                owners: [],
                settings: [],
                state: .purged,
                retainUntil: moment(100)
            )
            #expect(try await store.session(tafel) == expected)
            #expect(try await store.sessions(ownedBy: carla).map(\.id) == [balie])
            #expect(try await store.people(of: tafel) == [])
            #expect(try await store.token(secret("van anna")) == nil)
            #expect(try await store.links(of: tafel) == [])
            #expect(try await store.content(of: tafel) == [])
            #expect(try await store.content(FrozenContent([1]).hash) == nil)
            #expect(try await store.read(tafel, after: 0).allSatisfy { $0.payload == nil && $0.salt == nil })
            #expect(try await store.verify(tafel) == .intact(head: head, erased: 2))
        },
        Clause("purging leaves other sessions and shared content alone") { store async throws in
            try await fill(store)
            try await store.purge(tafel)
            #expect(try await store.content(FrozenContent([2]).hash) == [2])
            #expect(try await store.content(of: balie) == [FrozenContent([2]).hash])
            #expect(try await store.people(of: balie).map(\.id) == [anna])
            #expect(try await store.token(secret("van anna aan de balie")) != nil)
            #expect(try await store.read(balie, after: 0).first?.payload == Array("b".utf8))
            #expect(try await store.openSession(inviteHash: secret("invite of balie"))?.id == balie)
        },
        Clause("a purged session takes nothing any more, and its code is free") { store async throws in
            try await fill(store)
            try await store.purge(tafel)
            #expect(await store.append([append(tafel, at: 2, fact("3"))]) == [.failure(.purged)])
            for change in changes(of: tafel, in: store) {
                await refuses(.purged) { try await change() }
            }
            try await store.setJoinCode("CDFHJK23", of: balie)
        },
        Clause("a session without records can be purged and then takes none") { store async throws in
            try await begin(store)
            try await store.purge(tafel)
            #expect(await store.append([append(tafel, at: 0, fact("1"))]) == [.failure(.purged)])
        },
    ]

    private static func fill(_ store: any EventLog & SessionRegistry) async throws {
        try await begin(store)
        try await store.create(session(balie), content: [FrozenContent([2])])
        try await store.put(FrozenContent([1]), for: tafel)
        try await store.put(FrozenContent([2]), for: tafel)
        try await store.add(person(anna), tokenHash: secret("van anna"), role: "participant")
        try await store.add(
            person(anna, in: balie),
            tokenHash: secret("van anna aan de balie"),
            role: "participant"
        )
        try await store.add(
            RoleLink(hash: secret("l"), session: tafel, role: "desk", label: "Balie", createdAt: moment(1))
        )
        _ = await store.append([append(tafel, at: 0, fact("1"), fact("2")), append(balie, at: 0, fact("b"))])
    }

    /// Every way to change a session.
    private static func changes(
        of id: SessionID,
        in store: any SessionRegistry
    ) -> [@Sendable () async throws -> Void] {
        [
            { try await store.setSettings([1], of: id) },
            { try await store.setOwners([], of: id) },
            { try await store.setJoinCode("22222222", of: id) },
            { try await store.setInvite(secret("x"), of: id) },
            { try await store.setRetention(until: moment(1), of: id) },
            { try await store.close(id) },
            { try await store.reopen(id) },
            { try await store.add(person(bert, in: id), tokenHash: secret("x"), role: "participant") },
            { try await store.update(person(bert, in: id)) },
            { try await store.remove(bert, from: id, at: moment(1)) },
            { try await store.restore(bert, to: id) },
            { try await store.put(FrozenContent([9]), for: id) },
            { _ = try await store.revokeTokens(of: .label("x"), in: id, at: moment(1)) },
        ]
    }
}
