import WorksheetKit

/// A text in lines as wide as so many ordinary letters; the last line ends in an ellipsis when there is more.
func broken(_ text: String, _ characters: Int, most: Int) -> [String] {
    TextWidth.lines(of: text, width: Double(characters) * 0.55, most: most)
}
