internal import CLibzip

/// Reads archives with libzip, from memory.
struct ZipReader {
    private let archive: OpaquePointer
    private let limits: ZipLimits

    static func read(_ bytes: [UInt8], limits: ZipLimits) throws(ZipFailure) -> [ZipEntry] {
        try bytes.withUnsafeBufferPointer { buffer throws(ZipFailure) -> [ZipEntry] in
            guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil) else {
                throw .memory
            }
            var error = zip_error_t()
            zip_error_init(&error)
            defer { zip_error_fini(&error) }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
                zip_source_free(source)
                // The library looks for doubles itself, and gives no name.
                throw zip_error_code_zip(&error) == ZIP_ER_EXISTS ? .double(path: nil) : .damaged(path: nil)
            }
            defer { zip_discard(archive) }
            return try ZipReader(archive: archive, limits: limits).entries()
        }
    }

    private func entries() throws(ZipFailure) -> [ZipEntry] {
        let count = Int(zip_get_num_entries(archive, 0))
        guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
        var paths: [String] = []
        for index in 0..<max(0, count) { paths.append(try path(UInt64(index))) }
        try ZipPath.check(paths)
        var entries: [ZipEntry] = []
        var total = 0
        for (index, path) in paths.enumerated() {
            let size = try size(UInt64(index), path)
            total += size
            guard total <= limits.totalBytes else { throw .contentsTooLarge(limit: limits.totalBytes) }
            entries.append(ZipEntry(path: path, bytes: try content(UInt64(index), path, size: size)))
        }
        return entries
    }

    /// The bytes of the name as they are: a guess at their meaning would be one that others may guess otherwise.
    private func path(_ index: UInt64) throws(ZipFailure) -> String {
        guard let name = zip_get_name(archive, index, ZIP_FL_ENC_RAW), let path = String(validatingCString: name) else {
            throw .damaged(path: nil)
        }
        return path
    }

    /// The size that the directory gives, once it is within the limits; `content` holds the file to it.
    private func size(_ index: UInt64, _ path: String) throws(ZipFailure) -> Int {
        var stat = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &stat) == 0 else { throw .damaged(path: path) }
        guard stat.encryption_method == 0, stat.comp_method == 0 || stat.comp_method == ZIP_CM_DEFLATE else {
            throw .unsupported(path: path)
        }
        guard stat.size <= UInt64(limits.entryBytes) else {
            throw .entryTooLarge(path: path, limit: limits.entryBytes)
        }
        let isDense = stat.size / UInt64(limits.ratio) > stat.comp_size
        guard stat.size < UInt64(limits.denseFrom) || !isDense else { throw .tooDense(path: path) }
        return Int(stat.size)
    }

    private func content(_ index: UInt64, _ path: String, size: Int) throws(ZipFailure) -> [UInt8] {
        guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged(path: path) }
        defer { zip_fclose(file) }
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            // One byte more than there should be, to see a file that goes on; the checksum is looked at only at the end.
            while count <= size, let start = buffer.baseAddress {
                let read = zip_fread(file, start + count, UInt64(size + 1 - count))
                guard read > 0 else {
                    isWhole = read == 0 && count == size
                    return
                }
                count += Int(read)
            }
        }
        guard isWhole else { throw .damaged(path: path) }
        return bytes
    }
}
