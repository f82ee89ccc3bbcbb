import EventLog
import WorksheetKit

// An earlier session that lies beside an item: chosen at the desk, kept with its figures, drawn with what this session
// lets out.
extension Session {
    /// The most earlier sessions that a desk can choose from at one time.
    static let maximumOffered = 8

    /// Takes in an earlier session that a desk may lay beside an item.
    ///
    /// - Returns: The ids of the items that it can lie beside; none for a session that still runs, whose figures are not final.
    public func offer(_ earlier: ComparedSession) -> [String] {
        guard !earlier.isInterim else { return [] }
        if offered.count >= Session.maximumOffered, offered[earlier.id] == nil { offered.removeAll() }
        offered[earlier.id] = earlier
        let fitting = state.agenda.ordered.map(\.id).filter { item in
            state.gaugeKey(of: item).flatMap { earlier.only($0, k: settings.k) } != nil
        }
        return fitting.map(\.rawValue)
    }
}

extension WorkshopState {
    /// What the worksheet of an item goes by in a comparison; `nil` where there is nothing to compare.
    func gaugeKey(of item: ItemID) -> String? {
        guard let id = agenda.items[item]?.worksheet, let sheet = worksheets[id]?.gauges(releases(of: id)),
            let plugin = agenda.worksheets[id]?.plugin
        else { return nil }
        return "\(plugin)/\(sheet.instrument)"
    }
}

extension Decider {
    func compare(_ item: ItemID, with session: SessionID) throws(Rejection) -> [CoreEvent] {
        guard let key = state.gaugeKey(of: item) else { throw Rejection(.unknownTarget, field: "item") }
        guard let earlier = offered[session]?.only(key, k: k) else { throw Rejection(.unknownTarget, field: "session") }
        return state.run.beside[item] == earlier ? [] : [.room(.compared(item, earlier))]
    }

    func uncompare(_ item: ItemID) throws(Rejection) -> [CoreEvent] {
        guard state.run.beside[item] != nil else { throw Rejection(.unknownTarget, field: "item") }
        return [.room(.uncompared(item))]
    }
}
