public import WorksheetKit

/// The methods that the core computes; those of a plugin's own come with the plugin.
public enum VectorMethods {
    /// The core's methods by kind (`soort`).
    public static let core: [String: VectorMethod] = [
        "schuif": sliderSummary,
        "frequentie": frequencyMeasures,
        "patronen": agreementOfPatterns,
        "doel": targetAgreement,
        "ronde": roundComparison,
        "kloof": gap,
        "profiel": profile,
        "onthulling": disclosure,
        "quickscan": quickscan,
    ]

    /// The scale 1 to K; the phases when K is 4 or absent.
    static func scale(of input: VectorInput) throws(VectorError) -> OrdinalScale {
        let size = try input.integer("K", default: OrdinalScale.phases.categories.count)
        if size == OrdinalScale.phases.categories.count { return .phases }
        guard size >= 1, let scale = OrdinalScale(categories: 1...size, stepsPerCategory: 10) else {
            throw VectorError("there is no scale of \(size) categories")
        }
        return scale
    }
}
