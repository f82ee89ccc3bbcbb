import WorksheetKit

extension VectorMethods {
    /// The questions of one basisfunctie and their mean, without the rule of half that holds for display.
    @Sendable static func quickscan(_ input: VectorInput) throws -> JSON {
        let participants = try input.integer("deelnemers")
        guard let entries = input.value["vragen"]?.elements else { throw VectorError("invoer vragen is no array") }
        let questions = try entries.map { entry in
            QuestionScore(try counts(VectorInput(entry)), participants: participants)
        }
        let function = FunctionScore(questions)
        return [
            "vragen": .array(questions.map(members)),
            "functiescore": .optional(function.score),
            "vragen_met_score": .integer(function.scoredCount),
            "vragen_totaal": .integer(function.questionCount),
        ]
    }

    private static func counts(_ input: VectorInput) throws(VectorError) -> QuickscanCounts {
        QuickscanCounts(
            ja: try input.integer("ja", default: 0),
            deels: try input.integer("deels", default: 0),
            nee: try input.integer("nee", default: 0),
            weetNiet: try input.integer("weet_niet", default: 0),
            nvt: try input.integer("nvt", default: 0)
        )
    }

    private static func members(of question: QuestionScore) -> JSON {
        [
            "score": .optional(question.score),
            "ondergrens": .optional(question.interval?.lowerBound),
            "bovengrens": .optional(question.interval?.upperBound),
            "n_inhoudelijk": .integer(question.count),
            "aandeel_weet_niet": .optional(question.shareWeetNiet),
            "dekking": .optional(question.coverage),
            "cns": .optional(question.consensus),
            "verdeeld": .bool(question.isDivided),
            "kennislacune": .bool(question.isKnowledgeGap),
        ]
    }
}
