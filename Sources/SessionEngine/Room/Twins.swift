import EventLog
import WorksheetKit
import WorkshopWire

// One person, one voice: somebody who came in twice gets one seat.
//
// The log stays as it was. What the other seat said counts for this one, in the order in which it was said, so that of
// two answers to the same thing the later one counts. Pictures that were shown before are remembered with both seats
// behind them: for the gate one of them is gone then and the other has changed, as when somebody was removed.
extension WorkshopState {
    /// Whose voice a person has: their own, unless the desk merged two of them.
    func seat(of person: PersonID) -> PersonID {
        var seat = person
        // A chain has no circle, because a seat that was merged away can't be merged into.
        while let next = twins[seat] { seat = next }
        return seat
    }

    /// Everyone whose voice a person has.
    func everyone(at seat: PersonID) -> Set<PersonID> {
        Set(twins.keys.filter { self.seat(of: $0) == seat }).union([seat])
    }
}

extension Session {
    /// Makes one person of two.
    func merge(_ person: PersonID, into other: PersonID, _ request: Request) throws(Rejection) {
        for (id, field) in [(person, "person"), (other, "into")] {
            guard isActive(id), state.twins[id] == nil, state.seats[id] == nil else {
                throw Rejection(.unknownTarget, field: field)
            }
        }
        guard person != other else { throw Rejection(.unknownTarget, field: "into") }
        finish([.room(.merged(person, into: other))], request)
        needsSeats = true
    }

    /// Reads the session back with everyone on the right seat: the state is always what the log adds up to.
    func takeSeats() async {
        guard !isReadOnly else { return }
        submitAppended()
        await ports.writer.flush()
        // A log of another length means that an append failed, and that the word of it is on its way.
        guard let records = try? await ports.log.read(id, after: 0), (records.last?.version ?? 0) == state.version
        else { return }
        commit(upTo: state.version)
        needsSeats = false
        isReadOnly = true
        await reload()
        reseatClients()
    }

    /// A connection on the seat that its token stands for now.
    func seated(_ client: ClientID, _ member: Member) -> Member {
        guard let person = member.person else { return member }
        let seat = state.seat(of: person)
        guard seat != person else { return member }
        cameAs[client] = person
        return Member(role: member.role, person: seat, label: member.label, desk: member.desk)
    }

    /// Lets connections that stand for another seat now come back on that one.
    private func reseatClients() {
        for (client, member) in clients {
            guard let person = cameAs[client] ?? member.person, state.seat(of: person) != member.person else {
                continue
            }
            leave(client)
            ports.output.close(client, code: WireClose.restart.rawValue, reason: "seat")
        }
    }
}
