// swift-tools-version: 6.2
import PackageDescription

/// One list of settings for every target of ours: what one file may not do, none may.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The plugins by the name of their folder.
///
/// SwiftPM caches this file, so the folder is not listed from disk.
let plugins = ["Sliders", "Questionnaire", "Cards", "ResultsChain", "Ledger"]

let pluginTargets: [Target] = plugins.flatMap { name -> [Target] in
    [
        .target(
            name: name,
            dependencies: ["WorksheetKit"],
            path: "Plugins/\(name)/Sources",
            swiftSettings: strict
        ),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.target(name: name), "WijktafelTesting"],
            path: "Plugins/\(name)/Tests",
            swiftSettings: strict
        ),
    ]
}

/// The plugins with a program that measures them; no part of the product.
let benchTargets: [Target] = ["Ledger"].map { name in
    .executableTarget(
        name: "\(name)Benchmark",
        dependencies: [.target(name: name), "WorksheetKit"],
        path: "Plugins/\(name)/Bench",
        swiftSettings: strict
    )
}

func systemLibrary(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
    name: "wijktafel",
    products: [.executable(name: "wijktafel", targets: ["wijktafel"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2", traits: []),
    ],
    targets: [
        systemLibrary("CLibwebsockets", "libwebsockets", "libwebsockets-dev"),
        systemLibrary("CSodium", "libsodium", "libsodium-dev"),
        systemLibrary("CZlib", "zlib", "zlib1g-dev"),
        systemLibrary("CQRencode", "libqrencode", "libqrencode-dev"),
        systemLibrary("CLibzip", "libzip", "libzip-dev"),
        systemLibrary("CXlsxwriter", "xlsxwriter", "libxlsxwriter-dev"),

        room("WorkshopPrimitives"),
        room("WorkshopStatistics", ["WorkshopPrimitives"]),
        room("WorkshopDocument", ["WorkshopPrimitives", "WorkshopStatistics"]),
        room(
            "WorksheetKit",
            [
                "WorkshopPrimitives", "WorkshopStatistics", "WorkshopDocument",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        room("WorkshopWire", ["WorksheetKit"]),
        room("EventLog", ["WorkshopPrimitives", "CSodium"]),
        room("EventLogSQLite", ["EventLog", "WorkshopPrimitives", .product(name: "GRDB", package: "GRDB.swift")]),
        room("SessionEngine", ["EventLog", "WorksheetKit", "WorkshopWire"]),
        room("ZipArchives", ["CLibzip"]),
        room("ReportPackage", ["CSodium", "EventLog", "WorkshopPrimitives", "ZipArchives"]),
        room("ReportExport", ["WorkshopDocument", "WorkshopPrimitives", "WorkshopStatistics"]),
        room(
            "ReportTables",
            ["CXlsxwriter", "ReportExport", "WorkshopDocument", "WorkshopPrimitives", "ZipArchives"]
        ),
        room("ReportRenderer", ["WorkshopPrimitives", .product(name: "Subprocess", package: "swift-subprocess")]),
        room(
            "GraphvizLayout",
            ["WorkshopDocument", "WorkshopPrimitives", .product(name: "Subprocess", package: "swift-subprocess")]
        ),
        room("MethodVectors", ["WorksheetKit"]),
        room("WebSocketTransport", ["CLibwebsockets", "CSodium", "CZlib"]),
        room(
            "WijktafelServer",
            [
                "CQRencode", "EventLog", "EventLogSQLite", "GraphvizLayout", "MethodVectors", "ReportExport",
                "ReportPackage", "SessionEngine", "WebSocketTransport", "WorksheetKit", "WorkshopWire", "ZipArchives",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ] + plugins.map { .target(name: $0) }
        ),
        .executableTarget(
            name: "wijktafel",
            dependencies: ["WijktafelServer", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict
        ),

        .executableTarget(
            name: "ExportSamples",
            dependencies: [
                "Ledger", "ReportExport", "ReportTables", "WorkshopDocument", "WorkshopPrimitives", "ZipArchives",
            ],
            path: "Tests/Export/Samples",
            swiftSettings: strict
        ),
        room("EventLogContracts", ["EventLog", "WorkshopPrimitives"]),
        room("WijktafelTesting", ["EventLog", "SessionEngine", "WorksheetKit", "WorkshopWire"]),

        tests("WorkshopPrimitives", ["WorkshopPrimitives"]),
        tests("WorkshopStatistics", ["WorkshopPrimitives", "WorkshopStatistics"]),
        tests("WorkshopDocument", ["WorkshopDocument", "WorkshopPrimitives"]),
        tests("WorksheetKit", ["WorksheetKit"] + plugins.map { .target(name: $0) }),
        tests("EventLog", ["EventLog", "EventLogContracts", "WorkshopPrimitives"]),
        tests(
            "EventLogSQLite",
            [
                "EventLog", "EventLogContracts", "EventLogSQLite", "WorkshopPrimitives",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        tests("SessionEngine", ["EventLog", "SessionEngine", "WijktafelTesting", "WorksheetKit", "WorkshopWire"]),
        tests("ReportRenderer", ["ReportRenderer"]),
        tests(
            "Worksheets",
            ["EventLog", "SessionEngine", "WijktafelTesting", "WorksheetKit", "WorkshopWire"]
                + plugins.map { .target(name: $0) }
        ),
        tests("ReportExport", ["ReportExport", "WorkshopDocument", "WorkshopPrimitives"]),
        tests("ZipArchives", ["ZipArchives"]),
        tests("ReportPackage", ["EventLog", "ReportPackage", "WorkshopPrimitives", "ZipArchives"]),
        tests(
            "ReportTables",
            ["ReportExport", "ReportTables", "WorkshopDocument", "WorkshopPrimitives", "ZipArchives"]
        ),
        tests("GraphvizLayout", ["GraphvizLayout", "WorkshopDocument", "WorkshopPrimitives"]),
        tests("MethodVectors", ["MethodVectors", "WorksheetKit"]),
        tests("WebSocketTransport", ["WebSocketTransport"]),
        tests(
            "WijktafelServer",
            [
                "EventLog", "ReportPackage", "SessionEngine", "WijktafelServer", "WijktafelTesting", "WorkshopDocument",
                "WorkshopPrimitives", "WorkshopWire", "WorksheetKit", "ZipArchives",
            ]
                + plugins.map { .target(name: $0) }
        ),
        tests("Repository", ["WorkshopPrimitives"]),
    ] + pluginTargets + benchTargets,
    swiftLanguageModes: [.v6]
)
