public import WorkshopPrimitives

// Lists, objects, ids and references.
extension ContentReader {
    /// A list of objects with at least `minimum` elements, each read by a function of its own.
    public mutating func list<Value>(
        _ key: String,
        minimum: Int = 1,
        _ body: (inout ContentReader) -> Value
    ) -> [Value] {
        guard let node = requiredNode(key) else { return [] }
        guard case .list(let elements) = node.value else {
            refuse(.wrongType(.list), at: key)
            return []
        }
        if elements.count < minimum { refuse(.tooFew(minimum), at: key) }
        return elements.enumerated().map { index, element in
            descend(into: element, path: "\(path(to: key))[\(index)]", body)
        }
    }

    /// A list of objects that may be absent; then it is empty.
    public mutating func optionalList<Value>(_ key: String, _ body: (inout ContentReader) -> Value) -> [Value] {
        optionalNode(key) == nil ? [] : list(key, minimum: 0, body)
    }

    /// An object.
    public mutating func object<Value>(_ key: String, _ body: (inout ContentReader) -> Value) -> Value? {
        guard let node = requiredNode(key) else { return nil }
        return descend(into: node, path: path(to: key), body)
    }

    /// An object that may be absent.
    public mutating func optionalObject<Value>(_ key: String, _ body: (inout ContentReader) -> Value) -> Value? {
        optionalNode(key) == nil ? nil : object(key, body)
    }

    /// A list of single texts that may be absent, such as other names.
    public mutating func words(_ key: String) -> [String] {
        elements(key).map { checkedText($0.node, $0.path, limit: ContentLimit.text) }
    }

    /// A list of texts in both languages that may be absent.
    public mutating func localizedList(_ key: String) -> [LocalizedText] {
        elements(key).map { localized($0.node, $0.path, limit: ContentLimit.text) }
    }

    /// A list of ids of anything in this file, before or after this place; may be absent.
    public mutating func references(_ key: String) -> [String] {
        elements(key).map { node, path in
            let id = checkedText(node, path, limit: ContentLimit.text)
            if !id.isEmpty { scope.references.append((id, node.mark, path)) }
            return id
        }
    }

    /// The object's id; nothing else in the file may have it.
    public mutating func id() -> String {
        let id = shapedID()
        if let first = scope.ids[id] {
            refuse(.duplicateID(id, first: first.line), at: "id")
        } else if !id.isEmpty {
            scope.ids[id] = mark
        }
        return id
    }

    /// The object's id, which has to differ from its neighbours' only, such as an option's.
    public mutating func id(amongst neighbours: inout [String: ContentMark]) -> String {
        let id = shapedID()
        if let first = neighbours[id] {
            refuse(.duplicateID(id, first: first.line), at: "id")
        } else if !id.isEmpty {
            neighbours[id] = mark
        }
        return id
    }

    /// Where the object was taken from: a listed document and a place in it.
    public mutating func source() -> SourceReference {
        object("source") { reader in
            let document = reader.text("doc")
            if reader.scope.sources[document] != nil {
                reader.scope.usedSources.insert(document)
            } else if !document.isEmpty {
                reader.refuse(.unknownSource(document), at: "doc")
            }
            return SourceReference(document: document, place: reader.text("at"))
        } ?? SourceReference(document: "", place: "")
    }

    /// Where the object was taken from, when it says so.
    public mutating func optionalSource() -> SourceReference? {
        optionalNode("source") == nil ? nil : source()
    }

    private mutating func shapedID() -> String {
        guard let node = requiredNode("id") else { return "" }
        guard case .text(let id) = node.value, isKebab(id) else {
            refuse(.badID, at: "id")
            return ""
        }
        return id
    }

    private mutating func elements(_ key: String) -> [(node: ContentNode, path: String)] {
        guard let node = optionalNode(key) else { return [] }
        guard case .list(let elements) = node.value else {
            refuse(.wrongType(.list), at: key)
            return []
        }
        return elements.enumerated().map { ($1, "\(path(to: key))[\($0)]") }
    }
}

/// Where a piece of content was taken from.
public struct SourceReference: Sendable, Hashable {
    /// The id of the document among the file's sources.
    public let document: String
    /// The place in it: a section, figure or question, in Dutch.
    public let place: String

    /// Makes a reference.
    public init(document: String, place: String) {
        self.document = document
        self.place = place
    }
}

private func isKebab(_ id: String) -> Bool {
    guard (1...ContentLimit.identifier).contains(id.utf8.count) else { return false }
    return id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { word in
        !word.isEmpty && word.allSatisfy { isLowercase($0) || isDigit($0) }
    }
}

private func isLowercase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
