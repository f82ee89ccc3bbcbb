import EventLog
import WorksheetKit

// How the session came about and how its report was made.
extension ReportComposer {
    var account: Section {
        section(
            .account,
            [
                Block("participation", .table(participation), aspect: .perspectives)
            ] + missing + seats.map { Block("seats", .paragraph([.text($0)])) } + [
                Block("privacy", .note(.info, [.text(privacy)])), Block("changes", .paragraph([.text(changes)])),
                Block("record", .facts(record)),
            ]
        )
    }

    private var participation: Table {
        let present = input.roster.present
        var rows = input.settings.perspectives.map { group in
            [Cell.text(group.title[context.language]), .number(Double(present.count { $0.perspective == group.id }))]
                + meant(gap.group(group.id))
        }
        let without = present.count { person in
            !input.settings.perspectives.contains { $0.id == person.perspective }
        }
        rows.append([.text(say("Niet gekozen", "Not chosen")), .number(Double(without))] + meant(nil))
        rows.append([.text(say("Samen", "Together")), .number(Double(present.count))] + meant(nil))
        return Table(
            caption: say("Wie er aan tafel zat", "Who was at the table"),
            columns: [Column(say("Perspectief", "Perspective")), Column(say("Aantal", "Number"), isNumeric: true)]
                + meantColumns,
            rows: rows
        )
    }

    private var gap: TableGap { TableGap(state.intention(input.settings), input.settings, input.roster, state.seats) }

    /// Whether a number of contributors is not a number of people.
    private var hasTables: Bool { SeatTally(input.roster, state.seats).tables > 0 }

    private var meantColumns: [Column] {
        guard !gap.groups.isEmpty else { return [] }
        let titles = (hasTables ? [say("Mensen", "People")] : []) + [say("Beoogd", "Intended")]
        return titles.map { Column($0, isNumeric: true) }
    }

    /// The cells of those who were meant, in a table that has them.
    private func meant(_ group: TableGap.Group?) -> [Cell] {
        guard !gap.groups.isEmpty else { return [] }
        let numbers = hasTables ? [group?.heads, group?.meant] : [group?.meant]
        return numbers.map { number in number.map { .number(Double($0)) } ?? Cell(.empty) }
    }

    /// Which perspectives were missing: without numbers, so that it stays when outcomes per perspective are left out.
    private var missing: [Block] {
        guard !gap.groups.isEmpty else { return [] }
        func names(_ groups: [TableGap.Group]) -> String {
            groups.map { $0.title[context.language] }.joined(separator: ", ")
        }
        let absent =
            gap.absent.isEmpty
            ? nil : say("Er was niemand uit: \(names(gap.absent)).", "There was nobody from: \(names(gap.absent)).")
        let short =
            gap.short.isEmpty
            ? nil
            : say(
                "Er waren minder mensen dan beoogd uit: \(names(gap.short)).",
                "There were fewer people than intended from: \(names(gap.short))."
            )
        let said = [absent, short].compactMap(\.self)
        let all = say(
            "Van elk beoogd perspectief zaten er genoeg mensen aan tafel.",
            "There were enough people of every intended perspective."
        )
        return [Block("missing", .paragraph([.text(said.isEmpty ? all : said.joined(separator: " "))]))]
    }

    /// Tables with one device and people without a phone, for whoever reads how many answered.
    private var seats: [String] {
        let tally = SeatTally(input.roster, state.seats)
        let tables = say(
            "Tafels met één apparaat: \(tally.tables), met samen \(tally.atTables) mensen. Elke tafel telt als één stem: "
                + "een aantal in dit verslag is een aantal apparaten. Er waren \(tally.heads) mensen.",
            "Tables with one device: \(tally.tables), with \(tally.atTables) people together. Each table counts as one "
                + "voice: a number in this report is a number of devices. There were \(tally.heads) people."
        )
        let paper = say(
            "Mensen zonder telefoon, voor wie iemand aan de balie invulde: \(tally.paper). Elk telt als één stem.",
            "People without a phone, for whom somebody entered at a desk: \(tally.paper). Each counts as one voice."
        )
        return (tally.tables > 0 ? [tables] : []) + (tally.paper > 0 ? [paper] : [])
    }

    private var privacy: String {
        guard input.settings.privacy == .anonymous else {
            return say(
                "Open tafel: de deelnemers spraken af dat zij elkaars antwoorden zien.",
                "Open table: the participants agreed to see each other’s answers."
            )
        }
        let k = input.settings.k
        return say(
            "Anoniem: een uitkomst staat hier pas vanaf \(k) antwoorden. Een nieuw beeld komt er alleen als minstens \(k) mensen "
                + "nieuw of anders antwoordden. Zo is nooit te zien wat één persoon zei. Namen en tijden staan niet in dit verslag.",
            "Anonymous: an outcome stands here from \(k) answers on. A new picture is made only when at least \(k) people "
                + "answered anew or differently, so nobody’s answer can be seen. Names and times are not in this report."
        )
    }

    private var changes: String {
        let count = state.changedAfterRelease + state.excluded.count + state.twins.count
        let late = state.late.count { $0.outcome != .admitted }
        let erased = state.erased.count
        let wiped =
            erased == 0
            ? ""
            : say(
                " Mensen wier antwoorden op verzoek zijn gewist: \(erased).",
                " People whose answers were wiped on request: \(erased)."
            )
        return say(
            "Bijdragen gewijzigd of gewist na vaststelling: \(count). Antwoorden die na het sluiten kwamen en niet zijn toegelaten: \(late).",
            "Contributions changed or erased after they were recorded: \(count). Answers after closing that were not admitted: \(late)."
        ) + wiped
    }

    /// Where a session that was brought back from an archive comes from.
    private var origin: [Fact] {
        guard let note = input.settings.imported else { return [] }
        let day = context.date(note.day)
        let words = say(
            "op \(day), na gebeurtenis \(note.head.version) met controlegetal \(note.head.hash)",
            "on \(day), after event \(note.head.version) with checksum \(note.head.hash)"
        )
        return [Fact(say("Teruggehaald uit een archief", "Brought back from an archive"), words)]
    }

    private var record: [Fact] {
        [
            Fact(say("Laatste gebeurtenis", "Last event"), String(context.head.version)),
            Fact(say("Controlegetal", "Checksum"), context.head.hash.description),
            Fact(say("Gemaakt met", "Made with"), "Wijktafel \(context.version)"),
        ] + origin
    }
}
