import WorksheetKit

/// What share of those who were asked chose what, for laying it beside another session.
struct SurveyGauges {
    private let scan: SurveyScan
    private var survey: Survey { scan.survey }

    init(_ survey: Survey, _ releases: Releases) {
        // Shares are the same in every language; the words below are written in both.
        scan = SurveyScan(survey, releases, DocumentContext(language: .nl, isReport: true, participants: 0))
    }

    var sheet: GaugeSheet {
        GaugeSheet(
            instrument: survey.header.id,
            title: survey.header.title,
            gauges: scan.chapters.flatMap(\.asked).flatMap(gauges)
        )
    }

    /// One figure for every option; texts and numbers are told in each session's own report.
    private func gauges(_ asked: SurveyScan.Asked) -> [Gauge] {
        guard let outcome = scan.outcome(asked), !asked.item.options.isEmpty else { return [] }
        let question = question(asked)
        return asked.item.options.map { option in
            Gauge(
                id: "\(asked.name)/\(option.id)",
                group: .init(id: asked.name, title: question, isDrawn: false),
                title: option.label,
                asked: "\(question.nl)\n\(question.en)\n\(option.label.nl)\n\(option.label.en)",
                scale: scale(of: asked.item),
                // Routes differ, so of each question those count who came by it.
                n: outcome.n,
                value: outcome.share(option.id) * 100
            )
        }
    }

    private func question(_ asked: SurveyScan.Asked) -> LocalizedText {
        let number = asked.item.number.map { "\($0). " } ?? ""
        let written = { (language: Language) in
            number + asked.item.heading[language] + (asked.row.map { " – " + $0.label[language] } ?? "")
        }
        return LocalizedText(nl: written(.nl), en: written(.en))
    }

    private func scale(of item: Survey.Item) -> Gauge.Scale {
        let options = item.options.map(\.id).joined(separator: " ")
        return .init(key: "% \(item.kind.rawValue) \(options)", range: 0...100, decimals: 0)
    }
}
