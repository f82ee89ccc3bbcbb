import Foundation
import Testing

@testable import ReportRenderer

private let hasWalls = FileManager.default.isExecutableFile(atPath: Enclosure.walls)

@Suite("The walls around the renderer", .enabled(if: hasWalls, "bubblewrap is not installed"))
struct EnclosureTests {
    private let programs = Programs()

    private func output(
        _ script: String,
        courtesy: RendererSettings.Courtesy = .idle
    ) async throws -> String {
        let fake = try programs.make("cat >/dev/null; " + script)
        let renderer = ReportRenderer(
            RendererSettings(program: fake.folder, libraries: fake.folder, courtesy: courtesy)
        )
        return String(decoding: try await renderer.file(of: [], as: .odt), as: UTF8.self)
    }

    @Test("a program sees no home, no data and no process but its own")
    func seesNothing() async throws {
        let secret = NSTemporaryDirectory() + "secret-\(UUID().uuidString)"
        try "a secret".write(toFile: secret, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: secret) }
        let said = try await output("ls / | tr '\\n' ' '; cat \(secret) /etc/passwd 2>&1; ls /tmp; echo end")
        #expect(!said.contains("a secret"))
        #expect(!said.contains("root:"))
        #expect(!said.contains("home") && !said.contains("proc "))
        #expect(said.hasSuffix("end\n"))
    }

    @Test("a program reaches no address, not even this machine's own")
    func reachesNothing() async throws {
        let listener = try Listener()
        let script =
            "/usr/bin/python3 -c 'import socket; "
            + "print(socket.socket().connect_ex((\"127.0.0.1\", \(listener.port))))'"
        let outside = try programs.make("cat >/dev/null; " + script)
        let bare = ReportRenderer(
            RendererSettings(program: outside.folder, libraries: outside.folder, isolation: .bare)
        )
        // Without walls it does, so that the test is known to be able to tell.
        #expect(String(decoding: try await bare.file(of: [], as: .odt), as: UTF8.self) == "0\n")
        let said = try await output(script)
        #expect(said != "0\n" && !said.isEmpty)
    }

    @Test("a program writes nothing that stays")
    func writesNothing() async throws {
        let said = try await output("touch /renderer/program/x /usr/x /tmp/x 2>/dev/null; ls /renderer/program /tmp")
        #expect(said.contains("render.py"))
        #expect(said.split(separator: "\n").filter { $0 == "x" }.count == 1)
    }

    @Test("a program gives way to the sessions on the same machine")
    func givesWay() async throws {
        let script = "/usr/bin/python3 -c 'import os; print(os.sched_getscheduler(0) == os.SCHED_IDLE)'"
        #expect(try await output(script) == "True\n")
        #expect(try await output(script, courtesy: .nice) == "False\n")
        let usual = Int(getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0))
        #expect(try await output("nice", courtesy: .nice) == "\(min(19, usual + 10))\n")
    }

    // The system shares a core out between sessions first; within one of its own giving way would mean nothing.
    @Test("a program gives way within the session of processes that the server is in")
    func sharesSession() async throws {
        // Zero is how a process that is shut in sees a session that began outside of its walls.
        #expect(try await output("/usr/bin/python3 -c 'import os; print(os.getsid(0))'") == "0\n")
    }

    @Test("a program finds no terminal to type into")
    func findsNoTerminal() async throws {
        #expect(try await output("ls /dev | sort | tr '\\n' ' '") == "null urandom ")
    }

    @Test("a program that asks for more memory than it may have fails")
    func memory() async throws {
        let script = "/usr/bin/python3 -c 'print(len(bytearray(400 << 20)))' 2>/dev/null || echo refused"
        #expect(try await output(script) == "refused\n")
    }
}

/// A socket that listens on this machine, on any port.
private final class Listener {
    let port: UInt16
    private let handle: Int32

    init() throws {
        handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = handle
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 && listen(socket, 4) == 0 && getsockname(socket, $0, &length) == 0
            }
        }
        try #require(isListening)
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(handle) }
}
