/// What the classes of drawings look like on paper, read from the style sheets of board and report.
///
/// Programs that make files don't read style sheets alike, or at all; so looks are worked out once, here, and written
/// at every shape. A house style that overrides tokens reaches paper in this way too.
public struct PaperStyle: Sendable, Hashable {
    /// The properties that a shape may get; all of them are attributes in SVG as well.
    static let properties: Set<String> = [
        "fill", "fill-opacity", "font-size", "font-weight", "opacity", "paint-order", "stroke", "stroke-dasharray",
        "stroke-linejoin", "stroke-linecap", "stroke-width", "text-anchor",
    ]

    struct Rule: Sendable, Hashable {
        let classes: Set<String>
        let specificity: Int
        let declarations: [Declaration]
    }

    struct Declaration: Sendable, Hashable {
        let name: String
        let value: String
    }

    private var tokens: [String: String] = [:]
    private let rules: [Rule]

    /// Reads style sheets in their order; what is not about classes of drawings is passed over.
    ///
    /// Paper is white, whatever the board's background is.
    public init(styles: [String]) {
        var found: [Rule] = []
        for block in styles.flatMap(StyleSheetReader.blocks) {
            let declarations = StyleSheetReader.declarations(block.body)
            for selector in block.selectors {
                if selector == ":root" {
                    for declaration in declarations where declaration.name.hasPrefix("--") {
                        tokens[declaration.name] = declaration.value
                    }
                } else if let rule = PaperStyle.rule(selector, declarations) {
                    found.append(rule)
                }
            }
        }
        tokens["--paper"] = "#FFFFFF"
        // Sorting is stable, so that of two rules that weigh the same the later one counts, as in a browser.
        rules = found.enumerated().sorted { ($0.element.specificity, $0.offset) < ($1.element.specificity, $1.offset) }
            .map(\.element)
    }

    private static func rule(_ selector: String, _ declarations: [Declaration]) -> Rule? {
        let inDrawing = selector.hasPrefix(".drawing ")
        let subject = inDrawing ? selector.dropFirst(9) : selector[...]
        guard subject.hasPrefix("."), subject != ".drawing",
            subject.allSatisfy({ $0.isLetter || $0.isNumber || ".-_".contains($0) })
        else { return nil }
        let classes = Set(subject.split(separator: ".").map(String.init))
        let kept = declarations.filter { properties.contains($0.name) }
        guard !classes.isEmpty, !kept.isEmpty else { return nil }
        return Rule(classes: classes, specificity: classes.count + (inDrawing ? 1 : 0), declarations: kept)
    }

    /// The looks of a shape with classes divided by spaces, in order of name; empty when none of them has looks.
    func looks(of classes: String) -> [(name: String, value: String)] {
        let names = Set(classes.split(separator: " ").map(String.init))
        var looks: [String: String] = [:]
        for rule in rules where rule.classes.isSubset(of: names) {
            for declaration in rule.declarations {
                if let value = resolved(declaration.value, depth: 4) { looks[declaration.name] = value }
            }
        }
        return looks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The classes that have looks.
    var classes: Set<String> { Set(rules.flatMap(\.classes)) }

    /// A value without variables and units; `nil` when a variable is not known or leads in circles.
    private func resolved(_ value: String, depth: Int) -> String? {
        guard depth > 0 else { return nil }
        if value.hasPrefix("var("), value.hasSuffix(")") {
            let parts = value.dropFirst(4).dropLast().split(separator: ",", maxSplits: 1)
            let name = parts.first.map { String($0.trimmed) } ?? ""
            if let token = tokens[name] { return resolved(token, depth: depth - 1) }
            return parts.count > 1 ? resolved(String(parts[1].trimmed), depth: depth - 1) : nil
        }
        let plain = value.hasSuffix("px") ? String(value.dropLast(2)) : value
        // Nothing but names, numbers and colours: a value ends up in files that other programs read.
        return plain.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "#.- %".contains($0)) } ? plain : nil
    }
}

extension Substring {
    var trimmed: Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
