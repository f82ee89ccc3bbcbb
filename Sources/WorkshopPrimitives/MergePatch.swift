/// JSON Merge Patch (RFC 7396) between documents that never hold `null`.
public enum MergePatch {
    /// The patch that turns one document into another; `nil` when they are equal.
    public static func between(_ old: JSON, _ new: JSON) -> JSON? {
        guard case .object(let before) = old, case .object(let after) = new else { return old == new ? nil : new }
        var patch: [String: JSON] = [:]
        for key in before.keys where after[key] == nil { patch[key] = .null }
        for (key, value) in after {
            guard let earlier = before[key] else {
                patch[key] = value
                continue
            }
            if let change = between(earlier, value) { patch[key] = change }
        }
        return patch.isEmpty ? nil : .object(patch)
    }

    /// The document after a patch.
    public static func applying(_ patch: JSON, to document: JSON) -> JSON {
        guard case .object(let changes) = patch else { return patch }
        var members = document.members ?? [:]
        for (key, change) in changes {
            members[key] = change == .null ? nil : applying(change, to: members[key] ?? .null)
        }
        return .object(members)
    }
}
