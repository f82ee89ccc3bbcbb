/// Points in columns and arrows between them; laid out elsewhere, drawn here.
public struct Graph: Sendable, Hashable {
    /// A sign at a point.
    public enum Mark: String, Sendable, Hashable, CaseIterable {
        /// What is steered on.
        case steering
        /// Something about it asks for attention.
        case warning
    }

    /// What an arrow rests on.
    public enum Evidence: String, Sendable, Hashable, CaseIterable {
        /// Measured, or found in literature.
        case measured
        /// Known from practice.
        case practice
        /// Assumed.
        case assumed
        /// Shown to be untrue.
        case refuted
        /// Nobody said.
        case unknown
    }

    /// A point.
    public struct Node: Sendable, Hashable {
        /// The id that edges go by.
        public let id: String
        /// What it says; typed by people.
        public let text: String
        /// The column that it stands in: 0 is the leftmost.
        public let layer: Int
        /// The signs at it.
        public var marks: Set<Mark>
        /// A few words of our own under the text, such as "steun 1,5"; empty for none.
        public var note: String
        /// What is to be known about it, in full sentences of our own; told in the table, not drawn.
        public var remarks: [String]
        /// Whether it lies on the path that is shown.
        public var isOnPath: Bool

        /// Makes a node.
        public init(
            id: String,
            text: String,
            layer: Int,
            marks: Set<Mark> = [],
            note: String = "",
            remarks: [String] = [],
            isOnPath: Bool = false
        ) {
            self.id = id
            self.text = text
            self.layer = layer
            self.marks = marks
            self.note = note
            self.remarks = remarks
            self.isOnPath = isOnPath
        }
    }

    /// An arrow.
    public struct Edge: Sendable, Hashable {
        /// The node it leaves from.
        public let from: String
        /// The node it goes to.
        public let to: String
        /// Why it is there; typed by people, told in the table.
        public let text: String
        /// How strong it is, 0 to 1, drawn as its width; absent when nobody said.
        public var weight: Double?
        /// The strength as it is written, such as "2,5"; empty for none.
        public var weightText: String
        /// What it rests on; absent when that isn't asked.
        public var evidence: Evidence?
        /// Whether it is weak: drawn dashed.
        public var isWeak: Bool
        /// Whether it lies on the path that is shown.
        public var isOnPath: Bool
        /// Whether something about it asks for attention.
        public var hasWarning = false

        /// Makes an edge.
        public init(
            from: String,
            to: String,
            text: String = "",
            weight: Double? = nil,
            weightText: String = "",
            evidence: Evidence? = nil,
            isWeak: Bool = false,
            isOnPath: Bool = false
        ) {
            self.from = from
            self.to = to
            self.text = text
            self.weight = weight
            self.weightText = weightText
            self.evidence = evidence
            self.isWeak = isWeak
            self.isOnPath = isOnPath
        }
    }

    /// The points, in each column in the order of telling.
    public let nodes: [Node]
    /// The arrows.
    public let edges: [Edge]
    /// What the graph is called.
    public let title: String
    /// What the columns are called, from left to right; empty when they have no names.
    public let levels: [String]
    /// What the notes under the texts say, for the legend; empty for nothing.
    public var noteMeaning = ""
    /// What points in the light have in common, where no path says so; empty for nothing.
    public var litMeaning = ""

    /// Makes a graph.
    public init(title: String, levels: [String] = [], nodes: [Node], edges: [Edge]) {
        self.title = title
        self.levels = levels
        self.nodes = nodes
        self.edges = edges
    }
}
