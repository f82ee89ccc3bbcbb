import EventLog
import WorksheetKit

/// The pages that lay an earlier session beside an item of this one: what was let out of both, and nothing else.
struct BesidePages {
    let input: BoardInput
    let language: Language

    private var state: WorkshopState { input.state }
    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    /// A page for everything that is read together; none while this session shows nothing to compare.
    func sections(of item: AgendaItem, _ releases: Releases) -> [Section] {
        guard let earlier = state.run.beside[item.id], let id = item.worksheet,
            let sheet = state.worksheets[id]?.gauges(releases), let key = earlier.sheets.keys.first
        else { return [] }
        let comparison = Comparison([earlier, now(key, sheet)])
        return comparison.subjects.flatMap { subject in
            let compared = ComparedSubject(comparison: comparison, subject: subject, language: language)
            return subject.groups.filter(\.group.isDrawn).filter { hasPair($0.lines) }.flatMap { group, lines in
                pieces(lines).enumerated().map { index, piece in
                    Section(
                        key: "beside:\(item.id):\(group.id)" + (index > 0 ? ":\(index + 1)" : ""),
                        kicker: "\(group.title[language]): \(item.title[language])",
                        headline: compared.headline(of: lines),
                        blocks: [
                            Block("lines", .figure(compared.figure(group, piece))),
                            Block("who", .note(.method, who(comparison.sessions))),
                        ] + compared.notes
                    )
                }
            }
        }
    }

    /// The most rows that can be read from the back of the room.
    private static let mostRows = 6

    /// Rows in pages that are about as full as each other.
    private func pieces(_ lines: [Comparison.Line]) -> [[Comparison.Line]] {
        let pages = (lines.count + BesidePages.mostRows - 1) / BesidePages.mostRows
        guard pages > 1 else { return [lines] }
        return (0..<pages).map { page in
            Array(lines[lines.count * page / pages..<lines.count * (page + 1) / pages])
        }
    }

    /// Whether something can be seen of both sessions: one alone has its own pages.
    private func hasPair(_ lines: [Comparison.Line]) -> Bool { lines.contains { $0.spread != nil } }

    private func now(_ key: String, _ sheet: GaugeSheet) -> ComparedSession {
        let marked = sheet.gauges.map { $0.kept(from: 0) }
        return ComparedSession(
            input.record.id,
            input.settings,
            participants: input.roster.present.count,
            isInterim: true,
            sheets: [key: GaugeSheet(instrument: sheet.instrument, title: sheet.title, gauges: marked)]
        )
    }

    private func who(_ sessions: [ComparedSession]) -> [Inline] {
        let names = sessions.enumerated().flatMap { index, session -> [Inline] in
            let day = session.date.flatMap { WrittenDay.text($0, language) }
            let when = session.isInterim ? say("nu", "now") : day ?? say("eerder", "earlier")
            return [.strong("\(ComparisonWriter.letter(index)): "), .user(session.title), .text(", \(when). ")]
        }
        let caution = say(
            "Er zaten andere mensen: een verschil is reden voor een gesprek, geen bewijs.",
            "Different people were there: a difference is a reason to talk, no proof."
        )
        return names + [.text(caution)]
    }
}

extension ComparedSession {
    /// What tells one wording from another, and is short enough for a log.
    static func mark(of asked: String) -> String { Digest(of: Array(asked.utf8)).description }
}
