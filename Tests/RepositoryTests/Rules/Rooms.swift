/// What each room may import of ours and of others; whatever is not listed is refused.
private let roomImports: [String: Set<String>] = [
    "WorkshopPrimitives": [],
    "WorkshopStatistics": ["WorkshopPrimitives"],
    "WorkshopDocument": ["WorkshopPrimitives", "WorkshopStatistics"],
    "WorksheetKit": ["WorkshopDocument", "WorkshopPrimitives", "WorkshopStatistics", "Yams"],
    "WorkshopWire": ["WorksheetKit", "WorkshopPrimitives"],
    "EventLog": ["CSodium", "WorkshopPrimitives"],
    "EventLogContracts": ["EventLog", "Testing", "WorkshopPrimitives"],
    "EventLogSQLite": ["EventLog", "GRDB", "WorkshopPrimitives"],
    "MethodVectors": ["WorksheetKit"],
    "GraphvizLayout": ["Subprocess", "WorkshopDocument", "WorkshopPrimitives"],
    "ReportPackage": ["CSodium", "EventLog", "WorkshopPrimitives", "ZipArchives"],
    "ReportExport": ["WorkshopDocument", "WorkshopPrimitives", "WorkshopStatistics"],
    "ReportRenderer": ["Subprocess", "WorkshopPrimitives"],
    "ReportTables": ["CXlsxwriter", "ReportExport", "WorkshopDocument", "WorkshopPrimitives", "ZipArchives"],
    "SessionEngine": [
        "EventLog", "WorksheetKit", "WorkshopDocument", "WorkshopPrimitives", "WorkshopStatistics", "WorkshopWire",
    ],
    "WebSocketTransport": ["CLibwebsockets", "CSodium", "CZlib"],
    "WijktafelServer": [
        "ArgumentParser", "CQRencode", "EventLog", "EventLogSQLite", "GraphvizLayout", "Logging", "MethodVectors",
        "ReportExport", "ReportPackage", "SessionEngine", "WebSocketTransport", "WorksheetKit", "WorkshopDocument",
        "WorkshopPrimitives", "WorkshopStatistics", "WorkshopWire", "ZipArchives",
    ],
    "ZipArchives": ["CLibzip"],
    "WijktafelTesting": ["EventLog", "SessionEngine", "Testing", "WorksheetKit", "WorkshopPrimitives", "WorkshopWire"],
    "wijktafel": ["ArgumentParser", "WijktafelServer"],
    "CLibwebsockets": [], "CLibzip": [], "CQRencode": [], "CSodium": [], "CXlsxwriter": [], "CZlib": [],
]

/// What comes with the toolchain and belongs to nobody.
private let platform: Set<String> = ["Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization"]

private let importLine =
    #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"#
    + #"import\s+(?:(?:struct|class|enum|protocol|func|typealias|var|let)\s+)?(\w+)"#

extension Rule {
    static let rooms = [
        Rule(
            "imports point one way between the rooms",
            planted: [
                Planted(
                    "the transport knows a workshop",
                    ["Sources/WebSocketTransport/A.swift": "import WorksheetKit\n"]
                ),
                Planted("a second user of GRDB", ["Sources/SessionEngine/A.swift": "internal import GRDB\n"]),
                Planted("against the direction", ["Sources/WorkshopDocument/A.swift": "public import WorksheetKit\n"]),
                Planted("with an attribute", ["Sources/WorkshopWire/A.swift": "@_exported import EventLog\n"]),
                Planted("a single name", ["Sources/EventLog/A.swift": "import struct SessionEngine.Session\n"]),
                Planted("a room that nobody placed", ["Sources/Helpers/A.swift": "let a = 1\n"]),
            ]
        ) { files in
            try files.filter { $0.isIn("Sources") && $0.has("swift", "h") }.flatMap { file in
                let room = file.parts.dropFirst().first ?? ""
                guard let allowed = roomImports[room] else {
                    return ["\(file.path): \(room) has no place among the rooms"]
                }
                // The server is where the plugins come in; that only its list names them is a rule of its own.
                let plugins = room == "WijktafelServer" ? pluginFolders(in: files) : []
                return try strays(of: file, allowed: allowed.union(platform).union(plugins).union([room]))
            }
        },
        Rule(
            "a plugin imports WorksheetKit and nothing else of ours",
            planted: [
                Planted("the engine", ["Plugins/Sliders/Sources/A.swift": "import SessionEngine\n"]),
                Planted("another plugin", ["Plugins/Sliders/Sources/A.swift": "import Questionnaire\n"]),
                Planted("a package of its own", ["Plugins/Sliders/Sources/A.swift": "import Yams\n"]),
            ]
        ) { files in
            try files.filter { isPluginSource($0) }.flatMap { file in
                try strays(of: file, allowed: platform.union(["WorksheetKit"]))
            }
        },
    ]
}

private func strays(of file: SourceFile, allowed: Set<String>) throws -> [String] {
    try file.code.found(importLine).compactMap { found in
        let module = found.groups.first ?? ""
        return allowed.contains(module) ? nil : "\(file.path):\(found.line): may not import \(module)"
    }
}

/// Whether a file is Swift that a plugin is built from.
func isPluginSource(_ file: SourceFile) -> Bool {
    file.has("swift") && file.isIn("Plugins") && file.parts.count > 3 && file.parts[2] == "Sources"
}
