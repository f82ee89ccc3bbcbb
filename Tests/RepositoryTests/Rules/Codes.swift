import WorkshopPrimitives

extension Rule {
    static let codes = [
        Rule(
            "every code that a person can meet has a text",
            planted: [
                Planted("a rejection", ["Sources/WorksheetKit/Rejection.swift": rejection, errors: "{}"]),
                Planted(
                    "a problem over HTTP",
                    ["Sources/WijktafelServer/A.swift": #"Problem(status: 404, code: "gone")"#, errors: "{}"]
                ),
                Planted(
                    "an error frame",
                    ["Sources/SessionEngine/A.swift": #".failure(code: "gone", isFinal: true)"#, errors: "{}"]
                ),
                Planted(
                    "a plugin's code",
                    [
                        "Plugins/A/plugin.json": #"{"codes": ["no-puck"]}"#, "Plugins/A/web/texts.json": "{}",
                        errors: "{}",
                    ]
                ),
                Planted("no texts at all", ["Public/js/a.js": ""]),
            ]
        ) { files in
            guard let texts = members(at: errors, in: files) else { return ["\(errors): is missing or no JSON"] }
            let core = try coreCodes(in: files).filter { texts[$0] == nil }.map { "\(errors): has no text for \($0)" }
            let plugins = pluginFolders(in: files).sorted().flatMap { folder -> [String] in
                let own = members(at: "Plugins/\(folder)/web/texts.json", in: files) ?? [:]
                let codes = members(at: "Plugins/\(folder)/plugin.json", in: files)?["codes"]?.elements ?? []
                return codes.compactMap(\.text).filter { texts[$0] == nil && own[$0] == nil }.map {
                    "Plugins/\(folder)/web/texts.json: has no text for \($0)"
                }
            }
            return core + plugins
        },
        Rule(
            "the contract for strangers names every frame, command, code and close code",
            planted: [
                Planted("a frame of the server", ["Sources/WorkshopWire/A.swift": #"["type": "news"]"#, contract: ""]),
                Planted(
                    "a frame of a client",
                    ["Sources/WorkshopWire/A.swift": #"case "wave": self = .wave"#, contract: ""]
                ),
                Planted("a command", ["Sources/SessionEngine/Role.swift": #".desk: ["item.burn"]"#, contract: ""]),
                Planted("a rejection", ["Sources/WorksheetKit/Rejection.swift": rejection, contract: ""]),
                Planted("a close code", ["Sources/WorkshopWire/A.swift": "case gone = 4099", contract: ""]),
            ]
        ) { files in
            guard let text = files.first(where: { $0.path == contract })?.text else {
                return ["\(contract): is missing"]
            }
            let wire = files.filter { $0.isIn("Sources/WorkshopWire") }
            let roles = files.filter { $0.path == "Sources/SessionEngine/Role.swift" }
            let wanted =
                try words(#""type"(?:: |, )(?:\.string\()?"(\w+)"|case "(\w+)":"#, in: wire)
                + words(#"case \w+ = (\d{4})\b"#, in: wire)
                + words(#""([a-z]+(?:\.[a-z]+)?)""#, in: roles) + rejectionCodes(in: files)
            return Set(wanted).sorted().compactMap { word in
                text.says(word) ? nil : "\(contract): says nothing of \(word)"
            }
        },
    ]
}

private func members(at path: String, in files: [SourceFile]) -> [String: JSON]? {
    files.first { $0.path == path }.flatMap { try? JSONParser.parse(Array($0.text.utf8)) }?.members
}

private let errors = "Public/texts/errors.json"
private let contract = "Public/api/asyncapi.yaml"
private let rejection = "enum Code: String {\n    case tooWarm = \"too-warm\"\n}\n"

private func coreCodes(in files: [SourceFile]) throws -> [String] {
    let places = files.filter { $0.isIn("Sources/WijktafelServer") || $0.isIn("Sources/SessionEngine") }
    return Set(try rejectionCodes(in: files) + words(#"\bcode: "([a-z][a-z-]*)""#, in: places)).sorted()
}

private func rejectionCodes(in files: [SourceFile]) throws -> [String] {
    try words(#"case \w+ = "([a-z-]+)""#, in: files.filter { $0.path == "Sources/WorksheetKit/Rejection.swift" })
}

private func words(_ pattern: String, in files: [SourceFile]) throws -> [String] {
    try files.flatMap { try $0.uncommented.found(pattern).compactMap { $0.groups.first { !$0.isEmpty } } }
}

extension String {
    /// Whether a word stands in the text on its own.
    fileprivate func says(_ word: String) -> Bool {
        let escaped = word.replacing(".", with: "\\.")
        return (try? found("(?<![\\w.-])\(escaped)(?![\\w-])").isEmpty) == false
    }
}
