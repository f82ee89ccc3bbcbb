public import WorkshopDocument
public import WorkshopPrimitives

/// What the gate let out of one worksheet: the only thing that boards, reports and other people's phones are made of.
public struct Releases: Sendable {
    /// The cells by key; plugins start a key with `phase/round/`.
    public let cells: [String: ReleasedCell]
    /// The rounds that the desk put on show, by phase, in order.
    public let shown: [String: [Int]]

    /// Makes the releases of a worksheet.
    public init(cells: [String: ReleasedCell], shown: [String: [Int]]) {
        self.cells = cells
        self.shown = shown
    }

    /// The cell of a phase and round, when that round is on show.
    public func cell(_ phase: String, _ round: Int, _ name: String) -> ReleasedCell? {
        guard shown[phase]?.contains(round) == true else { return nil }
        return cells["\(phase)/\(round)/\(name)"]
    }

    /// The cells per perspective of a phase and round, by the perspective's name, when that round is on show.
    public func groups(_ phase: String, _ round: Int, _ name: String) -> [String: ReleasedCell] {
        guard shown[phase]?.contains(round) == true else { return [:] }
        let prefix = "\(phase)/\(round)/\(name)\(Gate.groupMark)"
        return cells.reduce(into: [:]) { groups, cell in
            if cell.key.hasPrefix(prefix) { groups[String(cell.key.dropFirst(prefix.count))] = cell.value }
        }
    }

    /// The last round of a phase that is on show.
    public func lastRound(_ phase: String) -> Int? { shown[phase]?.max() }
}

/// What a plugin needs beside the releases to write its part of the document.
public struct DocumentContext: Sendable {
    /// A perspective as the session names and marks it.
    public struct Perspective: Sendable, Hashable {
        /// The key that group cells go by.
        public let id: String
        /// What people call it.
        public let title: LocalizedText
        /// The index of its colour and shape, from 0.
        public let mark: Int

        /// Makes a perspective.
        public init(id: String, title: LocalizedText, mark: Int) {
            self.id = id
            self.title = title
            self.mark = mark
        }
    }

    /// The language of the document.
    public var language: Language
    /// Whether the document stands on the board or in the report.
    public var isReport: Bool
    /// How many participants are at the table, those who left included.
    public var participants: Int
    /// The perspectives in their order.
    public var perspectives: [Perspective]
    /// The remarks that the desk put on the board, in an order that says nothing.
    public var remarks: [ApprovedRemark]
    /// What is called by the name of a person, in an open session only: handle or name by person.
    public var names: [PersonID: String]
    /// The phase and round that is on, for a board that shows how many have answered.
    public var current: CurrentRound?
    /// The results of the worksheet's jobs by their id.
    public var results: [String: JSON]
    /// What other worksheets of the session offer.
    public var references: [Reference]
    /// The least number of contributors of an aggregate.
    public var k: Int
    /// What will be left out; for what stands within a block, because blocks that are such a thing are taken out later.
    public var leftOut: Set<BlockAspect>

    /// Makes a context.
    public init(
        language: Language,
        isReport: Bool,
        participants: Int,
        perspectives: [Perspective] = [],
        remarks: [ApprovedRemark] = [],
        names: [PersonID: String] = [:],
        current: CurrentRound? = nil,
        results: [String: JSON] = [:],
        references: [Reference] = [],
        k: Int = 5,
        leftOut: Set<BlockAspect> = []
    ) {
        self.language = language
        self.isReport = isReport
        self.participants = participants
        self.perspectives = perspectives
        self.remarks = remarks
        self.names = names
        self.current = current
        self.results = results
        self.references = references
        self.k = k
        self.leftOut = leftOut
    }
}

/// A remark that the desk put on the board, without its author.
public struct ApprovedRemark: Sendable, Hashable {
    /// The phase that it belongs to.
    public let phase: String
    /// The part of the worksheet that it is about.
    public let target: String
    /// The text.
    public let text: String

    /// Makes an approved remark.
    public init(phase: String, target: String, text: String) {
        self.phase = phase
        self.target = target
        self.text = text
    }
}

/// The round that is on: how many have started and finished, never who.
public struct CurrentRound: Sendable, Hashable {
    /// The phase of the worksheet.
    public let phase: String
    /// The round of that phase, from 1.
    public let round: Int
    /// Whether answers are taken now.
    public let isOpen: Bool
    /// How many answered something.
    public let started: Int
    /// How many answered everything.
    public let done: Int

    /// Makes a current round.
    public init(phase: String, round: Int, isOpen: Bool, started: Int, done: Int) {
        self.phase = phase
        self.round = round
        self.isOpen = isOpen
        self.started = started
        self.done = done
    }
}
