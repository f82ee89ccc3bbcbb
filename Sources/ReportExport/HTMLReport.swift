public import WorkshopDocument
import WorkshopPrimitives

/// The report as one HTML file that can be kept, mailed and printed without anything beside it.
public enum HTMLReport {
    /// The file, in UTF-8: every chapter with its figures and their tables, no script and nothing fetched.
    ///
    /// The styles stand in the file in the order given, after them the report's own.
    public static func file(_ document: Document, styles: [String]) -> [UInt8] {
        let page = ReportPage(document)
        let style = (styles + [reportStyle]).map(contained).joined(separator: "\n")
        let head = page.head.map(\.rendered).joined() + "<style>\n\(style)\n</style>"
        let body = page.body.rendered
        let file =
            "<!DOCTYPE html>\n<html lang=\"\(document.language.rawValue)\"><head>\(head)</head>\n\(body)</html>\n"
        return Array(file.utf8)
    }

    /// What stands in the file's body, for a page that brings `style` and the other style sheets itself.
    public static func body(_ document: Document) -> [UInt8] {
        Array(ReportPage(document).parts.map(\.rendered).joined().utf8)
    }

    /// The report's own style sheet, which comes after the others.
    public static var style: [UInt8] { Array(reportStyle.utf8) }

    // Inside a style element nothing is escaped and only "</" ends it. In CSS a backslash before a slash changes
    // nothing, so a house style can't break out and still means what it meant.
    private static func contained(_ style: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in style.unicodeScalars {
            if scalar == "/", output.last == "<" { output.append("\\") }
            output.append(scalar)
        }
        return String(output)
    }
}
