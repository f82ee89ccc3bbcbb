import Glibc

/// Writes the status line and headers of a response.
struct ResponseHead {
    var status: Int
    var headers: [HTTPHeader]
    /// Headers for every response; one that `headers` names as well is left out.
    var defaults: [HTTPHeader]
    /// Bytes of the body, sent or (HEAD) only told.
    var bodyBytes: Int
    /// Whether another request may follow on the connection.
    var keepsAlive: Bool
    /// Seconds since 1970.
    var now: Int

    func encoded() -> [UInt8] {
        var text = "HTTP/1.1 \(status) \(Self.reason(status))\r\n"
        let own = Set(headers.map { $0.name.lowercased() })
        for header in headers + defaults.filter({ !own.contains($0.name.lowercased()) }) {
            text += "\(harmless(header.name)): \(harmless(header.value))\r\n"
        }
        // RFC 9110 section 8.6: a 204 has no length; a 304 may leave it out.
        if status != 204 && status != 304 { text += "Content-Length: \(bodyBytes)\r\n" }
        text += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\nDate: \(Self.date(now))\r\n\r\n"
        return Array(text.utf8)
    }

    private func harmless(_ text: String) -> String {
        guard text.utf8.contains(where: isControl) else { return text }
        return String(decoding: text.utf8.map { isControl($0) ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }

    private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

    /// The moment as RFC 9110 section 5.6.7 writes it, in English whatever the locale.
    static func date(_ seconds: Int) -> String {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
        let day = "\(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(1900 + parts.tm_year)"
        return "\(days[Int(parts.tm_wday)]), \(day) \(clock) GMT"
    }

    static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 201: "Created"
        case 202: "Accepted"
        case 204: "No Content"
        case 301: "Moved Permanently"
        case 302: "Found"
        case 303: "See Other"
        case 304: "Not Modified"
        case 307: "Temporary Redirect"
        case 308: "Permanent Redirect"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 406: "Not Acceptable"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 410: "Gone"
        case 411: "Length Required"
        case 412: "Precondition Failed"
        case 413: "Content Too Large"
        case 415: "Unsupported Media Type"
        case 422: "Unprocessable Content"
        case 423: "Locked"
        case 426: "Upgrade Required"
        case 429: "Too Many Requests"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 503: "Service Unavailable"
        case 507: "Insufficient Storage"
        default: "Status"
        }
    }
}
