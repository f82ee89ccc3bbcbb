/// HTML and SVG as a tree that escapes everything: the only writer of markup on the server.
public indirect enum Markup: Sendable, Hashable {
    /// An element with its attributes in order.
    case element(String, [Attribute], [Markup])
    /// A text.
    case text(String)
    /// Nothing.
    case nothing

    /// An attribute; one without a value is left out.
    public struct Attribute: Sendable, Hashable {
        let name: String
        let value: String?

        /// Makes an attribute.
        public init(_ name: String, _ value: String?) {
            self.name = name
            self.value = value
        }
    }

    /// The markup as text.
    public var rendered: String {
        var output = ""
        write(into: &output)
        return output
    }

    /// Appends the markup to a text.
    public func write(into output: inout String) {
        switch self {
        case .nothing: break
        case .text(let text): escape(text, into: &output)
        case .element(let name, let attributes, let children):
            output += "<\(name)"
            for attribute in attributes {
                guard let value = attribute.value else { continue }
                output += " \(attribute.name)=\""
                escape(value, into: &output)
                output += "\""
            }
            output += ">"
            if Markup.void.contains(name) { return }
            for child in children { child.write(into: &output) }
            output += "</\(name)>"
        }
    }

    private static let void: Set<String> = ["meta", "link", "br", "wbr", "hr", "col"]
}

private func escape(_ text: String, into output: inout String) {
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": output += "&amp;"
        case "<": output += "&lt;"
        case ">": output += "&gt;"
        case "\"": output += "&quot;"
        case "'": output += "&#39;"
        default:
            // XML 1.0 and HTML have no way to write these, and a report must stay readable for strict readers.
            if isWritable(scalar) { output.unicodeScalars.append(scalar) }
        }
    }
}

private func isWritable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
}

/// Makes an element in few words.
func tag(_ name: String, _ attributes: [Markup.Attribute] = [], _ children: [Markup]) -> Markup {
    .element(name, attributes, children)
}

/// Makes an element with a class.
func tag(_ name: String, _ classes: String, _ children: [Markup]) -> Markup {
    .element(name, [Markup.Attribute("class", classes)], children)
}
