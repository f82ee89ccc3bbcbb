public import EventLog
public import WorkshopPrimitives

/// A session's log as JSON Lines (`log.jsonl`): a record per line, with all that its hash is computed from.
///
/// The payload stands in a line as a text, not as JSON within JSON: its bytes are what was hashed, and writing them
/// anew could change them. What was erased has neither payload nor salt, and its line still holds to the chain.
public enum LogLines {
    /// The log as a file.
    public static func file(of records: [LogRecord]) -> [UInt8] {
        var bytes: [UInt8] = []
        for record in records {
            record.json.write(into: &bytes)
            bytes.append(newline)
        }
        return bytes
    }

    /// The records of a file; nothing is verified but their shape.
    ///
    /// - Throws: `unreadable` when any line is not a record.
    public static func records(_ bytes: [UInt8], of session: SessionID) throws(PackageFailure) -> [LogRecord] {
        guard !bytes.isEmpty else { return [] }
        guard bytes.last == newline else { throw .unreadable(path: PackageFiles.log) }
        var records: [LogRecord] = []
        for line in bytes.dropLast().split(separator: newline, omittingEmptySubsequences: false) {
            guard let json = try? JSONParser.parse(Array(line)),
                let record = LogRecord(json, of: session)
            else { throw .unreadable(path: PackageFiles.log) }
            records.append(record)
        }
        return records
    }

    private static let newline = UInt8(ascii: "\n")
}

extension LogRecord {
    fileprivate var json: JSON {
        .members([
            ("version", .integer(version)), ("time", .moment(metadata.time)),
            ("item", (metadata.item?.rawValue).map(JSON.string)),
            ("worksheet", (metadata.worksheet?.rawValue).map(JSON.string)), ("type", .string(metadata.type)),
            ("schema", .integer(metadata.schema)), ("actor", .string(metadata.actor.kind)),
            ("subject", metadata.actor.subject.map(JSON.string)),
            ("command", (metadata.command?.rawValue).map(JSON.string)), ("personal", .bool(metadata.personal)),
            (payloadKey, payload.map { .string(payloadText ?? Hexadecimal.text($0)) }),
            ("salt", salt.map { .string(Hexadecimal.text($0)) }), ("seal", .string(seal.description)),
            ("hash", .string(hash.description)),
        ])
    }

    /// Every payload is JSON; should one ever not be text, its bytes are written as digits under another name.
    private var payloadKey: String { payload == nil || payloadText != nil ? "payload" : "payloadHex" }

    private var payloadText: String? { payload.flatMap { String(validating: $0, as: UTF8.self) } }

    fileprivate init?(_ json: JSON, of session: SessionID) {
        guard let version = json["version"]?.integer, let time = json["time"]?.moment, let type = json["type"]?.text,
            let schema = json["schema"]?.integer, let personal = json["personal"]?.flag,
            let actor = json["actor"]?.text.flatMap({ RecordActor(kind: $0, subject: json["subject"]?.text) }),
            let seal = json["seal"]?.text.flatMap(Digest.init(hexadecimals:)),
            let hash = json["hash"]?.text.flatMap(Digest.init(hexadecimals:))
        else { return nil }
        self.init(
            session: session,
            version: version,
            metadata: RecordMetadata(
                time: time,
                item: json["item"]?.text.map(ItemID.init(rawValue:)),
                worksheet: json["worksheet"]?.text.map(WorksheetID.init(rawValue:)),
                type: type,
                schema: schema,
                actor: actor,
                command: json["command"]?.text.map(CommandID.init(rawValue:)),
                personal: personal
            ),
            payload: json["payload"]?.text.map { Array($0.utf8) }
                ?? json["payloadHex"]?.text.flatMap(Hexadecimal.bytes),
            salt: json["salt"]?.text.flatMap(Hexadecimal.bytes),
            seal: seal,
            hash: hash
        )
    }
}
