/// A language that the interface and the content exist in.
public enum Language: String, Sendable, Hashable, CaseIterable {
    /// Dutch, the language of the product.
    case nl
    /// English, a full second language.
    case en
}

/// A text that exists in every language.
public struct LocalizedText: Sendable, Hashable {
    /// The Dutch text.
    public let nl: String
    /// The English text.
    public let en: String

    /// Makes a text from both languages.
    public init(nl: String, en: String) {
        self.nl = nl
        self.en = en
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .nl: nl
        case .en: en
        }
    }
}
