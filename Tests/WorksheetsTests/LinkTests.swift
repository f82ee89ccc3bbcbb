import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Worksheets that build upon each other")
struct LinkTests {
    /// A card of a weakness on the table and a chain with one effect, the approach at its left not yet linked.
    private func filled() async throws -> Table {
        let table = try await Table.laid()
        let phone = try await table.phone()
        await table.ask(table.desk, "item.open", ["item": "swot-schrijven"])
        let card: JSON = ["do": "write", "id": "wachten", "list": "swot-zwaktes", "text": "Mensen wachten te lang"]
        #expect(await table.ask(phone.client, "answer", card, item: "swot-schrijven") == "ack")
        for (id, level, text) in [("w", 1, "Een veilige wijk"), ("rust", 2, "Meer rust thuis")] {
            await table.desk("keten-effecten", node(id, level, text))
        }
        await table.desk("keten-verbanden", node("bezoek", 3, "Gezinnen krijgen bezoek"))
        await table.desk("keten-verbanden", node("team", 4, "Een vast wijkteam"))
        return table
    }

    private func node(_ id: String, _ level: Int, _ text: String) -> JSON {
        ["do": "add-node", "id": .string(id), "level": .integer(level), "text": .string(text)]
    }

    private func line(_ id: String, from origin: String? = nil) -> JSON {
        [
            "do": "line.add",
            "line": .members([
                ("id", .string(id)), ("naam", .string("Post \(id)")), ("soort", "baat"), ("bedrag", 100),
                ("verdeling", [["actor": "inwoner", "aandeel": 1]]), ("herkomst", origin.map(JSON.string)),
            ]),
        ]
    }

    private func link(_ id: String, _ from: String, _ to: String) -> JSON {
        ["do": "add-link", "id": .string(id), "from": .string(from), "to": .string(to), "because": "dat werkt"]
    }

    @Test("a card is offered once it is on the table, by the name of its column")
    func offered() async throws {
        let table = try await filled()
        #expect(table.references?["swot/wachten"] == nil)
        await table.desk("swot-tonen", ["do": "show", "id": "wachten"])
        let card = table.references?["swot/wachten"]
        #expect(card?["text"]?.text == "Mensen wachten te lang")
        #expect(card?["title"]?["nl"]?.text == "Zwaktes")
        let effect = table.references?["keten/rust"]
        #expect(effect?["text"]?.text == "Meer rust thuis")
        #expect(effect?["title"]?["nl"]?.text?.isEmpty == false && effect?["path"]?.flag == false)
    }

    @Test("a weakness becomes a line, which still tells where it comes from when the card is hidden or wiped")
    func fromCard() async throws {
        let table = try await filled()
        await table.desk("swot-tonen", ["do": "show", "id": "wachten"])
        await table.desk("mkba-effecten", line("minder", from: "swot/wachten"))
        #expect(table.origin(of: "minder") == "swot/wachten")
        await table.desk("swot-tonen", ["do": "hide", "id": "wachten"])
        #expect(table.references?["swot/wachten"] == nil)
        #expect(table.origin(of: "minder") == "swot/wachten")
        await table.desk("swot-tonen", ["do": "show", "id": "wachten"])
        let people = try #require(table.output.document("view", at: table.desk)?["roster"]?.members?.keys.first)
        #expect(await table.ask(table.desk, "person.erase", ["person": .string(people)]) == "ack")
        #expect(table.view("swot")?["cards"]?["wachten"] == nil)
        #expect(table.origin(of: "minder") == "swot/wachten")
        let again = try await table.restarted()
        await again.desk("mkba-effecten", ["do": "text", "field": "doel", "text": "Minder wachten"])
        #expect(again.origin(of: "minder") == "swot/wachten" && again.view("swot")?["cards"]?["wachten"] == nil)
    }

    @Test("only a line from an effect that a path leads to has a chain, also after a restart")
    func chain() async throws {
        let table = try await filled()
        await table.desk("swot-tonen", ["do": "show", "id": "wachten"])
        await table.desk("mkba-effecten", line("los"))
        await table.desk("mkba-effecten", line("kaart", from: "swot/wachten"))
        await table.desk("mkba-effecten", line("effect", from: "keten/rust"))
        #expect(table.unchained == ["effect", "kaart", "los"])
        await table.desk("keten-verbanden", link("l1", "team", "bezoek"))
        await table.desk("keten-verbanden", link("l2", "bezoek", "rust"))
        #expect(table.unchained == ["kaart", "los"])
        let again = try await table.restarted()
        await again.desk("mkba-effecten", ["do": "line.origin", "line": "los", "origin": "keten/rust"])
        #expect(again.unchained == ["kaart"])
        #expect(again.origin(of: "effect") == "keten/rust")
        await again.desk("keten-verbanden", ["do": "drop", "id": "l1"])
        #expect(again.unchained == ["effect", "kaart", "los"])
    }

    @Test("phones see lines by their names, and nothing of what other worksheets offer")
    func phones() async throws {
        let table = try await filled()
        await table.desk("swot-tonen", ["do": "show", "id": "wachten"])
        await table.desk("mkba-effecten", line("minder", from: "swot/wachten"))
        let phone = try await table.phone()
        await table.ask(table.desk, "item.open", ["item": "mkba-schatten"])
        let view = try #require(table.view("mkba", at: phone.client))
        #expect(view["lines"]?["minder"]?["name"]?.text == "Post minder")
        #expect(view["desk"] == nil)
    }

    @Test("what is agreed on stands in one list, each with the worksheet that it comes from")
    func actions() async throws {
        let table = try await filled()
        let origins = ["swot/wachten", "keten/rust", "mkba/minder"]
        for (index, origin) in origins.enumerated() {
            let action: JSON = [
                "action": .string("a\(index)"), "what": .string("Doe \(index)"), "origin": .string(origin),
            ]
            #expect(await table.ask(table.desk, "action.put", action) == "ack")
        }
        let again = try await table.restarted()
        let phone = try await again.phone()
        await again.ask(again.desk, "item.open", ["item": "keten-effecten"])
        let actions = again.output.document("view", at: phone.client)?["actions"]?.members ?? [:]
        #expect(actions.values.compactMap { $0["origin"]?.text }.sorted() == origins.sorted())
        let report = await again.session.report(
            ReportContext(language: .nl, now: again.time.now(), head: .empty, version: "test") { _ in "" }
        )
        let rows = report.sections.flatMap(\.blocks).compactMap { block -> [[Cell.Value]]? in
            guard case .table(let table) = block.content, table.caption == "Wie doet wat" else { return nil }
            return table.rows.map { $0.map(\.value) }
        }
        let items = ["swot-schrijven", "keten-effecten", "mkba-effecten"]
        #expect(rows.first == items.enumerated().map { [.user("Doe \($0)"), .user($1)] })
    }
}
