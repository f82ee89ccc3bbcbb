/// Groups on the same rail below each other, each with a colour and a shape of its own.
public struct GroupsDrawing: Sendable {
    /// A group.
    public struct Row: Sendable {
        /// What it is called.
        public let label: String
        /// How many it is, in words.
        public let note: String
        /// The index of its colour and shape.
        public let mark: Int
        /// Its median, in tenths; absent when it isn't shown.
        public let median: Double?
        /// The median in words.
        public let medianText: String
        /// Its middle half, in tenths.
        public let band: ClosedRange<Double>?

        /// Makes a group's row.
        public init(
            label: String,
            note: String,
            mark: Int,
            median: Double?,
            medianText: String = "",
            band: ClosedRange<Double>? = nil
        ) {
            self.label = label
            self.note = note
            self.mark = mark
            self.median = median
            self.medianText = medianText
            self.band = band
        }
    }

    /// The rail.
    public var scale: RailScale
    /// The groups in their order.
    public var rows: [Row]

    /// Makes a drawing of groups.
    public init(scale: RailScale, rows: [Row]) {
        self.scale = scale
        self.rows = rows
    }

    /// The drawing, 1760 wide.
    public func svg() -> SVG {
        let left = 560.0
        let right = 1_680.0
        let bottom = 96 + Double(rows.count) * 84
        let stations = scale.stations.flatMap { station -> [SVG.Element] in
            let at = scale.place(Double(station.tenths), from: left, to: right)
            return [
                .line(x1: at, y1: 78, x2: at, y2: bottom, class: "guide"),
                .circle(x: at, y: 26, radius: 24, class: station.shade > 0 ? "ph\(station.shade)" : "ghost"),
                .text(station.sign, x: at, y: 36, class: station.shade > 0 ? "n\(station.shade) s28" : "ts s24 mid"),
                .text(station.title, x: at, y: 74, class: "ts s28 mid halo"),
            ]
        }
        let lines = rows.enumerated().flatMap { index, row -> [SVG.Element] in
            let y = 138 + Double(index) * 84
            var shapes: [SVG.Element] = [
                GroupMark.shape(row.mark, x: 20, y: y, size: 17),
                .text(row.label, x: 56, y: y + 2, class: "t s28 bold"),
                .text(row.note, x: 56, y: y + 34, class: "ts s26"),
                .rectangle(x: left - 30, y: y - 5, width: right - left + 60, height: 10, radius: 5, class: "rail"),
            ]
            if let band = row.band {
                let start = scale.place(band.lowerBound, from: left, to: right) - 6
                let width = scale.place(band.upperBound, from: left, to: right) + 6 - start
                shapes.append(.rectangle(x: start, y: y - 20, width: width, height: 40, radius: 6, class: "band"))
            }
            guard let median = row.median else { return shapes }
            let at = scale.place(median, from: left, to: right)
            shapes.append(GroupMark.shape(row.mark, x: at, y: y, size: 19))
            shapes.append(.text(row.medianText, x: at + 30, y: y - 18, class: "t s28 bold halo"))
            return shapes
        }
        return SVG(width: 1_760, height: bottom, elements: stations + lines)
    }
}

/// The shapes of groups: a colour is never the only difference.
public enum GroupMark {
    /// How many marks there are.
    public static let count = 7

    /// The shape of a group.
    public static func shape(_ mark: Int, x: Double, y: Double, size: Double) -> SVG.Element {
        let name = "group-fill v\(mark % count + 1)"
        func polygon(_ corners: [(Double, Double)]) -> SVG.Element {
            let points = corners.map { "\(short(x + $0.0 * size)) \(short(y + $0.1 * size))" }
            return .path("M" + points.joined(separator: "L") + "Z", class: name)
        }
        switch mark % count {
        case 0: return .circle(x: x, y: y, radius: size, class: name)
        case 1:
            return .rectangle(
                x: x - size * 0.9,
                y: y - size * 0.9,
                width: size * 1.8,
                height: size * 1.8,
                radius: 1,
                class: name
            )
        case 2: return polygon([(0, -1), (1, 0.85), (-1, 0.85)])
        case 3: return polygon([(0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0)])
        case 4: return polygon([(0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0), (-0.55, -0.95)])
        case 5:
            let a = 0.36
            return polygon([
                (-a, -1), (a, -1), (a, -a), (1, -a), (1, a), (a, a), (a, 1), (-a, 1), (-a, a), (-1, a), (-1, -a),
                (-a, -a),
            ])
        default: return .circle(x: x, y: y, radius: size * 0.8, class: "group-ring v\(mark % count + 1)")
        }
    }
}
