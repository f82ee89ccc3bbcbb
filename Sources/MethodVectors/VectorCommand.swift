import Foundation
import WorksheetKit

/// What a run of the vectors tells.
public struct VectorReport: Sendable, Hashable {
    /// The lines to print; the last one is `N passed, M failed`.
    public let lines: [String]
    /// 0 when everything passed, 1 when something failed, 2 without a file to run.
    public let exitCode: Int32
}

/// The command that checks the methods against vector files.
public enum VectorCommand {
    /// How many deviations of one case are printed.
    private static let shownDeviations = 5

    /// Runs the files at the paths.
    ///
    /// A file that can't be read, and a case that nobody knows the method of, count as failed.
    public static func run(paths: [String], runner: VectorRunner = VectorRunner()) -> VectorReport {
        guard !paths.isEmpty else {
            return VectorReport(lines: ["Name at least one vector file.", "0 passed, 0 failed"], exitCode: 2)
        }
        var lines: [String] = []
        var passed = 0
        var failed = 0
        for path in paths {
            do throws(VectorError) {
                for (id, outcome) in runner.run(try file(at: path)) {
                    if outcome == .passed { passed += 1 } else { failed += 1 }
                    lines += report(id, outcome)
                }
            } catch {
                failed += 1
                lines.append("\(path) failed: \(error)")
            }
        }
        lines.append("\(passed) passed, \(failed) failed")
        return VectorReport(lines: lines, exitCode: failed == 0 ? 0 : 1)
    }

    private static func file(at path: String) throws(VectorError) -> VectorFile {
        guard let data = FileManager.default.contents(atPath: path) else { throw VectorError("can't be read") }
        return try VectorFile(bytes: [UInt8](data))
    }

    private static func report(_ id: String, _ outcome: VectorOutcome) -> [String] {
        switch outcome {
        case .passed: return ["\(id) ok"]
        case .unknownKind(let kind): return ["\(id) failed: no method for soort \"\(kind)\""]
        case .refused(let reason): return ["\(id) failed: \(reason)"]
        case .deviated(let deviations):
            let more = deviations.count - shownDeviations
            return deviations.prefix(shownDeviations).map { "\(id) failed: \($0)" }
                + (more > 0 ? ["\(id) failed: and \(more) more"] : [])
        }
    }
}
