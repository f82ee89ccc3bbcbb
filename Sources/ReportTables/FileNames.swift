/// Names for files and sheets, made of texts that may hold anything.
enum FileNames {
    /// The most letters of a text in the name of a file.
    static let mostLetters = 48

    /// A name that any system takes: a number, then plain letters of the text; without an ending.
    static func numbered(_ number: Int, _ text: String) -> String {
        let digits = number < 10 ? "0\(number)" : String(number)
        var letters = ""
        for scalar in text.lowercased().unicodeScalars {
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                letters.unicodeScalars.append(scalar)
            } else if !letters.isEmpty, !letters.hasSuffix("-") {
                letters.append("-")
            }
            if letters.count == mostLetters { break }
        }
        while letters.hasSuffix("-") { letters.removeLast() }
        return letters.isEmpty ? digits : "\(digits)-\(letters)"
    }

    /// The most UTF-16 units of the name of a sheet; the format's own limit.
    static let mostOfSheet = 31

    /// A name that a spreadsheet takes for a sheet: a number, which makes it unique, then letters and spaces.
    ///
    /// Without the signs that the format forbids, and without the apostrophe, which ends a name within a formula.
    static func sheet(_ number: Int, _ text: String) -> String {
        var name = "\(number)"
        var isSpaced = false
        for scalar in text.unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            guard isLetter || "-.,()%&".unicodeScalars.contains(scalar) else {
                isSpaced = true
                continue
            }
            let more = (isSpaced || !name.contains(" ") ? " " : "") + String(scalar)
            guard name.utf16.count + more.utf16.count <= mostOfSheet else { break }
            name += more
            isSpaced = false
        }
        // A bare number would be read as the number of a row where a formula or a filter names the sheet.
        return name.contains(" ") ? name : "\(name) …"
    }
}
