import EventLog
import ReportRenderer
import SessionEngine
import WorksheetKit

/// What routes need to give out files: the maker, the desk that queues, and what the renderer lacks.
struct ExportService: Sendable {
    let maker: ExportMaker
    let desk: ExportDesk
    let watch: RendererWatch

    /// Makes the service; `log` hears why a file failed, in words without anybody's own.
    init(_ maker: ExportMaker, time: any TimeSource, log: @escaping @Sendable (String) -> Void) {
        self.maker = maker
        desk = ExportDesk(time: time) { [maker] session, order, progress in
            do {
                return try await maker.file(session, order, progress: progress)
            } catch {
                if !(error is CancellationError) { log("no \(order.format.rawValue) was made: \(error)") }
                throw error
            }
        }
        watch = RendererWatch(time: time) { [renderer = maker.renderer] in await renderer.lack() }
    }

    /// What keeps a format from being made on this machine; `nil` when nothing does.
    func lack(for format: ExportFormat) async -> RendererLack? {
        format.rendered == nil ? nil : await watch.lack()
    }
}
