import Foundation
import Testing
import WorkshopDocument

@testable import GraphvizLayout

/// Programs that go by Graphviz's name and behave otherwise.
@Suite("A program that isn't Graphviz")
struct ProcessTests {
    @Test("that never ends is ended when its time is over, and there is no layout")
    func endless() async throws {
        let stub = try Stub("echo $$ > \"$0.pid\"\nwhile :; do :; done")
        defer { stub.remove() }
        let layout = await Graphviz(folders: stub.folder, limit: .seconds(1)).layout(try .columns([1]))
        #expect(layout == nil)
        let number = try #require(pid_t(try stub.text("dot.pid").trimmingCharacters(in: .newlines)))
        #expect(kill(number, 0) == -1 && errno == ESRCH)
    }

    @Test(
        "that floods, fails, says nothing or something else gives no layout, and long before its time is over",
        arguments: [
            "while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done",
            "while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa >&2; exit 1; done", "exit 0",
            "echo '{}'", "kill -9 $$", "exec 1>&-; exit 0",
            "echo '\(Answers.oneBox.replacing("\n", with: " "))'; exit 3",
        ]
    )
    func others(script: String) async throws {
        let stub = try Stub(script)
        defer { stub.remove() }
        #expect(await Graphviz(folders: stub.folder, limit: .seconds(600)).layout(try .columns([1])) == nil)
    }

    @Test("is heard when it says what Graphviz would say, and is given no environment but where programs are")
    func heard() async throws {
        let stub = try Stub(
            """
            /usr/bin/env > "$0.env"
            /bin/cat > "$0.in"
            echo '\(Answers.oneBox.replacing("\n", with: " "))'
            """
        )
        defer { stub.remove() }
        #expect(await Graphviz(folders: stub.folder, limit: .seconds(600)).layout(try .columns([1])) != nil)
        let names = try stub.text("dot.env").split(separator: "\n").compactMap { $0.split(separator: "=").first }
        // A shell sets the others by itself.
        #expect(Set(names.map(String.init)).subtracting(["PWD", "OLDPWD", "SHLVL", "_"]) == ["PATH"])
        #expect(try stub.text("dot.in") == DotSource.text(of: .columns([1])))
    }

    @Test("that is not there gives no layout")
    func missing() async throws {
        let stub = try Stub("exit 0")
        stub.remove()
        #expect(await Graphviz(folders: stub.folder).layout(try .columns([1])) == nil)
    }
}

/// A folder with a script that is called `dot`.
private struct Stub {
    let folder: String

    init(_ script: String) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("dot-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = "\(folder)/dot"
        try "#!/bin/sh\n\(script)\n".write(toFile: file, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
