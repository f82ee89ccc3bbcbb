import WebSocketTransport

/// The headers that keep a page to itself.
struct SecurityHeaders: Sendable {
    /// Whether people reach the server over TLS.
    let isSecure: Bool

    /// Nothing but our own scripts and styles, and one Trusted Types policy for the board's blocks.
    static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
        "require-trusted-types-for 'script'", "trusted-types wijktafel",
    ].joined(separator: "; ")

    func headers(_ path: String) -> [HTTPHeader] {
        var headers = [
            HTTPHeader("X-Content-Type-Options", "nosniff"),
            HTTPHeader("Referrer-Policy", "no-referrer"),
            HTTPHeader("X-Frame-Options", "DENY"),
            HTTPHeader("Cross-Origin-Opener-Policy", "same-origin"),
            HTTPHeader("Cross-Origin-Resource-Policy", "same-origin"),
            HTTPHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ]
        // A report brings its own policy: it carries its style sheet inside.
        let hasOwnPolicy = path.hasPrefix("/report/") || path.hasSuffix("/report")
        if !hasOwnPolicy { headers.append(HTTPHeader("Content-Security-Policy", SecurityHeaders.policy)) }
        if isSecure { headers.append(HTTPHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains")) }
        return headers
    }
}
