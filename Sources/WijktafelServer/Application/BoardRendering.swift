import CQRencode
import GraphvizLayout
import SessionEngine
import WorksheetKit

/// Draws the board's pages with the document's one renderer, and QR codes with libqrencode.
struct BoardRendering: PageRendering {
    func blocks(of section: Section, language: Language) -> [(key: String, html: String)] {
        BlockRenderer.boardBlocks(of: section, language: language)
    }

    func code(for text: String) -> [[Bool]] {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return [] }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let squares = code.pointee.data else { return [] }
        return (0..<width).map { row in (0..<width).map { squares[row * width + $0] & 1 == 1 } }
    }

    /// A QR code for a page that draws it by itself: a row of ones and zeros for each line.
    func squares(of text: String) -> JSON {
        .array(code(for: text).map { .string(String($0.map { $0 ? "1" : "0" })) })
    }
}

/// Lays out the graphs of all sessions with one Graphviz service, so that together they don't crowd the machine.
struct GraphvizLayouting: GraphLayouting {
    private let graphviz = Graphviz()

    func layout(_ shape: GraphShape) async -> GraphLayout? { await graphviz.layout(shape) }
}
