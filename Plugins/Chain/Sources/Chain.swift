public import WorksheetKit

/// The worksheet of the results chain (*resultatenlogica*): from what professionals do to why the policy is there.
public enum Chain {
    /// The worked cases of the results chain.
    public static var methods: [String: VectorMethod] { ["resultatenketen": VectorCases.chain] }
}
