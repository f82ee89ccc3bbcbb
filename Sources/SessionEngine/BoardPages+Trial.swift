import WorksheetKit

extension BoardPages {
    /// The page that sends everyone to their phone while the test question is asked.
    func trial(_ tally: TrialTally) -> Section {
        let asked = tally.asked.count
        let phones =
            asked == 1
            ? input.say("van 1 telefoon heeft geantwoord", "of 1 phone has answered")
            : input.say("van \(asked) telefoons hebben geantwoord", "of \(asked) phones have answered")
        let isDone = asked > 0 && tally.answered.count == asked
        return Section(
            key: "trial",
            kicker: input.settings.title,
            headline: isDone
                ? input.say("Alle telefoons doen het", "All phones work")
                : input.say("Kijk op je telefoon", "Look at your phone"),
            lead: isDone
                ? input.say("We beginnen zo.", "We start in a moment.")
                : input.say(
                    "Tik een antwoord aan. Zo zien we of alles werkt.",
                    "Tap an answer. It shows us whether everything works."
                ),
            blocks: [Block("counts", .figures([BigNumber(String(tally.answered.count), phones)]))],
            look: .words
        )
    }
}
