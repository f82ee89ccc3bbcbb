import CLibwebsockets

/// The door between the library and the service: finds the service, and calls one function of it.
///
/// A named global function, because a closure could be isolated to an actor and would trap on the library's thread.
/// Returns what the library expects: 0 to go on, -1 to close the socket, 1 after refusing an upgrade.
func libraryCalls(
    socket: OpaquePointer?,
    reason: lws_callback_reasons,
    user: UnsafeMutableRawPointer?,
    input: UnsafeMutableRawPointer?,
    length: Int
) -> Int32 {
    guard let socket, isOurs(reason), let owner = lws_context_user(lws_get_context(socket)) else { return 0 }
    // The service thread holds the service for as long as the library can call.
    let service = Unmanaged<Service>.fromOpaque(owner).takeUnretainedValue()
    // Unsafe, because the compiler can't see: nothing is sent anywhere, the closure runs here and now on this thread.
    nonisolated(unsafe) let call = (socket: socket, input: input)
    return service.assumeIsolated { service in
        service.entered { service.handle(reason, call.socket, input: call.input, length: length) }
    }
}

// Most reasons concern nobody here, and some come before there is a service to find.
private func isOurs(_ reason: lws_callback_reasons) -> Bool {
    switch reason {
    case LWS_CALLBACK_EVENT_WAIT_CANCELLED, LWS_CALLBACK_FILTER_NETWORK_CONNECTION,
        LWS_CALLBACK_SERVER_NEW_CLIENT_INSTANTIATED, LWS_CALLBACK_WSI_DESTROY, LWS_CALLBACK_HTTP,
        LWS_CALLBACK_HTTP_BODY, LWS_CALLBACK_HTTP_BODY_COMPLETION, LWS_CALLBACK_HTTP_WRITEABLE,
        LWS_CALLBACK_HTTP_CONFIRM_UPGRADE, LWS_CALLBACK_ESTABLISHED, LWS_CALLBACK_RECEIVE,
        LWS_CALLBACK_SERVER_WRITEABLE, LWS_CALLBACK_WS_PEER_INITIATED_CLOSE, LWS_CALLBACK_CLOSED,
        LWS_CALLBACK_RAW_ADOPT, LWS_CALLBACK_RAW_RX:
        true
    default: false
    }
}

/// The library's timer, armed by `LibraryLoop`.
func intervalPassed(_ sul: UnsafeMutablePointer<lws_sorted_usec_list_t>?) {
    guard let sul else { return }
    let timer = UnsafeMutableRawPointer(sul).assumingMemoryBound(to: clws_timer.self)
    guard let owner = timer.pointee.user else { return }
    let service = Unmanaged<Service>.fromOpaque(owner).takeUnretainedValue()
    service.assumeIsolated { service in service.entered { service.sweep() } }
}

extension Service {
    fileprivate func handle(
        _ reason: lws_callback_reasons,
        _ socket: OpaquePointer,
        input: UnsafeMutableRawPointer?,
        length: Int
    ) -> Int32 {
        switch reason {
        case LWS_CALLBACK_EVENT_WAIT_CANCELLED: return 0  // Woken for the work that runs on leaving.
        case LWS_CALLBACK_FILTER_NETWORK_CONNECTION:
            let address = addressOfPeer(descriptor: Int32(truncatingIfNeeded: Int(bitPattern: input)))
            return admits(address: address) ? 0 : 1
        case LWS_CALLBACK_SERVER_NEW_CLIENT_INSTANTIATED:
            socketOpened(socket, address: addressOfPeer(descriptor: lws_get_socket_fd(socket)))
            return 0
        case LWS_CALLBACK_RAW_ADOPT, LWS_CALLBACK_RAW_RX: return -1  // CONNECT would make a bare pipe of the socket.
        default: break
        }
        guard let connection = connection(of: socket) else { return 0 }
        let content = UnsafeRawBufferPointer(start: input, count: input == nil ? 0 : length)
        switch reason {
        case LWS_CALLBACK_HTTP: return requestArrived(connection) ? 0 : -1
        case LWS_CALLBACK_HTTP_BODY: return bodyArrived(connection, content) ? 0 : -1
        case LWS_CALLBACK_HTTP_BODY_COMPLETION: return bodyEnded(connection) ? 0 : -1
        case LWS_CALLBACK_HTTP_WRITEABLE: return responseWritable(connection) ? 0 : -1
        case LWS_CALLBACK_HTTP_CONFIRM_UPGRADE:
            let target = input.map { String(cString: $0.assumingMemoryBound(to: CChar.self)) } ?? ""
            return mayUpgrade(connection, to: target)
        case LWS_CALLBACK_ESTABLISHED: webSocketOpened(connection)
        case LWS_CALLBACK_RECEIVE: received(connection, content)
        case LWS_CALLBACK_SERVER_WRITEABLE: writable(connection)
        case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE: return peerCloses(connection, payload: content) ? 0 : -1
        case LWS_CALLBACK_CLOSED: webSocketEnded(connection)
        case LWS_CALLBACK_WSI_DESTROY: socketClosed(connection)
        default: break
        }
        return 0
    }

    private func addressOfPeer(descriptor: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 64)
        guard lws_get_peer_simple_fd(descriptor, &buffer, buffer.count) != nil else { return "" }
        let address = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return PeerResolution.canonical(address)
    }
}
