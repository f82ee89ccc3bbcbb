import Testing
import WorkshopStatistics

/// The counts of a list of answers: 0 nee, 1 deels, 2 ja, 3 weet niet, 4 nvt.
private func counts(_ answers: [Int]) -> QuickscanCounts {
    func count(_ answer: Int) -> Int { answers.count { $0 == answer } }
    return QuickscanCounts(ja: count(2), deels: count(1), nee: count(0), weetNiet: count(3), nvt: count(4))
}

@Suite("Quickscan")
struct QuickscanTests {
    @Test("one more weet niet never changes a score but widens its interval")
    func weetNiet() {
        let broken = counterexample(in: 0...4, lengths: 0...20) { answers in
            let before = QuestionScore(counts(answers), participants: 30)
            let after = QuestionScore(counts(answers + [3]), participants: 30)
            guard let wider = after.interval else { return false }
            guard let interval = before.interval else { return wider == 0...100 }
            return before.score == after.score && wider.lowerBound <= interval.lowerBound
                && wider.upperBound >= interval.upperBound
                && (before.count == 0
                    || wider.upperBound - wider.lowerBound > interval.upperBound - interval.lowerBound)
        }
        #expect(broken == nil)
    }

    @Test("nvt changes nothing but the coverage")
    func nvt() {
        let without = QuestionScore(QuickscanCounts(ja: 3, deels: 1, nee: 1, weetNiet: 1), participants: 10)
        let with = QuestionScore(QuickscanCounts(ja: 3, deels: 1, nee: 1, weetNiet: 1, nvt: 4), participants: 10)
        #expect(without.score == with.score)
        #expect(without.interval == with.interval)
        #expect(without.shareWeetNiet == with.shareWeetNiet)
        #expect(without.coverage == 0.6)
        #expect(with.coverage == 1)
    }

    @Test("without participants there is no coverage, without answers no score")
    func empty() {
        let score = QuestionScore(QuickscanCounts(ja: 0, deels: 0, nee: 0), participants: 0)
        #expect(score.score == nil)
        #expect(score.interval == nil)
        #expect(score.coverage == nil)
        #expect(score.consensus == nil)
        #expect(!score.isDivided)
        #expect(!score.isKnowledgeGap)
    }

    @Test("from 40 percent weet niet the group doesn't know")
    func knowledgeGap() {
        #expect(QuestionScore(QuickscanCounts(ja: 3, deels: 0, nee: 3, weetNiet: 4), participants: 10).isKnowledgeGap)
        #expect(!QuestionScore(QuickscanCounts(ja: 4, deels: 0, nee: 3, weetNiet: 4), participants: 11).isKnowledgeGap)
    }

    @Test("a group is divided from five answers with a quarter ja and a quarter nee")
    func divided() {
        #expect(QuestionScore(QuickscanCounts(ja: 2, deels: 4, nee: 2), participants: 8).isDivided)
        #expect(!QuestionScore(QuickscanCounts(ja: 2, deels: 5, nee: 2), participants: 9).isDivided)
        #expect(!QuestionScore(QuickscanCounts(ja: 2, deels: 0, nee: 2), participants: 4).isDivided)
    }

    @Test(
        "the heat classes meet at 40 and 70, both in the middle class",
        arguments: [
            (0, HeatClass.aandacht), (39.9, .aandacht), (40, .inOntwikkeling), (70, .inOntwikkeling), (70.1, .opOrde),
            (100, .opOrde),
        ]
    )
    func heat(score: Double, heat: HeatClass) {
        #expect(HeatClass(score: score) == heat)
    }

    @Test("a question below the threshold of the group stays grey")
    func grey() {
        let score = QuestionScore(QuickscanCounts(ja: 4, deels: 0, nee: 0), participants: 4)
        #expect(score.heat(minimumCount: 5) == nil)
        #expect(score.heat(minimumCount: 4) == .opOrde)
    }

    @Test("a basisfunctie is shown only when half of its questions count")
    func half() {
        let full = QuestionScore(QuickscanCounts(ja: 3, deels: 0, nee: 0), participants: 3)
        let thin = QuestionScore(QuickscanCounts(ja: 0, deels: 0, nee: 2), participants: 3)
        #expect(FunctionScore([full, thin]).shownScore == 100)
        #expect(FunctionScore([full, thin, thin]).shownScore == nil)
        #expect(FunctionScore([full, thin, thin]).score == 100)
        #expect(FunctionScore([]).shownScore == nil)
    }
}
