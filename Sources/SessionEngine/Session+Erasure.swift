import EventLog
import WorksheetKit
import WorkshopWire

/// A wish to have everything wiped that one person answered, wrote and told.
struct Erasure: Sendable {
    let person: PersonID
    /// The command that it came with; absent when it came from the page with somebody's own answers.
    let request: Session.Request?
    /// Is told whether the answers are gone from the disk, by whoever came without a command.
    var answer: (@Sendable (Bool) -> Void)?
}

extension Session {
    /// The least time between two rounds of wiping, in milliseconds: each means reading the session back from the log.
    static let erasureInterval: Int64 = 5_000

    /// Takes a participant's own wish; possible as long as the session is kept, also when it is closed.
    func eraseOwn(_ request: Request) throws(Rejection) {
        guard let person = request.member.person else { throw Rejection(.notAllowed) }
        try StrictObject(request.body).finish()
        try wishErasure(of: person, request)
    }

    /// Takes the wish to wipe somebody's answers; it is acknowledged once they are gone from the disk.
    func wishErasure(of person: PersonID, _ request: Request) throws(Rejection) {
        guard roster.people[person] != nil else { throw Rejection(.unknownTarget, field: "person") }
        erasures.append(Erasure(person: person, request: request))
    }

    /// Takes the wish of somebody who has no connection, to wipe their own answers.
    func wishErasure(of person: PersonID, _ answer: @escaping @Sendable (Bool) -> Void) {
        guard roster.people[person] != nil, !isReadOnly else { return answer(false) }
        erasures.append(Erasure(person: person, request: nil, answer: answer))
    }

    /// Wipes what people asked for, all wishes at once.
    func eraseWhatIsDue() async {
        // A change of name that is still on its way would bring back what is wiped here.
        guard !erasures.isEmpty, !isReadOnly, registryWork == 0 else { return }
        let now = ports.time.now()
        if let eraseAgainAt, eraseAgainAt > now { return scheduleWake(at: eraseAgainAt) }
        eraseAgainAt = now.adding(milliseconds: Session.erasureInterval)
        let due = erasures
        erasures = []
        let done = await erase(due.reduce(into: []) { $0.formUnion(state.everyone(at: $1.person)) })
        for wish in due { conclude(wish, isWiped: done.isWiped) }
        for picture in done.pictures where !isReadOnly {
            release(picture.worksheet, phase: picture.phase, round: picture.round, isClosed: picture.isClosed)
        }
        submitAppended()
    }

    /// Notes a wish that was granted, and tells whoever wished.
    private func conclude(_ wish: Erasure, isWiped: Bool) {
        guard let request = wish.request else {
            if isWiped { append([.personErased(wish.person)], actor: .person(wish.person), command: nil) }
            wish.answer?(isWiped)
            return
        }
        guard isWiped else {
            return sendNow(.rejection(request.id, Rejection(.notStored)), .reliable, to: [request.client])
        }
        guard applied[request.key] == nil else { return }
        append([.personErased(wish.person)], request: request)
        acknowledge(request)
    }

    /// A released picture in which answers stood by person, as only an open session makes them.
    private struct Picture: Hashable {
        let worksheet: WorksheetID
        let phase: String
        let round: Int
        let isClosed: Bool
    }

    /// Wipes people's answers from the log and what they told about themselves from the registry, and reads the
    /// session back; answers whether that went well, and the pictures that went along.
    ///
    /// Wiped first and noted afterwards: after a failure in between the sender has no word of it and asks again.
    private func erase(_ people: Set<PersonID>) async -> (isWiped: Bool, pictures: [Picture]) {
        await ports.writer.flush()
        // A log of another length means that an append failed, and that the word of it is on its way.
        guard let records = try? await ports.log.read(id, after: 0), (records.last?.version ?? 0) == state.version
        else {
            return (false, [])
        }
        commit(upTo: state.version)
        let found = records.compactMap { record in
            picture(record, of: people).map { (version: record.version, picture: $0) }
        }
        // Also those that are empty already: an earlier attempt may have left them in the file's own journal.
        let versions = records.filter { isContribution($0, of: people) }.map(\.version) + found.map(\.version)
        let isWiped: Bool
        do {
            for person in people { try await forget(person) }
            _ = try await ports.log.erase(id, where: .versions(versions))
            // What they wrote may stand in what was published; it is made anew from what is left.
            try await ports.registry.wipeFiles(publishedBy: id)
            isWiped = true
        } catch {
            isWiped = false
        }
        isReadOnly = true
        await reload()
        var seen: Set<Picture> = []
        return (isWiped && !isReadOnly, found.map(\.picture).filter { seen.insert($0).inserted })
    }

    private func isContribution(_ record: LogRecord, of people: Set<PersonID>) -> Bool {
        guard record.metadata.personal, let person = record.metadata.actor.person else { return false }
        return people.contains(person)
    }

    private func picture(_ record: LogRecord, of people: Set<PersonID>) -> Picture? {
        guard settings.privacy == .openTable, record.metadata.type == "released", let payload = record.payload,
            let json = try? JSONParser.parse(payload, depthLimit: Session.storedDepth),
            case .released(let worksheet, let phase, let round, let isClosed, let cells)? = CoreEvent(
                type: record.metadata.type,
                payload: json
            )
        else { return nil }
        let shows = cells.values.contains { cell in
            people.contains { cell.value?["people"]?[$0.rawValue] != nil }
        }
        return shows ? Picture(worksheet: worksheet, phase: phase, round: round, isClosed: isClosed) : nil
    }

    private func forget(_ id: PersonID) async throws(RegistryError) {
        guard var person = roster.people[id] else { return }
        person.name = nil
        person.perspective = nil
        person.showName = false
        try await ports.registry.update(person)
        roster.put(person)
        roster.forgetNames(of: id)
    }
}
