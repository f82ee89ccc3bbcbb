import EventLog
import WorksheetKit

/// What people ask of the desk with one tap: more time, or a word of explanation.
///
/// Kept in memory only, as presence is, and told in numbers only. Who needs more time or does not understand something
/// is nobody's business, so it stands in no log and no archive; a restart forgets it, and whoever still waits taps again.
struct Wishes: Sendable {
    /// The most things of one session that an explanation can be asked about.
    static let maximumTargets = 200
    /// In a room of fewer people than this the desk hears that somebody asks, not how many do.
    static let smallRoom = 3

    /// Something that is to be explained: an item, or something within it by the name that its content gives it.
    struct Target: Sendable, Hashable {
        let item: ItemID
        let part: String?

        var key: String { part.map { "\(item.rawValue)/\($0)" } ?? item.rawValue }
    }

    private(set) var time: Set<PersonID> = []
    private(set) var explain: [Target: Set<PersonID>] = [:]

    mutating func askTime(_ person: PersonID, _ isOn: Bool) {
        if isOn { time.insert(person) } else { time.remove(person) }
    }

    mutating func askExplanation(of target: Target, _ person: PersonID, _ isOn: Bool) throws(Rejection) {
        guard isOn else {
            explain[target]?.remove(person)
            if explain[target]?.isEmpty == true { explain[target] = nil }
            return
        }
        guard explain[target] != nil || explain.count < Wishes.maximumTargets else { throw Rejection(.tooMany) }
        explain[target, default: []].insert(person)
    }

    mutating func explained(_ target: Target) -> Set<PersonID> { explain.removeValue(forKey: target) ?? [] }

    /// More time was given, or the matter is over.
    mutating func settleTime() -> Set<PersonID> {
        defer { time = [] }
        return time
    }

    /// What the desk may know: how many of those who are here.
    func json(among present: Set<PersonID>, online: Int) -> JSON {
        let told = { (people: Set<PersonID>) in
            let count = people.intersection(present).count
            return online < Wishes.smallRoom ? min(count, 1) : count
        }
        let targets = explain.compactMap { target, people -> (String, JSON)? in
            let count = told(people)
            guard count > 0 else { return nil }
            let json = JSON.members([
                ("item", .string(target.item.rawValue)), ("part", target.part.map(JSON.string)),
                ("count", .integer(count)),
            ])
            return (target.key, json)
        }
        return [
            "time": .integer(told(time)),
            "explain": .object(Dictionary(targets, uniquingKeysWith: { first, _ in first })),
        ]
    }

    /// What one person asked for; absent when that is nothing.
    func own(_ person: PersonID) -> JSON? {
        let targets = explain.filter { $0.value.contains(person) }.map { ($0.key.key, JSON.bool(true)) }
        guard time.contains(person) || !targets.isEmpty else { return nil }
        return .members([
            ("time", time.contains(person) ? true : nil),
            ("explain", .object(Dictionary(targets, uniquingKeysWith: { first, _ in first }))),
        ])
    }
}

extension Session {
    /// Takes a wish of a participant, or the desk's word that something was explained; neither becomes a fact.
    func wish(_ request: Request) throws(Rejection) {
        guard !state.run.isClosed else { throw Rejection(.sessionClosed) }
        var object = try StrictObject(request.body)
        switch (request.name, request.member.person) {
        case ("time.ask", let person?):
            let isOn = try object.flag("on")
            try object.finish()
            guard state.run.timer != nil else { throw Rejection(.wrongState) }
            wishes.askTime(person, isOn)
            broadcast.touchOwn(person)
        case ("explain.ask", let person?):
            let target = try wishTarget(&object)
            let isOn = try object.flag("on")
            try object.finish()
            try wishes.askExplanation(of: target, person, isOn)
            broadcast.touchOwn(person)
        default:
            let target = try wishTarget(&object)
            try object.finish()
            for person in wishes.explained(target) { broadcast.touchOwn(person) }
        }
        broadcast.touch(.desk)
        acknowledge(request)
    }

    private func wishTarget(_ object: inout StrictObject) throws(Rejection) -> Wishes.Target {
        let item = ItemID(rawValue: try object.word("item"))
        guard state.agenda.items[item]?.worksheet != nil, state.run.status(item).stage != .planned else {
            throw Rejection(.unknownTarget, field: "item")
        }
        let part = try object.optionalWord("part")
        guard part.map({ ItemID(checking: $0) != nil }) ?? true else { throw Rejection(.malformed, field: "part") }
        return Wishes.Target(item: item, part: part)
    }

    /// Time that was given, stopped or made pointless settles who asked for it.
    func settleWishes(after events: [CoreEvent]) {
        let isSettled = events.contains { event in
            switch event {
            case .timerStarted, .timerStopped, .itemOpened, .itemLocked, .itemShown, .sessionClosed: true
            default: false
            }
        }
        guard isSettled else { return }
        for person in wishes.settleTime() { broadcast.touchOwn(person) }
    }
}
