import WorksheetKit

// What the log keeps of a session that was laid beside an item.
extension ComparedSession {
    /// The sheet of one instrument, without what may not be shown beside a session of this `k`; `nil` where nothing of
    /// it is drawn.
    func only(_ key: String, k other: Int) -> ComparedSession? {
        guard let sheet = sheets[key] else { return nil }
        let floor = max(k, other)
        let gauges = sheet.gauges.filter(\.group.isDrawn).map { $0.kept(from: floor) }
        guard !gauges.isEmpty else { return nil }
        var kept = self
        kept.sheets = [key: GaugeSheet(instrument: sheet.instrument, title: sheet.title, gauges: gauges)]
        return kept
    }

    /// The session as the log keeps it.
    var json: JSON {
        .members([
            ("session", .string(id.rawValue)), ("title", .string(title)), ("place", place.map(JSON.string)),
            ("date", date.map(JSON.string)), ("participants", .integer(participants)), ("k", .integer(k)),
            ("importedOn", importedOn.map(JSON.string)),
            (
                "sheets",
                .object(
                    sheets.mapValues { sheet in
                        [
                            "instrument": .string(sheet.instrument), "title": .localized(sheet.title),
                            "gauges": .array(sheet.gauges.map(\.json)),
                        ]
                    }
                )
            ),
        ])
    }

    /// Reads what `json` wrote; `nil` for another shape.
    init?(_ json: JSON) {
        guard let id = json["session"]?.text, let title = json["title"]?.text, let k = json["k"]?.integer,
            let participants = json["participants"]?.integer, let kept = json["sheets"]?.members
        else { return nil }
        var settings = SessionSettings(title: title, date: json["date"]?.text, k: k)
        settings.neighbourhood = json["place"]?.text
        self.init(
            SessionID(rawValue: id),
            settings,
            participants: participants,
            isInterim: false,
            sheets: kept.compactMapValues { sheet in
                guard let instrument = sheet["instrument"]?.text, let title = LocalizedText(kept: sheet["title"])
                else { return nil }
                let gauges = (sheet["gauges"]?.elements ?? []).compactMap(Gauge.init)
                return GaugeSheet(instrument: instrument, title: title, gauges: gauges)
            }
        )
    }
}

extension Gauge {
    /// What may be kept of it where a value is shown of so many people at least, its wording as a mark.
    func kept(from floor: Int) -> Gauge {
        Gauge(
            id: id,
            group: group,
            title: title,
            asked: ComparedSession.mark(of: asked),
            scale: scale,
            ends: ends,
            n: n,
            value: n >= floor ? value : nil,
            remark: n >= floor ? remark : nil
        )
    }

    fileprivate var json: JSON {
        .members([
            ("id", .string(id)), ("group", .string(group.id)), ("groupTitle", .localized(group.title)),
            ("title", .localized(title)), ("asked", .string(asked)), ("scale", .string(scale.key)),
            ("low", .number(scale.range.lowerBound)), ("high", .number(scale.range.upperBound)),
            ("decimals", .integer(scale.decimals)), ("lowEnd", ends.map { .localized($0.low) }),
            ("highEnd", ends.map { .localized($0.high) }), ("n", .integer(n)), ("value", value.map(JSON.number)),
            ("remark", remark.map(JSON.localized)),
        ])
    }

    fileprivate init?(_ json: JSON) {
        guard let id = json["id"]?.text, let group = json["group"]?.text, let asked = json["asked"]?.text,
            let groupTitle = LocalizedText(kept: json["groupTitle"]), let title = LocalizedText(kept: json["title"]),
            let scale = json["scale"]?.text, let low = json["low"]?.number, let high = json["high"]?.number,
            low <= high,
            let decimals = json["decimals"]?.integer, let n = json["n"]?.integer
        else { return nil }
        let ends = LocalizedText(kept: json["lowEnd"]).flatMap { low in
            LocalizedText(kept: json["highEnd"]).map { Ends(low: low, high: $0) }
        }
        self.init(
            id: id,
            group: .init(id: group, title: groupTitle),
            title: title,
            asked: asked,
            scale: .init(key: scale, range: low...high, decimals: decimals),
            ends: ends,
            n: n,
            value: json["value"]?.number,
            remark: LocalizedText(kept: json["remark"])
        )
    }
}

extension LocalizedText {
    fileprivate init?(kept json: JSON?) {
        guard let nl = json?["nl"]?.text, let en = json?["en"]?.text else { return nil }
        self.init(nl: nl, en: en)
    }
}
