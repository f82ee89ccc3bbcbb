import FoundationEssentials
import Testing

@testable import WebSocketTransport

@Suite("Assets")
struct AssetTests {
    private func value(_ name: String, of response: HTTPResponse) -> String? {
        response.headers.first { $0.name == name }?.value
    }

    private let script = Asset(
        path: "/app.js",
        contentType: "text/javascript; charset=utf-8",
        bytes: [UInt8](repeating: 65, count: 5_000)
    )

    private func get(_ path: String, _ headers: [String: String] = [:], method: HTTPMethod = .get) -> HTTPRequest {
        HTTPRequest(method: method, path: path, headers: headers)
    }

    @Test("the tag is the content's SHA-256")
    func tag() {
        // FIPS 180-2, appendix B.1: the digest of "abc".
        #expect(sha256Hex(Array("abc".utf8)).hasPrefix("ba7816bf8f01cfea414140de5dae2223"))
        let asset = Asset(path: "/a", contentType: "text/plain", bytes: Array("abc".utf8))
        #expect(value("ETag", of: asset.response(to: get("/a"))) == "\"ba7816bf8f01cfea414140de5dae2223\"")
    }

    @Test("a client that takes gzip gets it, under a tag of its own")
    func compressed() {
        let plain = script.response(to: get("/app.js"))
        let small = script.response(to: get("/app.js", ["accept-encoding": "br, gzip"]))
        #expect(plain.body.count == 5_000)
        #expect(small.body.starts(with: [0x1F, 0x8B]) && small.body.count < 200)
        #expect(value("Content-Encoding", of: plain) == nil)
        #expect(value("Content-Encoding", of: small) == "gzip")
        #expect(value("Vary", of: plain) == "Accept-Encoding")
        #expect(value("ETag", of: plain) != value("ETag", of: small))
    }

    @Test("small files and images are not compressed")
    func uncompressed() {
        let small = Asset(path: "/a.js", contentType: "text/javascript; charset=utf-8", bytes: [65, 66])
        let image = Asset(path: "/a.png", contentType: "image/png", bytes: [UInt8](repeating: 0, count: 5_000))
        #expect(small.gzip == nil && image.gzip == nil)
    }

    @Test("gzip is taken only when welcomed")
    func acceptEncoding() {
        for welcome in ["gzip", "deflate, GZIP;q=0.5", "*", "gzip; q=1.0"] { #expect(acceptsGzip(welcome)) }
        for refusal in [nil, "", "br", "gzip;q=0", "gzip; q=0.0, br", "*;q=0", "gzip;q=0, *"] {
            #expect(!acceptsGzip(refusal))
        }
    }

    @Test("a known tag is answered with 304 and no body")
    func notModified() throws {
        let tag = try #require(value("ETag", of: script.response(to: get("/app.js"))))
        for condition in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
            let response = script.response(to: get("/app.js", ["if-none-match": condition]))
            #expect(response.status == 304 && response.body.isEmpty)
            #expect(value("ETag", of: response) == tag)
        }
        #expect(script.response(to: get("/app.js", ["if-none-match": "\"other\""])).status == 200)
    }

    @Test("a folder is read with its subfolders, hidden files aside, and the index answers for it")
    func loading() throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("assets-\(UUID().uuidString)")
        defer { try? files.removeItem(at: folder) }
        try files.createDirectory(at: folder.appendingPathComponent("css"), withIntermediateDirectories: true)
        for (name, text) in ["index.html": "<p>", "css/a.css": "p {}", ".geheim": "x"] {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        var store = AssetStore()
        try store.load(folder: folder.path, under: "/web/")
        #expect(store.paths == ["/web/css/a.css", "/web/index.html"])
        #expect(store["/web/"]?.path == "/web/index.html")
        #expect(store["/web/css/a.css"]?.contentType == "text/css; charset=utf-8")
        #expect(store["/web/../web/index.html"] == nil)
        #expect(throws: AssetLoadingError.self) { try store.load(folder: folder.path + "/none") }
    }

    @Test("an asset is read only; other paths are the handler's business")
    func methods() {
        var store = AssetStore()
        store.add(script)
        let refusal = store.response(to: get("/app.js", method: .post))
        #expect(refusal?.status == 405)
        #expect(refusal.map { value("Allow", of: $0) } == "GET, HEAD")
        #expect(store.response(to: get("/app.js", method: .head))?.status == 200)
        #expect(store.response(to: get("/api")) == nil)
    }
}
