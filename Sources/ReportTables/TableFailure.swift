/// Why there is no spreadsheet.
public enum TableFailure: Error, Sendable, Hashable {
    /// There is no room for the file while it is made: the folder for temporary files is full or not there.
    case noTemporaryFile
    /// The library that writes spreadsheets refused; its number for why.
    case refused(code: Int)
}
