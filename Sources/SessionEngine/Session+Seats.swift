public import EventLog
public import WorksheetKit

extension Session {
    func put(_ seat: Seat, for person: PersonID, by desk: String) {
        guard !isReadOnly else { return }
        append([.seatPut(person, seat)], actor: .desk(desk), command: nil)
        broadcast.touchAll()
    }

    /// Ends entering for somebody: from here on the answers are theirs alone to see.
    func take(seatOf person: PersonID) {
        guard !isReadOnly, isEnteredForOthers(person) else { return }
        append([.seatTaken(person)], actor: .person(person), command: nil)
        for (client, member) in clients where member.desk != nil && member.person == person { turnOut(client) }
        broadcast.touchAll()
    }

    /// Whether a desk may enter for this person: never for somebody with a device of their own.
    func isEnteredForOthers(_ person: PersonID) -> Bool { state.seats[person].map { !$0.isTaken } ?? false }

    /// What a participant's page has to know about its own place.
    func seat(for member: Member) -> JSON? {
        guard let seat = member.person.flatMap({ state.seats[$0] }) else { return nil }
        var json = seat.json.members ?? [:]
        if member.desk != nil { json["behalf"] = true }
        return .object(json)
    }

    /// The seat of somebody who is at the table and for whom a desk may enter.
    func waitingSeat(_ person: PersonID) -> Seat? {
        isActive(person) && isEnteredForOthers(person) ? state.seats[person] : nil
    }
}

extension SessionHost {
    /// Seats somebody without a phone, or a table with one device.
    ///
    /// - Throws: `EntryFailure`, as for anybody who comes in.
    public func seat(
        _ seat: Seat,
        in id: SessionID,
        name: String?,
        perspective: String?,
        desk: String
    ) async throws -> Person {
        let joined = try await join(id, name: name, perspective: perspective)
        let session = try await session(id)
        session.post(.seatPut(joined.person.id, seat, desk: desk))
        await session.settle()
        guard await session.waitingSeat(joined.person.id) != nil else { throw EntryFailure.unreadable }
        return joined.person
    }

    /// The seat of somebody for whom a desk may enter; `nil` for anybody with a device of their own.
    public func waitingSeat(of person: PersonID, in id: SessionID) async throws -> Seat? {
        try await session(id).waitingSeat(person)
    }

    /// Gives a seat to the device of whoever sits there; false when that was done before.
    public func takeSeat(of person: PersonID, in id: SessionID) async throws -> Bool {
        let session = try await session(id)
        guard await session.waitingSeat(person) != nil else { return false }
        session.post(.seatTaken(person))
        await session.settle()
        return await session.waitingSeat(person) == nil
    }
}
