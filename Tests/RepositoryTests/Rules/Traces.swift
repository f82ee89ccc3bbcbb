extension Rule {
    static let traces = [
        Rule(
            "nothing tells of the machine or of the work in progress",
            planted: [
                Planted("a path of a machine", ["Sources/A/A.swift": "let path = \"/" + "home/ann/wijktafel\""]),
                Planted("an open end", ["Sources/A/A.swift": "// TO" + "DO: later"]),
                Planted("a number that only we know", ["Public/js/a.js": "// see iss" + "ue #12"]),
                Planted("in a script", ["deploy/a.sh": "cd /" + "root/wijktafel"]),
            ]
        ) { files in
            try files.filter { !$0.isIn("Tests/Vectors") }.flatMap { file in
                try file.places(of: pattern, in: \.text)
            }
        }
    ]
}

// In pieces, so that this file doesn't break its own rule.
private let pattern =
    #"(?<![\w.])/(?:ro"# + #"ot|ho"# + #"me|wo"# + #"rk)/\w+|\b(?:TO"# + #"DO|FIX"# + #"ME|XX"# + #"X|HA"# + #"CK)\b"#
    + #"|\b[Ii]ss"# + #"ue #?\d|\b[Tt]ick"# + #"et #?\d"#
