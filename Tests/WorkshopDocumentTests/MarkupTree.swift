import Foundation
import FoundationXML
import Testing

/// Markup as a strict XML reader sees it: what doesn't nest or escapes too little is no tree at all.
final class MarkupTree: Sendable {
    let name: String
    let attributes: [String: String]
    let children: [MarkupTree]
    /// The texts directly in this element.
    let text: String

    init(name: String, attributes: [String: String], children: [MarkupTree], text: String) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.text = text
    }

    /// Reads pieces of markup, under one root named `root`.
    ///
    /// Elements that HTML leaves open are closed first; `br` and `wbr` are the only ones that blocks hold.
    static func reading(_ markup: String) throws -> MarkupTree {
        var closed = "<root>\(markup)</root>"
        for name in ["br", "wbr"] { closed = closed.replacingOccurrences(of: "<\(name)>", with: "<\(name)/>") }
        let reader = Reader()
        let parser = XMLParser(data: Data(closed.utf8))
        parser.delegate = reader
        let isRead = parser.parse()
        try #require(isRead, "not well-formed at line \(parser.lineNumber): \(closed)")
        return try #require(reader.root)
    }

    /// This element and everything below it, in the order of the markup.
    var all: [MarkupTree] { [self] + children.flatMap(\.all) }

    /// Every text and attribute value in and below this element, but for ids, which are made safe in their own way.
    var words: [String] {
        all.flatMap { node in
            [node.text] + node.attributes.filter { !["id", "aria-labelledby"].contains($0.key) }.values
        }
    }

    /// All texts in and below this element.
    var wholeText: String { text + children.map(\.wholeText).joined() }

    /// The names of elements and attributes, without anything that they say.
    var shape: [String] { all.map { "\($0.name) \($0.attributes.keys.sorted())" } }

    func all(_ name: String) -> [MarkupTree] { all.filter { $0.name == name } }

    func all(class name: String) -> [MarkupTree] {
        all.filter { $0.attributes["class"]?.split(separator: " ").contains { $0 == name } == true }
    }
}

private final class Reader: NSObject, XMLParserDelegate {
    private(set) var root: MarkupTree?
    private var open: [(name: String, attributes: [String: String], children: [MarkupTree], text: String)] = []

    func parser(
        _ parser: XMLParser,
        didStartElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append((elementName, attributes, [], ""))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if !open.isEmpty { open[open.count - 1].text += string }
    }

    func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?) {
        guard let last = open.popLast() else { return }
        let node = MarkupTree(
            name: last.name,
            attributes: last.attributes,
            children: last.children,
            text: last.text
        )
        if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
    }
}
