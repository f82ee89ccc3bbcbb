import EventLog
import EventLogSQLite
import Foundation
public import Logging
import ReportRenderer
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// A server with all its parts; the executable and the tests build it in this one place.
public final class Application: Sendable {
    /// The port that it listens on.
    public let port: Int
    /// The facilitator's key that was made now because there was none; it is shown once and stored hashed.
    public let newFacilitatorKey: String?

    private let server: WebSocketServer
    private let host: SessionHost
    private let writer: EventLogWriter
    private let store: SQLiteStore
    private let retention: Task<Void, Never>

    /// Starts a server.
    ///
    /// - Throws: `StartFailure` when something is missing or wrong; nothing is left running then.
    public static func start(_ configuration: ServerConfiguration, logger: Logger) async throws -> Application {
        let catalogue = try Catalogue.load(root: configuration.root, ownInstruments: configuration.instrumentsFolder)
        let store = try openStore(configuration)
        let time = SystemTime()
        return try await Application(configuration, catalogue, store, time, logger: logger)
    }

    private init(
        _ configuration: ServerConfiguration,
        _ catalogue: Catalogue,
        _ store: SQLiteStore,
        _ time: SystemTime,
        logger: Logger
    ) async throws {
        let wire = WireOutput()
        let writer = EventLogWriter(to: store)
        let library = InstrumentLibrary(catalogue: catalogue, registry: store, time: time)
        try await library.load()
        let build = BuildIdentity.of(root: configuration.root)
        let counters = EngineCounters()
        let host = SessionHost(
            ports: SessionPorts(
                writer: writer,
                log: store,
                registry: store,
                output: wire,
                time: time,
                plugins: catalogue.plugins,
                pages: BoardRendering(),
                installed: { library.file(hash: $0) },
                publicAddress: PublicAddress(origin: configuration.publicOrigin),
                build: build,
                counters: counters,
                layouts: GraphvizLayouting(),
                shelf: catalogue.shelf
            )
        )
        let door = Doorkeeper(registry: store, time: time)
        let rehearsals = Rehearsals(host: host)
        let gateway = Gateway(host: host, door: door, time: time, wire: wire) { session in
            Task { await rehearsals.resume(session) }
        }
        let assets = try Assets.load(root: configuration.root, manifests: catalogue.manifests)
        let reports = ReportMaker(log: store, time: time, version: build) { try await host.settledSession($0) }
        let exports = ExportService(
            ExportMaker(
                reports: reports,
                renderer: Application.renderer(configuration.root, isBare: configuration.isRendererUnsandboxed),
                packages: PackageSource(
                    registry: store,
                    log: store,
                    version: build,
                    dataFolder: configuration.dataFolder
                ),
                styles: Assets.reportStyles(from: assets)
            ),
            time: time
        ) { logger.error("\($0)") }
        let outcomes = OutcomeDesk(registry: store, host: host, exports: exports, time: time) {
            logger.info("\($0)")
        }
        let metrics = MetricsSource()
        let pairings = PairingDesk(now: time.now())
        let services = Services(
            configuration: configuration,
            catalogue: catalogue,
            library: library,
            host: host,
            registry: store,
            log: store,
            door: door,
            time: time,
            attempts: AttemptBuckets(now: time.now()),
            tickets: TicketDesk(),
            pairings: pairings,
            seatKeys: SingleUse(lifetime: SeatRoutes.keyLifetime),
            exports: exports,
            outcomes: outcomes,
            rehearsals: rehearsals,
            metrics: {
                await metrics.page(gateway, writer, counters, host, exports.desk, library, pairings, rehearsals)
            },
            build: build
        )
        let server = WebSocketServer(
            configuration: Application.transport(configuration, logger),
            assets: assets,
            handler: TransportBridge(gateway: gateway, api: API(services: services))
        )
        wire.attach(server)
        metrics.attach(server)
        port = try server.start()
        do {
            // Only now: a key that is made and not shown, because the port was taken, is lost for good.
            newFacilitatorKey = try await FacilitatorKeys(registry: store, time: time).ensure(
                configuration.facilitatorKey
            )
        } catch {
            await server.drain(code: 1_012, within: .zero)
            throw error
        }
        self.server = server
        self.host = host
        self.writer = writer
        self.store = store
        let keeper = Retention(registry: store, host: host, exports: exports.desk, outcomes: outcomes, time: time) {
            logger.info("\($0)")
        }
        retention = Task { await keeper.run() }
        // In its own time: looking starts a process, and nobody has to wait for that.
        Task {
            guard let lack = await exports.watch.lack() else { return }
            logger.warning("No PDF, ODT and DOCX: \(lack.advice.en)")
        }
    }

    /// Stops cleanly: clients are told to come back, what was taken in is written, the database is closed.
    public func stop() async {
        retention.cancel()
        await server.drain(code: 1_012, within: .seconds(5))
        await host.stop()
        await writer.shutdown()
        try? store.close()
    }

    /// The origins that a page may come from: the public one, and on one's own machine both ways to spell it.
    static func origins(of configuration: ServerConfiguration) -> Set<String> {
        let loopback = ["//127.0.0.1:", "//localhost:"]
        let origin = configuration.publicOrigin
        guard let used = loopback.first(where: origin.contains) else { return [origin] }
        return Set(loopback.map { origin.replacingOccurrences(of: used, with: $0) })
    }

    /// Opens the database, in a folder that is made when it isn't there.
    private static func openStore(_ configuration: ServerConfiguration) throws -> SQLiteStore {
        let folder = configuration.dataFolder
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            return try SQLiteStore(
                path: databasePath(in: folder),
                options: .init(synchronous: configuration.isUnsafeStore ? .normal : .full)
            )
        } catch {
            throw StartFailure(lines: ["\(folder): the database can't be opened or made here (\(error))"])
        }
    }

    /// What makes PDF, ODT and DOCX, as it is installed in a folder.
    static func renderer(
        _ root: String,
        isBare: Bool,
        courtesy: RendererSettings.Courtesy = .idle
    ) -> ReportRenderer {
        // In full, because the program starts in another folder.
        let folder = URL(fileURLWithPath: root).standardizedFileURL.path
        let isolation: RendererSettings.Isolation = isBare ? .bare : .sandboxed
        return ReportRenderer(RendererSettings(installation: folder, isolation: isolation, courtesy: courtesy))
    }

    /// The database in a data folder.
    static func databasePath(in folder: String) -> String { "\(folder)/wijktafel.sqlite" }

    private static func transport(_ configuration: ServerConfiguration, _ logger: Logger) -> TransportConfiguration {
        var transport = TransportConfiguration(host: configuration.host, port: configuration.port)
        transport.allowedOrigins = Application.origins(of: configuration)
        transport.trustedProxies = configuration.trustedProxies
        transport.responseHeaders = SecurityHeaders(isSecure: configuration.publicOrigin.hasPrefix("https:")).headers
        transport.limits.maxBodyBytesBelow["/api/v1/instrument"] = OwnLimits.requestBytes
        transport.log = { logger.debug("\($0)") }
        return transport
    }
}
