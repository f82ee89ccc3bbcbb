public import WorksheetKit

/// What a cost-benefit worksheet starts from: steps, a template without amounts, and dated data with sources.
public struct LedgerInstrument: Sendable, Hashable {
    /// The id, title, intro and sources.
    public let header: InstrumentHeader
    /// The steps that agenda items put on.
    public let phases: [WorksheetPhase]
    /// The ways in which an approach works, by the letter that lines go by.
    public let routes: [Route]
    /// The sides of life on which an effect shows.
    public let dimensions: [Item]
    /// The parties that pay and benefit, unless the desk changes the list.
    public let actors: [Item]
    /// The lines to begin with; none has an amount.
    public let template: [TemplateLine]
    /// The effects that are easily counted twice.
    public let doubleCountGroups: [Item]
    /// The discount rates by date; exactly one is the standard.
    public let rates: [DiscountRate]
    /// What brings prices of one year to another.
    public let index: PriceIndex
    /// Prices with a source, to be taken over one by one.
    public let prices: [ReferencePrice]
    /// What to know at the end.
    public let questions: [Item]

    /// Something with a name.
    public struct Item: Sendable, Hashable {
        /// The id.
        public let id: String
        /// What it is called.
        public let title: LocalizedText
    }

    /// A way in which an approach works.
    public struct Route: Sendable, Hashable {
        /// The letter that lines go by.
        public let code: String
        /// What it is called.
        public let title: LocalizedText
        /// What it means.
        public let text: LocalizedText
    }

    /// A line to begin with.
    public struct TemplateLine: Sendable, Hashable {
        /// The id that the line gets.
        public let id: String
        /// The letter of its route.
        public let route: String
        /// What it becomes.
        public let kind: Kind
        /// What it is called.
        public let title: LocalizedText
        /// The parties that it usually touches.
        public let actors: [String]
        /// Whether it must say what stops.
        public let needsStop: Bool
        /// The group of effects that it may double with; may be empty.
        public let group: String

        /// What a template line becomes.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// A cost.
            case cost = "kost"
            /// A benefit.
            case benefit = "baat"
            /// An effect without a price.
            case unpriced = "pm"
        }
    }

    /// A discount rate that was decided on.
    public struct DiscountRate: Sendable, Hashable {
        /// The id.
        public let id: String
        /// The rate in hundredths of a percent.
        public let basisPoints: Int
        /// Since when, as year, month and day.
        public let validFrom: String
        /// Whether it is the one to use unless there is a reason.
        public let isStandard: Bool
        /// What it is for.
        public let title: LocalizedText

        /// The rate as a share per year.
        public var rate: Double { Double(basisPoints) / 10_000 }
    }

    /// What brings prices of one year to another.
    public struct PriceIndex: Sendable, Hashable {
        /// What it is called.
        public let title: LocalizedText
        /// By year, what prices of that year are multiplied by to get to the base year, in thousandths.
        public let thousandths: [Int: Int]

        /// The index by year, with the base year at 100: what the room adds is on the same footing.
        public var values: [Int: Double] { thousandths.mapValues { 100_000 / Double($0) } }
    }

    /// A price with a source.
    public struct ReferencePrice: Sendable, Hashable {
        /// The id.
        public let id: String
        /// The price in cents.
        public let cents: Int
        /// The year of the price.
        public let priceYear: Int
        /// How far it can be trusted.
        public let quality: Quality
        /// What it is for.
        public let title: LocalizedText
        /// What it is a price of, such as an hour.
        public let unit: LocalizedText
        /// Where it was found.
        public let source: SourceReference

        /// The price in euros.
        public var euros: Double { Double(cents) / 100 }

        /// How far a price can be trusted.
        public enum Quality: String, Sendable, Hashable, CaseIterable {
            /// One case or one party's word.
            case weak = "zwak"
            /// A fair source.
            case fair = "redelijk"
            /// To be checked in the source itself before use.
            case unchecked = "controleren"
        }
    }

    /// The rate to use unless there is a reason.
    public var standardRate: Double { rates.first { $0.isStandard }?.rate ?? LedgerCase.standardRate }

    /// The words of a source: its title, year and the place in it.
    public func words(of reference: SourceReference) -> String {
        let source = header.sources.first { $0.id == reference.document }
        let year = source?.year.map { " (\($0))" } ?? ""
        return "\(source?.publisher ?? ""): \(source?.title ?? reference.document)\(year), \(reference.place)"
    }
}
