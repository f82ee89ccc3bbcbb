public import WorkshopPrimitives
internal import WorkshopStatistics

/// An aggregate that the gate let out: how many contributed, and what they said together when they are enough.
public struct ReleasedCell: Sendable, Hashable {
    /// How many people the aggregate is made of.
    public let n: Int
    /// The aggregate; absent below the threshold.
    public let value: JSON?

    /// Makes a cell.
    public init(n: Int, value: JSON?) {
        self.n = n
        self.value = value
    }

    /// The cell as it stands in the log.
    public var json: JSON { .members([("n", .integer(n)), ("value", value)]) }

    /// Reads a cell from the log.
    public init?(_ json: JSON) {
        guard let n = json["n"]?.integer else { return nil }
        self.init(n: n, value: json["value"])
    }
}

/// Who stood behind every picture of a cell that was let out; kept in memory only, never written, never sent.
public struct GateMemory: Sendable {
    /// The most pictures of one cell; the last of them is for a closed round.
    public static let maximumPictures = 12

    struct Picture: Sendable {
        var answers: [PersonID: JSON]
        /// Contributions that were in the picture and have since been erased from the log.
        var gone: Int

        /// How many people's contributions are new, changed or gone since this picture: at least, and at most.
        ///
        /// Whoever is new may be someone whose answer was erased and who said the same again. Such a pair counts for
        /// nothing where a difference has to be large enough, and for two where there has to be none.
        /// Neither does somebody who is gone because they turned out to be the same person as another.
        func changes(to now: [PersonID: JSON], merged: Set<PersonID>) -> (least: Int, most: Int) {
            let new = now.keys.count { answers[$0] == nil }
            let changed = now.count { answer in answers[answer.key].map { $0 != answer.value } ?? false }
            let left = answers.keys.filter { now[$0] == nil }
            let certain = changed + left.count { !merged.contains($0) }
            return (certain + abs(new - gone), changed + left.count + new + gone)
        }
    }

    private var pictures: [String: [Picture]] = [:]

    /// Makes an empty memory.
    public init() {}

    func hasPictures(_ key: String) -> Bool { pictures[key] != nil }

    /// Whether the last picture of a cell shows exactly these answers.
    func isUpToDate(_ key: String, _ answers: [PersonID: JSON]) -> Bool {
        pictures[key]?.last?.changes(to: answers, merged: []).most == 0
    }

    /// Whether a new picture can't be laid beside any earlier one to see fewer than `k` people in the difference.
    ///
    /// The last picture alone is no measure: four people who change their minds and back again would let a fifth
    /// stand alone between the first picture and the third.
    func allows(_ key: String, _ answers: [PersonID: JSON], _ rules: Gate.Rules) -> Bool {
        let earlier = pictures[key] ?? []
        guard earlier.count < GateMemory.maximumPictures - (rules.isRoundClosed ? 0 : 1) else { return false }
        return earlier.allSatisfy { picture in
            let changes = picture.changes(to: answers, merged: rules.merged)
            return changes.most == 0 || changes.least >= rules.k
        }
    }

    mutating func remember(_ key: String, _ answers: [PersonID: JSON], shown: Int) {
        pictures[key, default: []].append(Picture(answers: answers, gone: max(0, shown - answers.count)))
    }

    /// Says who stood behind the last picture of a cell.
    mutating func recognise(_ key: String, _ answers: [PersonID: JSON], shown: Int) {
        pictures[key]?.removeLast()
        remember(key, answers, shown: shown)
    }
}

/// The one exit for people's answers.
///
/// A plugin hands over who answered what and how to summarise it; the gate decides whether the summary leaves. The
/// first picture of a cell needs `k` contributors. A later one replaces it only when, beside each earlier picture, nobody
/// or at least `k` people are new, changed or gone: otherwise subtracting two pictures would give a person's answer
/// away. Closing an item is no exception to that. In an open session (*open tafel*) everything passes.
public struct Gate: Sendable {
    /// What the gate goes by.
    public struct Rules: Sendable {
        /// The least number of contributors, 3 to 10.
        public var k: Int
        /// Whether the participants agreed to see each other's answers.
        public var isOpen: Bool
        /// The perspective of whoever chose one.
        public var perspectives: [PersonID: String]
        /// Whether the round is closed, so that perspectives may be shown apart.
        public var isRoundClosed: Bool

        /// The people whose answers the desk took out.
        public var excluded: Set<PersonID>
        /// The people who turned out to be the same as another, under whose name their answers count.
        public var merged: Set<PersonID>

        /// Makes rules.
        public init(
            k: Int,
            isOpen: Bool,
            perspectives: [PersonID: String],
            isRoundClosed: Bool,
            excluded: Set<PersonID> = [],
            merged: Set<PersonID> = []
        ) {
            self.k = k
            self.isOpen = isOpen
            self.perspectives = perspectives
            self.isRoundClosed = isRoundClosed
            self.excluded = excluded
            self.merged = merged
        }
    }

    /// What the gate goes by.
    public let rules: Rules
    /// The cells that are out after this passage, earlier ones included.
    public private(set) var cells: [String: ReleasedCell]
    /// The keys of the cells that changed in this passage.
    public private(set) var changed: Set<String> = []
    /// The memory to keep for the next passage.
    public private(set) var memory: GateMemory
    private let isRecalling: Bool

    /// Opens the gate for one worksheet.
    ///
    /// - Parameters:
    ///   - rules: What the gate goes by.
    ///   - cells: What is out already.
    ///   - memory: Who stood behind it.
    public init(rules: Rules, cells: [String: ReleasedCell], memory: GateMemory) {
        self.rules = rules
        self.cells = cells
        self.memory = memory
        self.isRecalling = false
    }

    /// Opens the gate only to rebuild the memory of a release that the log holds.
    ///
    /// - Parameters:
    ///   - released: The cells that the release put out.
    ///   - rules: What the gate went by.
    ///   - memory: The memory before it.
    public init(recalling released: [String: ReleasedCell], rules: Rules, memory: GateMemory) {
        self.rules = rules
        self.cells = released
        self.memory = memory
        self.isRecalling = true
        // A cell all of whose answers were wiped since may not be offered any more, and counts all the same.
        for (key, cell) in released where cell.value != nil { self.memory.remember(key, [:], shown: cell.n) }
    }

    /// Offers one aggregate.
    ///
    /// - Parameters:
    ///   - key: Names the cell within the worksheet, phase and round included.
    ///   - given: Who said what, everything that the summary depends on.
    ///   - summary: The aggregate of the answers, which come in no meaningful order.
    public mutating func release(_ key: String, answers given: [PersonID: JSON], summary: ([JSON]) -> JSON) {
        let answers = counted(given)
        if isRecalling { return recall(key, answers: answers) }
        guard rules.isOpen || answers.count >= rules.k else { return hold(key, n: answers.count) }
        guard !memory.isUpToDate(key, answers) else { return }
        guard rules.isOpen || memory.allows(key, answers, rules) else { return }
        let value = summary(inNoOrder(Array(answers.values)))
        memory.remember(key, answers, shown: answers.count)
        put(key, ReleasedCell(n: answers.count, value: rules.isOpen ? named(value, by: answers) : value))
    }

    /// Offers an aggregate over people who are also shown as part of a whole, such as those who answered both rounds.
    ///
    /// Whole minus part must not show fewer than `k` people, so every whole must be out as it is now and leave nobody
    /// or at least `k` people over.
    ///
    /// - Parameters:
    ///   - key: Names the cell.
    ///   - given: Who said what.
    ///   - wholes: The cells that these people are part of, each with its present answers.
    ///   - summary: The aggregate of the answers.
    public mutating func release(
        _ key: String,
        answers given: [PersonID: JSON],
        within wholes: [String: [PersonID: JSON]],
        summary: ([JSON]) -> JSON
    ) {
        let answers = counted(given)
        let isSafe = wholes.allSatisfy { whole in
            let all = counted(whole.value)
            let rest = all.count - answers.count
            return memory.isUpToDate(whole.key, all) && (rest == 0 || rest >= rules.k)
        }
        guard isSafe || rules.isOpen || isRecalling else { return hold(key, n: answers.count) }
        release(key, answers: answers, summary: summary)
    }

    /// Offers one aggregate per perspective; released once per round and only from a closed round.
    ///
    /// Groups below `k` stay in, and so does the smallest visible group when the hidden ones together are fewer
    /// than `k` (complementary suppression). Of a group whose answers all fall in one category only `unanimous` is
    /// shown: a distribution would be everyone's answer.
    ///
    /// - Parameters:
    ///   - key: The key of the whole, which must be out as it is now.
    ///   - given: Who said what.
    ///   - category: The category that an answer falls in.
    ///   - summary: The aggregate of a group's answers.
    ///   - unanimous: What may be said of a group of one mind.
    public mutating func releaseGroups(
        _ key: String,
        answers given: [PersonID: JSON],
        category: (JSON) -> JSON,
        summary: ([JSON]) -> JSON,
        unanimous: ([JSON]) -> JSON
    ) {
        let answers = counted(given)
        guard rules.isRoundClosed, !isRecalling, memory.isUpToDate(key, answers) else { return }
        guard !cells.keys.contains(where: { $0.hasPrefix(key + Gate.groupMark) }) else { return }
        let groups = Dictionary(grouping: answers.keys, by: { rules.perspectives[$0] })
        var counts = groups.compactMapValues { $0.count }
        let withoutGroup = counts.removeValue(forKey: nil) ?? 0
        let sizes = counts.reduce(into: [String: Int]()) { sizes, group in
            if let name = group.key { sizes[name] = group.value }
        }
        let visible =
            rules.isOpen ? Set(sizes.keys) : suppress(groups: sizes, k: rules.k, hiddenRest: withoutGroup).visible
        for (name, size) in sizes {
            let values = inNoOrder((groups[name] ?? []).compactMap { answers[$0] })
            let isOfOneMind = Set(values.map(category)).count == 1 && !rules.isOpen
            let value = isOfOneMind ? unanimous(values) : summary(values)
            put(key + Gate.groupMark + name, ReleasedCell(n: size, value: visible.contains(name) ? value : nil))
        }
    }

    /// What separates the key of a whole from the name of a group in the key of the group's cell.
    public static let groupMark = "@"

    private func counted(_ answers: [PersonID: JSON]) -> [PersonID: JSON] {
        rules.excluded.isEmpty ? answers : answers.filter { !rules.excluded.contains($0.key) }
    }

    private mutating func recall(_ key: String, answers: [PersonID: JSON]) {
        guard let cell = cells[key], cell.value != nil else { return }
        memory.recognise(key, answers, shown: cell.n)
    }

    private mutating func hold(_ key: String, n: Int) {
        guard !memory.hasPictures(key), !isRecalling else { return }
        put(key, ReleasedCell(n: n, value: nil))
    }

    private mutating func put(_ key: String, _ cell: ReleasedCell) {
        guard cells[key] != cell else { return }
        cells[key] = cell
        changed.insert(key)
    }

    private func named(_ value: JSON, by answers: [PersonID: JSON]) -> JSON {
        guard case .object(var members) = value else { return value }
        let people = answers.map { ($0.key.rawValue, $0.value) }
        members["people"] = .object(Dictionary(people, uniquingKeysWith: { first, _ in first }))
        return .object(members)
    }
}

/// The values sorted by what they say, so that their order tells nothing about who said them.
private func inNoOrder(_ values: [JSON]) -> [JSON] {
    values.map { ($0, $0.bytes) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
}
