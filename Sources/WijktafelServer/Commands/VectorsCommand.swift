import ArgumentParser
import MethodVectors

/// `wijktafel vectors FILE...`: runs worked cases through the product's own functions.
struct VectorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vectors",
        abstract: "Run files of worked cases through the product's own methods."
    )

    @Argument(help: "Files with cases (JSON).")
    var files: [String] = []

    func run() throws {
        let report = VectorCommand.run(paths: files)
        for line in report.lines { print(line) }
        if report.exitCode != 0 { throw ExitCode(report.exitCode) }
    }
}
