import EventLog
import WorksheetKit

/// Builds the documents that audiences keep in step; everything about answers comes from releases.
struct Views {
    let state: WorkshopState
    let roster: Roster
    let settings: SessionSettings
    let record: SessionRecord
    let invite: String?
    let outcome: PublishedOutcome?
    let address: PublicAddress
    let board: BoardPosition
    let jobs: JobBoard
    let references: ReferenceBook
    let wishes: Wishes
    /// The test question, while it is asked.
    let trial: Trial?
    /// How many boards are connected.
    let boards: Int
    let now: Timestamp

    /// Where the board stands among the pages of the item that is on.
    struct BoardPosition: Sendable, Hashable {
        var key = ""
        var pages: [PageTitle] = []
        /// The blocks of the page that can stand alone.
        var blocks: [PageTitle] = []

        struct PageTitle: Sendable, Hashable {
            let key: String
            let title: String
        }
    }

    func view(for audience: Audience) -> JSON {
        var members = shared(audience)
        switch audience {
        case .participant: members["outcome"] = state.run.isClosed ? outcomeMembers : nil
        case .board: members.merge(boardMembers) { first, _ in first }
        case .desk:
            members.merge(boardMembers) { first, _ in first }
            members.merge(deskMembers) { _, own in own }
            members["outcome"] = outcomeMembers
            members["tip"] = tip(in: members["worksheets"])
        }
        return .object(members)
    }

    private func shared(_ audience: Audience) -> [String: JSON] {
        var members: [String: JSON] = [
            "phase": .string(state.run.isClosed ? "closed" : state.run.current == nil ? "gathering" : "running"),
            "follow": .bool(state.run.isFollowing),
            "agenda": agenda(audience),
            "worksheets": worksheets(audience),
            "people": roster.counts(state.seats),
            "conclusions": .object(state.conclusions.keyed { ["text": .string($0)] }),
            "actions": actions,
        ]
        members["until"] = state.run.openUntil.map { moment in
            ["at": .number(Double(moment.milliseconds)), "ended": .bool(state.run.isOpenTimeOver || moment <= now)]
        }
        members["trial"] = trial?.json
        if !state.afterwards.isEmpty { members["afterwards"] = .object(state.afterwards.mapValues(JSON.string)) }
        members["current"] = state.run.current.map { .string($0.rawValue) }
        members["timer"] = state.run.timer.map { timer in
            [
                "endsAt": .number(Double(timer.endsAt.milliseconds)), "seconds": .integer(timer.seconds),
                "ended": .bool(timer.hasEnded || timer.endsAt <= now),
            ]
        }
        return members
    }

    /// What was published, as long as it can be read.
    private var outcomeMembers: JSON? { outcome.flatMap { $0.until > now ? $0.json(address) : nil } }

    private func agenda(_ audience: Audience) -> JSON {
        .object(
            state.agenda.items.keyed { item in
                let status = state.run.status(item.id)
                let isOver = status.stage == .planned && state.run.isClosed
                return .members([
                    ("rank", .integer(item.rank)), ("kind", .string(item.kind.rawValue)),
                    ("title", .localized(item.title)), ("text", item.text.map(JSON.localized)),
                    ("minutes", .integer(item.minutes)),
                    ("worksheet", item.worksheet.map { .string($0.rawValue) }), ("phase", item.phase.map(JSON.string)),
                    ("round", status.round > 0 && item.worksheet != nil ? .integer(status.round) : nil),
                    ("again", item.isAgain ? true : nil),
                    ("state", .string(isOver ? RunState.Stage.done.rawValue : status.stage.rawValue)),
                    (
                        "mode",
                        item.worksheet == nil ? nil : .string((status.round > 0 ? status.mode : item.mode).rawValue)
                    ),
                    ("direct", status.isDirect ? true : nil), ("asked", item.askedJSON),
                    ("rounds", item.rounds.map(JSON.integer)), ("laid", state.run.laidJSON(item.id)),
                    (
                        "beside",
                        audience == .desk ? state.run.beside[item.id].map { ["title": .string($0.title)] } : nil
                    ),
                    // For nobody but the facilitators: it may be about the people at the table.
                    ("notes", audience == .desk ? item.notes.map(JSON.string) : nil),
                    ("openedAt", audience == .desk ? status.openedAt.map(JSON.moment) : nil),
                ])
            }
        )
    }

    private func worksheets(_ audience: Audience) -> JSON {
        var members: [String: JSON] = [:]
        for (id, setup) in state.agenda.worksheets {
            guard let worksheet = state.worksheets[id] else { continue }
            members[id.rawValue] = [
                "plugin": .string(setup.plugin), "instrument": .string(setup.instrument), "name": .string(setup.name),
                "settings": setup.settings, "view": view(of: worksheet, id, for: audience),
            ]
        }
        return .object(members)
    }

    /// What stands in the spotlight, when it is there to stand in it.
    private var light: JSON? {
        switch state.run.spotlight {
        case .block(board.key, let block): ["block": .string(block)]
        case .remark(let remark): ["remark": .string(remark)]
        default: nil
        }
    }

    /// What an audience may know of a worksheet, in the words of its plugin.
    func view(of worksheet: any WorksheetInstance, _ id: WorksheetID, for audience: Audience) -> JSON {
        let context = ViewContext(
            audience: audience,
            results: jobs.results[id] ?? [:],
            references: references.references(for: id),
            running: jobs.shares(of: id)
        )
        return worksheet.view(state.releases(of: id), excluded: state.excluded, context)
    }

    private var actions: JSON {
        let ranked = state.actionOrder.enumerated().compactMap { rank, id -> (String, JSON)? in
            guard let fields = state.actions[id] else { return nil }
            var members = fields.mapValues(JSON.string)
            members["rank"] = .integer(rank)
            return (id, .object(members))
        }
        return .object(Dictionary(ranked, uniquingKeysWith: { first, _ in first }))
    }

    private var boardMembers: [String: JSON] {
        let index = board.pages.firstIndex { $0.key == board.key } ?? 0
        return [
            "join": .members([
                ("visible", .bool(state.run.isCodeVisible && !state.run.isClosed)),
                ("code", record.joinCode.map(JSON.string)), ("address", .string(address.spoken)),
                ("url", invite.map { .string(address.joinLink(invite: $0)) }),
            ]),
            "board": .members([
                ("page", .string(board.key)), ("index", .integer(index)), ("count", .integer(board.pages.count)),
                ("table", .bool(state.run.isTable)), ("frozen", state.run.isFrozen ? true : nil),
                ("light", light),
            ]),
        ]
    }
}

extension Dictionary where Key: Identifier {
    /// The dictionary as a JSON object under the raw values of its keys.
    func keyed(_ json: (Value) -> JSON) -> JSON.Members {
        reduce(into: [:]) { $0[$1.key.rawValue] = json($1.value) }
    }
}

extension JSON {
    static func moment(_ time: Timestamp) -> JSON { .number(Double(time.milliseconds)) }

    /// The members of an object.
    typealias Members = [String: JSON]
}
