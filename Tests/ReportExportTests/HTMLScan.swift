import Testing

/// The elements of an HTML file in order, read by rules of its own so that the writer's mistakes don't hide in them.
struct HTMLScan {
    struct Element {
        let name: String
        let attributes: [(name: String, value: String)]
        /// The elements around it, the outermost first.
        let around: [Int]
        /// The raw text directly after its tag, up to the next tag.
        var text = ""

        subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

        func hasClass(_ name: String) -> Bool {
            self["class"]?.split(separator: " ").contains { $0 == name } == true
        }
    }

    private(set) var elements: [Element] = []
    /// What doesn't nest as it should.
    private(set) var mistakes: [String] = []

    private static let void: Set<String> = ["meta", "br", "wbr"]

    init(_ file: String) {
        // By scalar, as a browser reads: an accent after a sign doesn't make it another sign.
        var rest = Substring(file).unicodeScalars
        var open: [Int] = []
        if file.hasPrefix("<!DOCTYPE html>\n") { rest = rest.dropFirst(15) } else { mistakes.append("no doctype") }
        while let start = rest.firstIndex(of: "<") {
            guard let end = rest[start...].firstIndex(of: ">") else {
                mistakes.append("a tag without end")
                return
            }
            let tag = Substring(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                let name = open.popLast().map { elements[$0].name }
                if name.map({ "/\($0)" }) != String(tag) { mistakes.append("<\(tag)> closes \(name ?? "nothing")") }
                continue
            }
            var element = HTMLScan.element(tag, around: open)
            if element.name == "style" {
                let close = rest.firstRange(of: "</style".unicodeScalars)?.lowerBound ?? rest.endIndex
                element.text = String(Substring(rest[..<close]))
                rest = rest[close...]
            } else {
                element.text = String(Substring(rest.prefix { $0 != "<" }))
            }
            if !HTMLScan.void.contains(element.name) { open.append(elements.count) }
            elements.append(element)
        }
        if !open.isEmpty { mistakes.append("\(open.count) elements are never closed") }
    }

    private static func element(_ tag: Substring, around: [Int]) -> Element {
        let name = tag.prefix { $0 != " " }
        var rest = tag.unicodeScalars.dropFirst(name.unicodeScalars.count)
        var attributes: [(String, String)] = []
        while let equals = rest.firstRange(of: "=\"".unicodeScalars) {
            let value = rest[equals.upperBound...].prefix { $0 != "\"" }
            let label = Substring(rest[..<equals.lowerBound]).filter { $0 != " " }
            attributes.append((label, String(Substring(value))))
            rest = rest[value.endIndex...].dropFirst()
        }
        return Element(name: String(name), attributes: attributes, around: around)
    }

    func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

    /// The elements within the first one that has a name.
    func all(within name: String) -> [Element] {
        guard let index = elements.firstIndex(where: { $0.name == name }) else { return [] }
        return elements.filter { $0.around.contains(index) }
    }

    /// The levels of the headings, in order.
    var levels: [Int] { elements.compactMap { $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.output.1) } } }

    var ids: [String] { elements.compactMap { $0["id"] } }
}
