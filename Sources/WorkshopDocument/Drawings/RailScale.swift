/// A rail: where values lie on it, and the stations that say what they mean.
public struct RailScale: Sendable, Hashable {
    /// A point on the rail that has a meaning.
    public struct Station: Sendable, Hashable {
        /// The value, in tenths.
        public let tenths: Int
        /// The sign in its circle, such as a phase's number; empty for a plain notch.
        public let sign: String
        /// What it is called.
        public let title: String
        /// What standing there means, in a line or two.
        public let text: String
        /// The step of the light-to-dark ramp, 1 to 4; 0 for none.
        public let shade: Int

        /// Makes a station.
        public init(tenths: Int, sign: String, title: String, text: String = "", shade: Int = 0) {
            self.tenths = tenths
            self.sign = sign
            self.title = title
            self.text = text
            self.shade = shade
        }
    }

    /// The lowest value, in tenths.
    public let lowest: Int
    /// The highest value, in tenths.
    public let highest: Int
    /// The distance between values that can be chosen, in tenths.
    public let step: Int
    /// The stations, from low to high.
    public let stations: [Station]

    /// Makes a rail.
    public init(lowest: Int, highest: Int, step: Int, stations: [Station]) {
        self.lowest = lowest
        self.highest = max(highest, lowest + 1)
        self.step = max(1, step)
        self.stations = stations
    }

    /// Where a value, in tenths, lies between two points.
    func place(_ tenths: Double, from left: Double, to right: Double) -> Double {
        left + (right - left) * (tenths - Double(lowest)) / Double(highest - lowest)
    }
}

/// Breaks a text into lines of at most so many characters, at spaces; the last line ends in "…" when text is left.
///
/// A word that is longer than a line is broken with a hyphen: Dutch has such words.
func wrapped(_ text: String, _ characters: Int, lines most: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ").flatMap({ pieces($0, of: characters) }) {
        if let last = lines.last, last.count + 1 + word.count <= characters {
            lines[lines.count - 1] = last + " " + word
        } else {
            lines.append(word)
        }
    }
    guard lines.count > most, most > 0 else { return lines }
    return Array(lines.prefix(most - 1)) + [String(lines[most - 1].prefix(characters - 1)) + "…"]
}

private func pieces(_ word: Substring, of characters: Int) -> [String] {
    guard word.count > characters, characters > 2 else { return [String(word)] }
    return [word.prefix(characters - 1) + "-"] + pieces(word.dropFirst(characters - 1), of: characters)
}

/// A text as SVG lines below each other.
func textLines(_ lines: [String], x: Double, y: Double, pitch: Double, class name: String) -> [SVG.Element] {
    lines.enumerated().map { index, line in .text(line, x: x, y: y + Double(index) * pitch, class: name) }
}
