import WorkshopDocument

/// What a drawing holds, flat, for tests to look at.
extension SVG {
    struct Puck {
        let key: String
        let x: Double
        let y: Double
        let radius: Double
    }

    struct Label {
        let text: String
        let x: Double
        let y: Double
        let classes: Set<String>

        /// The size that the style sheet gives it: `s28` is 28, a tile's glyph 102.
        var size: Double {
            if classes.contains("glyph") { return 102 }
            return classes.compactMap { $0.hasPrefix("s") ? Double($0.dropFirst()) : nil }.first ?? 0
        }

        /// Where it starts and ends, by the mean width of a letter in the fonts of the tokens.
        var extent: ClosedRange<Double> {
            let width = Double(text.count) * size * (classes.contains("bold") ? 0.54 : 0.5)
            let isCentred = !classes.isDisjoint(with: ["mid", "n1", "n2", "n3", "n4", "glyph"])
            let start = isCentred ? x - width / 2 : classes.contains("end") ? x - width : x
            return start...start + width
        }
    }

    var all: [Element] { elements.flatMap(\.all) }

    var pucks: [Puck] {
        all.compactMap { element in
            guard case .group("puck", let key, let parts) = element,
                case .circle(let x, let y, let radius, _)? = parts.first
            else { return nil }
            return Puck(key: key ?? "", x: x, y: y, radius: radius)
        }
    }

    var texts: [Label] {
        all.compactMap { element in
            guard case .text(let text, let x, let y, let name) = element else { return nil }
            return Label(text: text, x: x, y: y, classes: Set(name.split(separator: " ").map(String.init)))
        }
    }

    /// The keys of the groups of a class, in order.
    func keys(class name: String) -> [String] {
        all.compactMap { element in
            guard case .group(name, let key, _) = element else { return nil }
            return key
        }
    }

    /// A box of a graph, with the texts in it.
    struct NodeBox {
        let key: String
        let x: Double
        let y: Double
        let width: Double
        let height: Double
        let texts: [Label]

        func overlaps(_ other: NodeBox) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
        }
    }

    var nodes: [NodeBox] {
        all.compactMap { element in
            guard case .group("node", let key, let parts) = element,
                case .rectangle(let x, let y, let width, let height, _, _)? = parts.first
            else { return nil }
            let texts = SVG(width: 0, height: 0, elements: parts).texts
            return NodeBox(key: key ?? "", x: x, y: y, width: width, height: height, texts: texts)
        }
    }

    func shapes(class name: String) -> Int {
        all.count { $0.classes.split(separator: " ").contains { $0 == name } }
    }
}

extension SVG.Element {
    fileprivate var all: [SVG.Element] {
        guard case .group(_, _, let children) = self else { return [self] }
        return [self] + children.flatMap(\.all)
    }

    fileprivate var classes: String {
        switch self {
        case .group(let name, _, _), .circle(_, _, _, let name), .rectangle(_, _, _, _, _, let name),
            .line(_, _, _, _, let name), .path(_, let name), .text(_, _, _, let name):
            name
        }
    }
}
