public import WorkshopPrimitives

/// Why there is no file.
public enum RendererFailure: Error, Sendable, Hashable {
    /// The renderer is not there or can't be shut in.
    case unavailable(RendererLack)
    /// More files are waiting than anybody would wait for.
    case busy
    /// It took longer than it may.
    case tooLong
    /// The file is larger than it may be.
    case tooLarge
    /// The program could not make the file; its code tells why in `deploy/renderer/render.py`.
    case failed(code: Int32)
    /// Whoever asked for it no longer wants it.
    case cancelled
}

/// What the renderer lacks on this machine.
public enum RendererLack: Sendable, Hashable {
    /// The program is not where it should be.
    case program(path: String)
    /// The Python environment with its libraries is not where it should be.
    case libraries(path: String)
    /// A tool of the system is not installed.
    case tool(path: String)
    /// The kernel, or what this runs in, does not let a process be shut in.
    case isolation
    /// Everything is there, and yet it does not start.
    case start

    /// What is missing and what an administrator does about it.
    public var advice: LocalizedText {
        let install = LocalizedText(
            nl: "Voer op de server `deploy/setup.sh --renderer` uit en herstart Wijktafel.",
            en: "Run `deploy/setup.sh --renderer` on the server and restart Wijktafel."
        )
        switch self {
        case .program(let path):
            return LocalizedText(
                nl: "Het programma dat bestanden maakt staat niet in \(path). Zet de map deploy/renderer daar neer.",
                en: "The program that makes files is not in \(path). Put the folder deploy/renderer there."
            )
        case .libraries(let path):
            return LocalizedText(
                nl: "De bibliotheken voor PDF, ODT en DOCX staan niet in \(path). \(install.nl)",
                en: "The libraries for PDF, ODT and DOCX are not in \(path). \(install.en)"
            )
        case .tool(let path):
            return LocalizedText(nl: "\(path) ontbreekt. \(install.nl)", en: "\(path) is missing. \(install.en)")
        case .isolation:
            return LocalizedText(
                nl: "Het systeem laat niet toe dat de bestandenmaker wordt afgeschermd (bwrap krijgt geen eigen "
                    + "naamruimten). Sta dat toe, of start de server met --renderer-unsandboxed als alles erop te vertrouwen is.",
                en: "The system does not let the file maker be shut in (bwrap gets no namespaces of its own). "
                    + "Allow that, or start the server with --renderer-unsandboxed if everything on it can be trusted."
            )
        case .start:
            return LocalizedText(
                nl: "De bestandenmaker start niet. \(install.nl)",
                en: "The file maker does not start. \(install.en)"
            )
        }
    }
}

/// How far a file is.
public enum RendererProgress: Sendable, Hashable {
    /// It waits for its turn.
    case waiting
    /// It is being made; 0 to 100.
    case making(percent: Int)
}
