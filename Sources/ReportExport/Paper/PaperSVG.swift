public import WorkshopDocument
public import WorkshopPrimitives

/// Drawings as SVG files that need nothing beside them.
public enum PaperSVG {
    /// The letters of drawings on paper; files are made where these are installed.
    static let letters = "Liberation Sans,Noto Sans,sans-serif"

    /// A figure's drawing with its words and with looks written at every shape, as the text of an SVG file.
    public static func text(_ figure: Figure, language: Language, style: PaperStyle) -> String {
        let drawing = figure.drawing
        let (width, height) = (number(drawing.width), number(drawing.height))
        let writer = PaperShapes(style: style)
        return tag(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"), ("width", width), ("height", height),
                ("viewBox", "0 0 \(width) \(height)"), ("role", "img"), ("lang", language.rawValue),
                ("aria-labelledby", "t d"), ("font-family", letters), ("font-size", "28"),
            ],
            [
                tag("title", [("id", "t")], [.text(figure.title)]),
                tag("desc", [("id", "d")], [.text(figure.description)]),
            ] + drawing.elements.flatMap(writer.markup)
        ).rendered
    }
}

/// Shapes with the looks of their classes as attributes.
struct PaperShapes {
    let style: PaperStyle

    func markup(_ element: SVG.Element) -> [Markup] {
        switch element {
        case .group(let name, _, let children): [tag("g", looks(name), children.flatMap(markup))]
        case .circle(let x, let y, let radius, let name):
            [tag("circle", [("cx", number(x)), ("cy", number(y)), ("r", number(max(0, radius)))] + looks(name))]
        case .rectangle(let x, let y, let width, let height, let radius, let name):
            [
                tag(
                    "rect",
                    [
                        ("x", number(x)), ("y", number(y)), ("width", number(max(0, width))),
                        ("height", number(max(0, height))), ("rx", number(max(0, radius))),
                    ] + looks(name)
                )
            ]
        case .line(let x1, let y1, let x2, let y2, let name):
            [
                tag(
                    "line",
                    [("x1", number(x1)), ("y1", number(y1)), ("x2", number(x2)), ("y2", number(y2))] + looks(name)
                )
            ]
        case .path(let data, let name): [tag("path", [("d", data)] + looks(name))]
        case .text(let text, let x, let y, let name): words(text, x: x, y: y, name)
        }
    }

    private func words(_ text: String, x: Double, y: Double, _ name: String) -> [Markup] {
        let place = [("x", number(x)), ("y", number(y))]
        let looks = looks(name)
        let values = Dictionary(looks, uniquingKeysWith: { first, _ in first })
        guard values["paint-order"] != nil else { return [tag("text", place + looks, [.text(text)])] }
        // A stroke under letters is beyond most programs; a strip of paper behind them does what it is for.
        let letters = looks.filter { !$0.0.hasPrefix("stroke") && $0.0 != "paint-order" }
        let size = values["font-size"].flatMap(Double.init) ?? 28
        let width = PaperText.width(of: text, isBold: values["font-weight"] == "700") * size
        let start = values["text-anchor"] == "middle" ? x - width / 2 : values["text-anchor"] == "end" ? x - width : x
        let strip = tag(
            "rect",
            [
                ("x", number(start - 5)), ("y", number(y - size * 0.82)), ("width", number(width + 10)),
                ("height", number(size * 1.1)), ("rx", "5"), ("fill", values["stroke"] ?? "#FFFFFF"),
            ]
        )
        return [strip, tag("text", place + letters, [.text(text)])]
    }

    private func looks(_ classes: String) -> [(String, String)] {
        style.looks(of: classes).map { ($0.name, $0.value) }
    }
}

/// How much room a text takes on paper, where the letters are known.
private enum PaperText {
    /// The width of a text in parts of its size, within a few hundredths per letter.
    static func width(of text: String, isBold: Bool) -> Double {
        text.reduce(0) { $0 + width(of: $1) } * (isBold ? 1.06 : 1)
    }

    private static func width(of character: Character) -> Double {
        guard let scalar = character.unicodeScalars.first, scalar.value < 0x250 else { return 0.9 }
        if "mwMW@%".contains(character) { return 0.84 }
        if "iljtfrI.,:;'!|()[]-/ ".contains(character) { return 0.29 }
        return character.isUppercase ? 0.69 : 0.55
    }
}

private func tag(_ name: String, _ attributes: [(String, String)], _ children: [Markup] = []) -> Markup {
    .element(name, attributes.map { Markup.Attribute($0.0, $0.1) }, children)
}

/// A coordinate with at most two decimals; what is no number or lies beyond any drawing becomes 0.
private func number(_ value: Double) -> String {
    guard value.magnitude < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)\(decimals)"
}
