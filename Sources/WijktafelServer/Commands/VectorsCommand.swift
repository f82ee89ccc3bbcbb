import ArgumentParser
import MethodVectors
import WorksheetKit

/// `wijktafel vectors FILE...`: runs worked cases through the product's own functions.
struct VectorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vectors",
        abstract: "Run files of worked cases through the product's own methods."
    )

    @Argument(help: "Files with cases (JSON).")
    var files: [String] = []

    func run() throws {
        let methods = installedPlugins.reduce(into: VectorMethods.core) { methods, plugin in
            methods.merge(plugin.methods) { core, _ in core }
        }
        let report = VectorCommand.run(paths: files, runner: VectorRunner(methods: methods))
        for line in report.lines { print(line) }
        if report.exitCode != 0 { throw ExitCode(report.exitCode) }
    }
}
