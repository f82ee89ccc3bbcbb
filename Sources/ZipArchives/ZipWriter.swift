internal import CLibzip
internal import Glibc

/// Writes archives with libzip, into memory.
enum ZipWriter {
    static func write(_ entries: [ZipEntry]) throws(ZipFailure) -> [UInt8] {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw .memory }
        defer { zip_source_free(target) }
        // The archive gives up its hold when it closes; ours lets the bytes be read after that.
        zip_source_keep(target)
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil) else {
            zip_source_free(target)
            throw .memory
        }
        do throws(ZipFailure) {
            for entry in entries { try add(entry, to: archive) }
            guard zip_close(archive) == 0 else { throw .memory }
        } catch {
            zip_discard(archive)
            throw error
        }
        return try bytes(of: target)
    }

    private static func add(_ entry: ZipEntry, to archive: OpaquePointer) throws(ZipFailure) {
        guard let source = source(of: entry.bytes, in: archive) else { throw .memory }
        let index = zip_file_add(archive, entry.path, source, ZIP_FL_ENC_UTF_8)
        guard index >= 0 else {
            zip_source_free(source)
            throw .double(path: entry.path)
        }
        guard zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, level) == 0,
            zip_file_set_dostime(archive, UInt64(index), 0, firstDay, 0) == 0
        else { throw .memory }
    }

    /// A copy, because the library reads the bytes only when it closes the archive; it frees the copy itself.
    private static func source(of bytes: [UInt8], in archive: OpaquePointer) -> OpaquePointer? {
        guard !bytes.isEmpty else { return zip_source_buffer(archive, nil, 0, 0) }
        guard let copy = malloc(bytes.count) else { return nil }
        bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(from: $0) }
        guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
            free(copy)
            return nil
        }
        return source
    }

    private static func bytes(of source: OpaquePointer) throws(ZipFailure) -> [UInt8] {
        var stat = zip_stat_t()
        guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else { throw .memory }
        defer { zip_source_close(source) }
        let size = Int(stat.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let start = buffer.baseAddress {
                let read = zip_source_read(source, start + count, UInt64(size - count))
                guard read > 0 else { return }
                count += Int(read)
            }
        }
        guard bytes.count == size else { throw .memory }
        return bytes
    }

    /// 1 January 1980, as the form writes days; its hour is zero.
    private static let firstDay: UInt16 = 0x21
    /// How hard to press, from 1 to 9: the middle, where more costs much and yields little.
    private static let level: UInt32 = 6
}
