public import WorkshopPrimitives

/// An action that a worksheet proposes, made from what was released; the room takes it over and edits it, or doesn't.
public struct ActionDraft: Sendable, Hashable {
    /// Names the thing within the worksheet that the action is about: at most 64 of the signs that a name may have.
    public let id: String
    /// What that thing is called.
    public let theme: LocalizedText
    /// What to do.
    public let what: LocalizedText
    /// What kind of action it is, in a word or two.
    public let advice: LocalizedText
    /// What it follows from, in figures.
    public let because: LocalizedText
    /// Where the room stands, where that can be said.
    public let from: LocalizedText?
    /// Where the room wants to go, where that can be said.
    public let to: LocalizedText?

    /// Makes a draft.
    public init(
        id: String,
        theme: LocalizedText,
        what: LocalizedText,
        advice: LocalizedText,
        because: LocalizedText,
        from: LocalizedText? = nil,
        to: LocalizedText? = nil
    ) {
        self.id = id
        self.theme = theme
        self.what = what
        self.advice = advice
        self.because = because
        self.from = from
        self.to = to
    }
}
