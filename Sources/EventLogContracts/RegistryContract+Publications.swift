internal import EventLog
internal import Testing
internal import WorkshopPrimitives

extension RegistryContract {
    static let publications = [
        Clause("a published outcome is found by its secret and by its session, with its files") { store async throws in
            try await begin(store)
            let made = publication(of: tafel)
            try await store.publish(made, files: [page, PublishedFile(name: "empty", bytes: [])])
            #expect(try await store.publication(secretHash: made.secretHash) == made)
            #expect(try await store.publication(of: tafel) == made)
            #expect(try await store.files(ofPublication: made.secretHash) == ["empty", "page"])
            #expect(try await store.file("page", ofPublication: made.secretHash) == page.bytes)
            #expect(try await store.file("empty", ofPublication: made.secretHash) == [])
            #expect(try await store.file("pdf", ofPublication: made.secretHash) == nil)
            #expect(try await store.publication(secretHash: secret("iets anders")) == nil)
            #expect(try await store.publication(of: balie) == nil)
            #expect(try await store.files(ofPublication: secret("iets anders")) == [])
        },
        Clause("a session has one published outcome, and the link of the one before opens nothing") {
            store async throws in
            try await begin(store)
            let first = publication(of: tafel)
            var second = first
            second.secret = "nieuw geheim"
            second.notes = [7]
            try await store.publish(first, files: [page])
            try await store.publish(second, files: [PublishedFile(name: "pdf", bytes: [2])])
            #expect(try await store.publication(of: tafel) == second)
            #expect(try await store.publication(secretHash: first.secretHash) == nil)
            #expect(try await store.file("page", ofPublication: first.secretHash) == nil)
            #expect(try await store.files(ofPublication: second.secretHash) == ["pdf"])
            try await store.create(session(balie), content: [])
            var same = publication(of: balie)
            same.secret = second.secret
            let taken = same
            await refuses(.alreadyExists) { try await store.publish(taken, files: []) }
        },
        Clause("files are added to a publication that stands, and take the place of their namesakes") {
            store async throws in
            try await begin(store)
            let made = publication(of: tafel)
            try await store.publish(made, files: [page])
            let files = [PublishedFile(name: "page", bytes: [9]), PublishedFile(name: "pdf", bytes: [1, 2])]
            try await store.put(files, notes: nil, of: made)
            #expect(try await store.file("page", ofPublication: made.secretHash) == [9])
            #expect(try await store.file("pdf", ofPublication: made.secretHash) == [1, 2])
            #expect(try await store.publication(of: tafel) == made)
            try await store.put([], notes: [5], of: made)
            #expect(try await store.publication(of: tafel)?.notes == [5])
            try await store.unpublish(tafel)
            await refuses(.notFound) { try await store.put(files, notes: nil, of: made) }
        },
        Clause("what was made before a wiping of the files is not taken after it") { store async throws in
            try await begin(store)
            let made = publication(of: tafel)
            try await store.publish(made, files: [page])
            try await store.wipeFiles(publishedBy: tafel)
            let wiped = try #require(try await store.publication(of: tafel))
            #expect(wiped.revision == 1)
            #expect(try await store.files(ofPublication: made.secretHash) == [])
            await refuses(.notFound) { try await store.put([page], notes: nil, of: made) }
            try await store.put([page], notes: nil, of: wiped)
            #expect(try await store.files(ofPublication: made.secretHash) == ["page"])
            try await store.create(session(balie), content: [])
            try await store.wipeFiles(publishedBy: balie)
            #expect(try await store.publication(of: balie) == nil)
        },
        Clause("what was taken back is gone, and taking back nothing is no fault") { store async throws in
            try await begin(store)
            let made = publication(of: tafel)
            try await store.publish(made, files: [page])
            try await store.unpublish(tafel)
            try await store.unpublish(tafel)
            #expect(try await store.publication(of: tafel) == nil)
            #expect(try await store.file("page", ofPublication: made.secretHash) == nil)
        },
        Clause("publications that ended are listed, the earliest first") { store async throws in
            try await begin(store)
            try await store.create(session(balie), content: [])
            try await store.publish(publication(of: tafel), files: [])
            var earlier = publication(of: balie)
            earlier.until = moment(50)
            try await store.publish(earlier, files: [])
            #expect(try await store.publicationsEnded(at: moment(49)) == [])
            #expect(try await store.publicationsEnded(at: moment(50)) == [balie])
            #expect(try await store.publicationsEnded(at: moment(90)) == [balie, tafel])
        },
        Clause("purging takes away what the session had published") { store async throws in
            try await begin(store)
            let made = publication(of: tafel)
            try await store.publish(made, files: [page])
            try await store.purge(tafel)
            #expect(try await store.publication(secretHash: made.secretHash) == nil)
            #expect(try await store.file("page", ofPublication: made.secretHash) == nil)
            await refuses(.purged) { try await store.publish(made, files: []) }
            await refuses(.purged) { try await store.unpublish(tafel) }
            await refuses(.notFound) { try await store.publish(publication(of: balie), files: []) }
            await refuses(.notFound) { try await store.unpublish(balie) }
        },
    ]

    private static let page = PublishedFile(name: "page", bytes: Array("<h1>Uitkomst</h1>".utf8))

    private static func publication(of session: SessionID) -> Publication {
        Publication(
            session: session,
            secret: "geheim van \(session)",
            publishedAt: moment(30),
            until: moment(90),
            notes: Array("{}".utf8)
        )
    }
}
