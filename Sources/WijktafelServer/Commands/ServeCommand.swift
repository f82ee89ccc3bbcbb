import ArgumentParser
import Foundation
import Logging
import WebSocketTransport
import WorksheetKit

/// `wijktafel serve`: runs the server until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Run the server.")

    @Option(help: "Address and port to listen on.")
    var listen = "127.0.0.1:8080"

    @Option(help: "The origin that people use, such as https://wijktafel.example; follows --listen when left out.")
    var publicUrl: String?

    @Option(help: "Folder of the database; made when it isn't there.")
    var data = "data"

    @Option(help: "Folder with Public and Plugins.")
    var root = "."

    @Option(help: "Folder with own instruments (YAML).")
    var instruments: String?

    @Option(help: "File (JSON) with who is responsible, whom to ask and what for, in Dutch and English.")
    var installation: String?

    @Option(help: "Address of a proxy whose X-Forwarded-For is believed; may be repeated.")
    var trustedProxy: [String] = []

    @Option(
        help: "File with the facilitator's key; else the variable WIJKTAFEL_KEY, else a random key at the first start."
    )
    var keyFile: String?

    @Flag(help: "Make PDF, ODT and DOCX also where the system can't shut in the program that does; trust all of it.")
    var rendererUnsandboxed = false

    @Flag(help: .hidden)
    var unsafeStore = false

    @Flag(help: "Log more.")
    var verbose = false

    func run() async throws {
        Signals.hold()
        var logger = Logger(label: "wijktafel") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = verbose ? .debug : .info
        let application: Application
        do {
            application = try await Application.start(try configuration(), logger: logger)
        } catch {
            FileHandle.standardError.write(Data("Wijktafel does not start:\n\(error)\n\(advice(error))".utf8))
            throw ExitCode.failure
        }
        announce(application)
        await Signals.untilStop()
        logger.info("stopping")
        await application.stop()
    }

    /// What the administrator can do about it, where the error itself can't say.
    private func advice(_ error: any Error) -> String {
        guard case TransportError.cannotListen(_, let port) = error else { return "" }
        return """
            Is Wijktafel running already, or another program on port \(port)? Stop that one, or choose another port with \
            --listen. No answer and no key was changed.

            """
    }

    private func configuration() throws -> ServerConfiguration {
        var configuration = ServerConfiguration()
        guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
            (0...65_535).contains(port)
        else { throw StartFailure(lines: ["--listen takes an address and a port, such as 127.0.0.1:8080"]) }
        configuration.host = String(listen[..<colon])
        configuration.port = port
        configuration.publicOrigin = try origin(default: "http://\(listen)")
        configuration.dataFolder = data
        configuration.root = root
        configuration.instrumentsFolder = instruments
        configuration.trustedProxies = Set(trustedProxy)
        configuration.isUnsafeStore = unsafeStore
        configuration.isRendererUnsandboxed = rendererUnsandboxed
        configuration.facilitatorKey = try facilitatorKey()
        if let installation { configuration.installation = try read(installation) }
        return configuration
    }

    private func origin(default fallback: String) throws -> String {
        let origin = publicUrl ?? fallback
        let rest = origin.drop { $0 != ":" }
        guard origin.hasPrefix("http://") || origin.hasPrefix("https://"), !rest.dropFirst(3).contains("/") else {
            throw StartFailure(lines: ["--public-url takes an origin without a path, such as https://wijktafel.example"]
            )
        }
        return origin
    }

    private func facilitatorKey() throws -> String? {
        guard let keyFile else { return ProcessInfo.processInfo.environment["WIJKTAFEL_KEY"] }
        guard let text = try? String(contentsOfFile: keyFile, encoding: .utf8) else {
            throw StartFailure(lines: ["\(keyFile): can't be read"])
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func read(_ path: String) throws -> Installation {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw StartFailure(lines: ["\(path): can't be read"])
        }
        do { return try Installation(JSONParser.parse([UInt8](bytes))) } catch {
            throw StartFailure(lines: ["\(path): \(error)"])
        }
    }

    private func announce(_ application: Application) {
        let address = publicUrl ?? "http://\(listen.prefix { $0 != ":" }):\(application.port)"
        var lines = ["Wijktafel runs. Facilitators: \(address)/desk   Participants: \(address)/"]
        if let key = application.newFacilitatorKey {
            lines.append("The facilitator's key, shown this once: \(key)")
        } else {
            lines.append("The facilitator's key was made earlier. Lost it? Run: wijktafel key rotate")
        }
        // Past the buffer of print: whoever started us may be reading a pipe and waiting for the key.
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }
}
