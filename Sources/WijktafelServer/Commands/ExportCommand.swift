import ArgumentParser
import EventLog
import EventLogSQLite
import Foundation
import ReportPackage
import ReportRenderer
import SessionEngine
import WorksheetKit

/// `wijktafel export SESSION`: writes a session's report to files, also beside a running server.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a session's report to files, also while the server runs.",
        discussion: """
            It only reads the database, so the server need not stop. Run it as the user that the server runs as.
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: "The session's id; the sessions are listed when left out.")
    var session: String?

    @Option(help: "The formats, with commas between: \(ExportCommand.formats).")
    var format = "pdf"

    @Option(help: "Folder for the files; made when it isn't there.")
    var out = "."

    @Option(help: "The language, nl or en; the session's own when left out.")
    var language: String?

    @Option(help: "File with the passphrase of an archive.")
    var passphraseFile: String?

    @Option(help: "Folder with Public, Plugins and deploy.")
    var root = "."

    @Flag(help: "Make PDF, ODT and DOCX also where the system can't shut in the program that does; trust all of it.")
    var rendererUnsandboxed = false

    private static let formats = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")

    func run() async throws {
        // Opening would make a database that isn't there, and nobody asked for an empty one.
        guard FileManager.default.fileExists(atPath: Application.databasePath(in: options.data)) else {
            throw StartFailure(lines: ["\(options.data): there is no database here; say where it is with --data"])
        }
        let orders = try self.orders()
        try await options.withStore { store in
            guard let session else { return try await list(store) }
            guard let id = SessionID(checking: session) else { throw ExportCommand.unknown(session) }
            let maker = try self.maker(store)
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
            for order in orders { try await write(order, of: id, with: maker) }
        }
    }

    private func orders() throws -> [ExportOrder] {
        var choices = ReportChoices()
        if let language {
            guard let known = Language(rawValue: language) else {
                throw StartFailure(lines: ["--language takes nl or en, not \(language)"])
            }
            choices.language = known
        }
        return try format.split(separator: ",").map { word in
            guard let format = ExportFormat(rawValue: String(word)) else {
                throw StartFailure(lines: ["--format knows no \(word); it knows \(ExportCommand.formats)"])
            }
            return ExportOrder(
                format: format,
                choices: choices,
                passphrase: format == .archive ? try passphrase() : nil
            )
        }
    }

    private func passphrase() throws -> String {
        guard let passphraseFile else {
            throw StartFailure(lines: ["an archive needs --passphrase-file: a file with at least 12 characters"])
        }
        guard let text = try? String(contentsOfFile: passphraseFile, encoding: .utf8) else {
            throw StartFailure(lines: ["\(passphraseFile): can't be read"])
        }
        return text.trimmingCharacters(in: .newlines)
    }

    private func list(_ store: SQLiteStore) async throws {
        for record in try await store.sessions(in: .open) + store.sessions(in: .closed) {
            guard let json = try? JSONParser.parse(record.settings), let settings = try? SessionSettings(json) else {
                continue
            }
            let day = settings.date ?? LocalDay.iso(record.createdAt)
            print("\(record.id)  \(day)  \(record.state.rawValue)  \(settings.title)")
        }
    }

    private func maker(_ store: SQLiteStore) throws -> ExportMaker {
        let catalogue = try Catalogue.load(root: root, ownInstruments: nil)
        let time = SystemTime()
        // The writer is never used: a session that is read appends nothing.
        let host = SessionHost(
            ports: SessionPorts(
                writer: EventLogWriter(to: store),
                log: store,
                registry: store,
                output: WireOutput(),
                time: time,
                plugins: catalogue.plugins,
                pages: BoardRendering(),
                installed: { catalogue.instrument(hash: $0)?.file },
                publicAddress: PublicAddress(origin: ServerConfiguration().publicOrigin),
                build: BuildIdentity.of(root: root),
                layouts: GraphvizLayouting()
            )
        )
        let assets = try Assets.load(root: root, manifests: catalogue.manifests)
        return ExportMaker(
            reports: ReportMaker(log: store, time: time, version: BuildIdentity.of(root: root)) {
                try await host.reading($0)
            },
            renderer: Application.renderer(root, isBare: rendererUnsandboxed, courtesy: .nice),
            packages: PackageSource(
                registry: store,
                log: store,
                version: BuildIdentity.of(root: root),
                dataFolder: options.data
            ),
            styles: Assets.reportStyles(from: assets)
        )
    }

    private func write(_ order: ExportOrder, of session: SessionID, with maker: ExportMaker) async throws {
        let file: ExportFile
        do {
            file = try await maker.file(session, order)
        } catch EntryFailure.unknown {
            throw ExportCommand.unknown(session.rawValue)
        } catch let failure as PackageFailure {
            throw StartFailure(lines: ["\(order.format.rawValue): \(failure.message.en)"])
        } catch let failure as SigningKeyFailure {
            throw StartFailure(lines: [failure.message.en])
        } catch let failure as ExportFailure {
            var advice: String?
            if failure == .unavailable { advice = await maker.renderer.lack()?.advice.en }
            throw StartFailure(lines: [
                "\(order.format.rawValue): was not made (\(failure.rawValue)). \(advice ?? "The session is as it was.")"
            ])
        }
        let path = "\(out)/\(file.name)"
        do {
            try Data(file.bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            throw StartFailure(lines: ["\(path): can't be written, or exists already; it was left as it is"])
        }
        print(path)
    }

    private static func unknown(_ session: String) -> StartFailure {
        StartFailure(lines: ["there is no session \(session); run `wijktafel export` without a session for a list"])
    }
}
