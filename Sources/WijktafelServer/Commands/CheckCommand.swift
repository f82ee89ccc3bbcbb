import ArgumentParser
import WorksheetKit

/// `wijktafel check`: checks plugins, instruments and agendas without starting a server.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check plugins, instruments and agendas."
    )

    @Option(help: "Folder with Public and Plugins.")
    var root = "."

    @Option(help: "Folder with own instruments (YAML).")
    var instruments: String?

    func run() throws {
        do {
            let catalogue = try Catalogue.load(root: root, ownInstruments: instruments)
            for instrument in catalogue.instruments.values.sorted(by: { $0.id < $1.id }) {
                let phases = instrument.phases.map(\.id).joined(separator: ", ")
                print("\(instrument.id)  \(instrument.kind)  \(phases)  \(instrument.hash.prefix(12))")
            }
            print(
                "\(catalogue.plugins.count) plugins, \(catalogue.instruments.count) instruments, \(catalogue.agendas.count) agendas: good"
            )
        } catch let failure as StartFailure {
            print(failure)
            throw ExitCode.failure
        }
    }
}
