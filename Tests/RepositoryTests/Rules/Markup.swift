extension Rule {
    static let markup = [
        Rule(
            "markup is written by the template and the board alone, and never carries style or script",
            planted: [
                Planted("innerHTML", ["Public/js/desk/a.js": "element.innerHTML = text;"]),
                Planted("outerHTML", ["Plugins/A/web/a.js": "element.outerHTML = text;"]),
                Planted("insertAdjacentHTML", ["Public/js/a.js": "element.insertAdjacentHTML('beforeend', text);"]),
                Planted("a style attribute", ["Public/desk.html": #"<p style="color: red">"#]),
                Planted("a style attribute in a template", ["Public/js/a.js": "html`<p style=\"left: ${x}px\">`"]),
                Planted("a style attribute set", ["Public/js/a.js": "element.setAttribute('style', text);"]),
                Planted("an inline script", ["Public/board.html": "<script>start()</script>"]),
                Planted("an inline style sheet", ["Public/board.html": "<style>p { color: red }</style>"]),
                Planted("an inline handler", ["Public/desk.html": #"<button onclick="go()">"#]),
                Planted("eval", ["Public/js/a.js": "eval(text);"]),
                Planted("document.write", ["Public/js/a.js": "document.write(text);"]),
                Planted("a policy of its own", ["Public/js/desk/a.js": "trustedTypes.createPolicy('other', {});"]),
            ]
        ) { files in
            try files.filter { isWeb($0) && $0.has("js", "html") }.flatMap { file in
                let forbidden = inlineParts + homes.filter { $0.home != file.path }.map(\.pattern)
                return try forbidden.flatMap { try file.places(of: $0, in: \.uncommented) }
            }
        },
        Rule(
            "no page names an address of somebody else",
            planted: [
                Planted("a script", ["Public/index.html": #"<script src="https://cdn.example.org/a.js"></script>"#]),
                Planted("without a scheme", ["Public/index.html": #"<link href="//fonts.example.org/a.css">"#]),
                Planted("a font", ["Public/css/a.css": "@import url(https://fonts.example.org/a.css);"]),
                Planted("a request", ["Public/js/a.js": "fetch('https://api.example.org/')"]),
                Planted("a socket", ["Plugins/A/web/a.js": "new WebSocket('wss://example.org/')"]),
                Planted("the manifest", ["Public/manifest.webmanifest": #"{"start_url": "https://example.org/"}"#]),
            ]
        ) { files in
            try files.filter {
                isWeb($0) && $0.has("js", "html", "css", "json", "svg", "webmanifest") && !$0.isIn("Public/api")
            }
            .flatMap { file in
                // A link that a person may follow contacts nobody until they do.
                let text = try file.has("html") ? file.text.without(#"<a\s[^>]*>"#) : file.uncommented
                return try text.found(foreignAddress).map { "\(file.path):\($0.line): \($0.whole)" }
            }
        },
    ]
}

/// What one module each may do: the board's blocks become markup here, the one Trusted Types policy is made there.
private let homes = [
    (pattern: #"\binnerHTML\b"#, home: "Public/js/core/board-markup.js"),
    (pattern: #"\bcreatePolicy\b"#, home: "Public/js/core/trusted.js"),
]

private let inlineParts = [
    #"\sstyle\s*="#, #"setAttribute\(\s*['"`]style"#, #"\bdocument\.write"#, #"\beval\s*\("#, #"\bnew Function\b"#,
    #"\b(outerHTML|insertAdjacentHTML|createContextualFragment|parseFromString)\b"#, #"\bsrcdoc\s*="#,
    #"<script(?![^>]*\ssrc=)[^>]*>"#, #"<style\b"#, #"<\w[^>]*\son[a-z]+\s*="#, #"javascript:"#,
]

/// Any absolute address but the names of XML's vocabularies and names that belong to nobody (RFC 2606).
private let foreignAddress =
    #"\b(?:https?|wss?|ftp)://(?!www\.w3\.org/|(?:[\w-]+\.)?wijktafel\.example\b|\$\{)[\w\[]|(?:src|href)\s*=\s*["']//"#

private func isWeb(_ file: SourceFile) -> Bool {
    file.isIn("Public") || file.isIn("Plugins") && file.parts.count > 3 && file.parts[2] == "web"
}

extension String {
    /// The text with spaces in the place of a pattern's matches.
    fileprivate func without(_ pattern: String) throws -> String {
        try found(pattern).reduce(self) { text, match in
            text.replacing(match.whole, with: match.whole.map { $0 == "\n" ? "\n" : " " }.joined())
        }
    }
}
