import FoundationEssentials

/// Why a folder of assets could not be read.
public struct AssetLoadingError: Error, Equatable, CustomStringConvertible {
    /// The file or folder that could not be read.
    public let path: String

    /// The error in words, for the operator.
    public var description: String { "Cannot read the asset \(path)." }
}

extension AssetStore {
    /// Reads a folder and everything in it; files whose name begins with a dot are left out.
    ///
    /// A file `web/a.js` in the folder answers to `prefix` + `web/a.js`. Throws `AssetLoadingError`.
    public mutating func load(
        folder: String,
        under prefix: String = "/",
        cacheControl: (_ path: String) -> String = { _ in "no-cache" }
    ) throws(AssetLoadingError) {
        let files = FileManager.default
        guard let names = try? files.subpathsOfDirectory(atPath: folder) else { throw AssetLoadingError(path: folder) }
        for name in names.sorted() where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            let file = folder + "/" + name
            var isFolder = false
            guard files.fileExists(atPath: file, isDirectory: &isFolder) else { throw AssetLoadingError(path: file) }
            if isFolder { continue }
            guard let content = files.contents(atPath: file) else { throw AssetLoadingError(path: file) }
            let path = prefix + name
            let bytes = [UInt8](content)
            add(Asset(path: path, contentType: contentType(of: name), cacheControl: cacheControl(path), bytes: bytes))
        }
    }
}
