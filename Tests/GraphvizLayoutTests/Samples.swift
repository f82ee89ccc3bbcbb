import WorkshopDocument

extension GraphShape {
    /// Columns of so many boxes, with arrows from every box to some of the next column.
    static func columns(_ counts: [Int], arrows most: Int = 2, labels: Bool = true) throws -> GraphShape {
        var boxes: [Box] = []
        var columns: [[Int]] = []
        for (level, count) in counts.enumerated() {
            columns.append(Array(boxes.count..<boxes.count + count))
            boxes += (0..<count).map { Box(width: 300, height: 55 + Double($0 % 3) * 27, level: level) }
        }
        let arrows = zip(columns, columns.dropFirst()).flatMap { left, right in
            left.enumerated().flatMap { place, from in
                (0..<min(most, right.count)).map { step in
                    let label = labels ? Size(width: 66.4, height: 30) : nil
                    return Arrow(from: from, to: right[(place + step) % right.count], label: label)
                }
            }
        }
        let shape = GraphShape(boxes: boxes, arrows: arrows, levels: counts.count, columnGap: 150, rowGap: 24)
        guard let shape else { throw NoShape() }
        return shape
    }

    struct NoShape: Error {}
}
