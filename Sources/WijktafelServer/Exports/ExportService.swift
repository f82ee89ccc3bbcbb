import EventLog
import ReportRenderer
import SessionEngine
import WorksheetKit

/// What routes need to give out files: the maker, the desk that queues, and what the renderer lacks.
struct ExportService: Sendable {
    let maker: ExportMaker
    let desk: ExportDesk
    let watch: RendererWatch

    init(_ maker: ExportMaker, time: any TimeSource) {
        self.maker = maker
        desk = ExportDesk(time: time) { [maker] session, order, progress in
            try await maker.file(session, order, progress: progress)
        }
        watch = RendererWatch(time: time) { [renderer = maker.renderer] in await renderer.lack() }
    }

    /// What keeps a format from being made on this machine; `nil` when nothing does.
    func lack(for format: ExportFormat) async -> RendererLack? {
        format.rendered == nil ? nil : await watch.lack()
    }
}
