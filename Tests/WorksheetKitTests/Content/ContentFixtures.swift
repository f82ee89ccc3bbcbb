import Foundation
import WorksheetKit

func file(_ text: String, name: String = "proef.yaml") -> ContentFile {
    ContentFile(name: name, bytes: Array(text.utf8))
}

/// The problems that reading throws; empty when it throws none.
func problems<Value>(_ read: () throws(ContentProblems) -> Value) -> [ContentProblem] {
    do throws(ContentProblems) {
        _ = try read()
        return []
    } catch {
        return error.all
    }
}

/// Problems as `line code path`, so that an expectation reads like a message.
func brief(_ problems: [ContentProblem]) -> [String] {
    problems.map { "\($0.line) \($0.code)" + ($0.path.isEmpty ? "" : " \($0.path)") }
}

/// The shipped instruments as they lie in the repository.
enum Shipped {
    static func file(_ plugin: String, _ name: String) throws -> ContentFile {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let url = root.appending(path: "Plugins/\(plugin)/Content/\(name)")
        return ContentFile(name: name, bytes: [UInt8](try Data(contentsOf: url)))
    }

    static func volwassenheid() throws -> ContentFile { try file("Sliders", "volwassenheid.yaml") }
    static func organisatiekeuzes() throws -> ContentFile { try file("Sliders", "organisatiekeuzes.yaml") }
    static func quickscan() throws -> ContentFile { try file("Questionnaire", "quickscan.yaml") }
}

extension ContentFile {
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The file with one piece of text replaced, and the line of that place; traps when the piece is not there.
    func planting(_ mistake: String, instead of: String) -> (file: ContentFile, line: Int) {
        guard let range = text.range(of: of) else { preconditionFailure("‘\(of)’ is not in \(name)") }
        let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
        return (
            WorksheetKit.ContentFile(name: name, bytes: Array(text.replacingCharacters(in: range, with: mistake).utf8)),
            line
        )
    }
}
