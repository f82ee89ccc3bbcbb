import EventLog
import Foundation
import Testing
import WorkshopPrimitives
import ZipArchives

@testable import ReportPackage

@Suite("A publishable package")
struct PublishableTests {
    @Test("holds the files as they were, and what describes and secures them")
    func files() throws {
        let entries = try ZipArchive.unpack(PublishablePackage.make(contents(), key: signingKey()))
        let paths = entries.map(\.path)
        for entry in contents().files {
            #expect(entries.contains(entry))
            #expect(paths.contains("mdto/\(entry.path).bestand.mdto.xml"))
        }
        let rest = ["LEESMIJ.txt", "metadata.json", "mdto.xml", "public-key.txt", "SHA256SUMS", "SHA256SUMS.sig"]
        #expect(Set(rest).isSubset(of: paths))
        #expect(paths.count == rest.count + 2 * contents().files.count)
    }

    @Test("holds nothing of who took part and nothing of the log, also when it is given them")
    func nobody() throws {
        let all = try ZipArchive.unpack(PublishablePackage.make(contents(), key: signingKey())).flatMap(\.bytes)
        let text = String(decoding: all, as: UTF8.self)
        for word in ["anna", "bert", "Bert", "Blauwe molen", "log.jsonl", "session.json"] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test("has the same bytes for the same contents")
    func deterministic() throws {
        let first = try PublishablePackage.make(contents(), key: signingKey())
        #expect(try PublishablePackage.make(contents(), key: signingKey()) == first)
    }

    @Test("says in metadata.json what it is, which log it is of, and the hash of every file")
    func metadata() throws {
        let entries = try ZipArchive.unpack(PublishablePackage.make(contents(), key: signingKey()))
        let file = try #require(entries.first { $0.path == "metadata.json" })
        let json = try JSONParser.parse(file.bytes)
        #expect(json["kind"]?.text == "publishable")
        #expect(json["title"]?.text == contents().record.title)
        #expect(json["madeAt"]?.text == "2026-11-21T12:00:00Z")
        #expect(json["chain"]?["version"]?.integer == 9)
        #expect(json["chain"]?["hash"]?.text == log()[8].hash.description)
        #expect(json["instruments"]?.elements?.first?["sha256"]?.text == Digest(of: instrument).description)
        for entry in contents().files {
            #expect(json["files"]?[entry.path]?["sha256"]?.text == Digest(of: entry.bytes).description)
        }
        let read = try PackageMetadata(reading: file.bytes)
        #expect(read?.record == contents().record)
    }

    @Test("keeps an instrument under its name, as far as that is a name")
    func instruments() {
        let hash = Digest(of: instrument)
        func path(_ name: String) -> String { PackageInstrument(hash: hash, name: name).path }
        #expect(path("volwassenheid") == "content/volwassenheid-\(hash.description.prefix(12)).yaml")
        for name in ["", "../boven", "a b", "é"] { #expect(path(name) == "content/\(hash).yaml") }
    }

    @Test("refuses a file that has the name of one of its own, and one that leads elsewhere")
    func names() throws {
        for path in ["SHA256SUMS", "leesmij.TXT", "../buiten"] {
            var contents = contents()
            contents.files.append(ZipEntry(path: path, text: "x"))
            #expect(throws: PackageFailure.self, "\(path)") { try PublishablePackage.make(contents, key: signingKey()) }
        }
    }

    @Test("is checked by sha256sum and OpenSSL, in the words of its own LEESMIJ.txt")
    func byHand() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let entries = try ZipArchive.unpack(PublishablePackage.make(contents(), key: signingKey()))
        for entry in entries {
            let file = folder.appendingPathComponent(entry.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(entry.bytes).write(to: file)
        }
        let readMe = try #require(entries.first { $0.path == "LEESMIJ.txt" })
        let lines = String(decoding: readMe.bytes, as: UTF8.self).split(separator: "\n")
        let commands = lines.filter { $0.hasPrefix("sha256sum ") || $0.hasPrefix("openssl ") }.map(String.init)
        #expect(Set(commands).count == 2 && commands.count == 4)
        func results() throws -> [Int32] {
            try commands.prefix(2).map { command in
                let shell = Process()
                shell.executableURL = URL(fileURLWithPath: "/bin/sh")
                shell.arguments = ["-c", command]
                shell.currentDirectoryURL = folder
                shell.standardOutput = FileHandle.nullDevice
                shell.standardError = FileHandle.nullDevice
                try shell.run()
                shell.waitUntilExit()
                return shell.terminationStatus
            }
        }
        #expect(try results() == [0, 0])
        let list = folder.appendingPathComponent("SHA256SUMS")
        try (Data(contentsOf: list) + Data("x".utf8)).write(to: list)
        #expect(try results()[1] != 0)
    }
}
