import Foundation

/// A folder with a shell script in the place of Python, so that what the launcher does can be seen.
///
/// The folders go when the suite that holds them does.
final class FakeProgram: Sendable {
    let folder: String

    init(_ script: String) throws {
        folder = NSTemporaryDirectory() + "renderer-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder + "/bin", withIntermediateDirectories: true)
        try "".write(toFile: folder + "/render.py", atomically: true, encoding: .utf8)
        // Flags, the script's own name and the check that all is well come first.
        let head = "#!/bin/sh\nshift 3\ncase \"$1\" in --check) exit 0 ;; esac\n"
        try (head + script + "\n").write(toFile: folder + "/bin/python", atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/bin/python")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}

/// Holds programs as long as a test runs.
final class Programs {
    private var all: [FakeProgram] = []

    func make(_ script: String) throws -> FakeProgram {
        let program = try FakeProgram(script)
        all.append(program)
        return program
    }
}
