public import WorkshopDocument
public import WorkshopPrimitives

/// A document as JSON: what the renderer of files reads, and what whoever wants to compute with a report gets.
///
/// `Public/api/document.schema.json` describes it.
public enum DocumentJSON {
    /// The version of the form; it changes when a reader of an earlier form would misread.
    public static let version = 1

    /// The whole document; drawings come with the looks that the style gives their classes.
    public static func value(_ document: Document, style: PaperStyle) -> JSON {
        let encoder = BlockJSON(language: document.language, style: style)
        return .members([
            ("format", "wijktafel-document"), ("version", .integer(version)),
            ("language", .string(document.language.rawValue)), ("title", .string(document.title)),
            ("subtitle", document.subtitle.map(JSON.string)),
            ("facts", .array(document.facts.map(encoder.fact))),
            ("sections", .array(document.sections.map(encoder.section))),
        ])
    }

    /// The whole document in UTF-8; equal documents give equal bytes.
    public static func file(_ document: Document, style: PaperStyle) -> [UInt8] {
        value(document, style: style).bytes
    }
}
