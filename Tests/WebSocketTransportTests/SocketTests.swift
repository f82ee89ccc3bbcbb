import Testing

/// The tests that wait for sockets, one at a time, because each keeps a thread waiting.
@Suite(.serialized)
struct SocketTests {}
