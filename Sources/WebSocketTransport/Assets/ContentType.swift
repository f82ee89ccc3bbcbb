/// The content type of a file by the end of its name; unknown ones are bytes that a browser won't interpret.
func contentType(of name: String) -> String {
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
    return switch ending {
    case "html": "text/html; charset=utf-8"
    case "js", "mjs": "text/javascript; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "json", "map": "application/json; charset=utf-8"
    case "webmanifest": "application/manifest+json; charset=utf-8"
    case "svg": "image/svg+xml; charset=utf-8"
    case "txt", "md": "text/plain; charset=utf-8"
    case "yaml", "yml": "application/yaml; charset=utf-8"
    case "xml": "application/xml; charset=utf-8"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    case "ico": "image/x-icon"
    case "woff2": "font/woff2"
    case "pdf": "application/pdf"
    case "wasm": "application/wasm"
    default: "application/octet-stream"
    }
}

/// Whether compressing such content is worth the trouble; images and fonts are compressed already.
func isCompressible(_ contentType: String) -> Bool { contentType.hasSuffix("charset=utf-8") }
