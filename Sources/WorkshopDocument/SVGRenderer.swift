/// Turns a drawing into markup; its words come from the figure, so that nobody gets a picture alone.
enum SVGRenderer {
    static func markup(_ figure: Figure, id: String) -> Markup {
        let size = "0 0 \(short(figure.drawing.width)) \(short(figure.drawing.height))"
        return tag(
            "svg",
            [
                Markup.Attribute("viewBox", size), Markup.Attribute("role", "img"),
                Markup.Attribute("aria-labelledby", "\(id)-t \(id)-d"), Markup.Attribute("class", "drawing"),
            ],
            [
                tag("title", [Markup.Attribute("id", "\(id)-t")], [.text(figure.title)]),
                tag("desc", [Markup.Attribute("id", "\(id)-d")], [.text(figure.description)]),
            ] + figure.drawing.elements.map(markup)
        )
    }

    private static func markup(_ element: SVG.Element) -> Markup {
        switch element {
        case .group(let name, let key, let children):
            return tag(
                "g",
                [Markup.Attribute("class", name), Markup.Attribute("data-key", key)],
                children.map(markup)
            )
        case .circle(let x, let y, let radius, let name):
            return shape("circle", name, [("cx", x), ("cy", y), ("r", radius)])
        case .rectangle(let x, let y, let width, let height, let radius, let name):
            return shape(
                "rect",
                name,
                [("x", x), ("y", y), ("width", max(0, width)), ("height", max(0, height)), ("rx", radius)]
            )
        case .line(let x1, let y1, let x2, let y2, let name):
            return shape("line", name, [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)])
        case .path(let data, let name):
            return tag("path", [Markup.Attribute("class", name), Markup.Attribute("d", data)], [])
        case .text(let text, let x, let y, let name):
            return tag(
                "text",
                [
                    Markup.Attribute("class", name), Markup.Attribute("x", short(x)), Markup.Attribute("y", short(y)),
                ],
                [.text(text)]
            )
        }
    }

    private static func shape(_ name: String, _ classes: String, _ numbers: [(String, Double)]) -> Markup {
        tag(
            name,
            [Markup.Attribute("class", classes)] + numbers.map { Markup.Attribute($0.0, short($0.1)) },
            []
        )
    }
}

/// A coordinate with at most two decimals; what is no number or lies beyond any drawing becomes 0.
func short(_ number: Double) -> String {
    guard number.magnitude < 1e9 else { return "0" }
    let hundredths = Int((number * 100).rounded())
    if hundredths % 100 == 0 { return String(hundredths / 100) }
    let sign = hundredths < 0 ? "-" : ""
    let rest = hundredths.magnitude % 100
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(hundredths.magnitude / 100).\(decimals)"
}
