import EventLog
import WorksheetKit

/// The question that every phone answers to show that it works, before anything is asked that counts.
///
/// Kept in memory only, as presence is: what somebody says about the screen in their hand is no contribution, so it
/// stands in no log, no archive and no report. In an anonymous session the desk hears numbers, also of those who have
/// not answered yet; at an open table it hears who they are, so that somebody can walk over.
struct Trial: Sendable {
    /// What somebody says about the screen in their hand.
    enum Answer: String, Sendable, CaseIterable {
        case clear
        case small
        case help
    }

    /// When it was asked; also its name, so that an answer to an earlier one counts for none.
    let startedAt: Timestamp
    /// Since when somebody has had it in hand, by their phone.
    private var reachedAt: [PersonID: Timestamp] = [:]
    private(set) var answers: [PersonID: Answer] = [:]
    private var took: [PersonID: Int64] = [:]

    init(at moment: Timestamp) { startedAt = moment }

    /// Notes that somebody's phone has the question, once: a phone that comes back had it before.
    mutating func reach(_ person: PersonID, at moment: Timestamp) {
        reachedAt[person] = reachedAt[person] ?? moment
    }

    /// Takes an answer; who changes their mind was no slower for that.
    mutating func take(_ answer: Answer, from person: PersonID, at moment: Timestamp) {
        reach(person, at: startedAt)
        answers[person] = answer
        took[person] = took[person] ?? moment.milliseconds - (reachedAt[person] ?? startedAt).milliseconds
    }

    /// How long the slowest of some people took, in milliseconds.
    func slowest(among people: Set<PersonID>) -> Int64? { people.compactMap { took[$0] }.max() }

    /// What everyone may know: that it is asked.
    var json: JSON { ["id": .moment(startedAt)] }

    /// What one person said; absent when that is nothing.
    func own(_ person: PersonID) -> JSON? { answers[person].map { ["answer": .string($0.rawValue)] } }
}

/// How far a room is with the test question.
struct TrialTally: Sendable, Hashable {
    /// Everyone at the table with a device of their own.
    let asked: Set<PersonID>
    let answered: Set<PersonID>
    /// Those who have not answered and whose phone is not connected either.
    let away: Set<PersonID>

    init(_ trial: Trial, _ roster: Roster, _ seats: [PersonID: Seat]) {
        let devices = roster.present.map(\.id).filter { seats[$0].map(\.isTaken) ?? true }
        asked = Set(devices)
        answered = asked.intersection(trial.answers.keys)
        away = asked.subtracting(answered).filter { !roster.isOnline($0) }
    }
}

extension Views {
    /// What the desk may know of the test question: by name only at an open table.
    var trialMembers: JSON? {
        guard let trial else { return nil }
        let tally = TrialTally(trial, roster, state.seats)
        let counts = Trial.Answer.allCases.map { answer in
            (answer.rawValue, JSON.integer(tally.answered.count { trial.answers[$0] == answer }))
        }
        let waiting = tally.asked.subtracting(tally.answered).map { ($0.rawValue, JSON.bool(true)) }
        return .members([
            ("id", .moment(trial.startedAt)), ("asked", .integer(tally.asked.count)),
            ("answered", .integer(tally.answered.count)), ("away", .integer(tally.away.count)),
            ("slowest", trial.slowest(among: tally.answered).map { .integer(Int($0)) }),
            ("answers", .object(Dictionary(counts, uniquingKeysWith: { first, _ in first }))),
            (
                "waiting",
                settings.privacy == .openTable
                    ? .object(Dictionary(waiting, uniquingKeysWith: { first, _ in first })) : nil
            ),
        ])
    }
}

extension Session {
    /// Asks the test question, ends it, or takes somebody's answer to it; none of these becomes a fact.
    func tryOut(_ request: Request) throws(Rejection) {
        guard !state.run.isClosed else { throw Rejection(.sessionClosed) }
        var object = try StrictObject(request.body)
        switch (request.name, request.member.person) {
        case ("trial.answer", let person?):
            try answerTrial(of: person, &object)
            broadcast.touchOwn(person)
        case ("trial.start", _):
            try object.finish()
            guard state.run.current == nil else { throw Rejection(.wrongState) }
            // Another desk may have been quicker; to begin anew would drop what people answered.
            if trial == nil { startTrial() }
        default:
            try object.finish()
            endTrial()
        }
        broadcast.touchAll()
        acknowledge(request)
    }

    private func startTrial() {
        let now = ports.time.now()
        var started = Trial(at: now)
        for person in roster.people.keys where roster.isOnline(person) { started.reach(person, at: now) }
        trial = started
    }

    private func answerTrial(of person: PersonID, _ object: inout StrictObject) throws(Rejection) {
        let id = try object.integer("trial")
        guard let answer = Trial.Answer(rawValue: try object.word("answer")) else {
            throw Rejection(.unknownTarget, field: "answer")
        }
        try object.finish()
        guard let trial, trial.startedAt.milliseconds == Int64(id) else { throw Rejection(.wrongState) }
        guard TrialTally(trial, roster, state.seats).asked.contains(person) else { throw Rejection(.notAsked) }
        self.trial?.take(answer, from: person, at: ports.time.now())
    }

    /// Once something is asked that counts, the test is over.
    func settleTrial() {
        guard state.run.current != nil || state.run.isClosed else { return }
        endTrial()
    }

    private func endTrial() {
        guard trial != nil else { return }
        trial = nil
        broadcast.touchEveryOwn()
    }
}
