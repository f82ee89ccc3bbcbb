import EventLog
import WorksheetKit

extension Views {
    /// What only the desk sees: counts, handles, texts that wait; never who answered what.
    var deskMembers: [String: JSON] {
        var members: [String: JSON] = [
            "roster": rosterMembers,
            "remarks": remarks,
            "late": late,
            "pages": titles(board.pages),
            "blocks": titles(board.blocks),
            "plan": .members([
                ("version", .integer(state.agendaVersion)), ("start", state.agenda.start.map(JSON.string)),
            ]),
            "progress": progress,
            "drafts": drafts,
            "wishes": wishes.json(
                among: Set(roster.present.map(\.id)),
                online: roster.present.count { roster.isOnline($0.id) }
            ),
            "busy": .integer(roster.busyCount(at: now)), "boards": .integer(boards),
        ]
        members["trial"] = trialMembers
        let intention = state.intention(settings)
        members["table"] = TableGap(intention, settings, roster, state.seats).json(isOnBoard: intention.isOnBoard)
        if state.run.isLocked { members["locked"] = true }
        members["undo"] = roster.lastStep(of: state.history).map { step in
            .members([
                ("steps", .integer(state.history.steps.count)), ("what", .string(step.what)),
                ("step", .integer(step.version)), ("item", step.item.map { .string($0.rawValue) }),
                ("person", step.person.map { .string($0.rawValue) }),
            ])
        }
        return members
    }

    private var rosterMembers: JSON {
        let ordered = roster.people.values.filter { state.twins[$0.id] == nil }.sorted {
            ($0.joinedAt, $0.id) < ($1.joinedAt, $1.id)
        }
        let members = ordered.enumerated().map { rank, person in
            (
                person.id.rawValue,
                JSON.members([
                    ("rank", .integer(rank)), ("handle", .string(person.handle)),
                    ("name", person.name.map(JSON.string)), ("perspective", person.perspective.map(JSON.string)),
                    ("online", .bool(roster.isOnline(person.id))), ("removed", person.removedAt == nil ? nil : true),
                    ("seat", state.seats[person.id]?.json),
                ])
            )
        }
        return .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
    }

    private var remarks: JSON {
        let members = RemarkDesk.entries(of: state, seed: settings.seed).map { entry in
            (
                entry.id,
                JSON.members([
                    ("rank", .integer(entry.rank)), ("text", .string(entry.remark.text)),
                    ("about", .localized(entry.remark.about)), ("item", entry.item.map { .string($0.rawValue) }),
                    ("state", .string(entry.state.rawValue)),
                ])
            )
        }
        return .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
    }

    /// What the worksheets propose and nobody took over yet.
    private var drafts: JSON {
        let taken = Set(state.actions.values.compactMap { $0["origin"] })
        let open = references.drafts.filter { !taken.contains($0.key) }
        let members = open.enumerated().map { rank, planned in
            let draft = planned.draft
            return (
                planned.key,
                JSON.members([
                    ("rank", .integer(rank)), ("theme", .localized(draft.theme)), ("what", .localized(draft.what)),
                    ("advice", .localized(draft.advice)), ("because", .localized(draft.because)),
                    ("from", draft.from.map(JSON.localized)), ("to", draft.to.map(JSON.localized)),
                ])
            )
        }
        return .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
    }

    private var late: JSON {
        let counts = Dictionary(grouping: state.late.filter { $0.outcome == .waiting }, by: \.item).mapValues {
            Set($0.map { state.seat(of: $0.person) }).count
        }
        return .object(counts.keyed { ["count": .integer($0)] })
    }

    private func titles(_ titles: [BoardPosition.PageTitle]) -> JSON {
        let members = titles.enumerated().map { rank, page in
            (page.key, JSON.members([("rank", .integer(rank)), ("title", .string(page.title))]))
        }
        return .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
    }

    /// How far the room is with each item that was opened, in numbers: never who.
    private var progress: JSON {
        let online = roster.present.filter { roster.isOnline($0.id) }
        var members: JSON.Members = [:]
        for item in state.agenda.items.values where state.run.status(item.id).round > 0 {
            guard let counts = state.progress(of: item) else { continue }
            members[item.id.rawValue] = [
                "present": .integer(online.count { item.asks($0.perspective) }),
                "started": .integer(counts.started.count), "done": .integer(counts.done.count),
            ]
        }
        return .object(members)
    }

    /// What the worksheet that is on advises about the page of the board, from its view for the desk.
    func tip(in worksheets: JSON?) -> JSON? {
        let item = state.run.current.flatMap { state.agenda.items[$0] }
        return item?.worksheet.flatMap { worksheets?[$0.rawValue]?["view"]?["tips"]?[board.key] }
    }
}

extension WorkshopState {
    /// Who has started and finished the round that an item puts on, without people whose answers were taken out.
    func progress(of item: AgendaItem) -> Progress? {
        guard let id = item.worksheet, let phase = item.phase, let worksheet = worksheets[id] else { return nil }
        let all = worksheet.progress(
            RoundContext(phase: phase, round: round(of: item), excluded: excluded)
        )
        return Progress(started: all.started.subtracting(excluded), done: all.done.subtracting(excluded))
    }
}
