import WorkshopPrimitives

/// The shape of a `plugin.json`; the server refuses the same at start.
struct ManifestSchema {
    /// The files of the plugin's `web` folder.
    let web: Set<String>

    func problems(of json: JSON) -> [String] {
        guard let members = json.members else { return ["is no object"] }
        var problems = keys(of: json, required: ["id", "title", "claims", "elements", "codes"], at: "the manifest")
        if !matches(json["id"], "^[a-z][a-z0-9]*$") { problems.append("id is not a lower-case name") }
        problems += keys(of: json["title"], required: ["nl", "en"], at: "title")
        for (language, text) in json["title"]?.members ?? [:] where text.text?.isEmpty != false {
            problems.append("title.\(language) is empty")
        }
        problems += claims(members["claims"]) + elements(members["elements"])
        guard let codes = json["codes"]?.elements else { return problems + ["codes is no list"] }
        return problems + codes.filter { !matches($0, "^[a-z][a-z0-9-]*$") }.map { "codes: \($0) is no code" }
    }

    private func claims(_ json: JSON?) -> [String] {
        guard let claims = json?.elements, !claims.isEmpty else { return ["claims nothing"] }
        return claims.flatMap { claim in
            keys(of: claim, required: ["kind"], optional: ["scale"], at: "claims")
                + (claim.members ?? [:]).filter { $0.value.text?.isEmpty != false }.map { "claims: \($0.key) is empty" }
        }
    }

    private func elements(_ json: JSON?) -> [String] {
        guard let elements = json?.members else { return ["elements is no object"] }
        return elements.flatMap { surface, element in
            let module = element["module"]?.text ?? ""
            return keys(of: element, required: ["tag", "module"], at: surface)
                + (matches(element["tag"], "^wt-[a-z-]+$") ? [] : ["\(surface): a tag starts with wt-"])
                + (web.contains(module) ? [] : ["\(surface): there is no web/\(module)"])
        }
    }

    private func keys(of json: JSON?, required: Set<String>, optional: Set<String> = [], at place: String) -> [String] {
        guard let keys = json?.members.map({ Set($0.keys) }) else { return ["\(place) is no object"] }
        return required.subtracting(keys).sorted().map { "\(place) lacks \($0)" }
            + keys.subtracting(required).subtracting(optional).sorted().map { "\(place) has an unknown key \($0)" }
    }

    private func matches(_ json: JSON?, _ pattern: String) -> Bool {
        (try? json?.text?.found(pattern).isEmpty) == false
    }
}
