internal import EventLog
internal import Foundation
internal import GRDB
internal import WorkshopPrimitives

/// Bytes as SQLite takes them; no bytes become an empty blob, never NULL.
func blob(_ bytes: [UInt8]) -> DatabaseValue { Data(bytes).databaseValue }

/// Bytes as SQLite takes them; `nil` becomes NULL.
func blob(_ bytes: [UInt8]?) -> DatabaseValue { bytes.map { blob($0) } ?? .null }

/// A digest as SQLite takes it.
func blob(_ digest: Digest) -> DatabaseValue { blob(digest.bytes) }

/// A digest as SQLite takes it; `nil` becomes NULL.
func blob(_ digest: Digest?) -> DatabaseValue { blob(digest?.bytes) }

// Reading throws `corrupt` instead of trapping, because the file may have been touched by others.
extension Row {
    func bytes(_ column: String) throws -> [UInt8] {
        guard let bytes = try optionalBytes(column) else { throw StorageFailure.corrupt }
        return bytes
    }

    func optionalBytes(_ column: String) throws -> [UInt8]? {
        switch (self[column] as DatabaseValue).storage {
        case .blob(let data): Array(data)
        case .null: nil
        default: throw StorageFailure.corrupt
        }
    }

    func digest(_ column: String) throws -> Digest {
        guard let digest = Digest(checking: try bytes(column)) else { throw StorageFailure.corrupt }
        return digest
    }

    func optionalDigest(_ column: String) throws -> Digest? {
        try optionalBytes(column) == nil ? nil : digest(column)
    }

    func text(_ column: String) throws -> String {
        guard let text = try optionalText(column) else { throw StorageFailure.corrupt }
        return text
    }

    func optionalText(_ column: String) throws -> String? {
        switch (self[column] as DatabaseValue).storage {
        case .string(let text): text
        case .null: nil
        default: throw StorageFailure.corrupt
        }
    }

    func integer(_ column: String) throws -> Int64 {
        guard case .int64(let integer) = (self[column] as DatabaseValue).storage else {
            throw StorageFailure.corrupt
        }
        return integer
    }

    func moment(_ column: String) throws -> Timestamp { Timestamp(milliseconds: try integer(column)) }

    func optionalMoment(_ column: String) throws -> Timestamp? {
        (self[column] as DatabaseValue).isNull ? nil : try moment(column)
    }
}
