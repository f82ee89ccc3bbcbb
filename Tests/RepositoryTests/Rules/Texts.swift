import WorkshopPrimitives

extension Rule {
    static let texts = [
        Rule(
            "every text for people stands there in Dutch and in English",
            planted: [
                Planted("English is missing", ["Public/texts/a.json": #"{"a": {"nl": "Ja"}}"#]),
                Planted("Dutch is empty", ["Public/texts/a.json": #"{"a": {"nl": " ", "en": "Yes"}}"#]),
                Planted("one language for both", ["Public/texts/a.json": #"{"a": "Ja"}"#]),
                Planted("in a plugin", ["Plugins/A/web/texts.json": #"{"a": {"en": "Yes"}}"#]),
                Planted("in an agenda", ["Public/agendas/a.json": #"{"title": {"nl": "Dagdeel"}}"#]),
                Planted("a third language", ["Public/texts/a.json": #"{"a": {"nl": "Ja", "en": "Yes", "fr": "Oui"}}"#]),
                Planted("no JSON", ["Public/texts/a.json": "a: b"]),
            ]
        ) { files in
            files.flatMap { file -> [String] in
                let isTexts = file.isIn("Public/texts") || file.path.hasSuffix("/web/texts.json")
                let hasTexts = isTexts || file.isIn("Public/agendas") || file.path.hasSuffix("/plugin.json")
                guard hasTexts, file.has("json") else { return [] }
                guard let json = try? JSONParser.parse(Array(file.text.utf8)) else {
                    return ["\(file.path): is not JSON"]
                }
                return problems(of: json, at: "\(file.path):", onlyTexts: isTexts)
            }
        },
        Rule(
            "a text uses the same placeholders in both languages",
            planted: [
                Planted("one is lost", ["Public/texts/a.json": #"{"a": {"nl": "{count} mensen", "en": "people"}}"#]),
                Planted(
                    "one is misspelt",
                    ["Public/texts/a.json": #"{"a": {"nl": "{naam} is er", "en": "{name} is here"}}"#]
                ),
            ]
        ) { files in
            try files.filter { $0.isIn("Public/texts") || $0.path.hasSuffix("/web/texts.json") }.flatMap { file in
                let texts = (try? JSONParser.parse(Array(file.text.utf8)))?.members ?? [:]
                return try texts.sorted { $0.key < $1.key }.compactMap { key, text in
                    let dutch = try placeholders(text["nl"]?.text ?? "")
                    let english = try placeholders(text["en"]?.text ?? "")
                    return dutch == english ? nil : "\(file.path): \(key) has other placeholders in English"
                }
            }
        },
    ]
}

private func placeholders(_ text: String) throws -> Set<String> {
    Set(try text.found(#"\{(\w+)\}"#).map(\.whole))
}

/// What is wrong with the texts below a value; with `onlyTexts` a bare text is wrong too.
private func problems(of json: JSON, at path: String, onlyTexts: Bool) -> [String] {
    switch json {
    case .object(let members) where members["nl"] != nil || members["en"] != nil:
        let strays = members.keys.filter { $0 != "nl" && $0 != "en" }.sorted().map { "\(path) has a stray \($0)" }
        return strays
            + ["nl", "en"].compactMap { language in
                let text = members[language]?.text ?? ""
                return text.contains { !$0.isWhitespace } ? nil : "\(path) lacks \(language)"
            }
    case .object(let members):
        return members.sorted { $0.key < $1.key }.flatMap { key, value in
            problems(of: value, at: "\(path) \(key)", onlyTexts: onlyTexts)
        }
    case .array(let elements): return elements.flatMap { problems(of: $0, at: path, onlyTexts: onlyTexts) }
    case .string: return onlyTexts ? ["\(path) is a text without a language"] : []
    default: return []
    }
}
