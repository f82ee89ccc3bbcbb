import Foundation
import WorksheetKit

/// Reads the plugins' manifests; a folder without a plugin, or a plugin without a folder, fails the start.
enum ManifestLoader {
    struct Found {
        let folder: String
        let manifest: PluginManifest
    }

    static func load(root: String, ids: Set<String>, problems: inout [String]) -> [Found] {
        let folder = "\(root)/Plugins"
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            problems.append("\(folder): there is no such folder; start from the product's folder or give --root")
            return []
        }
        var found: [Found] = []
        for name in names.sorted() where isFolder("\(folder)/\(name)") && !name.hasPrefix(".") {
            let path = "\(folder)/\(name)/plugin.json"
            guard let bytes = FileManager.default.contents(atPath: path) else {
                problems.append("\(path): can't be read")
                continue
            }
            do {
                let manifest = try PluginManifest(JSONParser.parse([UInt8](bytes)))
                if manifest.id != name.lowercased() { problems.append("\(path): id is not the folder's name") }
                if !ids.contains(manifest.id) { problems.append("\(path): this build has no such plugin") }
                found.append(Found(folder: name, manifest: manifest))
            } catch let error as Rejection {
                problems.append("\(path): \(error.field ?? "the file"): \(error.code)")
            } catch {
                problems.append("\(path): is not JSON: \(error)")
            }
        }
        for id in ids.subtracting(found.map(\.manifest.id)).sorted() {
            problems.append("\(folder): the plugin \(id) has no folder with a manifest")
        }
        return found
    }

    /// What lies beside the plugins, such as a page about them, is none.
    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
