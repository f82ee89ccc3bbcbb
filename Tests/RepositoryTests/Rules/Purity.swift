extension Rule {
    static let purity = [
        Rule(
            "pure modules and plugins have no clock, no randomness and no access to files, processes or networks",
            planted: [
                "let now = Date()", "let now = Date.now", "let clock = ContinuousClock()", "clock_gettime(0, &moment)",
                "let n = Int.random(in: 1...6)", "names.shuffled()", "names.randomElement()",
                "var source = SystemRandomNumberGenerator()", "let id = UUID()",
                "FileManager.default.contents(atPath: path)", "fopen(path, mode)", "try Data(contentsOf: url)",
                "ProcessInfo.processInfo.environment", "getenv(name)", "URLSession.shared.data(from: url)",
                "Task { }", "func view() async -> JSON", "print(state)",
            ].map { Planted($0, ["Plugins/Sliders/Sources/A.swift": $0]) } + [
                Planted("in a pure module", ["Sources/WorkshopStatistics/A.swift": "let now = Date()"])
            ]
        ) { files in
            try files.filter { isPure($0) }.flatMap { file in
                try impurities.flatMap { try file.places(of: $0, in: \.code) }
            }
        }
    ]
}

private let pureRooms = [
    "WorkshopPrimitives", "WorkshopDocument", "WorkshopStatistics", "WorksheetKit", "WorkshopWire", "ReportExport",
]

private func isPure(_ file: SourceFile) -> Bool {
    file.has("swift") && pureRooms.contains { file.isIn("Sources/\($0)") } || isPluginSource(file)
}

/// A seeded generator that is handed in (`using:`) is no randomness: the same seed gives the same result.
private let impurities = [
    #"\b(Date|UUID|Calendar|Locale|TimeZone)\s*(\(|\.(now|current|autoupdatingCurrent)\b)"#,
    #"\b\w*Clock\b"#,
    #"\b(clock_gettime|gettimeofday|time|localtime|localtime_r)\s*\("#,
    #"\.random\s*\((?![^()]*using:)"#, #"\.(shuffled|randomElement|shuffle)\s*\(\s*\)"#,
    #"\b(SystemRandomNumberGenerator|arc4random\w*|getrandom|randombytes_\w+)\b"#,
    #"\b(FileManager|FileHandle|URLSession|ProcessInfo|Process|Bundle|UserDefaults|DispatchQueue|Thread)\b"#,
    #"\b(fopen|open|read|write|getenv|setenv|socket|system|posix_spawn)\s*\(\s*[\w"]+\s*,"#, #"\bgetenv\s*\("#,
    #"\bcontentsOf(File)?\s*:\s*(url|URL|path|file)\b"#,
    #"\b(async|await)\b"#, #"\bTask\s*(\{|\.)"#, #"\b(print|debugPrint|NSLog)\s*\("#,
]
