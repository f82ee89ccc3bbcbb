import Testing
import WorkshopPrimitives

@testable import WijktafelServer

@Suite("Typed join codes")
struct AttemptBucketsTests {
    private let start = Timestamp(milliseconds: 1_000_000)

    @Test("a whole town hall behind one address types right codes without ever waiting")
    func refunds() {
        let buckets = AttemptBuckets(now: start)
        for _ in 0..<1_000 {
            #expect(buckets.take("town hall", now: start) == nil)
            buckets.refund("town hall")
        }
    }

    @Test("wrong codes run out, and the wait is told")
    func runsOut() {
        let buckets = AttemptBuckets(now: start)
        for _ in 0..<20 { #expect(buckets.take("guesser", now: start) == nil) }
        #expect(buckets.take("guesser", now: start) == 3)
        #expect(buckets.take("somebody else", now: start) == nil)
        #expect(buckets.take("guesser", now: start.adding(milliseconds: 3_000)) == nil)
    }

    @Test("guessing from many addresses runs into the common limit")
    func common() {
        let buckets = AttemptBuckets(now: start)
        let taken = (0..<400).count { buckets.take("address \($0)", now: start) == nil }
        #expect(taken == 200)
    }
}
