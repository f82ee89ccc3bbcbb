@_exported public import WorkshopDocument
@_exported public import WorkshopPrimitives
@_exported public import WorkshopStatistics
