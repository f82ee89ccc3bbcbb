import WorkshopPrimitives

// What every worksheet says in the same words, so that a room learns them once.
extension DocumentContext {
    /// How many of the people at the table took part.
    public func attendance(_ n: Int) -> String {
        LocalizedText(nl: "\(n) van \(participants) deden mee", en: "\(n) of \(participants) took part")[language]
    }

    /// A number of people.
    public func people(_ n: Int) -> String {
        n == 1
            ? LocalizedText(nl: "1 persoon", en: "1 person")[language]
            : LocalizedText(nl: "\(n) mensen", en: "\(n) people")[language]
    }
}
