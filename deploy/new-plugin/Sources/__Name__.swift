public import WorksheetKit

/// The worksheet with notes that everyone reads and dots that leave together only.
///
/// The functions of the contract stand by what they are about in the other files of this folder.
public enum __Name__: Worksheet {
    /// Nothing can be set yet; the type is there so that a setting can come without a new kind of state.
    public struct Settings: Sendable, Hashable {}

    /// The name of the folder, in lower case.
    public static var id: String { "__id__" }

    /// Reads the settings; only an empty object is one.
    public static func settings(from json: JSON, for instrument: Instrument) throws(Rejection) -> Settings {
        try StrictObject(json).finish()
        return Settings()
    }
}
