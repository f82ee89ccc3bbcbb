/// Rails below each other: where the room stands now, where it wants to be, and where the energy is.
public struct ProfileDrawing: Sendable {
    /// One rail.
    public struct Row: Sendable {
        /// What it is about.
        public var label: String
        /// A word of caution under it.
        public var caution: String?
        /// What is said of the outcome, beside the rail.
        public var verdict: String?
        /// What the ends of the rail are called, where every row has poles of its own.
        public var poles: (left: String, right: String)?
        /// Where the room stands, in tenths; absent when there are two images.
        public var now: Double?
        /// The number in the puck.
        public var nowText: String = ""
        /// The middle half, or both camps, in tenths.
        public var bands: [ClosedRange<Double>] = []
        /// Where the room wants to be, in tenths.
        public var want: Double?
        /// The step between, in words.
        public var stepText: String = ""
        /// The energy, 1 to 5.
        public var energy: Double?
        /// The energy in words.
        public var energyText: String = ""
        /// Whether the outcome is provisional.
        public var isProvisional = false

        /// Makes a row.
        public init(label: String) { self.label = label }
    }

    /// Rows with what is advised about them.
    public struct Group: Sendable {
        /// The advice; absent before there is one.
        public var advice: String?
        /// What it rests on.
        public var ground: String?
        /// The rows.
        public var rows: [Row]

        /// Makes a group.
        public init(advice: String? = nil, ground: String? = nil, rows: [Row]) {
            self.advice = advice
            self.ground = ground
            self.rows = rows
        }
    }

    /// The rail that all rows share.
    public var scale: RailScale
    /// The rows in the order of the advice.
    public var groups: [Group]
    /// What the columns of energy and advice are called; absent leaves them out.
    public var energyTitle: String?
    /// What the column of advice is called.
    public var adviceTitle: String?
    /// What the signs mean.
    public var key: [DrawingKey.Entry] = []

    /// Makes a profile.
    public init(scale: RailScale, groups: [Group]) {
        self.scale = scale
        self.groups = groups
    }

    private static let left = 486.0
    private var right: Double {
        if energyTitle != nil || adviceTitle != nil { return 1_176 }
        return groups.contains { $0.rows.contains { $0.verdict != nil } } ? 1_420 : 1_640
    }
    private var top: Double { 96 + Double(titles.map(\.count).max().map { $0 - 1 } ?? 0) * ProfileDrawing.titlePitch }
    private static let titlePitch = 32.0
    private static let between = 18.0

    /// What the stations are called, each in the room that it has.
    private var titles: [[String]] {
        let room = (right - ProfileDrawing.left) / Double(max(1, scale.stations.count - 1))
        return scale.stations.map { $0.shade > 0 ? wrapped($0.title, max(8, Int(room / 14.5)), lines: 2) : [] }
    }

    private var count: Int { groups.reduce(0) { $0 + $1.rows.count } }
    private var pitch: Double {
        let hasPoles = groups.contains { $0.rows.contains { $0.poles != nil } }
        return min(hasPoles ? 112 : 92, max(64, (610 - DrawingKey(key).height) / Double(max(1, count))))
    }

    /// The drawing, 1760 wide and as high as its rows.
    public func svg() -> SVG {
        var elements: [SVG.Element] = []
        var y = top
        for (index, group) in groups.enumerated() {
            let start = y
            for row in group.rows {
                elements += shapes(of: row, at: y + pitch / 2)
                y += pitch
            }
            elements += advice(group, from: start, to: y)
            if index < groups.count - 1 {
                elements.append(.line(x1: 0, y1: y + 9, x2: 1_760, y2: y + 9, class: "guide"))
                y += ProfileDrawing.between
            }
        }
        let key = DrawingKey(key)
        elements += key.elements(y: y + 16)
        return SVG(width: 1_760, height: y + 16 + key.height, elements: header(to: y) + elements)
    }

    private func x(_ tenths: Double) -> Double { scale.place(tenths, from: ProfileDrawing.left, to: right) }

    private func header(to bottom: Double) -> [SVG.Element] {
        let stations = zip(scale.stations, titles).flatMap { station, lines -> [SVG.Element] in
            let at = x(Double(station.tenths))
            let guide = SVG.Element.line(x1: at, y1: top - 18, x2: at, y2: bottom, class: "guide")
            guard station.shade > 0 else { return [guide] }
            return [
                guide, .circle(x: at, y: 26, radius: 24, class: "ph\(station.shade)"),
                .text(station.sign, x: at, y: 36, class: "n\(station.shade) s28"),
            ] + textLines(lines, x: at, y: 74, pitch: ProfileDrawing.titlePitch, class: "ts s28 mid halo")
        }
        let energy = energyTitle.map { [SVG.Element.text($0, x: 1_272, y: 74, class: "ts s28")] } ?? []
        let advice = adviceTitle.map { [SVG.Element.text($0, x: 1_456, y: 74, class: "ts s28")] } ?? []
        return stations + energy + advice
    }

    private func shapes(of row: Row, at y: Double) -> [SVG.Element] {
        var shapes: [SVG.Element] = []
        let lines = wrapped(row.label, 25, lines: 2)
        let rise = (row.caution == nil ? 0 : 16) + Double(lines.count - 1) * 16
        shapes += textLines(lines, x: 0, y: y + 11 - rise, pitch: 36, class: "t s32 bold")
        if let caution = row.caution { shapes.append(.text(caution, x: 0, y: y + 30 + rise / 2, class: "ts s26")) }
        for band in row.bands {
            let start = x(band.lowerBound) - 6
            shapes.append(
                .rectangle(
                    x: start,
                    y: y - 24,
                    width: x(band.upperBound) + 6 - start,
                    height: 48,
                    radius: 6,
                    class: row.isProvisional ? "band band-maybe" : "band"
                )
            )
        }
        shapes.append(
            .rectangle(
                x: ProfileDrawing.left - 38,
                y: y - 6,
                width: right - ProfileDrawing.left + 76,
                height: 12,
                radius: 6,
                class: "rail"
            )
        )
        shapes += want(of: row, at: y)
        if let poles = row.poles {
            shapes.append(.text(poles.left, x: ProfileDrawing.left - 38, y: y + 48, class: "ts s26 halo"))
            shapes.append(.text(poles.right, x: right + 38, y: y + 48, class: "ts s26 end halo"))
        }
        if let now = row.now {
            shapes.append(
                .circle(x: x(now), y: y, radius: 30, class: row.isProvisional ? "puck-edge maybe" : "puck-edge")
            )
            shapes.append(.text(row.nowText, x: x(now), y: y + 10, class: "tk s28 bold mid"))
        }
        if let verdict = row.verdict { shapes.append(.text(verdict, x: right + 58, y: y + 10, class: "ts s28")) }
        return shapes + energy(of: row, at: y)
    }

    private func want(of row: Row, at y: Double) -> [SVG.Element] {
        guard let want = row.want else { return [] }
        let target = x(want)
        var shapes: [SVG.Element] = []
        if let now = row.now, abs(target - x(now)) > 56 {
            let side = target > x(now) ? 1.0 : -1.0
            let tip = target - side * 22
            shapes.append(.line(x1: x(now) + side * 30, y1: y, x2: tip, y2: y, class: "gap"))
            shapes.append(
                .path(
                    "M\(short(tip - side * 14)) \(short(y - 11))L\(short(tip)) \(short(y))L\(short(tip - side * 14)) \(short(y + 11))",
                    class: "gap"
                )
            )
        }
        shapes.append(.circle(x: target, y: y, radius: 17, class: "want"))
        shapes.append(.text(row.stepText, x: target + 14, y: y - 24, class: "tb s28 bold"))
        return shapes
    }

    private func energy(of row: Row, at y: Double) -> [SVG.Element] {
        guard energyTitle != nil, let energy = row.energy else { return [] }
        // Half an energy fills half a bar: 3.5 is not yet the 4 from which there is much.
        let bars = (1...5).flatMap { step -> [SVG.Element] in
            let height = 8 + Double(step) * 8
            let filled = min(1, max(0, energy - Double(step - 1)))
            func bar(_ height: Double, _ name: String) -> SVG.Element {
                let x = 1_272 + Double(step - 1) * 20
                return .rectangle(x: x, y: y + 22 - height, width: 13, height: height, radius: 2, class: name)
            }
            let whole = filled < 1 ? [bar(height, "off")] : []
            return whole + (filled > 0 ? [bar(height * filled, "on")] : [])
        }
        return bars + [.text(row.energyText, x: 1_384, y: y + 22, class: "to s32 bold")]
    }

    private func advice(_ group: Group, from start: Double, to end: Double) -> [SVG.Element] {
        guard adviceTitle != nil, let advice = group.advice else { return [] }
        let lines = wrapped(advice, 16, lines: 2)
        // Beside a single row there is no room for an advice of two lines and its ground.
        let hasGround = lines.count == 1 || group.rows.count > 1
        let ground = hasGround ? wrapped(group.ground ?? "", 20, lines: 2) : []
        let height = Double(lines.count) * 38 + Double(ground.count) * 28
        let first = (start + end) / 2 - height / 2 + 28
        let below = first + Double(lines.count) * 38 - 8
        let brace = SVG.Element.line(x1: 1_434, y1: start + 10, x2: 1_434, y2: end - 10, class: "brace")
        return [brace] + textLines(lines, x: 1_456, y: first, pitch: 38, class: "t s34 bold")
            + textLines(ground, x: 1_456, y: below, pitch: 28, class: "ts s26")
    }
}
