public import WorkshopPrimitives

/// What a worksheet measured, to be laid beside what the same instrument measured in another session.
public struct GaugeSheet: Sendable, Hashable {
    /// The id of the instrument: what other sessions recognise it by, also when its texts were edited since.
    public let instrument: String
    /// What the instrument is called.
    public let title: LocalizedText
    /// The figures, in the order in which people read them; each id once.
    public let gauges: [Gauge]
    /// Why nothing of it can be laid beside another session, as a clause; absent when something can.
    public let apart: LocalizedText?

    /// Makes a sheet.
    public init(instrument: String, title: LocalizedText, gauges: [Gauge]) {
        self.instrument = instrument
        self.title = title
        self.gauges = gauges
        apart = nil
    }

    /// Makes a sheet of what was made together and measures nothing.
    public init(instrument: String, title: LocalizedText, apart: LocalizedText) {
        self.instrument = instrument
        self.title = title
        self.apart = apart
        gauges = []
    }
}

/// One figure about a room, made from what the gate let out.
public struct Gauge: Sendable, Hashable {
    /// Figures that are read together, such as all themes at *now*.
    public struct Group: Sendable, Hashable {
        /// The id within the sheet.
        public let id: String
        /// What is measured.
        public let title: LocalizedText
        /// Whether it is drawn; long lists are tables only.
        public let isDrawn: Bool

        /// Makes a group.
        public init(id: String, title: LocalizedText, isDrawn: Bool = true) {
            self.id = id
            self.title = title
            self.isDrawn = isDrawn
        }
    }

    /// What a figure is measured on: figures on different scales are never laid side by side.
    public struct Scale: Sendable, Hashable {
        /// All that makes the scale what it is, in one line; equal only where the same was chosen from.
        public let key: String
        /// The lowest and the highest value.
        public let range: ClosedRange<Double>
        /// The decimals that values are written with.
        public let decimals: Int

        /// Makes a scale.
        public init(key: String, range: ClosedRange<Double>, decimals: Int) {
            self.key = key
            self.range = range
            self.decimals = decimals
        }
    }

    /// What is at the ends of the scale, where that is another thing for every figure.
    public struct Ends: Sendable, Hashable {
        /// At the lowest value.
        public let low: LocalizedText
        /// At the highest value.
        public let high: LocalizedText

        /// Makes ends.
        public init(low: LocalizedText, high: LocalizedText) {
            self.low = low
            self.high = high
        }
    }

    /// What other sessions recognise the figure by.
    public let id: String
    /// What it is read together with.
    public let group: Group
    /// What it is about, such as a theme.
    public let title: LocalizedText
    /// All that was asked, as people read it: another text may have got another answer.
    public let asked: String
    /// What it is measured on.
    public let scale: Scale
    /// The ends of the scale, where they are another thing for every figure.
    public let ends: Ends?
    /// How many people stand behind the value; all that is said of fewer than may be shown.
    public let n: Int
    /// The figure; absent where there is none to give.
    public let value: Double?
    /// What is to be read beside the value, or in place of it.
    public let remark: LocalizedText?

    /// Makes a figure.
    public init(
        id: String,
        group: Group,
        title: LocalizedText,
        asked: String,
        scale: Scale,
        ends: Ends? = nil,
        n: Int,
        value: Double?,
        remark: LocalizedText? = nil
    ) {
        self.id = id
        self.group = group
        self.title = title
        self.asked = asked
        self.scale = scale
        self.ends = ends
        self.n = n
        self.value = value
        self.remark = remark
    }
}
