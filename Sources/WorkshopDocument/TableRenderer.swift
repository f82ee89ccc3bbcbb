import WorkshopPrimitives

/// Turns a table into markup with real headings for rows and columns.
struct TableRenderer {
    let language: Language
    let place: BlockRenderer.Place

    func markup(_ table: Table, isCaptionVisible: Bool = true) -> Markup {
        if let elsewhere = table.elsewhere(language) { return tag("p", "elsewhere", [.text(elsewhere)]) }
        let caption = tag(
            "caption",
            [Markup.Attribute("class", isCaptionVisible ? nil : "sr")],
            [.text(table.caption)]
        )
        let head = tag("thead", [], [tag("tr", [], table.columns.map(heading))])
        let body = tag(
            "tbody",
            [],
            table.rows.enumerated().map { index, row in
                tag("tr", [Markup.Attribute("class", table.lit.contains(index) ? "lit" : nil)], cells(row, in: table))
            }
        )
        let notes = table.notes.map { tag("p", "table-note", [.text($0)]) }
        let content = tag("table", "data \(table.look.rawValue)", [caption, head, body])
        return tag(
            "div",
            [Markup.Attribute("class", "table-box")] + reach(table, isHidden: !isCaptionVisible),
            [content] + key(table) + notes
        )
    }

    /// What colours and signs say, those that are in the table only.
    private func key(_ table: Table) -> [Markup] {
        guard !table.explained.isEmpty else { return [] }
        let entries = table.explained.map { mark in
            let sign = tag("span", "sign sign-\(mark.rawValue)", [])
            return tag(
                "span",
                [],
                [tag("span", "swatch key-\(mark.rawValue)", [sign]), .text(mark.words(in: language))]
            )
        }
        return [tag("p", "map-key", entries)]
    }

    // A table that may be wider than a phone scrolls in its box, and whoever has keys alone must be able to reach it;
    // but the focus must never be where nobody sees it, such as behind a drawing of the board.
    private func reach(_ table: Table, isHidden: Bool) -> [Markup.Attribute] {
        guard table.columns.count > 2, !isHidden else { return [] }
        return [
            Markup.Attribute("tabindex", "0"), Markup.Attribute("role", "group"),
            Markup.Attribute("aria-label", table.caption),
        ]
    }

    private func heading(_ column: Column) -> Markup {
        guard !column.title.isEmpty else { return tag("td", [], []) }
        return tag(
            "th",
            [Markup.Attribute("scope", "col"), Markup.Attribute("class", column.isNumeric ? "num" : nil)],
            [.text(column.title)]
        )
    }

    private func cells(_ row: [Cell], in table: Table) -> [Markup] {
        row.enumerated().map { index, cell in
            let isNumeric = table.columns.indices.contains(index) && table.columns[index].isNumeric
            let classes = [isNumeric ? "num" : nil, cell.mark.map { "mark-\($0.rawValue)" }].compactMap { $0 }
            let name = classes.isEmpty ? nil : classes.joined(separator: " ")
            let attributes = [Markup.Attribute("class", name)]
            if index == 0 {
                return tag("th", attributes + [Markup.Attribute("scope", "row")], content(cell))
            }
            return tag("td", attributes, content(cell))
        }
    }

    private func content(_ cell: Cell) -> [Markup] {
        var parts: [Markup] = []
        if let mark = cell.mark {
            let words = tag("span", "sr", [.text(mark.words(in: language) + ": ")])
            parts.append(tag("span", "sign sign-\(mark.rawValue)", [words]))
        }
        switch cell.value {
        case .user(let text): parts.append(InlineRenderer.user(text))
        case .text, .number:
            let text = cell.written(in: language)
            parts.append(cell.mark == nil ? .text(text) : tag("b", [], [.text(text)]))
        case .missing(let reason): parts.append(tag("span", "missing", [.text(reason)]))
        case .empty: break
        }
        if let small = cell.small { parts.append(tag("small", [], [.text(small)])) }
        return parts
    }
}
