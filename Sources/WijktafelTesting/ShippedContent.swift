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

    /// The ids of all instruments of a plugin.
    ///
    /// - Parameter test: The path of the test that asks, as `#filePath` gives it.
    /// - Returns: The ids, in order; empty when the folder isn't there.
    public static func names(test: String) -> [String] {
        let url = URL(fileURLWithPath: test).deletingLastPathComponent().deletingLastPathComponent()
        let files =
            (try? FileManager.default.contentsOfDirectory(atPath: url.appendingPathComponent("Content").path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }
}
