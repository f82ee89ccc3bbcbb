import EventLog
import SessionEngine
import WebSocketTransport

/// Writes the server's counters in Prometheus' text format.
struct MetricsPage {
    private var lines: [String] = []

    /// The page, from what every part counted.
    static func text(
        transport: TransportMetrics,
        gateway: GatewayCounters.Values,
        writer: WriterMetrics,
        engine: EngineCounters.Values,
        sessionsAwake: Int,
        exports: ExportCounters,
        refusedOwn: [String: Int],
        pairings: [String: Int],
        refusedRehearsals: Int
    ) -> String {
        var page = MetricsPage()
        page.addTransport(transport)
        page.add(
            "wijktafel_connections",
            "gauge",
            "Connections by role.",
            gateway.connections.map { ("role", $0.key.rawValue, $0.value) }
        )
        page.add(
            "wijktafel_frames_in_total",
            "counter",
            "Frames by name.",
            gateway.frames.map { ("name", $0.key, $0.value) }
        )
        page.add(
            "wijktafel_rejections_total",
            "counter",
            "Refused commands by code.",
            engine.rejections.map { ("code", $0.key, $0.value) }
        )
        page.addOne("wijktafel_commands_total", "counter", "Commands that took effect.", engine.commands)
        page.addOne("wijktafel_ticks_total", "counter", "Rounds of frames to an audience.", engine.ticks)
        page.addOne("wijktafel_fan_out_total", "counter", "Frames times connections sent to audiences.", engine.fanOut)
        page.addOne("wijktafel_sessions_awake", "gauge", "Sessions in memory.", sessionsAwake)
        page.addWriter(writer)
        page.addExports(exports)
        page.add(
            "wijktafel_own_refused_total",
            "counter",
            "Own instruments and templates refused at a limit or a conflict, by code.",
            refusedOwn.map { ("code", $0.key, $0.value) }
        )
        page.add(
            "wijktafel_pairings_total",
            "counter",
            "Codes of boards that wait: begun, paired, unknown to us, limited, or full.",
            pairings.map { ("what", $0.key, $0.value) }
        )
        page.addOne(
            "wijktafel_rehearsals_refused_total",
            "counter",
            "Rehearsals that were refused because there were as many as there can be.",
            refusedRehearsals
        )
        return page.lines.joined(separator: "\n") + "\n"
    }

    private mutating func addTransport(_ metrics: TransportMetrics) {
        addOne("wijktafel_sockets_open", "gauge", "Open sockets.", metrics.connectionsOpen)
        addOne("wijktafel_websockets_open", "gauge", "Open WebSocket connections.", metrics.webSocketsOpen)
        addOne("wijktafel_websockets_total", "counter", "WebSocket connections so far.", metrics.webSocketsTotal)
        addOne("wijktafel_refused_sockets_total", "counter", "Sockets over a limit.", metrics.connectionsRefused)
        addOne("wijktafel_origin_refusals_total", "counter", "Upgrades from a foreign origin.", metrics.originRefusals)
        addOne("wijktafel_messages_in_total", "counter", "Messages received.", metrics.messagesIn)
        addOne("wijktafel_message_bytes_in_total", "counter", "Bytes of messages received.", metrics.messageBytesIn)
        addOne("wijktafel_frames_out_total", "counter", "Frames sent.", metrics.framesOut)
        addOne("wijktafel_frame_bytes_out_total", "counter", "Bytes of frames sent.", metrics.frameBytesOut)
        addOne("wijktafel_frames_dropped_total", "counter", "Frames replaced by newer ones.", metrics.framesDropped)
        addOne("wijktafel_lag_total", "counter", "Times a connection fell behind.", metrics.lagEvents)
        add(
            "wijktafel_closes_total",
            "counter",
            "Ended connections by cause.",
            metrics.closes.map { ("cause", $0.key, $0.value) }
        )
        add(
            "wijktafel_http_responses_total",
            "counter",
            "HTTP answers by class.",
            metrics.responses.map { ("class", "\($0.key)xx", $0.value) }
        )
    }

    private mutating func addExports(_ exports: ExportCounters) {
        add(
            "wijktafel_exports_total",
            "counter",
            "Files by how it ended.",
            exports.ends.map { ("end", $0.key, $0.value) }
        )
        addOne("wijktafel_exports_evicted_total", "counter", "Files that went to make room.", exports.evicted)
        addOne("wijktafel_exports_unfinished", "gauge", "Files that wait or are being made.", exports.unfinished)
        addOne("wijktafel_export_bytes", "gauge", "Bytes of files that wait to be fetched.", exports.bytes)
    }

    private mutating func addOne(_ name: String, _ kind: String, _ help: String, _ value: Int) {
        head(name, kind, help)
        lines.append("\(name) \(value)")
    }

    private mutating func add(_ name: String, _ kind: String, _ help: String, _ values: [(String, String, Int)]) {
        head(name, kind, help)
        for (label, key, value) in values.sorted(by: { $0.1 < $1.1 }) {
            lines.append("\(name){\(label)=\"\(key)\"} \(value)")
        }
    }

    private mutating func head(_ name: String, _ kind: String, _ help: String) {
        lines.append("# HELP \(name) \(help)")
        lines.append("# TYPE \(name) \(kind)")
    }

    private mutating func addWriter(_ metrics: WriterMetrics) {
        addOne("wijktafel_commit_batches_total", "counter", "Commits to the log.", metrics.batches)
        addOne("wijktafel_commit_records_total", "counter", "Records committed.", metrics.records)
        addOne("wijktafel_commit_failures_total", "counter", "Appends that could not be stored.", metrics.failures)
        addOne("wijktafel_commit_waiting", "gauge", "Appends that wait for a commit.", metrics.waiting)
        addOne("wijktafel_commit_largest_batch", "gauge", "The most appends in one commit.", metrics.largestBatch)
        addOne(
            "wijktafel_commit_microseconds_total",
            "counter",
            "Time spent committing.",
            microseconds(metrics.commitTime)
        )
        addOne(
            "wijktafel_append_latency_microseconds_total",
            "counter",
            "Time from submission to disk, over all appends.",
            microseconds(metrics.latency)
        )
    }
}

private func microseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
}
