import WorksheetKit
import WorkshopWire

/// What every connection has of the session's documents, and what has to be drawn anew.
struct Broadcast: Sendable {
    /// The last whole document that an audience was brought up to, and its version.
    struct Document: Sendable {
        var version: Int
        var content: JSON
    }

    private(set) var dirty: Set<Audience> = []
    private(set) var dirtyOwn: Set<PersonID> = []
    /// Connections that need a whole document of a channel before patches make sense to them.
    private(set) var whole: [OutputChannel: Set<ClientID>] = [:]
    /// Items with answers since their last live picture.
    var answered: Set<ItemID> = []

    var views: [Audience: Document] = [:]
    var owns: [PersonID: Document] = [:]
    var page: BoardPage?
    /// The highest version of a document that was forgotten: whoever had it must not be taken back behind it.
    private(set) var forgotten = 0
    /// When an audience may be sent something again.
    var dueAt: [Audience: Timestamp] = [:]

    private var members: [ClientID: Member] = [:]
    private var byRole: [Role: Set<ClientID>] = [:]
    private var byPerson: [PersonID: Set<ClientID>] = [:]

    mutating func join(_ client: ClientID, _ member: Member) {
        members[client] = member
        byRole[member.role, default: []].insert(client)
        if let person = member.person { byPerson[person, default: []].insert(client) }
        needsWhole(client)
    }

    mutating func leave(_ client: ClientID) {
        guard let member = members.removeValue(forKey: client) else { return }
        byRole[member.role]?.remove(client)
        for channel in OutputChannel.allCases { whole[channel]?.remove(client) }
        guard let person = member.person else { return }
        byPerson[person]?.remove(client)
        guard byPerson[person]?.isEmpty == true else { return }
        byPerson[person] = nil
        owns[person] = nil
    }

    mutating func touch(_ audience: Audience) { dirty.insert(audience) }

    mutating func touchAll() { dirty = Set(Audience.allCases) }

    mutating func touchOwn(_ person: PersonID) { dirtyOwn.insert(person) }

    mutating func touchEveryOwn() { dirtyOwn.formUnion(byPerson.keys) }

    mutating func cleaned(_ audience: Audience) { dirty.remove(audience) }

    mutating func takeDirtyOwn() -> Set<PersonID> {
        defer { dirtyOwn = [] }
        return dirtyOwn
    }

    mutating func takeWhole(_ channel: OutputChannel, among clients: [ClientID]) -> [ClientID] {
        guard let waiting = whole[channel], !waiting.isEmpty else { return [] }
        let found = clients.filter(waiting.contains)
        whole[channel] = waiting.subtracting(found)
        return found
    }

    mutating func needsWhole(_ client: ClientID, _ channel: OutputChannel) {
        whole[channel, default: []].insert(client)
        if channel == .own, let person = members[client]?.person { dirtyOwn.insert(person) }
    }

    mutating func needsWhole(_ client: ClientID) {
        for channel in [OutputChannel.view, .own, .page] { needsWhole(client, channel) }
    }

    mutating func needsWholeAll() {
        forgotten = (views.values.map(\.version) + owns.values.map(\.version)).reduce(forgotten, max)
        views = [:]
        owns = [:]
        page = nil
        for client in members.keys { needsWhole(client) }
        touchAll()
    }

    /// The connections of an audience.
    func clients(of audience: Audience) -> [ClientID] { Array(byRole[audience.role] ?? []) }

    /// The connections that show the board: boards, and the desks' small picture of it.
    var pageClients: [ClientID] { clients(of: .board) + clients(of: .desk) }

    /// The connections of a person.
    func clients(of person: PersonID) -> [ClientID] { Array(byPerson[person] ?? []) }

    /// Whether an audience has anything to be sent.
    func isWaiting(_ audience: Audience) -> Bool {
        dirty.contains(audience) || whole[.view]?.contains { members[$0]?.role == audience.role } == true
    }
}

extension Audience {
    var role: Role {
        switch self {
        case .participant: .participant
        case .desk: .desk
        case .board: .board
        }
    }
}
