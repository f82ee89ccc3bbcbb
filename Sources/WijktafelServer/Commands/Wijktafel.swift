public import ArgumentParser

/// The command line of the product.
public struct Wijktafel: AsyncParsableCommand {
    /// What `wijktafel --help` shows.
    public static let configuration = CommandConfiguration(
        commandName: "wijktafel",
        abstract: "Live workshops about wijkgericht werken.",
        version: BuildIdentity.version,
        subcommands: [
            ServeCommand.self, CheckCommand.self, VectorsCommand.self, KeyCommand.self, BackupCommand.self,
            VerifyCommand.self, DecryptCommand.self, ImportCommand.self,
        ],
        defaultSubcommand: ServeCommand.self
    )

    /// Makes the command.
    public init() {}
}
