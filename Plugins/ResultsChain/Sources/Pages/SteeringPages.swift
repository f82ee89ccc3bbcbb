import WorksheetKit

// What to steer on, and what practice shows.
extension ChainPages {
    var steeringPages: [Section] {
        let chosen = picture.steering
        // What the headline counts stands on the first page.
        let isTalking = { (point: Point) in picture.signal(of: point).signal == .talking }
        let points = chosen.filter(isTalking) + chosen.filter { !isTalking($0) }
        guard !points.isEmpty else { return [] }
        let titles = [
            say("Hierop sturen we", "We steer on"), say("Indicator", "Indicator"),
            say("In gesprek bij", "We talk at"), say("Laatst gezien", "Last seen"), say("Stand", "Status"),
            say("Wie kijkt, en waar", "Who looks, and where"),
        ]
        let note = say(
            "Een signaalwaarde is geen doel: ze zegt wanneer je in gesprek gaat.",
            "A signal value is no target: it says when you start to talk."
        )
        let talking = chosen.count(where: isTalking)
        let page = Section(
            key: "steering",
            kicker: subject,
            aside: picture.common.day.map { say("stand op \(words.date($0))", "as of \(words.date($0))") },
            headline: talking == 0
                ? say("We kijken naar \(points.count) signalen", "We watch \(points.count) signals")
                : say(
                    "Over \(talking) van \(points.count) gaan we in gesprek",
                    "\(talking) of \(points.count) to talk about"
                ),
            lead: steeringLead(points.count),
            blocks: []
        )
        return page.dealt(paging.pages(points.flatMap(rows), lines: 10, height: Paging.height), words) { rows in
            let caption = say("Waarop we sturen", "What we steer on")
            let table = Table(caption: caption, columns: titles.map { Column($0) }, rows: rows, notes: [note])
            return [Block("steering", .table(table))]
        }
    }

    private func steeringLead(_ chosen: Int) -> String? {
        guard chosen < ChainPicture.fewestSteering else { return nil }
        return say("Drie tot zeven punten geven een goed beeld.", "Three to seven points give a good view.")
    }

    private func rows(_ point: Point) -> [[Cell]] {
        let indicators = picture.common.indicators.filter { $0.node == point.id }
        guard !indicators.isEmpty else {
            let none = Cell(.missing(say("nog geen indicator", "no indicator yet")))
            return [[Cell(.user(point.text)), none, none, none, status(.unknown, nil), none]]
        }
        return indicators.map { indicator in
            [
                Cell(.user(point.text)), Cell(.user(indicator.name), small: words.word(indicator.frequency)),
                .text(signalText(indicator)), last(indicator),
                status(picture.signal(of: indicator), picture.trend(of: indicator)), owner(indicator),
            ]
        }
    }

    private func owner(_ indicator: Indicator) -> Cell {
        let parts = [indicator.owner, indicator.source].compactMap(\.self)
        return parts.isEmpty
            ? Cell(.missing(say("nog niemand", "nobody yet"))) : Cell(.user(parts.joined(separator: ", ")))
    }

    /// The value at which people start to talk, on the side where they do.
    private func signalText(_ indicator: Indicator) -> String {
        guard let signal = indicator.signal else {
            return say("wat we zien", "what we see")
        }
        let low = words.figure(signal)
        switch indicator.direction {
        case .higher: return say("onder \(low)", "below \(low)")
        case .lower: return say("boven \(low)", "above \(low)")
        case .within:
            let high = words.figure(indicator.signalHigh ?? signal)
            return say("onder \(low) of boven \(high)", "below \(low) or above \(high)")
        }
    }

    private func last(_ indicator: Indicator) -> Cell {
        let until = picture.common.day
        let seen = picture.common.measurements.filter { measurement in
            measurement.indicator == indicator.id && until.map { measurement.day <= $0 } ?? true
        }
        guard let last = seen.max(by: { ($0.day, $0.id) < ($1.day, $1.id) }) else {
            return Cell(.missing(say("nog niet gemeten", "not measured yet")))
        }
        let sign = last.isOnCourse.map { words.word($0 ? Signal.onCourse : .talking) } ?? ""
        return Cell(.text(last.value.map(words.figure) ?? sign), small: words.date(last.day))
    }

    private func status(_ signal: Signal, _ trend: Trend?) -> Cell {
        let arrow: String? =
            switch trend {
            case .up?: say("↑ omhoog", "↑ up")
            case .down?: say("↓ omlaag", "↓ down")
            case nil: nil
            }
        // No red or green: the status is a reason to talk, never a mark.
        return Cell(.text(words.word(signal)), small: arrow)
    }

    var practicePages: [Section] {
        let page = Section(
            key: "practice",
            kicker: subject,
            headline: say("Wat we in de praktijk zien", "What we see in practice"),
            blocks: []
        )
        let seen = picture.common.observations.filter { !picture.common.waiting.contains($0.id) }
            .map { Quote($0.text, about: picture.text($0.node)) }
        let quotes = paging.pages(seen) { Paging.height($0.text) + Paging.height($0.about ?? "") + 1 }
        var causes = page
        causes.key = "causes"
        causes.headline = say("Waar het in zit als iets achterblijft", "Where it lies when something lags behind")
        let lines = paging.pages(picture.common.deviations.map(sentence)) { Paging.height($0.plain) }
        return page.dealt(quotes, words) { [Block("seen", .quotes($0), aspect: .remarks)] }
            + causes.dealt(lines, words) { [Block("causes", .list($0, isOrdered: false))] }
    }

    private func sentence(_ deviation: Deviation) -> [Inline] {
        var sentence: [Inline] = [.user(picture.text(deviation.node))]
        if let failing = deviation.failing {
            sentence.append(.text(say(": het zit in \(words.word(failing))", ": it lies in \(words.word(failing))")))
        }
        if let text = deviation.text { sentence += [.text(". "), .user(text)] }
        return sentence
    }
}
