import CLibwebsockets

extension Service {
    /// Decides about an upgrade: 0 lets it through, 1 refuses it after an answer, -1 hangs up.
    func mayUpgrade(_ connection: Connection, to target: String) -> Int32 {
        guard let reader = RequestReader(connection.socket) else { return -1 }
        let peer = reader.peer(socketAddress: connection.socketAddress, peers: peers)
        let offer = reader.upgradeOffer(target: target)
        var decision = upgradePolicy.decide(offer)
        if decision == .accept && (isDraining || isCrowded(peer.address)) {
            counters.connectionsRefused += 1
            decision = .refuse(status: 503, text: "There is no room for another connection now.")
        }
        switch decision {
        case .accept:
            connection.peer = peer
            return 0
        case .refuse(let status, let text):
            refuseUpgrade(connection, path: offer.path, status: status, text: text)
        case .refuseOrigin:
            counters.originRefusals += 1
            refuseUpgrade(connection, path: offer.path, status: 403, text: "Pages of other sites can't connect here.")
        }
        return 1
    }

    // Sockets were counted at the door by their own address; behind a proxy this is the first moment to know better.
    private func isCrowded(_ address: String) -> Bool {
        webSocketsByAddress[address, default: 0] >= limits.maxConnectionsPerAddress
    }
}
