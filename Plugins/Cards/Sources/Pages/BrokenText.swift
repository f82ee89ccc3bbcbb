/// A text in lines of at most so many characters; the last line ends in an ellipsis when there is more.
func broken(_ text: String, _ characters: Int, most: Int) -> [String] {
    var lines: [String] = []
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    words = words.flatMap { word in word.count > characters ? chunks(word, characters) : [word] }
    for word in words {
        if let last = lines.last, last.count + 1 + word.count <= characters {
            lines[lines.count - 1] = "\(last) \(word)"
        } else {
            lines.append(word)
        }
    }
    guard lines.count > most, most > 0 else { return lines }
    let last = lines[most - 1]
    return lines.prefix(most - 1) + [(last.count < characters ? last : String(last.dropLast())) + "…"]
}

private func chunks(_ word: String, _ size: Int) -> [String] {
    var rest = Substring(word)
    var chunks: [String] = []
    while !rest.isEmpty {
        chunks.append(String(rest.prefix(size)))
        rest = rest.dropFirst(size)
    }
    return chunks
}
