/// The files that are served from memory; read at start, so that serving can't be led to any other file.
public struct AssetStore: Sendable {
    private var assets: [String: Asset] = [:]

    /// Makes an empty store.
    public init() {}

    /// The paths that answer, sorted.
    public var paths: [String] { assets.keys.sorted() }

    /// Adds an asset; one that has its path already is replaced.
    public mutating func add(_ asset: Asset) { assets[asset.path] = asset }

    /// The asset that answers to a path; `/` and paths that end in `/` mean the `index.html` there.
    public subscript(path: String) -> Asset? {
        assets[path] ?? (path.hasSuffix("/") ? assets[path + "index.html"] : nil)
    }

    /// The answer to a request for an asset; `nil` when its path is none.
    public func response(to request: HTTPRequest) -> HTTPResponse? {
        guard let asset = self[request.path] else { return nil }
        guard request.method == .get || request.method == .head else {
            var refusal = HTTPResponse.text("Only GET and HEAD are possible here.", status: 405)
            refusal.headers.append(HTTPHeader("Allow", "GET, HEAD"))
            return refusal
        }
        return asset.response(to: request)
    }
}
