/// What the signs of a drawing mean, in rows under it; those that are in it only.
public struct DrawingKey: Sendable {
    /// A sign with its meaning.
    public struct Entry: Sendable {
        let text: String
        /// How much room the sign takes before its text.
        let room: Double
        let sample: @Sendable (_ x: Double, _ y: Double) -> [SVG.Element]

        /// Makes an entry from a sign drawn to the right of a point, around its height.
        public init(
            _ text: String,
            room: Double = 0,
            sample: @escaping @Sendable (_ x: Double, _ y: Double) -> [SVG.Element] = { _, _ in [] }
        ) {
            self.text = text
            self.room = room
            self.sample = sample
        }

        /// A box of a class, with a sign in it when there is one.
        public static func box(_ text: String, class name: String, sign: String = "", ink: String = "") -> Entry {
            Entry(text, room: 62) { x, y in
                let box = SVG.Element.rectangle(x: x + 1, y: y - 16, width: 48, height: 32, radius: 6, class: name)
                return sign.isEmpty ? [box] : [box, .text(sign, x: x + 25, y: y + 9, class: "\(ink) s26")]
            }
        }

        /// A circle of a class.
        public static func circle(_ text: String, class name: String) -> Entry {
            Entry(text, room: 46) { x, y in [.circle(x: x + 17, y: y, radius: 16, class: name)] }
        }

        /// A word or number as it stands in the drawing.
        public static func word(_ text: String, word: String, class name: String) -> Entry {
            Entry(text, room: TextWidth.of(word) * 26 + 16) { x, y in
                [.text(word, x: x, y: y + 9, class: "\(name) s26 bold")]
            }
        }
    }

    private let rows: [[(entry: Entry, x: Double)]]
    private static let pitch = 44.0

    /// Lays the entries out in as many rows as they need.
    public init(_ entries: [Entry], width: Double = 1_760) {
        var rows: [[(entry: Entry, x: Double)]] = []
        var x = width
        for entry in entries {
            let room = entry.room + TextWidth.of(entry.text) * 26
            if rows.isEmpty || x + room > width {
                rows.append([])
                x = 0
            }
            rows[rows.count - 1].append((entry, x))
            x += room + 36
        }
        self.rows = rows
    }

    /// How high the rows are together; nothing when there is nothing to explain.
    public var height: Double { Double(rows.count) * DrawingKey.pitch }

    /// The rows from a height on.
    public func elements(y: Double) -> [SVG.Element] {
        guard !rows.isEmpty else { return [] }
        let shapes = rows.enumerated().flatMap { index, row in
            row.flatMap { entry, x -> [SVG.Element] in
                let middle = y + (Double(index) + 0.5) * DrawingKey.pitch
                let text = SVG.Element.text(entry.text, x: x + entry.room, y: middle + 9, class: "ts s26")
                return entry.sample(x, middle) + [text]
            }
        }
        return [.group(class: "legend", key: "legend", shapes)]
    }
}
