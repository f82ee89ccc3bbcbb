/// Everyone's pucks on one rail, settled beside each other, with what they say together.
public struct SwarmDrawing: Sendable {
    /// The rail.
    public var scale: RailScale
    /// How many people stand where, by tenths.
    public var counts: [Int: Int]
    /// How many stood where a round before.
    public var earlier: [Int: Int] = [:]
    /// From where to where people moved; empty when it isn't shown.
    public var threads: [(from: Int, to: Int)] = []
    /// The bands that matter, in tenths: the middle half, or the two camps.
    public var bands: [ClosedRange<Double>] = []
    /// The median, in tenths; absent when there are two images.
    public var median: Double?
    /// The median of the round before, for an arrow when there are no threads.
    public var earlierMedian: Double?
    /// The words beside the rail: the round, the class, the count.
    public var label: [String] = []
    /// The words beside the earlier round.
    public var earlierLabel: [String] = []
    /// The words under the median or the bands, the first of them larger.
    public var caption: [String] = []
    /// Whether the outcome is provisional: dashed and hatched.
    public var isProvisional = false

    /// Makes a drawing of where people stand.
    public init(scale: RailScale, counts: [Int: Int]) {
        self.scale = scale
        self.counts = counts
    }

    static let left = 372.0
    static let right = 1_572.0
    static let rail = 300.0
    /// The most pucks above each other before they are drawn as a bar with a number.
    static let tallest = 30

    /// The drawing, 1760 by 740.
    public func svg() -> SVG {
        let elements =
            guides + bandShapes + bridge + earlierShapes + railShapes + medianShapes + pucks + words + stations
        return SVG(width: 1_760, height: 740, elements: elements)
    }

    private func x(_ tenths: Double) -> Double {
        scale.place(tenths, from: SwarmDrawing.left, to: SwarmDrawing.right)
    }

    private var guides: [SVG.Element] {
        scale.stations.map { station in
            let at = x(Double(station.tenths))
            return .line(x1: at, y1: 18, x2: at, y2: 526, class: "guide")
        }
    }

    private var railShapes: [SVG.Element] {
        [
            .rectangle(
                x: SwarmDrawing.left - 48,
                y: SwarmDrawing.rail - 7,
                width: SwarmDrawing.right - SwarmDrawing.left + 96,
                height: 14,
                radius: 7,
                class: "rail"
            )
        ]
    }

    private var bandShapes: [SVG.Element] {
        bands.enumerated().map { index, band in
            let start = x(band.lowerBound) - 10
            return .rectangle(
                x: start,
                y: SwarmDrawing.rail - 122,
                width: x(band.upperBound) + 10 - start,
                height: 244,
                radius: 6,
                class: bands.count > 1 || isProvisional ? "band band-maybe band-\(index + 1)" : "band"
            )
        }
    }

    /// The middle of all bands together: the words under two images belong to both.
    private var bridged: Double? {
        guard let first = bands.first, let last = bands.last else { return nil }
        return ((first.lowerBound + first.upperBound) / 2 + (last.lowerBound + last.upperBound) / 2) / 2
    }

    /// A line from band to band with the words between, so that they are read as being about both.
    private var bridge: [SVG.Element] {
        guard bands.count > 1, median == nil, let first = bands.first, let last = bands.last, let bridged else {
            return []
        }
        let (top, level) = (SwarmDrawing.rail + 126, SwarmDrawing.rail + 156)
        let room = TextWidth.of(caption.first ?? "") * 36 / 2 + 18
        return [(first, -1.0), (last, 1.0)].flatMap { band, side -> [SVG.Element] in
            let at = x((band.lowerBound + band.upperBound) / 2)
            return [
                .line(x1: at, y1: top, x2: at, y2: level, class: "brace"),
                .line(x1: at, y1: level, x2: x(bridged) + side * room, y2: level, class: "brace"),
            ]
        }
    }

    private var medianShapes: [SVG.Element] {
        guard let median else { return [] }
        return [
            .line(
                x1: x(median),
                y1: SwarmDrawing.rail - 134,
                x2: x(median),
                y2: SwarmDrawing.rail + 134,
                class: isProvisional ? "median maybe" : "median"
            )
        ]
    }

    /// The room for pucks above and below the rail together, so that they stay clear of the words under them.
    private static let height = 268.0

    /// Pucks of one value stand in rows on both sides of the rail; a step that is wide has room for more side by side.
    private var pucks: [SVG.Element] {
        let room = (SwarmDrawing.right - SwarmDrawing.left) * Double(scale.step) / Double(scale.highest - scale.lowest)
        let across = max(1, Int(room * 0.9 / 40))
        let tallest = counts.values.map { ($0 + across - 1) / across }.max() ?? 0
        guard tallest <= SwarmDrawing.tallest else { return bars }
        let pitch = min(39.5, room, SwarmDrawing.height / Double(max(1, tallest)))
        let radius = max(4, pitch / 2 - 1.25)
        let shapes = SwarmDrawing.inOrder(counts).flatMap { tenths, count in
            (0..<count).map { index in
                let column = Double(index % across)
                // The last row may be shorter than the others and stands in the middle all the same.
                let columns = Double(min(across, count - index / across * across))
                let rows = Double((count + across - 1) / across)
                let at = x(Double(tenths)) + (column - (columns - 1) / 2) * pitch
                let height = SwarmDrawing.rail + (Double(index / across) - (rows - 1) / 2) * pitch
                return puck(at, height, radius, key: "p\(tenths)-\(index)")
            }
        }
        return [.group(class: "pucks", key: "pucks", shapes)]
    }

    /// The values where anybody stands, from low to high.
    private static func inOrder(_ counts: [Int: Int]) -> [(tenths: Int, count: Int)] {
        counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func puck(_ x: Double, _ y: Double, _ radius: Double, key: String) -> SVG.Element {
        .group(
            class: "puck",
            key: key,
            [
                .circle(x: x, y: y, radius: radius, class: "puck-edge"),
                .circle(x: x, y: y, radius: radius * 0.54, class: "puck-ring"),
            ]
        )
    }

    private var bars: [SVG.Element] {
        let most = Double(max(1, counts.values.max() ?? 1))
        return SwarmDrawing.inOrder(counts).flatMap { tenths, count -> [SVG.Element] in
            let height = max(8, SwarmDrawing.height * Double(count) / most)
            let at = x(Double(tenths))
            let bar = SVG.Element.rectangle(
                x: at - 16,
                y: SwarmDrawing.rail - height / 2,
                width: 32,
                height: height,
                radius: 6,
                class: "puck-bar"
            )
            return [bar, .text(String(count), x: at, y: SwarmDrawing.rail + 8, class: "tk s22 mid")]
        }
    }

    private var earlierShapes: [SVG.Element] {
        guard !earlier.isEmpty else { return [] }
        let tallest = earlier.values.max() ?? 1
        let pitch = min(17, 58 / Double(max(1, tallest)))
        let radius = max(2.5, pitch * 0.42)
        let ghosts = SwarmDrawing.inOrder(earlier).flatMap { tenths, count in
            (0..<count).map { index in
                SVG.Element.circle(
                    x: x(Double(tenths)),
                    y: 52 + (Double(index) - Double(count - 1) / 2) * pitch,
                    radius: radius,
                    class: "ghost"
                )
            }
        }
        return [.group(class: "threads", key: nil, movement), .group(class: "ghosts", key: nil, ghosts)]
    }

    /// The most threads that stay legible; beyond that an arrow between the medians says it better.
    static let mostThreads = 40

    private var movement: [SVG.Element] {
        if !threads.isEmpty, threads.count <= SwarmDrawing.mostThreads {
            return threads.map { thread in
                let from = x(Double(thread.from))
                let to = x(Double(thread.to))
                let isFar = abs(thread.from - thread.to) > scale.step * 3
                return .path(
                    "M\(short(from)) 84C\(short(from)) 190 \(short(to)) 150 \(short(to)) \(short(SwarmDrawing.rail - 30))",
                    class: isFar ? "thread far" : "thread"
                )
            }
        }
        guard let earlierMedian, let median else { return [] }
        let from = x(earlierMedian)
        let to = x(median)
        return [
            .path("M\(short(from)) 92C\(short(from)) 150 \(short(to)) 110 \(short(to)) 158", class: "thread far"),
            .path("M\(short(to - 9)) 146L\(short(to)) 160L\(short(to + 9)) 146", class: "thread far"),
        ]
    }

    private var words: [SVG.Element] {
        let main = label.enumerated().map { index, line in
            SVG.Element.text(
                line,
                x: 0,
                y: 268 + Double(index) * 44,
                class: index == 0 ? "t s36 bold" : index == label.count - 1 ? "ts s32" : "tt s36 bold"
            )
        }
        let before = textLines(earlierLabel, x: 0, y: 50, pitch: 36, class: "ts s28")
        let middle = median ?? bridged ?? Double(scale.lowest)
        let at = min(max(x(middle), SwarmDrawing.left + 40), SwarmDrawing.right - 40)
        let below = caption.enumerated().map { index, line in
            SVG.Element.text(
                line,
                x: at,
                y: SwarmDrawing.rail + 168 + Double(index) * 38,
                class: index == 0 ? "tt s36 bold mid halo" : "ts s32 mid halo"
            )
        }
        return main + before + below
    }

    private var stations: [SVG.Element] {
        let width = scale.stations.count > 1 ? 1_200 / Double(scale.stations.count - 1) : 1_200
        return scale.stations.enumerated().flatMap { index, station -> [SVG.Element] in
            let at = x(Double(station.tenths))
            var shapes: [SVG.Element] = []
            if station.shade > 0 {
                shapes.append(.circle(x: at, y: 554, radius: 27, class: "ph\(station.shade)"))
                shapes.append(.text(station.sign, x: at, y: 565, class: "n\(station.shade) s32"))
            } else if !station.sign.isEmpty {
                shapes.append(.text(station.sign, x: at, y: 565, class: "ts s28 mid"))
            }
            let isEnd = station.shade == 0 && (index == 0 || index == scale.stations.count - 1)
            let turn = !isEnd ? "mid" : index == 0 ? "start" : "end"
            let edge = !isEnd ? at : index == 0 ? SwarmDrawing.left - 48 : SwarmDrawing.right + 48
            let characters = Int(min(width, 420) / 15)
            shapes += textLines(
                wrapped(station.title, isEnd ? 34 : characters, lines: 2),
                x: edge,
                y: 616,
                pitch: 38,
                class: "t s32 bold \(turn)"
            )
            return shapes
                + textLines(
                    wrapped(station.text, characters, lines: 3),
                    x: edge,
                    y: 656,
                    pitch: 34,
                    class: "ts s28 \(turn)"
                )
        }
    }
}
