import Glibc
import Ledger
import WorksheetKit

/// What is measured: a case of some size, and how often it is drawn.
struct Measurement: Sendable {
    let name: String
    let size: LedgerBench.Size
    let draws: Int
    /// How often the result without chance is computed, and how often all draws are.
    let repeats: (evaluations: Int, simulations: Int)

    /// The size that the product must hold, then ten times as many draws, then ten times as many lines and parameters.
    static let all = [
        Measurement(name: "case", size: .init(), draws: 10_000, repeats: (101, 7)),
        Measurement(name: "10x draws", size: .init(), draws: 100_000, repeats: (11, 1)),
        Measurement(name: "10x lines", size: .init(lines: 2_000, parameters: 500), draws: 10_000, repeats: (21, 1)),
    ]
}

/// Processor time so far, in milliseconds; unlike the time of day it leaves out who else used the machine.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
}

/// The median of what a number of turns take, in milliseconds.
func median(of turns: Int, _ work: () -> Void) -> Double {
    let times = (0..<turns).map { _ -> Double in
        let start = processorTime()
        work()
        return processorTime() - start
    }
    return times.sorted()[turns / 2]
}

extension Simulation {
    /// What the peer must agree with.
    var figures: JSON {
        let shares = paybackCounts.map { JSON.number(Double($0) / Double(count)) }
        return [
            "mean": .number(mean), "sd": .number(deviation), "above": .number(shareAboveZero),
            "p10": .number(quantile(0.1)), "p50": .number(quantile(0.5)), "p90": .number(quantile(0.9)),
            "ratio p50": .number(ratioQuantile(0.5) ?? .nan), "cumulative": .array(cumulative.map(JSON.number)),
            "paybacks": .array(shares),
            "actors": .object(Dictionary(actors.map { ($0.code, .number($0.mean)) }) { first, _ in first }),
        ]
    }
}

func measure(_ measurement: Measurement) -> JSON? {
    let (ledger, uncertain) = LedgerBench.sample(measurement.size)
    var worth = 0.0
    let evaluation = median(of: measurement.repeats.evaluations) {
        worth = Evaluation(Plan(ledger)).netPresentValue
    }
    var result: Simulation?
    let simulation = median(of: measurement.repeats.simulations) {
        result = MonteCarlo(Plan(ledger), uncertain, draws: measurement.draws, seed: 1)?.run()
    }
    guard let result else { return nil }
    return [
        "who": "wijktafel", "name": .string(measurement.name), "lines": .integer(measurement.size.lines),
        "parameters": .integer(uncertain.count), "draws": .integer(result.count), "worth": .number(worth),
        "evaluation ms": .number(evaluation), "simulation ms": .number(simulation), "figures": result.figures,
    ]
}

/// The case as the peer reads it: in the words of the methods, with what each person thinks of its numbers.
func exported(_ measurement: Measurement) -> JSON {
    let (ledger, uncertain) = LedgerBench.sample(measurement.size)
    let numbers = uncertain.map { number -> JSON in
        let thoughts = number.parts.compactMap { part -> JSON? in
            guard case .pert(let low, let mode, let high, _) = part else { return nil }
            return [.number(low), .number(mode), .number(high)]
        }
        return ["line": .string(number.parameter.line ?? ""), "thoughts": .array(thoughts)]
    }
    return [
        "name": .string(measurement.name), "draws": .integer(measurement.draws), "case": ledger.json,
        "numbers": .array(numbers),
    ]
}

extension JSON {
    var line: String { String(decoding: bytes, as: UTF8.self) + "\n" }
}

func run() -> Int32 {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.count, arguments.first) {
    case (0, _):
        for measurement in Measurement.all {
            guard let result = measure(measurement) else { return 1 }
            print(result.line, terminator: "")
        }
        return 0
    case (2, "--export"):
        guard let file = fopen(arguments[arguments.endIndex - 1], "w") else { return 1 }
        let isWritten = fputs(JSON.array(Measurement.all.map(exported)).line, file) >= 0
        return fclose(file) == 0 && isWritten ? 0 : 1
    default:
        print("usage: LedgerBenchmark                 times the case and its draws; one line of JSON each")
        print("       LedgerBenchmark --export FILE   writes the cases for the peer to compute")
        return 2
    }
}

exit(run())
