import WorksheetKit

// What the room agrees on.
extension DeskCommand {
    /// The fields of an action; all but `what` may be absent.
    static let actionFields = ["theme", "from", "to", "who", "with", "when", "firstStep", "notice", "hook"]

    static func actionFields(_ object: inout StrictObject) throws(Rejection) -> [String: String] {
        let what = try object.text("what", limit: .action)
        guard !what.isEmpty else { throw Rejection(.textEmpty, field: "what") }
        var fields = ["what": what]
        for key in actionFields { fields[key] = try object.optionalText(key, limit: .action) }
        for key in ["about", "item"] { fields[key] = try object.optionalWord(key) }
        fields["origin"] = try origin(&object)
        return fields
    }

    /// The drafts that are taken over: keys such as an action has as its origin, each once.
    static func draftKeys(_ object: inout StrictObject) throws(Rejection) -> [String] {
        let keys = try object.required("drafts").elements?.compactMap(\.text) ?? []
        guard !keys.isEmpty, Set(keys).count == keys.count else { throw Rejection(.malformed, field: "drafts") }
        return keys
    }

    /// Where an action comes from: a worksheet's id, a slash, and what names the thing within it.
    private static func origin(_ object: inout StrictObject) throws(Rejection) -> String? {
        guard let json = object.optional("origin") else { return nil }
        let parts = json.text?.split(separator: "/", omittingEmptySubsequences: false) ?? []
        // Everyone in the session gets it, so it can be nothing but two names.
        guard parts.count == 2, parts.allSatisfy(isName) else { throw Rejection(.malformed, field: "origin") }
        return json.text
    }

    private static func isName(_ text: Substring) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.:".contains($0)) }
    }
}
