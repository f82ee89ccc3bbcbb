import WorkshopPrimitives

/// What the signs of a graph are called, in drawing, description and table alike.
struct GraphWords {
    let language: Language

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    var weak: String { say("zwak", "weak") }

    var onPath: String { say("op het pad", "on the path") }

    var thicker: String { say("dikker: sterker", "thicker: stronger") }

    func name(of mark: Graph.Mark) -> String {
        switch mark {
        case .steering: say("hier sturen we op", "we steer on this")
        case .warning: say("let op", "mind this")
        }
    }

    func name(of evidence: Graph.Evidence) -> String { "\(letter(of: evidence)): \(meaning(of: evidence))" }

    /// The letter that says without colour what an arrow rests on; the same in every language, as the method has it.
    func letter(of evidence: Graph.Evidence) -> String {
        switch evidence {
        case .measured: "G"
        case .practice: "P"
        case .assumed: "A"
        case .refuted: "X"
        case .unknown: "?"
        }
    }

    func meaning(of evidence: Graph.Evidence) -> String {
        switch evidence {
        case .measured: say("gemeten of uit onderzoek", "measured or from research")
        case .practice: say("uit de praktijk", "from practice")
        case .assumed: say("aanname", "assumption")
        case .refuted: say("weerlegd", "refuted")
        case .unknown: say("weten we niet", "we do not know")
        }
    }
}
