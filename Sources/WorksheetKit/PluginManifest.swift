public import WorkshopPrimitives

/// What a plugin says about itself in `plugin.json`, its only manifest.
public struct PluginManifest: Sendable, Hashable {
    /// A kind of content, with the type of scale, that the plugin takes.
    public struct Claim: Sendable, Hashable {
        /// The `kind` of the content file.
        public let kind: String
        /// The `scale.type` of the content file; absent when the file has no scale.
        public let scale: String?
    }

    /// A custom element that the browser loads for a surface.
    public struct Element: Sendable, Hashable {
        /// The element's tag.
        public let tag: String
        /// The module that defines it, relative to the plugin's `web` folder.
        public let module: String
    }

    /// The plugin's id: the folder's name in lower case.
    public let id: String
    /// What people call it.
    public let title: LocalizedText
    /// The contents that it takes.
    public let claims: [Claim]
    /// The elements by surface, such as `participant`.
    public let elements: [String: Element]
    /// The codes that it refuses with, beside the core's.
    public let codes: [String]

    /// Reads a manifest strictly.
    ///
    /// - Throws: `Rejection` with the key that is wrong, missing or unknown.
    public init(_ json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        id = try object.word("id")
        title = try localized(try object.required("title"))
        claims = try readClaims(try object.required("claims"))
        elements = try readElements(try object.required("elements"))
        codes = try readWords(try object.required("codes"), field: "codes")
        try object.finish()
    }
}

private func localized(_ json: JSON) throws(Rejection) -> LocalizedText {
    var object = try StrictObject(json)
    let text = LocalizedText(
        nl: try object.text("nl", limit: .title),
        en: try object.text("en", limit: .title)
    )
    try object.finish()
    return text
}

private func readClaims(_ json: JSON) throws(Rejection) -> [PluginManifest.Claim] {
    guard let elements = json.elements else { throw Rejection(.malformed, field: "claims") }
    var claims: [PluginManifest.Claim] = []
    for element in elements {
        var object = try StrictObject(element)
        claims.append(.init(kind: try object.word("kind"), scale: try object.optionalWord("scale")))
        try object.finish()
    }
    return claims
}

private func readElements(_ json: JSON) throws(Rejection) -> [String: PluginManifest.Element] {
    guard let members = json.members else { throw Rejection(.malformed, field: "elements") }
    var elements: [String: PluginManifest.Element] = [:]
    for (surface, value) in members {
        var object = try StrictObject(value)
        elements[surface] = .init(tag: try object.word("tag"), module: try object.word("module"))
        try object.finish()
    }
    return elements
}

private func readWords(_ json: JSON, field: String) throws(Rejection) -> [String] {
    guard let elements = json.elements else { throw Rejection(.malformed, field: field) }
    var words: [String] = []
    for element in elements {
        guard let word = element.text else { throw Rejection(.malformed, field: field) }
        words.append(word)
    }
    return words
}
