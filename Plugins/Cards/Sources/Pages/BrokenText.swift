import WorksheetKit

// What an ordinary letter takes on average, the narrow ones and the spaces among them, by the widths of `TextWidth`.
private let ordinary = 0.55

/// A text in lines as wide as so many ordinary letters; the last line ends in an ellipsis when there is more.
func broken(_ text: String, _ characters: Int, most: Int) -> [String] {
    TextWidth.lines(of: text, width: Double(characters) * ordinary, most: most)
}
