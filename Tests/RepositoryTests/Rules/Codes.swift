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
                Planted("a frame of the server", untold("Sources/WorkshopWire/A.swift", #"["type": "news"]"#)),
                Planted("a frame of a client", untold("Sources/WorkshopWire/A.swift", #"case "wave": self = .wave"#)),
                Planted("a command", untold("Sources/SessionEngine/Role.swift", #".desk: ["item.burn"]"#)),
                Planted("a rejection", untold("Sources/WorksheetKit/Rejection.swift", rejection)),
                Planted("a close code", untold("Sources/WorkshopWire/A.swift", "case gone = 4099")),
                Planted(
                    "an error frame",
                    untold("Sources/WijktafelServer/Gateway/A.swift", #"dismiss(id, code: "no")"#)
                ),
                Planted("a problem", untold("Sources/WijktafelServer/Routes/A.swift", #"Problem(code: "no")"#)),
                Planted("no contract", ["Sources/WorkshopWire/A.swift": ""]),
            ]
        ) { files in
            guard let wire = files.first(where: { $0.path == asyncapi }),
                let http = files.first(where: { $0.path == openapi })
            else { return ["\(asyncapi) or \(openapi) is missing"] }
            let frames = files.filter { $0.isIn("Sources/WorkshopWire") }
            let roles = files.filter { $0.path == "Sources/SessionEngine/Role.swift" }
            let speakers = files.filter {
                $0.isIn("Sources/SessionEngine") || $0.isIn("Sources/WijktafelServer/Gateway")
            }
            let routes = files.filter { $0.isIn("Sources/WijktafelServer/Routes") }
            return try missing(
                words(#""type"(?:: |, )(?:\.string\()?"(\w+)"|case "(\w+)":"#, in: frames),
                in: wire,
                as: "^    %:$"
            )
                + missing(words(#"case \w+ = (\d{4})\b"#, in: frames), in: wire, as: #"^    \| % \|"#)
                + missing(words(#""([a-z]+\.[a-z]+|answer|person|follow|undo)""#, in: roles), in: wire, as: "^ +- %$")
                + missing(rejectionCodes(in: files), in: wire, as: "^ +- %$")
                + missing(words(#"\bcode: "([a-z-]+)""#, in: speakers), in: wire, as: #"^      enum: \[.*\b%\b.*\]$"#)
                + missing(words(#"\bcode: "([a-z-]+)""#, in: routes), in: http, as: "`%`")
        },
    ]
}

private let errors = "Public/texts/errors.json"
private let asyncapi = "Public/api/asyncapi.yaml"
private let openapi = "Public/api/openapi.json"
private let rejection = "enum Code: String {\n    case tooWarm = \"too-warm\"\n}\n"

/// A file beside contracts that say nothing of what is in it, but for a word in passing.
private func untold(_ path: String, _ text: String) -> [String: String] {
    [path: text, asyncapi: "# news wave item.burn too-warm 4099 no", openapi: "{}"]
}

/// The words that a document doesn't have in a shape, where `%` stands for the word.
private func missing(_ words: [String], in file: SourceFile, as shape: String) throws -> [String] {
    try Set(words).sorted().compactMap { word in
        let pattern = shape.replacing("%", with: word.replacing(".", with: "\\."))
        return try file.text.found(pattern).isEmpty ? "\(file.path): says nothing of \(word)" : nil
    }
}

private func members(at path: String, in files: [SourceFile]) -> [String: JSON]? {
    files.first { $0.path == path }.flatMap { try? JSONParser.parse(Array($0.text.utf8)) }?.members
}

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
