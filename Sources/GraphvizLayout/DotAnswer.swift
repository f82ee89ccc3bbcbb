import WorkshopDocument
import WorkshopPrimitives

/// Graphviz's answer, read strictly: what isn't exactly what was asked for is no layout at all.
enum DotAnswer {
    static func layout(_ bytes: [UInt8], of shape: GraphShape) -> GraphLayout? {
        guard let json = try? JSONParser.parse(bytes), let box = json["bb"]?.text.flatMap(numbers), box.count == 4,
            box[0] == 0, box[1] == 0, let objects = json["objects"]?.elements
        else { return nil }
        let height = box[3]
        guard let (centers, names) = nodes(objects, of: shape, height: height),
            let courses = courses(json["edges"]?.elements ?? [], of: shape, names, height: height)
        else { return nil }
        return GraphLayout(of: shape, width: box[2], height: height, centers: centers, courses: courses)
    }

    /// The middles of the boxes, and Graphviz's number of each.
    private static func nodes(
        _ objects: [JSON],
        of shape: GraphShape,
        height: Double
    ) -> (centers: [GraphLayout.Point], numbers: [Int])? {
        var found: [String: (center: GraphLayout.Point, number: Int)] = [:]
        for object in objects {
            guard let name = object["name"]?.text else { return nil }
            // Groups of boxes stand among the boxes, without a place of their own.
            guard name.hasPrefix("n") else { continue }
            guard found[name] == nil, let number = object["_gvid"]?.integer,
                let center = object["pos"]?.text.flatMap({ point($0[...], height: height) })
            else { return nil }
            found[name] = (center, number)
        }
        let inOrder = shape.boxes.indices.compactMap { found["n\($0)"] }
        guard inOrder.count == shape.boxes.count, found.count == inOrder.count else { return nil }
        return (inOrder.map(\.center), inOrder.map(\.number))
    }

    private static func courses(
        _ edges: [JSON],
        of shape: GraphShape,
        _ numbers: [Int],
        height: Double
    ) -> [GraphLayout.Course]? {
        var found: [String: GraphLayout.Course] = [:]
        for edge in edges {
            // The lines that keep columns in order have no id.
            guard let id = edge["id"]?.text else { continue }
            guard id.hasPrefix("e"), let index = Int(id.dropFirst()), shape.arrows.indices.contains(index),
                found[id] == nil, edge["tail"]?.integer == numbers[shape.arrows[index].from],
                edge["head"]?.integer == numbers[shape.arrows[index].to],
                let course = course(edge, height: height)
            else { return nil }
            found[id] = course
        }
        let inOrder = shape.arrows.indices.compactMap { found["e\($0)"] }
        return inOrder.count == shape.arrows.count && found.count == inOrder.count ? inOrder : nil
    }

    /// A course from `e,x,y x,y x,y ...`: the point of the head first, then the curve.
    private static func course(_ edge: JSON, height: Double) -> GraphLayout.Course? {
        guard let text = edge["pos"]?.text, text.hasPrefix("e,"), text.utf8.count < 20_000 else { return nil }
        let parts = text.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false)
        let points = parts.compactMap { point($0, height: height) }
        guard points.count == parts.count, let tip = points.first else { return nil }
        let label = edge["lp"]?.text.flatMap { point($0[...], height: height) }
        return GraphLayout.Course(curve: Array(points.dropFirst()), tip: tip, label: label)
    }

    /// A point from `x,y`, counted from the top instead of the bottom.
    private static func point(_ text: Substring, height: Double) -> GraphLayout.Point? {
        guard let numbers = numbers(String(text)), numbers.count == 2 else { return nil }
        return GraphLayout.Point(x: numbers[0], y: height - numbers[1])
    }

    /// Finite decimal numbers between commas; Swift would also read "nan" and "0x1".
    private static func numbers(_ text: String) -> [Double]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part -> Double? in
            guard part.count < 30, part.allSatisfy({ "0123456789.-+e".contains($0) }) else { return nil }
            return Double(part).flatMap { $0.isFinite ? $0 : nil }
        }
        return numbers.count == parts.count ? numbers : nil
    }
}
