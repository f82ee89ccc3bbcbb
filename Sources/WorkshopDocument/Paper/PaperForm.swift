/// What one agenda item asks, for somebody who answers with a pencil.
public struct PaperForm: Sendable, Hashable {
    /// What to know before the questions; the only thing there is when nothing can be answered on paper.
    public let notes: [String]
    /// The questions, in the order and with the numbers that they have on a phone.
    public let questions: [PaperQuestion]

    /// Makes a form.
    public init(notes: [String] = [], questions: [PaperQuestion]) {
        self.notes = notes
        self.questions = questions
    }

    /// A form that asks nothing, with a sentence that says why.
    public static func nothing(_ reason: String) -> PaperForm { PaperForm(notes: [reason], questions: []) }
}

/// A question with room for its answer; it stays on one page.
public struct PaperQuestion: Sendable, Hashable {
    /// The id that answers go by.
    public let id: String
    /// The number that it has on a phone; absent for what is only read.
    public let number: Int?
    /// The heading of the group that begins with it.
    public let group: String?
    /// What is asked.
    public let text: String
    /// What else there is to read, a paragraph each.
    public let details: [String]
    /// Points that help to answer.
    public let points: [String]
    /// The room for the answer, in order.
    public let fields: [PaperField]

    /// Makes a question.
    public init(
        id: String,
        number: Int?,
        group: String? = nil,
        text: String,
        details: [String] = [],
        points: [String] = [],
        fields: [PaperField]
    ) {
        self.id = id
        self.number = number
        self.group = group
        self.text = text
        self.details = details
        self.points = points
        self.fields = fields
    }
}

/// Room for an answer.
public enum PaperField: Sendable, Hashable {
    /// Boxes to tick.
    case choice(String?, [PaperOption])
    /// A line to put crosses on.
    case rail(String?, PaperRail)
    /// Lines to write on.
    case writing(String?, lines: Int)
    /// A box per row and option.
    case grid(options: [String], rows: [String])
}

/// A box to tick.
public struct PaperOption: Sendable, Hashable {
    /// What it says.
    public let text: String
    /// What follows from it, such as where to go on.
    public let detail: String?
    /// Whether there is a line to write on after it.
    public let isOpen: Bool

    /// Makes a box.
    public init(_ text: String, detail: String? = nil, isOpen: Bool = false) {
        self.text = text
        self.detail = detail
        self.isOpen = isOpen
    }
}

/// A line with a tick for every point that an answer can have.
public struct PaperRail: Sendable, Hashable {
    /// A point with words below it.
    public struct Stop: Sendable, Hashable {
        /// What it is called.
        public let title: String
        /// What one claims with a cross here.
        public let text: String?

        /// Makes a stop.
        public init(_ title: String, _ text: String? = nil) {
            self.title = title
            self.text = text
        }
    }

    /// How many points there are; at least two.
    public let points: Int
    /// The distance between two long ticks, in points.
    public let stride: Int
    /// What stands below the line, spread evenly from its one end to the other; at least two.
    public let stops: [Stop]
    /// The box for who doesn't know; absent when that is no answer.
    public let unknown: String?

    /// Makes a line.
    public init(points: Int, stride: Int, stops: [Stop], unknown: String? = nil) {
        self.points = max(2, points)
        self.stride = max(1, stride)
        self.stops = stops
        self.unknown = unknown
    }
}
