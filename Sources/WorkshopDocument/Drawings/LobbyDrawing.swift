/// What the lobby draws: the code in tiles, the QR code, and who sits where.
public enum LobbyDrawing {
    /// A code to type, a tile for each character, in two halves.
    public static func code(_ code: String) -> SVG {
        let characters = code.filter { $0 != " " && $0 != "-" }
        let half = (characters.count + 1) / 2
        let tiles = characters.enumerated().flatMap { index, character -> [SVG.Element] in
            let x = 2 + Double(index) * 129 + (index >= half ? 28 : 0)
            return [
                .rectangle(x: x, y: 2, width: 120, height: 156, radius: 6, class: "tile"),
                .text(String(character), x: x + 60, y: 116, class: "glyph"),
            ]
        }
        return SVG(width: Double(characters.count) * 129 + 24, height: 160, elements: tiles)
    }

    /// A QR code as squares with the quiet zone that readers need.
    public static func qr(_ squares: [[Bool]]) -> SVG {
        let size = Double(squares.count + 8)
        var path = ""
        for (y, row) in squares.enumerated() {
            for (x, isDark) in row.enumerated() where isDark { path += "M\(x + 4) \(y + 4)h1v1h-1z" }
        }
        return SVG(
            width: size,
            height: size,
            elements: [
                .rectangle(x: 0, y: 0, width: size, height: size, radius: 0, class: "qr-paper"),
                .path(path, class: "qr"),
            ]
        )
    }

    /// The seats of a group: a puck for everyone who came, and those that are free, as far as two rows hold them.
    public static func seats(_ count: Int, free: Int = 1) -> SVG {
        let across = 7
        let shown = min(max(0, count), 20)
        let drawn = shown + min(max(0, free), max(1, across * 2 - shown))
        let rows = (drawn + across - 1) / across
        let height = Double(max(rows, 1)) * 44
        let seats = (0..<drawn).map { index -> SVG.Element in
            let x = 22 + Double(index % across) * 42
            let y = height - 22 - Double(index / across) * 42
            guard index < shown else { return .circle(x: x, y: y, radius: 18, class: "free") }
            return .group(
                class: "puck",
                key: "s\(index)",
                [
                    .circle(x: x, y: y, radius: 18.5, class: "puck-edge"),
                    .circle(x: x, y: y, radius: 10, class: "puck-ring"),
                ]
            )
        }
        return SVG(width: 300, height: height, elements: seats)
    }
}
