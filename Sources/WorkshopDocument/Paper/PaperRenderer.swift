public import WorkshopPrimitives

/// Turns sheets into markup: headings, boxes and lines, each question in one piece.
public struct PaperRenderer: Sendable {
    /// The most characters of options that stand beside each other.
    private static let longestRow = 64
    /// The most options below each other; more stand in two columns.
    private static let longestList = 14

    let language: Language

    /// Makes a renderer.
    public init(language: Language) { self.language = language }

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    /// An agenda item with its questions.
    public func part(_ part: PaperDocument.Part, number: Int) -> Markup {
        var children = [tag("h2", [], [.text("\(number). \(part.title)")])]
        children += part.lead.map { tag("p", "lead", [.text($0)]) }
        children += part.form.notes.map { tag("p", "told", [.text($0)]) }
        var level = 3
        for question in part.form.questions {
            if let group = question.group {
                // A heading and the question below it are one piece, so that no page ends with a heading.
                level = 4
                children.append(tag("div", "piece", [tag("h3", [], [.text(group)]), asked(question, level: level)]))
            } else {
                children.append(asked(question, level: level))
            }
        }
        // What only says that nothing is filled in needs no page of its own.
        let looks = part.form.questions.isEmpty ? "part brief" : "part"
        return tag("section", [Markup.Attribute("class", looks), Markup.Attribute("data-key", part.id)], children)
    }

    private func asked(_ question: PaperQuestion, level: Int) -> Markup {
        let number = question.number.map { tag("span", "number", [.text("\($0).")]) } ?? .nothing
        var children = [tag("h\(level)", [], [number, .text(question.number == nil ? "" : " "), .text(question.text)])]
        children += question.details.map { tag("p", [], [.text($0)]) }
        if !question.points.isEmpty {
            children.append(tag("ul", "points", question.points.map { tag("li", [], [.text($0)]) }))
        }
        children += question.fields.map(field)
        let attributes = [Markup.Attribute("class", "question"), Markup.Attribute("data-key", question.id)]
        return tag("div", attributes, children)
    }

    private func field(_ field: PaperField) -> Markup {
        switch field {
        case .choice(let label, let options): labelled(label, [boxes(options)])
        case .rail(let label, let rail):
            tag("div", "field", [asked(label, unknown: rail.unknown), RailOnPaper(rail).drawing, stops(rail)])
        case .writing(let label, let count): labelled(label, Array(repeating: line, count: count))
        case .grid(let options, let rows): grid(options, rows)
        }
    }

    private func labelled(_ label: String?, _ children: [Markup]) -> Markup {
        let label = label.map { tag("p", "label", [.text($0)]) } ?? .nothing
        return tag("div", "field", [label] + children)
    }

    /// The question of a line with, across from it, the box for who doesn't know.
    private func asked(_ label: String?, unknown: String?) -> Markup {
        let aside = unknown.map { tag("span", "unknown", [box, .text(" \($0)")]) } ?? .nothing
        return tag("p", "label", [.text(label ?? ""), aside])
    }

    /// Boxes to tick; short ones stand beside each other.
    public func boxes(_ options: [PaperOption]) -> Markup {
        let length = options.reduce(0) { $0 + $1.text.count + 4 }
        let isRow = length <= PaperRenderer.longestRow && options.allSatisfy { $0.detail == nil && !$0.isOpen }
        let looks = isRow ? "boxes row" : options.count > PaperRenderer.longestList ? "boxes many" : "boxes"
        return tag("ul", looks, options.map(option))
    }

    private func option(_ option: PaperOption) -> Markup {
        let detail = option.detail.map { tag("span", "detail", [.text($0)]) } ?? .nothing
        let words = tag("span", [], [.text(option.text), .text(option.detail == nil ? "" : " "), detail])
        return tag("li", [], [box, words, option.isOpen ? line : .nothing])
    }

    private func stops(_ rail: PaperRail) -> Markup {
        tag(
            "ol",
            [Markup.Attribute("class", "stops stops-\(rail.stops.count)")],
            rail.stops.map { stop in
                let text = stop.text.map { tag("span", [], [.text($0)]) } ?? .nothing
                return tag("li", [], [tag("b", [], [.text(stop.title)]), .text(" "), text])
            }
        )
    }

    private func grid(_ options: [String], _ rows: [String]) -> Markup {
        let scope = { (value: String) in [Markup.Attribute("scope", value)] }
        let empty = tag("td", [], [])
        let head = tag("tr", [], [empty] + options.map { tag("th", scope("col"), [.text($0)]) })
        let body = rows.map { row in
            tag("tr", [], [tag("th", scope("row"), [.text(row)])] + options.map { _ in tag("td", [], [box]) })
        }
        return tag("table", "grid", [tag("thead", [], [head]), tag("tbody", [], body)])
    }

    private var box: Markup { tag("span", [.init("class", "box"), .init("aria-hidden", "true")], []) }

    private var line: Markup { tag("span", [.init("class", "line"), .init("aria-hidden", "true")], []) }
}

/// The line itself: its first and last points stand in the middle of the first and last columns of words below it.
private struct RailOnPaper {
    private static let width = 1_000.0
    private static let height = 38.0

    let rail: PaperRail

    init(_ rail: PaperRail) { self.rail = rail }

    var drawing: Markup {
        let middle = RailOnPaper.height / 2
        let line = stroke(x(0), middle, x(rail.points - 1), middle, "axis")
        let ticks = (0..<rail.points).map { point in
            let isLong = point.isMultiple(of: rail.stride)
            let reach = isLong ? middle - 2 : middle / 2
            return stroke(x(point), middle - reach, x(point), middle + reach, isLong ? "long" : "short")
        }
        let box = "0 0 \(Int(RailOnPaper.width)) \(Int(RailOnPaper.height))"
        // The words below the line say what a screen reader needs.
        return tag(
            "svg",
            [.init("class", "rail"), .init("viewBox", box), .init("aria-hidden", "true"), .init("focusable", "false")],
            [line] + ticks
        )
    }

    private func x(_ point: Int) -> Double {
        let column = RailOnPaper.width / Double(max(2, rail.stops.count))
        let share = Double(point) / Double(rail.points - 1)
        return column / 2 + share * (RailOnPaper.width - column)
    }

    private func stroke(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ name: String) -> Markup {
        let places = zip(["x1", "y1", "x2", "y2"], [x1, y1, x2, y2]).map { key, value in
            Markup.Attribute(key, String((value * 10).rounded() / 10))
        }
        return tag("line", [Markup.Attribute("class", name)] + places, [])
    }
}
