import WorksheetKit

/// Several sessions side by side: only what was asked alike, on the same scale, of enough people in each.
struct Comparison: Sendable {
    /// The most sessions beside each other: as many as a page can still show apart.
    static let most = 8

    /// The sessions in the order of time.
    let sessions: [ComparedSession]
    /// The instruments that can be compared, by name.
    let subjects: [Subject]
    /// What was measured and can't be compared.
    let apart: [Apart]

    /// An instrument of which something can be compared.
    struct Subject: Sendable {
        let key: String
        let title: LocalizedText
        let groups: [(group: Gauge.Group, lines: [Line])]
        /// How many figures were left out because they were measured on different scales.
        let rescaled: Int
    }

    /// One figure in every session.
    struct Line: Sendable {
        let id: String
        /// As it was asked the last time.
        let title: LocalizedText
        let scale: Gauge.Scale
        let ends: Gauge.Ends?
        /// In the order of the sessions.
        let readings: [Reading]
        /// Whether the text of what was asked differs between the sessions.
        let isReworded: Bool

        /// How far the values lie apart; `nil` where fewer than two can be shown.
        var spread: Double? {
            let values = readings.compactMap(\.value)
            guard values.count > 1, let low = values.min(), let high = values.max() else { return nil }
            return high - low
        }
    }

    /// What a session has to say about one figure.
    enum Reading: Sendable, Hashable {
        /// It was not asked there, or no outcome was recorded.
        case absent
        /// Fewer people than may be shown: how many, and nothing else.
        case few(Int)
        /// A figure that can't be given as one number, and why.
        case unsaid(LocalizedText, n: Int)
        /// The figure.
        case value(Double, n: Int, remark: LocalizedText?)

        var value: Double? { if case .value(let value, _, _) = self { value } else { nil } }
    }

    /// What can't be compared, and why.
    struct Apart: Sendable, Hashable {
        enum Reason: Sendable, Hashable {
            /// Only one of the sessions worked with it.
            case alone
            /// The sessions measured on different scales, or nothing that is the same.
            case different
            /// An outcome was let out of fewer than two of the sessions.
            case unmeasured
            /// What the worksheet says of it.
            case told(LocalizedText)
        }

        let title: LocalizedText
        let reason: Reason
    }

    /// The least number of people that any of the sessions may show something of.
    ///
    /// The strictest of all: a session that showed figures of three people did so to its own table.
    var floor: Int { sessions.map(\.k).max() ?? 0 }

    /// Compares sessions; in which order they are given makes no difference.
    init(_ given: [ComparedSession]) {
        sessions = given.sorted { $0.precedes($1) }
        let floor = given.map(\.k).max() ?? 0
        var subjects: [Subject] = []
        var apart: [Apart] = []
        for key in Set(given.flatMap(\.sheets.keys)).sorted() {
            let sheets = sessions.map { $0.sheets[key] }
            guard let title = sheets.compactMap(\.self).last?.title else { continue }
            if let told = sheets.compactMap({ $0?.apart }).last {
                apart.append(Apart(title: title, reason: .told(told)))
                continue
            }
            guard sheets.count(where: { $0 != nil }) > 1 else {
                apart.append(Apart(title: title, reason: .alone))
                continue
            }
            guard sheets.count(where: { $0?.gauges.isEmpty == false }) > 1 else {
                apart.append(Apart(title: title, reason: .unmeasured))
                continue
            }
            let subject = Comparison.subject(key, title, sheets, floor)
            if subject.groups.isEmpty {
                apart.append(Apart(title: title, reason: .different))
            } else {
                subjects.append(subject)
            }
        }
        self.subjects = subjects
        self.apart = apart
    }

    private static func subject(
        _ key: String,
        _ title: LocalizedText,
        _ sheets: [GaugeSheet?],
        _ floor: Int
    ) -> Subject {
        let byID = sheets.map { sheet in
            Dictionary((sheet?.gauges ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        // The last session leads in names and order: that is the list as one knows it now.
        let ordered = sheets.compactMap(\.self).reversed().flatMap(\.gauges)
        var seen: Set<String> = []
        var rescaled = 0
        var groups: [(group: Gauge.Group, lines: [Line])] = []
        for gauge in ordered where seen.insert(gauge.id).inserted {
            let gauges = byID.map { $0[gauge.id] }
            let asked = gauges.compactMap(\.self)
            guard asked.count > 1 else { continue }
            guard Set(asked.map(\.scale)).count == 1 else {
                rescaled += 1
                continue
            }
            let line = Line(
                id: gauge.id,
                title: gauge.title,
                scale: gauge.scale,
                ends: gauge.ends,
                readings: gauges.map { reading($0, floor) },
                isReworded: Set(asked.map(\.asked)).count > 1
            )
            // Figures on another scale, such as energy from 1 to 5, stand by themselves anyhow: they are another group.
            if let index = groups.firstIndex(where: { $0.group.id == gauge.group.id }) {
                groups[index].lines.append(line)
            } else {
                groups.append((gauge.group, [line]))
            }
        }
        return Subject(key: key, title: title, groups: groups, rescaled: rescaled)
    }

    private static func reading(_ gauge: Gauge?, _ floor: Int) -> Reading {
        guard let gauge else { return .absent }
        guard gauge.n >= floor else { return .few(gauge.n) }
        if let value = gauge.value { return .value(value, n: gauge.n, remark: gauge.remark) }
        return gauge.remark.map { .unsaid($0, n: gauge.n) } ?? .few(gauge.n)
    }
}
