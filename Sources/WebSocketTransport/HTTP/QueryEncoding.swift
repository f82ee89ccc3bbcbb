/// Writes a query again from the pieces that the library has decoded and cut at `&`.
///
/// Everything but unreserved characters and the first `=` of a piece is percent-encoded, so that a decoded `&` or `=`
/// of a value can't be mistaken for a separator.
func encodedQuery(_ pieces: [[UInt8]]) -> String {
    pieces.map(encodedPiece).joined(separator: "&")
}

private func encodedPiece(_ piece: [UInt8]) -> String {
    var text = ""
    var seenEquals = false
    for byte in piece {
        if byte == UInt8(ascii: "=") && !seenEquals {
            seenEquals = true
            text.append("=")
        } else if isUnreserved(byte) {
            text.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            let hex = String(byte, radix: 16, uppercase: true)
            text += "%" + (byte < 16 ? "0" : "") + hex
        }
    }
    return text
}

// RFC 3986 section 2.3.
private func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        true
    default: false
    }
}
