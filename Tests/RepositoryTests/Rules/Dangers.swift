extension Rule {
    static let dangers = [
        Rule(
            "nothing is forced: no force-unwrap, no try!, no as!, no fatalError",
            planted: [
                "let a = b!", "let a = b()!.c", "let a = b[0]!", "var a: String!", "let a = try! b()",
                "let a = b as! C",
                "fatalError()", "let a = \"\\(b)\"; let c = d!",
            ].map { Planted($0, ["Sources/A/A.swift": $0]) } + [
                Planted("in a plugin", ["Plugins/A/Sources/A.swift": "let a = b!"])
            ]
        ) { files in
            try files.filter { $0.isIn("Sources") && $0.has("swift") || isPluginSource($0) }.flatMap { file in
                try file.places(of: #"\btry!|\bas!|\bfatalError\s*\(|[\w)\]}]!(?![=\w])"#, in: \.code)
            }
        },
        Rule(
            "what the compiler can't check is rare, and the sentence that makes it true stands above it",
            planted: [
                Planted("without a word", ["Sources/A/A.swift": "final class A: @unchecked Sendable {}"]),
                Planted(
                    "the word is further up",
                    ["Sources/A/A.swift": "// True.\n\nlet a = 1\nfinal class A: @unchecked Sendable {}"]
                ),
                Planted("nonisolated(unsafe)", ["Sources/A/A.swift": "let a = 1\nnonisolated(unsafe) var b = 2"]),
                Planted(
                    "six times",
                    [
                        "Sources/A/A.swift": String(
                            repeating: "// True.\nfinal class A: @unchecked Sendable {}\n",
                            count: 6
                        )
                    ]
                ),
            ]
        ) { files in
            let places = try files.filter { $0.isIn("Sources") || isPluginSource($0) }.flatMap { file in
                try file.code.found(#"@unchecked\s+Sendable|nonisolated\(unsafe\)"#).map { (file, $0.line) }
            }
            let bare = places.filter { !$0.0.hasComment(above: $0.1) }.map {
                "\($0.0.path):\($0.1): says not why it is true"
            }
            return bare + (places.count > 5 ? ["\(places.count) unchecked promises, five at most"] : [])
        },
        Rule(
            "tests wait for what they wait for, and none is switched off",
            planted: [
                "try await Task.sleep(for: .seconds(1))", "usleep(1000)", "@Test(.disabled()) func a() {}",
                "withKnownIssue { }",
            ].map { Planted($0, ["Tests/A/A.swift": $0]) }
        ) { files in
            try files.filter {
                $0.has("swift") && ($0.isIn("Tests") || $0.isIn("Plugins") && $0.parts.contains("Tests"))
            }
            .flatMap { file in
                try file.places(of: #"\bTask\.sleep\b|\bu?sleep\s*\(\d|\.disabled\b|\bwithKnownIssue\b"#, in: \.code)
            }
        },
    ]
}

extension SourceFile {
    /// Whether a comment stands right above a line, attributes aside.
    fileprivate func hasComment(above line: Int) -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
        let above = lines.prefix(line - 1).reversed().drop { $0.hasPrefix("@") }
        return above.first?.hasPrefix("//") == true
    }
}
