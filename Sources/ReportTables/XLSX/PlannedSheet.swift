import WorkshopDocument

/// A table with the sheet that it gets.
struct PlannedSheet {
    let placed: PlacedTable
    let flat: FlatTable
    let name: String
}
