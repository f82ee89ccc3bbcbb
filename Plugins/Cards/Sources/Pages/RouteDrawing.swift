import WorksheetKit

/// A journey as a line with stations: its stages above, and under every station how it was marked.
struct RouteDrawing {
    struct Bar {
        let label: String
        let count: Int
        /// The part of all marks, from 0 to 1.
        let share: Double
        let mark: Cell.Mark
    }

    struct Step {
        let number: String
        let title: String
        /// Empty while nothing may be told.
        let bars: [Bar]
    }

    struct Stage {
        let title: String
        let steps: [Step]
    }

    let stages: [Stage]
    /// The steps that run along with all others.
    let along: [Step]

    private let width = 1_760.0
    private let line = 170.0
    private var places: Int { max(1, stages.reduce(0) { $0 + $1.steps.count }) }
    private var pitch: Double { width / Double(places) }
    private var hasBars: Bool { (stages.flatMap(\.steps) + along).contains { !$0.bars.isEmpty } }
    private var barsTop: Double { line + 150 }
    private var base: Double { hasBars ? barsTop + 232 : barsTop + 6 }

    func svg() -> SVG {
        var elements: [SVG.Element] = []
        var place = 0
        for stage in stages {
            elements += band(stage, from: place)
            place += stage.steps.count
        }
        elements.append(.line(x1: pitch / 2, y1: line, x2: width - pitch / 2, y2: line, class: "median"))
        for (index, step) in stages.flatMap(\.steps).enumerated() { elements += station(step, at: index) }
        for (index, step) in along.enumerated() { elements += underneath(step, y: base + Double(index) * 96) }
        return SVG(width: width, height: base + Double(along.count) * 96, elements: elements)
    }

    private func band(_ stage: Stage, from place: Int) -> [SVG.Element] {
        guard !stage.steps.isEmpty else { return [] }
        let across = pitch * Double(stage.steps.count)
        let x = pitch * Double(place)
        let lines = broken(stage.title, Int((across - 24) / 12.4), most: 4)
        return [.rectangle(x: x + 4, y: 0, width: across - 8, height: base - 16, radius: 8, class: "tile")]
            + lines.enumerated().map { .text($1, x: x + 16, y: 34 + Double($0) * 28, class: "tt s22 bold") }
    }

    private func station(_ step: Step, at place: Int) -> [SVG.Element] {
        let x = pitch * (Double(place) + 0.5)
        let lines = broken(step.title, Int((pitch - 16) / 11.6), most: 4)
        return circle(step, x: x, y: line)
            + lines.enumerated().map { .text($1, x: x, y: line + 58 + Double($0) * 26, class: "t s22 mid") }
            + bars(step, x: x - pitch / 2 + 12, y: barsTop + 14, across: pitch - 20)
    }

    private func circle(_ step: Step, x: Double, y: Double) -> [SVG.Element] {
        [
            .circle(x: x, y: y, radius: 27, class: "puck-edge"),
            .text(step.number, x: x, y: y + 9, class: "tk s26 bold mid"),
        ]
    }

    private func bars(_ step: Step, x: Double, y: Double, across: Double) -> [SVG.Element] {
        step.bars.enumerated().flatMap { index, bar -> [SVG.Element] in
            let top = y + Double(index) * 66
            let rail = SVG.Element.line(x1: x, y1: top + 44, x2: x + across, y2: top + 44, class: "guide")
            let label = broken("\(bar.count) \(bar.label)", Int(across / 10.3), most: 1).first ?? ""
            let text = SVG.Element.text(label, x: x, y: top + 24, class: "\(look(bar)) s22")
            guard bar.count > 0 else { return [text, rail] }
            let length = max(8, across * bar.share)
            return [
                text, rail,
                .rectangle(x: x, y: top + 34, width: length, height: 20, radius: 3, class: "bar-\(bar.mark.rawValue)"),
            ]
        }
    }

    private func look(_ bar: Bar) -> String {
        guard bar.count > 0 else { return "ts" }
        return bar.mark == .low ? "tb bold" : "t"
    }

    /// A step that belongs to the whole route lies under all of it.
    private func underneath(_ step: Step, y: Double) -> [SVG.Element] {
        let across = 360.0
        let first = width - Double(step.bars.count) * (across + 20)
        return [
            .rectangle(x: 4, y: y, width: width - 8, height: 88, radius: 8, class: "rail"),
            .circle(x: 52, y: y + 44, radius: 27, class: "puck-edge"),
            .text(step.number, x: 52, y: y + 53, class: "tk s26 bold mid"),
            .text(step.title, x: 98, y: y + 53, class: "t s26 bold"),
        ]
            + step.bars.enumerated().flatMap { index, bar in
                bars(
                    Step(number: "", title: "", bars: [bar]),
                    x: first + Double(index) * (across + 20),
                    y: y + 12,
                    across: across - 30
                )
            }
    }
}
