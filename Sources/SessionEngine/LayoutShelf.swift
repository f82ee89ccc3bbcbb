import WorksheetKit

/// The layouts of graphs that were asked for: what is known, what is on its way, and what failed.
struct LayoutShelf: Sendable {
    /// The most layouts that are kept; a page has one or two, and going back to a page must draw at once.
    static let mostKept = 24
    /// The most layouts of one session that are on their way at once, so that no session holds up the others.
    static let mostRunning = 2
    /// How often a layout is tried for the board: a busy machine may be too late once, not again and again.
    static let mostTries = 2

    private(set) var known: [GraphShape: GraphLayout] = [:]
    /// The shapes that are known or failed, the one used longest ago first.
    private var order: [GraphShape] = []
    private var failures: [GraphShape: Int] = [:]
    private var running: Set<GraphShape> = []

    /// Notes that a layout is asked for; false when it is known, on its way, hopeless, or not its turn.
    mutating func begin(_ shape: GraphShape) -> Bool {
        guard isHopeful(shape), running.count < LayoutShelf.mostRunning else { return false }
        return running.insert(shape).inserted
    }

    /// Whether a layout may still come.
    func isHopeful(_ shape: GraphShape) -> Bool {
        known[shape] == nil && failures[shape, default: 0] < LayoutShelf.mostTries
    }

    /// Keeps a layout, or that there is none.
    mutating func finish(_ shape: GraphShape, _ layout: GraphLayout?) {
        running.remove(shape)
        if let layout {
            known[shape] = layout
            failures[shape] = nil
        } else if known[shape] == nil {
            failures[shape, default: 0] += 1
        }
        order.removeAll { $0 == shape }
        order.append(shape)
        while order.count > LayoutShelf.mostKept {
            let oldest = order.removeFirst()
            known[oldest] = nil
            failures[oldest] = nil
        }
    }

    /// The layouts of some shapes, as far as they are known; the shapes count as used.
    mutating func layouts(of shapes: Set<GraphShape>) -> [GraphShape: GraphLayout] {
        let used = order.filter(shapes.contains)
        order.removeAll(where: shapes.contains)
        order += used
        return known.filter { shapes.contains($0.key) }
    }
}

extension Session {
    /// Asks for the layouts that the board's page lacks, away from the session so that nobody waits.
    func askLayouts() {
        for shape in composer.shapes where layouts.begin(shape) {
            Task.detached(priority: .utility) { [mailbox, layouts = ports.layouts] in
                mailbox.post(.layoutFound(shape, await layouts.layout(shape)))
            }
        }
    }

    /// Takes in a layout or that there is none, and has the board drawn anew when that changes something there.
    func keep(_ layout: GraphLayout?, of shape: GraphShape) {
        layouts.finish(shape, layout)
        if composer.shapes.contains(shape), !layouts.isHopeful(shape) {
            broadcast.touch(.board)
            broadcast.touch(.desk)
        }
        askLayouts()
    }

    /// The layouts that a document can be drawn with; waits for those that aren't there yet.
    func layouts(for shapes: Set<GraphShape>) async -> [GraphShape: GraphLayout] {
        var found = layouts.layouts(of: shapes)
        let missing = shapes.subtracting(found.keys)
        await withTaskGroup(of: (GraphShape, GraphLayout?).self) { [service = ports.layouts] group in
            for shape in missing { group.addTask { (shape, await service.layout(shape)) } }
            for await (shape, layout) in group { found[shape] = layout }
        }
        return found
    }
}
