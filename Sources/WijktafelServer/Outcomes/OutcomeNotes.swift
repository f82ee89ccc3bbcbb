import EventLog
import SessionEngine
import WorksheetKit

/// What a published outcome has to be known by: what was chosen, of which moment, and what was wiped since.
struct OutcomeNotes: Sendable, Hashable {
    /// What the outcome is called.
    let title: String
    /// What goes in; the language is settled.
    let choices: ReportChoices
    /// The end of the log that the outcome is of.
    let head: ChainHead
    /// How many contributions had been changed or erased when it was published.
    let changes: Int
    /// How many were erased since, as far as the outcome was made anew without them.
    var erased = 0

    var language: Language { choices.language ?? .nl }

    var json: JSON {
        [
            "title": .string(title), "choices": choices.json, "version": .integer(head.version),
            "hash": .string(head.hash.description), "changes": .integer(changes), "erased": .integer(erased),
        ]
    }

    init(title: String, choices: ReportChoices, head: ChainHead, changes: Int) {
        self.title = title
        self.choices = choices
        self.head = head
        self.changes = changes
    }

    /// Reads what the registry kept.
    ///
    /// - Throws: `Rejection` when that was written by something else.
    init(_ bytes: [UInt8]) throws(Rejection) {
        let json: JSON
        do throws(JSONSyntaxError) { json = try JSONParser.parse(bytes) } catch { throw Rejection(.malformed) }
        var object = try StrictObject(json)
        title = try object.required("title").text ?? ""
        var chosen = try StrictObject(try object.required("choices"))
        choices = try ReportChoices(&chosen)
        try chosen.finish()
        let version = try object.integer("version")
        guard let hash = Digest(hexadecimals: try object.word("hash")) else {
            throw Rejection(.malformed, field: "hash")
        }
        head = ChainHead(version: version, hash: hash)
        changes = try object.integer("changes")
        erased = try object.integer("erased")
        try object.finish()
    }
}
