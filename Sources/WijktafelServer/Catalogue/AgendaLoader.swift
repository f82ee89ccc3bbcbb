import Foundation
import SessionEngine
import WorksheetKit

/// Reads the ready-made agendas, which name instruments by their id, and ties them to the installed bytes.
enum AgendaLoader {
    static func load(
        folder: String,
        instruments: [String: InstalledInstrument],
        problems: inout [String]
    ) -> [ReadyAgenda] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
            do {
                let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
                return try read(JSONParser.parse([UInt8](bytes)), id: String(name.dropLast(5)), instruments)
            } catch let error as Rejection {
                problems.append("\(folder)/\(name): \(error.field ?? "the file"): \(error.code)")
            } catch {
                problems.append("\(folder)/\(name): is not JSON: \(error)")
            }
            return nil
        }
    }

    private static func read(
        _ json: JSON,
        id: String,
        _ instruments: [String: InstalledInstrument]
    ) throws(Rejection) -> ReadyAgenda {
        var object = try StrictObject(json)
        let rank = try object.integer("rank")
        guard let nl = try object.required("title")["nl"]?.text, let en = try object.required("title")["en"]?.text
        else {
            throw Rejection(.malformed, field: "title")
        }
        let agenda = try resolve(
            items: try object.required("items"),
            worksheets: try object.required("worksheets"),
            instruments
        )
        try object.finish()
        return ReadyAgenda(id: id, rank: rank, title: LocalizedText(nl: nl, en: en), agenda: agenda)
    }

    /// An agenda whose worksheets name an instrument by its id, tied to the bytes that are installed now.
    static func resolve(
        items: JSON,
        worksheets: JSON,
        _ instruments: [String: InstalledInstrument]
    ) throws(Rejection) -> Agenda {
        guard let members = worksheets.members else { throw Rejection(.malformed, field: "worksheets") }
        var setups: [String: JSON] = [:]
        for (id, value) in members {
            var object = try StrictObject(value)
            let name = try object.word("instrument")
            let settings = object.optional("settings") ?? [:]
            _ = try object.optionalWord("plugin")
            _ = try object.optionalWord("name")
            try object.finish()
            let found = instruments[name] ?? instruments.values.first { $0.hash == name }
            guard let found else { throw Rejection(.unknownTarget, field: "instrument") }
            setups[id] = [
                "plugin": .string(found.plugin), "instrument": .string(found.hash), "name": .string(found.id),
                "settings": settings,
            ]
        }
        let agenda = try Agenda(["items": items, "worksheets": .object(setups)])
        for item in agenda.items.values {
            guard let setup = item.worksheet.flatMap({ agenda.worksheets[$0] }) else { continue }
            guard let found = instruments[setup.name], found.phases.contains(where: { $0.id == item.phase }) else {
                throw Rejection(.unknownTarget, field: "phase")
            }
        }
        return agenda
    }
}
