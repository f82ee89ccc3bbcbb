import EventLog
import SessionEngine
import Testing
import WorksheetKit

@Suite("A receipt")
struct ReceiptTests {
    @Test("tells everything that a plugin keeps for the person when the plugin has no words of its own")
    func plain() async throws {
        let room = try await Room.make()
        room.send(room.desk(), "item.open", ["item": "i1"])
        let phone = try await room.phone()
        room.say(phone.client, 7)
        await room.settle()
        let receipt = try #require(await room.session.receipt(of: phone.person))
        #expect(receipt.chapters.flatMap(\.lines).map(\.answer.nl) == ["7"])
        #expect(receipt.document(in: .en).sections.count == 1)
    }

    @Test("is for somebody in the session only")
    func strangers() async throws {
        let room = try await Room.make()
        let phone = try await room.phone()
        #expect(await room.session.receipt(of: PersonID(rawValue: "nobody")) == nil)
        room.send(room.desk(), "person.remove", ["person": .string(phone.person.rawValue), "answers": true])
        await room.settle()
        #expect(await room.session.receipt(of: phone.person) == nil)
        #expect(await room.session.eraseAnswers(of: PersonID(rawValue: "nobody")) == false)
    }

    @Test("can be wiped without a connection, in the log as on request of a phone, also after a restart")
    func wiping() async throws {
        let room = try await Room.make()
        room.send(room.desk(), "item.open", ["item": "i1"])
        let (one, other) = (try await room.phone(), try await room.phone())
        room.say(one.client, 7)
        room.say(other.client, 3)
        await room.settle()
        #expect(await room.session.eraseAnswers(of: one.person))
        await room.settle()
        let again = try await room.restarted()
        #expect(await again.session.receipt(of: one.person)?.chapters.isEmpty == true)
        #expect(await again.session.receipt(of: other.person)?.chapters.isEmpty == false)
    }

    @Test("holds one person's answers alone, whatever a room does", arguments: 1...20 as ClosedRange<UInt64>)
    func property(_ seed: UInt64) async throws {
        var random = Seeded(seed)
        let room = try await Room.make()
        room.send(room.desk(), "item.open", ["item": "i1"])
        var said: [PersonID: Int] = [:]
        var phones: [(client: ClientID, person: PersonID)] = []
        for _ in 0..<8 { phones.append(try await room.phone()) }
        for _ in 0..<30 {
            guard let phone = phones.randomElement(using: &random) else { continue }
            let value = Int.random(in: 1...9, using: &random)
            room.say(phone.client, value)
            said[phone.person] = value
        }
        await room.settle()
        for phone in phones {
            let lines = await room.session.receipt(of: phone.person)?.chapters.flatMap(\.lines) ?? []
            #expect(lines.map(\.answer.nl) == (said[phone.person].map { [String($0)] } ?? []), "seed \(seed)")
        }
    }
}
