import Foundation
import Testing

@testable import ReportRenderer

@Suite("The renderer of files")
struct RendererTests {
    private let programs = Programs()

    private func renderer(
        _ fake: FakeProgram,
        isolation: RendererSettings.Isolation = .bare,
        limit: Duration = .seconds(20),
        mostBytes: Int = 1 << 20
    ) -> ReportRenderer {
        ReportRenderer(
            RendererSettings(
                program: fake.folder,
                libraries: fake.folder,
                isolation: isolation,
                limit: limit,
                mostBytes: mostBytes
            )
        )
    }

    @Test("hands the document over and gives back the file and how far it is")
    func handsOver() async throws {
        let fake = try programs.make("echo progress 10 >&2; echo noise >&2; echo progress 90 >&2; echo \"$*\"; cat")
        let told = Told()
        let file = try await renderer(fake).file(of: Array("{}".utf8), as: .odt) { told.add($0) }
        #expect(String(decoding: file, as: UTF8.self) == "--format odt\n{}")
        #expect(
            told.all == [.waiting, .making(percent: 0), .making(percent: 10), .making(percent: 90)]
        )
    }

    @Test("takes documents and files that are larger than a pipe holds")
    func large() async throws {
        let fake = try programs.make("cat")
        let document = [UInt8](repeating: 65, count: 900_000)
        let file = try await renderer(fake).file(of: document, as: .docx)
        #expect(file == document)
    }

    @Test("tells the code of a program that fails, and takes no empty file")
    func failures() async throws {
        let failing = renderer(try programs.make("cat >/dev/null; exit 3"))
        await #expect(throws: RendererFailure.failed(code: 3)) { try await failing.file(of: [], as: .odt) }
        let empty = renderer(try programs.make("cat >/dev/null"))
        await #expect(throws: RendererFailure.failed(code: 0)) { try await empty.file(of: [], as: .odt) }
    }

    @Test(
        "outlives a program that leaves without reading what it is given",
        arguments: ["exit 0", "exit 3", "exec 0<&-; exit 3"]
    )
    func unread(script: String) async throws {
        let leaving = renderer(try programs.make(script))
        let document = [UInt8](repeating: 65, count: 4 << 20)
        let code: Int32 = script == "exit 0" ? 0 : 3
        // More than once: whether the document is still being written when the program ends is a matter of luck.
        for _ in 0..<5 {
            await #expect(throws: RendererFailure.failed(code: code)) { try await leaving.file(of: document, as: .odt) }
        }
    }

    @Test("ends a program that takes too long")
    func tooLong() async throws {
        let fake = try programs.make("exec sleep 600")
        let settings = RendererSettings(
            program: fake.folder,
            libraries: fake.folder,
            isolation: .bare,
            limit: .milliseconds(200),
            mostBytes: 1 << 20
        )
        // Without the look at whether all is there: on a busy machine that may take too long as well.
        let process = RendererProcess(settings)
        await #expect(throws: RendererFailure.tooLong) { try await process.start(["--format", "odt"], [], { _ in }) }
    }

    @Test("stops reading a file that is larger than it may be")
    func tooLarge() async throws {
        let renderer = renderer(try programs.make("exec yes"), mostBytes: 100_000)
        await #expect(throws: RendererFailure.tooLarge) { try await renderer.file(of: [], as: .odt) }
    }

    @Test("ends the program when nobody wants the file any more")
    func cancelled() async throws {
        let fake = try programs.make("touch \"$(dirname \"$0\")/begun\"; exec sleep 600")
        let renderer = renderer(fake)
        let task = Task { try await renderer.file(of: [], as: .odt) }
        while !FileManager.default.fileExists(atPath: fake.folder + "/bin/begun") { await Task.yield() }
        task.cancel()
        let result = await task.result
        #expect(throws: RendererFailure.cancelled) { try result.get() }
    }

    @Test("gives a program nothing of the server's environment")
    func environment() async throws {
        setenv("WIJKTAFEL_KEY", "a secret", 1)
        let file = try await renderer(try programs.make("cat >/dev/null; env")).file(of: [], as: .odt)
        #expect(!String(decoding: file, as: UTF8.self).contains("WIJKTAFEL"))
    }

    @Test("says what is missing, and where")
    func missing() async throws {
        let fake = try programs.make("")
        var settings = RendererSettings(program: "/nowhere", libraries: fake.folder, isolation: .bare)
        #expect(await ReportRenderer(settings).lack() == .program(path: "/nowhere"))
        settings.program = fake.folder
        settings.libraries = "/nowhere"
        #expect(await ReportRenderer(settings).lack() == .libraries(path: "/nowhere"))
        let renderer = ReportRenderer(settings)
        await #expect(throws: RendererFailure.unavailable(.libraries(path: "/nowhere"))) {
            try await renderer.file(of: [], as: .odt)
        }
    }

    @Test("counts percentages that go up only, and reads no line without an end")
    func progressLines() {
        var lines = ProgressLines()
        #expect(lines.take("progress 5\nprogress 3\nprogress 101\nprogress x\npro".utf8) == [5])
        #expect(lines.take("gress 40\n".utf8) == [40])
        #expect(lines.take(String(repeating: "p", count: 5_000).utf8) == [])
        #expect(lines.take("\nprogress 50\n".utf8) == [50])
    }
}

/// What was told, in order.
final class Told: @unchecked Sendable {
    private let lock = NSLock()
    private var list: [RendererProgress] = []

    func add(_ progress: RendererProgress) { lock.withLock { list.append(progress) } }

    var all: [RendererProgress] { lock.withLock { list } }
}
