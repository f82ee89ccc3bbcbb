import EventLog
import WorksheetKit

extension BoardPages {
    /// The whole table: how to come in, and who sits where.
    var lobby: Section { LobbyPage(input).section }
}

/// The page on which people gather.
private struct LobbyPage {
    let input: BoardInput

    init(_ input: BoardInput) { self.input = input }

    var section: Section {
        let place = input.settings.neighbourhood ?? input.settings.municipality
        let people = input.roster.present.count
        return Section(
            key: "lobby",
            headline: input.say("Schuif aan", "Take a seat"),
            lead: [input.settings.title, place].compactMap { $0 }.joined(separator: ", "),
            blocks: [way, code, scan, count(people)] + missing + [seats],
            look: .lobby
        )
    }

    private var way: Block {
        Block(
            "way",
            .paragraph([
                .text(input.say("Ga op je telefoon naar ", "On your phone, go to ")), .strong(input.address.spoken),
            ])
        )
    }

    private var code: Block {
        let code = input.record.joinCode ?? ""
        let title = input.say("Typ deze code", "Type this code")
        let spelled = code.map(String.init).joined(separator: " ")
        return Block(
            "code",
            .figure(
                Figure(
                    title: title,
                    description: spelled,
                    drawing: LobbyDrawing.code(code),
                    data: Table(caption: title, columns: [Column(title)], rows: [[.text(spelled)]])
                )
            )
        )
    }

    private var scan: Block {
        let title = input.say("Of richt je camera hierop", "Or point your camera here")
        let link = input.invite.map(input.address.joinLink(invite:)) ?? ""
        return Block(
            "scan",
            .figure(
                Figure(
                    title: title,
                    description: input.say("QR-code met de link om mee te doen.", "QR code with the link to join."),
                    drawing: LobbyDrawing.qr(input.pages.code(for: link)),
                    data: Table(caption: title, columns: [Column(title)], rows: [[.text(input.address.spoken)]])
                )
            )
        )
    }

    private var tally: SeatTally { SeatTally(input.roster, input.state.seats) }

    private func count(_ people: Int) -> Block {
        let words: String
        switch people {
        case _ where tally.tables > 0:
            words = input.say(
                "\(tally.heads) mensen zitten al aan tafel, met \(people) stemmen: een tafel heeft er één",
                "\(tally.heads) people are at the table, with \(people) voices: a shared table has one"
            )
        case 0: words = input.say("De tafel is nog leeg", "The table is still empty")
        case 1: words = input.say("1 mens zit al aan tafel", "1 person is at the table")
        default: words = input.say("\(people) mensen zitten al aan tafel", "\(people) people are at the table")
        }
        let privacy: String
        switch input.settings.privacy {
        case .anonymous:
            privacy = input.say(
                "Anoniem: je naam is niet nodig. We tonen de groep, nooit één persoon.",
                "Anonymous: your name is not needed. We show the group, never one person."
            )
        case .openTable:
            privacy = input.say(
                "Open tafel: iedereen ziet wie wat antwoordt.",
                "Open table: everyone sees who answers what."
            )
        }
        return Block("count", .facts([Fact(words, privacy)]))
    }

    /// Asks who is not there yet, without numbers and without blame.
    private var missing: [Block] {
        let groups = (input.freeChairs?.groups ?? []).filter { $0.free > 0 }
        guard !groups.isEmpty else { return [] }
        let names = groups.map { $0.title[input.language] }.joined(separator: ", ")
        // The drawing shows where; more names than these make the line two, and the code has to stay in sight.
        let room =
            groups.count > 3
            ? input.say(
                "Er is plek bij \(groups.count) perspectieven",
                "There is room for more from \(groups.count) perspectives"
            )
            : input.say("Er is plek voor: ", "There is room for: ") + names
        let question = input.say("Wie ontbreekt er aan tafel?", "Who is missing at the table?")
        return [Block("missing", .facts([Fact(question, room)]))]
    }

    private var seats: Block {
        let groups = input.settings.perspectives
        let present = input.roster.present
        guard !groups.isEmpty else {
            return Block("seats", .columns([seat("all", present.count, input.say("aan tafel", "at the table"), nil)]))
        }
        return Block(
            "seats",
            .columns(
                groups.map { group in
                    let count = present.count { $0.perspective == group.id }
                    return seat(group.id, count, group.title[input.language], group.mark)
                }
            )
        )
    }

    private func seat(_ key: String, _ count: Int, _ title: String, _ mark: Int?) -> [Block] {
        let free = input.freeChairs?.group(key).map(\.free)
        let chairs = free.map { input.say(", vrije stoelen: \($0)", ", free chairs: \($0)") } ?? ""
        return [
            Block(
                "seat-\(key)",
                .figure(
                    Figure(
                        title: title,
                        description: "\(title): \(count)\(chairs)",
                        drawing: LobbyDrawing.seats(count, free: free ?? 1),
                        data: Table(caption: title, columns: [Column(title)], rows: [[.number(Double(count))]])
                    )
                )
            ),
            Block("count-\(key)", .figures([BigNumber(String(count), title, mark: mark)])),
        ]
    }
}
