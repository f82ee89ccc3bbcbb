import WorksheetKit

/// The remarks of a session as the desk sees them: texts in an order that says nothing, without their authors.
enum RemarkDesk {
    struct Entry: Sendable, Hashable {
        let id: String
        let rank: Int
        let worksheet: WorksheetID
        let item: ItemID?
        let remark: Remark
        let state: RunState.Moderation
    }

    /// The id of a remark over all worksheets of a session; says nothing of when it was written, as a plugin's own may.
    static func id(_ remark: Remark, of worksheet: WorksheetID, seed: UInt64) -> String {
        let hash = mix("\(worksheet.rawValue).\(remark.id)", seed)
        return "r" + String(hash, radix: 36)
    }

    static func entries(of state: WorkshopState, seed: UInt64) -> [Entry] {
        let all = state.worksheets.flatMap { id, worksheet in
            worksheet.remarks().filter { !state.excluded.contains($0.person) }.map { (id, $0) }
        }
        let mixed = all.map { worksheet, remark in (id(remark, of: worksheet, seed: seed), worksheet, remark) }
            .sorted { $0.0 < $1.0 }
        return mixed.enumerated().map { rank, found in
            let item = state.item(of: found.1, phase: found.2.phase, round: found.2.round)
            let id = found.0
            let isDirect = item.map { state.run.status($0).isDirect } ?? false
            return Entry(
                id: id,
                rank: rank,
                worksheet: found.1,
                item: item,
                remark: found.2,
                state: state.run.remarks[id] ?? (isDirect ? .shown : .waiting)
            )
        }
    }

    /// FNV-1a over the id and the session's seed: an order that is the same after a restart and tells nothing.
    static func mix(_ id: String, _ seed: UInt64) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash ^ (hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    }
}

extension WorkshopState {
    /// The agenda item under which a round of a worksheet's phase was answered.
    func item(of worksheet: WorksheetID, phase: String, round: Int) -> ItemID? {
        agenda.ordered.last { item in
            item.worksheet == worksheet && item.phase == phase && run.status(item.id).round >= round
        }?.id
    }
}
