import Foundation
import ReportRenderer
import Testing

private let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
private let isInstalled = FileManager.default.isExecutableFile(atPath: "\(root)/.venv-renderer/bin/python")

@Suite(
    "The program that makes files, as it is installed",
    .enabled(if: isInstalled, "deploy/setup.sh --renderer has not been run")
)
struct InstalledTests {
    @Test("makes every kind of file within its walls", arguments: FileFormat.allCases)
    func makes(_ format: FileFormat) async throws {
        let renderer = ReportRenderer(RendererSettings(installation: root))
        #expect(await renderer.lack() == nil)
        let document = #"""
            {"format":"wijktafel-document","version":1,"language":"nl","title":"Proef","facts":[],"sections":[
            {"key":"a","headline":"Kop","look":"plain","sections":[],"blocks":[
            {"key":"b","kind":"paragraph","text":[{"kind":"user","text":"Een zin \u2705"}]},
            {"key":"f","kind":"figure","figure":{"title":"F","description":"D","width":400,"height":100,
            "svg":"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 100'><circle cx='40' cy='40' r='30'/></svg>",
            "data":{"caption":"C","columns":[],"rows":[],"notes":[],"look":"plain"}}}]}]}
            """#
        let file = try await renderer.file(of: Array(document.utf8), as: format)
        let start = format.suffix == "pdf" ? "%PDF-1.7" : "PK"
        #expect(file.starts(with: start.utf8))
        #expect(file.count > 1_000)
    }

    @Test("tells that what it was given is no document")
    func refuses() async throws {
        let renderer = ReportRenderer(RendererSettings(installation: root))
        await #expect(throws: RendererFailure.failed(code: 3)) { try await renderer.file(of: [123, 125], as: .odt) }
    }
}
