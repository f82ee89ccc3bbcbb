import EventLog
import WorksheetKit

extension BoardPages {
    /// What was answered to a question, and by whom.
    private typealias Question = (about: String, people: [String: [String]])

    /// The lines that fit in a column of the board: more would be too small to read from the back of the room.
    private static let mostLines = 11
    /// The columns of a page.
    private static let columns = 2
    /// The names that fit on one line.
    private static let namesOnLine = 2

    /// Who answered what, at an open table: everyone agreed to that before they came in.
    ///
    /// On the board only: no file tells it, because whoever reads a file agreed to nothing. What people typed stays out,
    /// since the desk decides which of that is shown.
    func whoAnsweredWhat(_ item: AgendaItem) -> [Section] {
        guard input.settings.privacy == .openTable, let phase = item.phase else { return [] }
        let columns = columns(of: answers(phase, round: state.round(of: item), of: item))
        let pages = stride(from: 0, to: columns.count, by: BoardPages.columns).map {
            columns[$0..<min($0 + BoardPages.columns, columns.count)]
        }
        return pages.enumerated().map { index, page in
            let place =
                pages.count > 1
                ? input.say(", \(index + 1) van \(pages.count)", ", \(index + 1) of \(pages.count)") : ""
            return Section(
                key: "who:\(item.id):\(index)",
                kicker: item.title[input.language] + place,
                headline: agreement(page.flatMap(\.self)),
                lead: alias,
                blocks: [Block("who", .columns(page.map { $0.flatMap(blocks) }))]
            )
        }
    }

    /// What the answers on a page say, by how many gave the same one.
    private func agreement(_ questions: [Question]) -> String {
        let all = questions.map { question in
            (
                most: question.people.values.map(\.count).max() ?? 0,
                of: question.people.values.reduce(0) { $0 + $1.count }
            )
        }
        if all.allSatisfy({ $0.most == $0.of }) {
            return input.say("Wie antwoordde wat? Allemaal hetzelfde", "Who answered what? All the same")
        }
        let shares = all.map { Double($0.most) / Double(max(1, $0.of)) }
        guard let least = shares.min(), questions.count > 1, shares.count(where: { $0 == least }) == 1,
            let place = shares.firstIndex(of: least)
        else { return input.say("Wie antwoordde wat? We zeggen niet hetzelfde", "Who answered what? We differ") }
        let question = questions[place].about
        return input.say(
            "Wie antwoordde wat? Het meest verschillen we bij ‘\(question)’",
            "Who answered what? We differ most on ‘\(question)’"
        )
    }

    /// What a name is that nobody was given at birth, where somebody goes by one.
    private var alias: String? {
        let names = input.roster.publicNames
        let hidden = input.roster.present.map(\.handle).sorted().first { handle in
            input.roster.present.contains { $0.handle == handle && (names[$0.id] ?? handle) == handle }
        }
        return hidden.map {
            input.say(
                "‘\($0)’ is een schuilnaam: die van jou staat op je telefoon.",
                "‘\($0)’ is an alias: yours is on your phone."
            )
        }
    }

    private func columns(of questions: [Question]) -> [[Question]] {
        var columns: [[Question]] = []
        var free = 0
        for question in questions {
            let lines = question.people.values.reduce(1) {
                $0 + ($1.count + BoardPages.namesOnLine - 1) / BoardPages.namesOnLine
            }
            if lines > free {
                columns.append([])
                free = BoardPages.mostLines
            }
            columns[columns.count - 1].append(question)
            free -= lines
        }
        return columns
    }

    private func blocks(of question: Question) -> [Block] {
        let facts = question.people.sorted { $0.key < $1.key }.map { answer, people in
            Fact("\(answer) (\(people.count))", [.user(people.sorted().joined(separator: ", "))])
        }
        return [
            Block("about:\(question.about)", .heading(question.about)),
            Block("who:\(question.about)", .facts(facts)),
        ]
    }

    /// What was answered to each question, in the order in which the worksheet asks, and by whom.
    private func answers(
        _ phase: String,
        round: Int,
        of item: AgendaItem
    ) -> [Question] {
        guard let worksheet = item.worksheet.flatMap({ state.worksheets[$0] }) else { return [] }
        let names = input.roster.publicNames
        var questions: [Question] = []
        let people = input.roster.present.sorted { $0.handle < $1.handle }
        for person in people where !state.excluded.contains(person.id) {
            var place = 0
            for line in worksheet.receipt(of: person.id)
            where line.phase == phase && line.round == round && !line.isTyped {
                let about = line.about[input.language]
                if let known = questions.firstIndex(where: { $0.about == about }) {
                    place = known
                } else {
                    // After the question that this person answered before it: nobody need have answered all of them.
                    place = min(place + 1, questions.count)
                    questions.insert((about, [:]), at: place)
                }
                questions[place].people[line.answer[input.language], default: []].append(
                    names[person.id] ?? person.handle
                )
            }
        }
        return questions
    }
}
