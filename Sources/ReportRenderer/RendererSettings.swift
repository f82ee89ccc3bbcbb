/// Where the renderer is and what it may use.
public struct RendererSettings: Sendable, Hashable {
    /// Whether the program is shut in.
    public enum Isolation: Sendable, Hashable {
        /// Without network and with nothing but what it needs of the disk; without that, no files.
        case sandboxed
        /// As any other process of this user, because an administrator said so.
        case bare
    }

    /// What the program leaves to others on the same machine.
    public enum Courtesy: Sendable, Hashable {
        /// It runs when nothing else wants the processor, so that no room waits for it.
        case idle
        /// It gives way and still gets on where the processor is never free: somebody at the command line waits for it.
        case nice
    }

    /// The folder with `render.py`.
    public var program: String
    /// The folder of the Python environment with the libraries.
    public var libraries: String
    /// Whether the program is shut in.
    public var isolation: Isolation
    /// What the program leaves to others.
    public var courtesy: Courtesy
    /// The longest that a file may take, waiting for a machine that is busy with its sessions included.
    public var limit: Duration
    /// The most seconds of processor time that a file may take.
    public var processorSeconds: Int
    /// The most bytes of memory that a process may take for its data.
    public var memory: Int
    /// The most bytes that a file may have.
    public var mostBytes: Int
    /// The most files that are made at the same time.
    public var mostAtOnce: Int
    /// The most that wait for their turn.
    public var mostWaiting: Int

    /// Makes settings; the limits are those of a report of a thousand people, with room to spare.
    public init(
        program: String,
        libraries: String,
        isolation: Isolation = .sandboxed,
        courtesy: Courtesy = .idle,
        limit: Duration = .seconds(120),
        processorSeconds: Int = 30,
        memory: Int = 320 << 20,
        mostBytes: Int = 48 << 20,
        mostAtOnce: Int = 2,
        mostWaiting: Int = 32
    ) {
        self.program = program
        self.libraries = libraries
        self.isolation = isolation
        self.courtesy = courtesy
        self.limit = limit
        self.processorSeconds = processorSeconds
        self.memory = memory
        self.mostBytes = mostBytes
        self.mostAtOnce = mostAtOnce
        self.mostWaiting = mostWaiting
    }

    /// Settings for an installation: the program in `deploy/renderer`, its libraries in `.venv-renderer`.
    public init(installation root: String, isolation: Isolation = .sandboxed, courtesy: Courtesy = .idle) {
        self.init(
            program: "\(root)/deploy/renderer",
            libraries: "\(root)/.venv-renderer",
            isolation: isolation,
            courtesy: courtesy
        )
    }
}
