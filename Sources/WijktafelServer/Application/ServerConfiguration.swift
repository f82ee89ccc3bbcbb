public import WorksheetKit

/// How a server runs.
public struct ServerConfiguration: Sendable {
    /// The address to listen on; a public one only behind a proxy or for a trial.
    public var host = "127.0.0.1"
    /// The port to listen on; 0 takes any that is free.
    public var port = 8_080
    /// The origin that people use, without a slash at the end; drives links, the QR code and the Origin check.
    public var publicOrigin = "http://127.0.0.1:8080"
    /// The folder of the database.
    public var dataFolder = "data"
    /// The folder with `Public` and `Plugins`.
    public var root = "."
    /// A folder with the municipality's own instruments.
    public var instrumentsFolder: String?
    /// The addresses of proxies whose `X-Forwarded-For` is believed.
    public var trustedProxies: Set<String> = []
    /// A facilitator's key to use instead of a random one, from a file or the environment.
    public var facilitatorKey: String?
    /// Who runs this installation, in words for participants.
    public var installation = Installation()
    /// Whether the program that makes files may run without walls around it, because an administrator said so.
    public var isRendererUnsandboxed = false
    /// Whether to open the database without syncing every commit; only for the test that shows why it must.
    public var isUnsafeStore = false

    /// Makes the default configuration.
    public init() {}
}

/// Who is responsible for an installation, as participants read before joining (AVG article 13).
public struct Installation: Sendable, Hashable {
    /// The organisation that answers for the data.
    public var responsible = LocalizedText(
        nl: "De gemeente die deze sessie organiseert.",
        en: "The municipality that organises this session."
    )
    /// Where to ask about one's data.
    public var contact = LocalizedText(
        nl: "Vragen? Ga naar de begeleider van deze sessie.",
        en: "Questions? Ask the facilitator of this session."
    )
    /// What the answers are for.
    public var purpose = LocalizedText(
        nl: "Samen zien waar we staan met wijkgericht werken, en daar afspraken over maken.",
        en: "To see together where we stand with neighbourhood-based working, and to agree on next steps."
    )

    /// Makes the neutral words that hold until an installation sets its own.
    public init() {}

    /// Reads an installation's own words.
    ///
    /// - Throws: `Rejection` with the key that is wrong.
    public init(_ json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        responsible = try Installation.text(object.optional("responsible")) ?? responsible
        contact = try Installation.text(object.optional("contact")) ?? contact
        purpose = try Installation.text(object.optional("purpose")) ?? purpose
        try object.finish()
    }

    private static func text(_ json: JSON?) throws(Rejection) -> LocalizedText? {
        guard let json else { return nil }
        var object = try StrictObject(json)
        let text = LocalizedText(
            nl: try object.text("nl", limit: .action),
            en: try object.text("en", limit: .action)
        )
        try object.finish()
        return text
    }

    var entryTexts: [String: JSON] {
        ["responsible": .localized(responsible), "contact": .localized(contact), "purpose": .localized(purpose)]
    }
}
