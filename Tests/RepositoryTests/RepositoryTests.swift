import Foundation
import Testing

@Suite("the repository")
struct RepositoryTests {
    @Test("keeps its rules", arguments: Rule.all)
    func keeps(_ rule: Rule) throws {
        for violation in try rule.violations(Repository.files) { Issue.record("\(violation)") }
    }

    @Test("would notice a rule being broken", arguments: Rule.all)
    func notices(_ rule: Rule) throws {
        #expect(!rule.planted.isEmpty)
        for planted in rule.planted {
            #expect(!(try rule.violations(planted.files)).isEmpty, "\(planted.testDescription)")
        }
    }

    @Test("is really read")
    func isRead() {
        let paths = Set(Repository.files.map(\.path))
        #expect(paths.contains("Package.swift"))
        #expect(paths.contains("Tests/RepositoryTests/RepositoryTests.swift"))
        #expect(Repository.files.contains { $0.isIn("Public/js") })
    }
}

/// The files of the repository that this test is part of.
enum Repository {
    static let files: [SourceFile] = {
        let top = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().path
        let folders = ["Sources", "Plugins", "Public", "Tests", "deploy", ".ci"]
        let files = folders.flatMap { folder in
            (FileManager.default.subpaths(atPath: "\(top)/\(folder)") ?? []).map { "\(folder)/\($0)" }
        }
        return (files + ["Package.swift", "README.md"]).sorted().filter(isOurs).compactMap { path in
            guard let text = try? String(contentsOfFile: "\(top)/\(path)", encoding: .utf8) else { return nil }
            return SourceFile(path, text)
        }
    }()

    private static func isOurs(_ path: String) -> Bool {
        !path.split(separator: "/").contains { ["__pycache__", "screens", "node_modules", ".build"].contains($0) }
    }
}
