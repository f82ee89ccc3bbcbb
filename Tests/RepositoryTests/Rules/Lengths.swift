extension Rule {
    static let lengths = [
        Rule(
            "no file of Swift is longer than 400 lines, none of JavaScript or CSS than 250",
            planted: [
                Planted("Swift", ["Sources/A/A.swift": lines(401)]),
                Planted("JavaScript", ["Public/js/a.js": lines(251)]),
                Planted("CSS of a plugin", ["Plugins/A/web/a.css": lines(251)]),
                Planted("a test", ["Tests/A/A.swift": lines(401)]),
            ]
        ) { files in
            files.compactMap { file in
                guard let most = mostLines(of: file), file.lineCount > most else { return nil }
                return "\(file.path): \(file.lineCount) lines, \(most) at most"
            }
        },
        Rule(
            "the median file has under 100 lines",
            planted: [
                Planted(
                    "Swift",
                    ["Sources/A/A.swift": lines(120), "Sources/A/B.swift": lines(110), "C.swift": lines(3)]
                ),
                Planted("scripts and styles", ["Public/a.js": lines(100), "Public/b.css": lines(100)]),
            ]
        ) { files in
            [["swift"], ["js", "css"]].compactMap { kinds in
                let counts = files.filter { file in kinds.contains { file.has($0) } }.map(\.lineCount).sorted()
                guard !counts.isEmpty, counts[counts.count / 2] >= 100 else { return nil }
                return "\(kinds.joined(separator: " and ")): the median is \(counts[counts.count / 2]) lines"
            }
        },
    ]
}

private func mostLines(of file: SourceFile) -> Int? {
    if file.has("swift") { return 400 }
    return file.has("js", "css") ? 250 : nil
}

private func lines(_ count: Int) -> String { String(repeating: "x\n", count: count) }
