import Glibc

/// Finds out who a request comes from; believes forwarding headers only from proxies it was told to trust.
struct PeerResolution: Sendable {
    let trustedProxies: Set<String>

    /// The peer of a request that came over a socket from `socketAddress`.
    func peer(socketAddress: String, forwardedFor: String?, forwardedProto: String?) -> Peer {
        guard trustedProxies.contains(socketAddress) else { return Peer(address: socketAddress, isSecure: false) }
        let isSecure = forwardedProto.map { trimmed($0).lowercased() == "https" } ?? false
        // From the right, because each proxy appends: what stands to the left of the first stranger can be invented.
        let hops = (forwardedFor ?? "").split(separator: ",").map { trimmed(String($0)) }
        let stranger = hops.last { !trustedProxies.contains($0) }
        guard let stranger, isNumericAddress(stranger) else { return Peer(address: socketAddress, isSecure: isSecure) }
        return Peer(address: Self.canonical(stranger), isSecure: isSecure)
    }

    /// The address with the IPv6 dress of an IPv4 peer taken off.
    static func canonical(_ address: String) -> String {
        let mapped = "::ffff:"
        guard address.lowercased().hasPrefix(mapped), address.contains(".") else { return address }
        return String(address.dropFirst(mapped.count))
    }

    private func isNumericAddress(_ text: String) -> Bool {
        var storage = in6_addr()
        return inet_pton(AF_INET, text, &storage) == 1 || inet_pton(AF_INET6, text, &storage) == 1
    }

    private func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
