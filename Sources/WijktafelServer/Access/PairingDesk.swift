import EventLog
import Synchronization
import WorkshopPrimitives

/// Boards that wait until a desk takes them in: a short code on the screen, a secret in its page.
///
/// A code alone opens nothing: whoever types it holds a desk, and whoever shows it gets a board of that desk's session.
final class PairingDesk: Sendable {
    /// How long a code is good, in milliseconds.
    static let lifetime: Int64 = 10 * 60_000
    /// The most boards that wait at once.
    static let most = 200
    /// The number of digits of a code.
    static let digits = 6
    /// Wrong codes that a desk may type at once, and per second after; codes that an address may ask for likewise.
    ///
    /// A guesser of all codes gets 130 tries in the ten minutes that a code is good. A board needs one code per ten.
    static let limits = AttemptBuckets.Limits(perAddress: 10, perAddressRefill: 0.2, common: 200, commonRefill: 2)

    /// What is counted, by the word that it has on the page of metrics.
    enum Count: String, Sendable {
        case begun
        case paired
        case unknown
        case limited
        case full
    }

    /// What a board that was taken in gets.
    struct Place: Sendable {
        let session: SessionID
        let token: String
    }

    /// How it stands with a board that asks.
    enum Standing: Sendable {
        case unknown
        case waiting
        case paired(Place)
    }

    private struct Board {
        let code: String
        let expires: Timestamp
        var place: Place?
    }

    private let boards = Mutex<[String: Board]>([:])
    private let counted = Mutex<[String: Int]>([:])
    private let attempts: AttemptBuckets

    init(now: Timestamp) { attempts = AttemptBuckets(limits: PairingDesk.limits, now: now) }

    /// How often what happened.
    var counts: [String: Int] { counted.withLock { $0 } }

    func count(_ what: Count) { counted.withLock { $0[what.rawValue, default: 0] += 1 } }

    /// Takes an attempt of somebody; answers the seconds to wait when there is none left.
    func attempt(_ who: String, now: Timestamp) -> Int? {
        let wait = attempts.take(who, now: now)
        if wait != nil { count(.limited) }
        return wait
    }

    /// Gives an attempt back that turned out right.
    func refund(_ who: String) { attempts.refund(who) }

    /// Lets a board wait; `nil` when too many do.
    func begin(now: Timestamp) -> (code: String, secret: String)? {
        let secret = Secrets.invite()
        var random = SecureRandomSource()
        return boards.withLock { boards in
            boards = boards.filter { $0.value.expires > now }
            guard boards.count < PairingDesk.most else { return nil }
            let taken = Set(boards.values.map(\.code))
            var code: String
            repeat {
                code = (0..<PairingDesk.digits).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
            } while taken.contains(code)
            boards[secret] = Board(code: code, expires: now.adding(milliseconds: PairingDesk.lifetime))
            return (code, secret)
        }
    }

    /// Whether a board waits with a code.
    func waits(_ code: String, now: Timestamp) -> Bool {
        boards.withLock { $0.values.contains { $0.code == code && $0.place == nil && $0.expires > now } }
    }

    /// Gives a place to the board that waits with a code; false when there is none any more.
    func pair(_ code: String, with place: Place, now: Timestamp) -> Bool {
        boards.withLock { boards in
            let found = boards.first { $0.value.code == code && $0.value.place == nil && $0.value.expires > now }
            guard let secret = found?.key else { return false }
            boards[secret]?.place = place
            return true
        }
    }

    /// How it stands with a board; its place is told once.
    func collect(_ secret: String, now: Timestamp) -> Standing {
        boards.withLock { boards in
            guard let board = boards[secret], board.expires > now else { return .unknown }
            guard let place = board.place else { return .waiting }
            boards[secret] = nil
            return .paired(place)
        }
    }
}
