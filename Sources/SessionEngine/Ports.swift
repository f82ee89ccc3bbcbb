public import EventLog
public import WorksheetKit

/// A connection of a client to the engine; made by whoever carries the bytes.
public struct ClientID: Hashable, Sendable {
    /// The number that the carrier knows the connection by.
    public let rawValue: UInt64

    /// Wraps the carrier's number.
    public init(rawValue: UInt64) { self.rawValue = rawValue }
}

/// How frames wait for a slow connection.
public enum OutputChannel: UInt8, Sendable, CaseIterable {
    /// In order and complete.
    case reliable
    /// Only the newest view matters; a connection that falls behind asks for a whole one.
    case view
    /// Only the newest private document matters.
    case own
    /// Only the newest page of the board matters.
    case page
}

/// What carries frames to clients; must not block and must not call back at once.
public protocol SessionOutput: Sendable {
    /// Sends the same bytes to a number of connections.
    func send(_ bytes: [UInt8], channel: OutputChannel, to clients: [ClientID])

    /// Closes a connection.
    func close(_ client: ClientID, code: UInt16, reason: String)
}

/// The clock that the engine goes by; a test turns its own.
public protocol TimeSource: Sendable {
    /// The moment it is.
    func now() -> Timestamp

    /// Returns at a moment or soon after; throws when cancelled.
    func sleep(until moment: Timestamp) async throws
}

/// Everything around a session that the session itself doesn't do.
public struct SessionPorts: Sendable {
    /// Writes facts to disk, for all sessions together.
    public var writer: EventLogWriter
    /// Reads facts.
    public var log: any EventLog
    /// Keeps people, names and tokens.
    public var registry: any SessionRegistry
    /// Carries frames.
    public var output: any SessionOutput
    /// The clock.
    public var time: any TimeSource
    /// The plugins by id.
    public var plugins: [String: Plugin]
    /// Draws the board's pages.
    public var pages: any PageRendering
    /// Finds where the boxes of graphs stand.
    public var layouts: any GraphLayouting
    /// Instruments that are installed now, by hash, for agendas that are put together during a session.
    public var installed: @Sendable (_ hash: String) -> ContentFile?
    /// The address that participants go to, for the board.
    public var publicAddress: PublicAddress
    /// The build that clients compare theirs with.
    public var build: String
    /// Counts what sessions do.
    public var counters: EngineCounters
    /// The examples that can be laid beside an item.
    public var shelf: Shelf

    /// Gathers the ports.
    public init(
        writer: EventLogWriter,
        log: any EventLog,
        registry: any SessionRegistry,
        output: any SessionOutput,
        time: any TimeSource,
        plugins: [String: Plugin],
        pages: any PageRendering,
        installed: @escaping @Sendable (_ hash: String) -> ContentFile?,
        publicAddress: PublicAddress,
        build: String,
        counters: EngineCounters = EngineCounters(),
        layouts: any GraphLayouting = NoGraphLayouts(),
        shelf: Shelf = Shelf()
    ) {
        self.writer = writer
        self.log = log
        self.registry = registry
        self.output = output
        self.time = time
        self.plugins = plugins
        self.pages = pages
        self.installed = installed
        self.publicAddress = publicAddress
        self.build = build
        self.counters = counters
        self.layouts = layouts
        self.shelf = shelf
    }
}

/// Where participants find the server.
public struct PublicAddress: Sendable, Hashable {
    /// The origin, such as `https://wijktafel.example`, without a slash at the end.
    public let origin: String

    /// Wraps an origin.
    public init(origin: String) { self.origin = origin }

    /// What is read aloud and typed: the origin without its scheme.
    public var spoken: String {
        for scheme in ["https://", "http://"] where origin.hasPrefix(scheme) {
            return String(origin.dropFirst(scheme.count))
        }
        return origin
    }

    /// The link that a QR code holds; the invite stands in the fragment, which no server log ever sees.
    public func joinLink(invite: String) -> String { "\(origin)/#i=\(invite)" }

    /// The link to a published outcome; the secret stands in the fragment too.
    public func outcomeLink(secret: String) -> String { "\(origin)/uitkomst#\(secret)" }
}

/// Turns a page of the document into the board's blocks.
public protocol PageRendering: Sendable {
    /// The blocks of a page by key, in order, as markup.
    func blocks(of section: Section, language: Language) -> [(key: String, html: String)]

    /// The squares of a QR code, rows from the top; empty when the text doesn't fit.
    func code(for text: String) -> [[Bool]]
}

/// Finds where the boxes of a graph stand, in at most a second or so.
public protocol GraphLayouting: Sendable {
    /// The layout; absent when there is none to be had, and the graph is told as a table.
    func layout(_ shape: GraphShape) async -> GraphLayout?
}

/// Tells every graph as a table.
public struct NoGraphLayouts: GraphLayouting {
    /// Makes the service.
    public init() {}

    /// Finds nothing.
    public func layout(_ shape: GraphShape) async -> GraphLayout? { nil }
}
