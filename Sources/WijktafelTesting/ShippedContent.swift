internal import Foundation
public import WorksheetKit

/// The instruments that ship with the product, for tests.
public enum ShippedContent {
    /// The file of an instrument, found beside the sources of a test.
    ///
    /// - Parameters:
    ///   - name: The instrument's id.
    ///   - plugin: The folder of its plugin.
    ///   - test: The path of the test that asks, as `#filePath` gives it.
    /// - Returns: The file.
    /// - Throws: an error of the file system when it isn't there.
    public static func file(_ name: String, of plugin: String, test: String) throws -> ContentFile {
        let url = URL(fileURLWithPath: test).deletingLastPathComponent().deletingLastPathComponent()
        let bytes = try Data(contentsOf: url.appendingPathComponent("Content/\(name).yaml"))
        return ContentFile(name: "\(name).yaml", bytes: [UInt8](bytes))
    }
}
