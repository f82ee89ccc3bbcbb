import WorkshopPrimitives

extension Rule {
    static let plugins = [
        Rule(
            "a plugin's folder, its id and its two list entries are one name",
            planted: [
                Planted("not in the package's list", sample(package: "[\"Other\"]")),
                Planted("not in the server's list", sample(server: "Plugin(Other.self),")),
                Planted("another id", sample(id: "slider")),
                Planted(
                    "no manifest",
                    ["Package.swift": "let plugins = [\"Sliders\"]\n", list: "Plugin(Sliders.self)\n"]
                ),
            ]
        ) { files in
            let folders = pluginFolders(in: files)
            let package = try names(#""(\w+)""#, in: files.first { $0.path == "Package.swift" }?.pluginList ?? "")
            let server = try names(#"Plugin\((\w+)\.self\)"#, in: files.first { $0.path == list }?.code ?? "")
            var violations = difference(folders, package, "Package.swift") + difference(folders, server, list)
            for folder in folders.sorted() {
                let manifest = files.first { $0.path == "Plugins/\(folder)/plugin.json" }
                let id = manifest.flatMap { try? JSONParser.parse(Array($0.text.utf8)) }?["id"]?.text
                if id != folder.lowercased() {
                    violations.append("Plugins/\(folder)/plugin.json: the id is \(id ?? "missing")")
                }
            }
            return violations
        },
        Rule(
            "a plugin's manifest has exactly the keys of its schema",
            planted: [
                Planted("an unknown key", manifest(#""extra": 1, "#)),
                Planted("an unknown key further in", manifest(claims: #"[{"kind": "a", "skale": "b"}]"#)),
                Planted("a missing key", manifest(claims: nil)),
                Planted("an empty title", manifest(title: #"{"nl": "", "en": "a"}"#)),
                Planted("a module that is not there", manifest(module: "other.js")),
                Planted("a tag that is not ours", manifest(tag: "sliders")),
                Planted("a code that is no code", manifest(codes: #"["Not A Code"]"#)),
                Planted("no JSON", ["Plugins/Sliders/plugin.json": "id: sliders"]),
            ]
        ) { files in
            files.filter { $0.parts.count == 3 && $0.isIn("Plugins") && $0.parts[2] == "plugin.json" }.flatMap { file in
                guard let json = try? JSONParser.parse(Array(file.text.utf8)) else {
                    return ["\(file.path): is not JSON"]
                }
                let web = Set(
                    files.filter { $0.isIn("Plugins/\(file.parts[1])/web") }.map {
                        $0.parts.dropFirst(3).joined(separator: "/")
                    }
                )
                return ManifestSchema(web: web).problems(of: json).map { "\(file.path): \($0)" }
            }
        },
        Rule(
            "a plugin's folder is whole",
            planted: [Planted("nothing but a manifest", ["Plugins/Sliders/plugin.json": "{}"])]
        ) { files in
            let paths = files.map(\.path)
            return pluginFolders(in: files).sorted().flatMap { folder in
                ["plugin.json", "README.md", "Sources/", "Content/", "web/texts.json", "Tests/"].compactMap { part in
                    paths.contains { $0.hasPrefix("Plugins/\(folder)/\(part)") }
                        ? nil : "Plugins/\(folder) lacks \(part)"
                }
            }
        },
        Rule(
            "the core names no plugin outside the one list",
            planted: [
                Planted("in Swift", naming("Sources/SessionEngine/A.swift", #"if plugin == "sliders" { }"#)),
                Planted("a type", naming("Sources/WijktafelServer/B.swift", "let a = Sliders.self")),
                Planted("in JavaScript", naming("Public/js/core/a.js", "customElements.get('wt-sliders')")),
                Planted("in CSS", naming("Public/css/a.css", "wt-sliders { color: red }")),
            ]
        ) { files in
            let names = pluginFolders(in: files).sorted().joined(separator: "|")
            guard !names.isEmpty else { return [] }
            return try files.filter { isCore($0) && $0.path != list }.flatMap { file in
                try file.places(of: "(?i)\\b(\(names))\\b", in: \.uncommented)
            }
        },
    ]
}

/// The one place in the core that lists the plugins.
private let list = "Sources/WijktafelServer/Catalogue/InstalledPlugins.swift"

/// The names of the folders under `Plugins`.
func pluginFolders(in files: [SourceFile]) -> Set<String> {
    Set(files.filter { $0.isIn("Plugins") && $0.parts.count > 2 }.map { $0.parts[1] })
}

private func isCore(_ file: SourceFile) -> Bool {
    file.isIn("Sources") && file.has("swift") || file.isIn("Public") && file.has("js", "css", "html")
}

extension SourceFile {
    /// The names between the brackets of `let plugins = [...]`.
    fileprivate var pluginList: String? {
        try? uncommented.found(#"let plugins = \[([^\]]*)\]"#).first?.groups.first
    }
}

private func names(_ pattern: String, in text: String) throws -> Set<String> {
    Set(try text.found(pattern).compactMap(\.groups.first))
}

private func difference(_ folders: Set<String>, _ listed: Set<String>, _ place: String) -> [String] {
    folders.subtracting(listed).sorted().map { "\(place): does not list \($0)" }
        + listed.subtracting(folders).sorted().map { "\(place): lists \($0), which has no folder" }
}

private func sample(
    package: String = "[\"Sliders\"]",
    server: String = "Plugin(Sliders.self),",
    id: String = "sliders"
) -> [String: String] {
    [
        "Package.swift": "let plugins = \(package)\n", list: "let installedPlugins = [\n\(server)\n]\n",
        "Plugins/Sliders/plugin.json": "{\"id\": \"\(id)\"}",
    ]
}

private func manifest(
    _ extra: String = "",
    title: String = #"{"nl": "Schuiven", "en": "Sliders"}"#,
    claims: String? = #"[{"kind": "sliders", "scale": "phase"}]"#,
    tag: String = "wt-sliders",
    module: String = "participant.js",
    codes: String = "[]"
) -> [String: String] {
    let claims = claims.map { #""claims": \#($0), "# } ?? ""
    let elements = #"{"participant": {"tag": "\#(tag)", "module": "\#(module)"}}"#
    return [
        "Plugins/Sliders/plugin.json":
            #"{\#(extra)"id": "sliders", "title": \#(title), \#(claims)"elements": \#(elements), "codes": \#(codes)}"#,
        "Plugins/Sliders/web/participant.js": "",
    ]
}

private func naming(_ path: String, _ text: String) -> [String: String] {
    ["Plugins/Sliders/plugin.json": "{}", path: text]
}
