import EventLog
import WorksheetKit
import WorkshopWire

extension Session {
    /// The least time between two frames to an audience, in milliseconds.
    static let tickInterval: Int64 = 100
    /// What a connection of the audience adds to that time, in milliseconds: fan-out costs a system call for each.
    static let tickPerClient = 0.5
    /// What a participant adds to the time between two frames to desks and boards: their documents grow with the room.
    static let tickPerParticipant = 0.1

    /// Brings every audience up to date whose time has come.
    ///
    /// What takes long is done on a thread of its own: on a server with one core a large case would otherwise hold up
    /// everybody's answers for as long as drawing it takes. This session itself takes nothing in meanwhile.
    func tick() async {
        endTimer()
        endOpenTime()
        releaseLive()
        submitAppended()
        sendOwns()
        let now = ports.time.now()
        // What waits for the disk is not followed by more of the same: a slow disk must not fill the memory.
        guard !parked.contains(where: { $0.channel != .reliable }) else { return }
        for audience in Audience.allCases where broadcast.isWaiting(audience) {
            let due = broadcast.dueAt[audience] ?? now
            guard due <= now else {
                scheduleWake(at: due)
                continue
            }
            let clients = broadcast.clients(of: audience)
            ports.counters.countTick(connections: clients.count)
            broadcast.dueAt[audience] = now.adding(milliseconds: interval(audience, clients.count))
            if audience != .participant { await composeBoard() }
            await sendView(audience, to: clients)
            if audience != .participant { sendPage() }
        }
    }

    private func interval(_ audience: Audience, _ clients: Int) -> Int64 {
        let people = audience == .participant ? 0 : Double(roster.people.count) * Session.tickPerParticipant
        return max(Session.tickInterval, Int64(max(people, Double(clients) * Session.tickPerClient)))
    }

    private func sendView(_ audience: Audience, to clients: [ClientID]) async {
        guard !clients.isEmpty else { return broadcast.cleaned(audience) }
        let last = broadcast.views[audience]
        var current = last ?? Broadcast.Document(version: state.version, content: [:])
        var patch: JSON?
        if broadcast.dirty.contains(audience) || last == nil {
            broadcast.cleaned(audience)
            let drawn = await JobThreads.drawing.value { [views = views()] in
                let content = views.view(for: audience)
                return (content: content, patch: last.flatMap { MergePatch.between($0.content, content) })
            }
            patch = drawn.patch
            // A version that nobody was sent would make the next patch fit nowhere, and everyone ask for the whole.
            if last == nil || patch != nil {
                current = Broadcast.Document(version: nextDocumentVersion(after: last), content: drawn.content)
                broadcast.views[audience] = current
            }
        }
        let whole = broadcast.takeWhole(.view, among: clients)
        park(.state(.view, version: current.version, current.content), .view, to: whole)
        guard let last, let patch else { return }
        let rest = clients.filter { !whole.contains($0) }
        park(.patch(.view, from: last.version, version: current.version, patch), .view, to: rest)
    }

    /// Document versions only need to differ and to grow: presence changes a view without a fact in the log.
    private func nextDocumentVersion(after last: Broadcast.Document?) -> Int {
        max(state.version, (last?.version ?? broadcast.forgotten) + 1)
    }

    private func sendOwns() {
        for person in broadcast.takeDirtyOwn() {
            let clients = broadcast.clients(of: person)
            guard !clients.isEmpty else { continue }
            let last = broadcast.owns[person]
            let content = own(of: person)
            let isChanged = last?.content != content
            let version = isChanged ? nextDocumentVersion(after: last) : last?.version ?? state.version
            broadcast.owns[person] = Broadcast.Document(version: version, content: content)
            let whole = broadcast.takeWhole(.own, among: clients)
            park(.state(.own, version: version, content), .own, to: whole)
            guard isChanged, let last, let patch = MergePatch.between(last.content, content) else { continue }
            let rest = clients.filter { !whole.contains($0) }
            park(.patch(.own, from: last.version, version: version, patch), .own, to: rest)
        }
    }

    /// One person's private document: own answers, and what became of those that came too late.
    func own(of person: PersonID) -> JSON {
        let worksheets = state.worksheets.keyed { $0.own(of: person) }
        let late = state.late.filter { state.seat(of: $0.person) == person }.compactMap { answer in
            answer.commandID.map { id -> (String, JSON) in
                (id.rawValue, ["item": .string(answer.item.rawValue), "outcome": .string(answer.outcome.rawValue)])
            }
        }
        return .members([
            ("worksheets", .object(worksheets)),
            ("late", .object(Dictionary(late, uniquingKeysWith: { first, _ in first }))),
            ("name", roster.people[person]?.name.map(JSON.string)), ("wishes", wishes.own(person)),
            ("trial", trial?.own(person)),
        ])
    }

    private func composeBoard() async {
        composer = await JobThreads.drawing.value { [composer, input = boardInput] in
            var composer = composer
            composer.compose(input)
            return composer
        }
        let known = layouts.layouts(of: composer.shapes)
        let awaited = composer.shapes.filter(layouts.isHopeful)
        composer = await JobThreads.drawing.value { [composer, pages = ports.pages, language = settings.language] in
            var composer = composer
            composer.draw(with: known, awaiting: awaited, language)
            _ = composer.blocks(pages, language)
            return composer
        }
        askLayouts()
    }

    private func sendPage() {
        let clients = broadcast.pageClients
        guard !clients.isEmpty, let section = composer.section else { return }
        let page = BoardPage(key: section.key, blocks: composer.blocks(ports.pages, settings.language))
        let last = broadcast.page
        broadcast.page = page
        let whole = broadcast.takeWhole(.page, among: clients)
        let all = page.changes(since: nil)
        park(
            .page(version: state.version, key: page.key, order: page.order, blocks: all, isFull: true),
            .page,
            to: whole
        )
        guard let last, last != page else { return }
        let rest = clients.filter { !whole.contains($0) }
        let changes = page.changes(since: last)
        park(
            .page(
                version: state.version,
                key: page.key,
                order: page.order,
                blocks: changes,
                isFull: last.key != page.key
            ),
            .page,
            to: rest
        )
    }

    func views() -> Views {
        references.update(state)
        return Views(
            state: state,
            roster: roster,
            settings: settings,
            record: record,
            invite: invite,
            outcome: outcome,
            address: ports.publicAddress,
            board: composer.position,
            jobs: jobs,
            references: references,
            wishes: wishes,
            trial: trial,
            boards: broadcast.clients(of: .board).count,
            now: ports.time.now()
        )
    }

    /// Sees to it that the session looks again at a moment, at the latest.
    func scheduleWake(at moment: Timestamp) {
        if let wakeAt, wakeAt <= moment { return }
        wakeTask?.cancel()
        wakeAt = moment
        wakeTask = Task { [ports, mailbox] in
            do { try await ports.time.sleep(until: moment) } catch { return }
            mailbox.post(.wake)
        }
    }

    /// What never changes about the session, and who the receiver is.
    func welcome(for member: Member) -> JSON {
        let person = member.person.flatMap { roster.people[$0] }
        return .members([
            ("protocol", .integer(ServerFrame.protocolVersion)), ("build", .string(ports.build)),
            ("serverNow", .number(Double(ports.time.now().milliseconds))), ("role", .string(member.role.rawValue)),
            ("session", SessionSummary.json(record: record, settings: settings)),
            ("person", person.map(SessionSummary.json(of:))), ("seat", seat(for: member)),
        ])
    }
}
