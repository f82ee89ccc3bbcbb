import Questionnaire
import Sliders
import Testing
import WorksheetKit

@Suite("A municipality's own instruments")
struct OwnContentTests {
    static let head = """
        id: eigen
        kind: KIND
        version: 1
        title: {nl: Eigen, en: Own}
        intro: {nl: Vul in., en: Fill in.}
        sources:
          - {id: wij, title: Eigen werk, publisher: null, year: null}

        """

    private func own(_ kind: String, _ rest: String) -> ContentFile {
        file(Self.head.replacing("KIND", with: kind) + rest, name: "eigen.yaml")
    }

    @Test("statements with labels and a warning direction become sliders")
    func likert() throws {
        let instrument = try SlidersInstrument(
            own(
                "sliders",
                """
                scale:
                  type: likert
                  min: 1
                  max: 3
                  labels: [{nl: Nee, en: 'No'}, {nl: Half, en: Half}, {nl: Ja, en: 'Yes'}]
                  direction: high-is-warning
                  dont_know: true
                items:
                  - id: een
                    title: {nl: Een, en: One}
                    statement: {nl: Wij wachten af., en: We wait and see.}
                    source: {doc: wij, at: eigen}
                """
            )
        )
        #expect(instrument.kind == .likert)
        #expect(instrument.stations.map(\.title.nl) == ["Nee", "Half", "Ja"])
        #expect(instrument.scale.isHighWarning)
        #expect(instrument.scale.range == ScaleRange(minimum: 10, maximum: 30, step: 10))
        #expect(instrument.measures.map(\.id) == ["nu"])
        #expect(instrument.phases.map(\.phase.id) == ["posities"])
        #expect(instrument.items.first?.short == instrument.items.first?.title)
    }

    @Test("phases may be three and themes two; half steps can be asked for in words")
    func phases() throws {
        let theme = """
              - id: ID
                title: {nl: Thema, en: Theme}
                source: &doc
                levels:
                  - {id: ID-1, phase: 1, text: {nl: A, en: A}, source: SRC}
                  - {id: ID-2, phase: 2, text: {nl: B, en: B}, source: SRC}
                  - {id: ID-3, phase: 3, text: {nl: C, en: C}, source: SRC}

            """
            .replacing("&doc", with: "SRC")
            .replacing("SRC", with: "{doc: wij, at: eigen}")
        let instrument = try SlidersInstrument(
            own(
                "sliders",
                """
                scale: {type: phase, min: 1, max: 3, step: 1, allow_half: true, dont_know: false}
                phases:
                  - {id: f1, phase: 1, title: {nl: Een, en: One}}
                  - {id: f2, phase: 2, title: {nl: Twee, en: Two}}
                  - {id: f3, phase: 3, title: {nl: Drie, en: Three}}
                items:

                """ + theme.replacing("ID", with: "x") + theme.replacing("ID", with: "y")
            )
        )
        #expect(instrument.scale.range == ScaleRange(minimum: 10, maximum: 30, step: 5))
        #expect(instrument.items.map(\.id) == ["x", "y"])
        #expect(instrument.items.flatMap(\.levels).count == 6)
    }

    @Test("a consideration must be about one of its own poles")
    func poles() {
        let found = problems { () throws(ContentProblems) in
            try SlidersInstrument(
                own(
                    "spectrum",
                    """
                    scale: {type: bipolar, min: -3, max: 3}
                    items:
                      - id: een
                        title: {nl: Een, en: One}
                        left: {id: links, title: {nl: Links, en: Left}}
                        right: {id: rechts, title: {nl: Rechts, en: Right}}
                        considerations:
                          - {id: c1, pole: midden, text: {nl: Tja, en: Well}, source: {doc: wij, at: eigen}}
                        source: {doc: wij, at: eigen}
                    """
                )
            )
        }
        #expect(brief(found) == ["15 unknown-value items[0].considerations[0].pole"])
    }

    @Test("questions need no numbers, parts or board texts; options are the file's own")
    func questionnaire() throws {
        let instrument = try QuestionnaireInstrument(
            own(
                "questionnaire",
                """
                scale:
                  type: choice
                  options:
                    - {id: a, value: 0, title: {nl: Nee, en: 'No'}}
                    - {id: b, value: 1, title: {nl: Begin, en: Start}}
                    - {id: c, value: 3, title: {nl: Ja, en: 'Yes'}}
                    - {id: d, value: null, title: {nl: Weet niet, en: Don’t know}}
                items:
                  - id: groep
                    title: {nl: Groep, en: Group}
                    source: {doc: wij, at: eigen}
                    questions:
                      - {id: v1, text: {nl: Gaat het?, en: Does it work?}, source: {doc: wij, at: eigen}}
                      - {id: v2, text: {nl: En nu?, en: And now?}, source: {doc: wij, at: eigen}}
                """
            )
        )
        #expect(instrument.questions.map(\.number) == [1, 2])
        #expect(instrument.scale.highestValue == 3)
        #expect(instrument.scale.options.last?.meaning == .dontKnow)
        #expect(instrument.phases.map(\.id) == ["antwoorden"])
        #expect(instrument.questions.first?.short.nl == "Gaat het?")
    }

    @Test("options without two values, or with a value that means nothing, are refused")
    func options() {
        let found = problems { () throws(ContentProblems) in
            try QuestionnaireInstrument(
                own(
                    "questionnaire",
                    """
                    scale:
                      type: choice
                      options:
                        - {id: a, value: 1, title: {nl: Ja, en: 'Yes'}}
                        - {id: a, value: 1, meaning: not-applicable, title: {nl: N.v.t., en: n/a}}
                    items:
                      - id: groep
                        title: {nl: Groep, en: Group}
                        source: {doc: wij, at: eigen}
                        questions:
                          - {id: v1, text: {nl: Gaat het?, en: Does it?}, source: {doc: wij, at: eigen}}
                    """
                )
            )
        }
        #expect(
            brief(found) == [
                "10 too-few-values scale.options",
                "12 duplicate-id scale.options[1].id",
                "12 value-against-meaning scale.options[1].value",
            ]
        )
    }

    @Test("a file of several parts is refused with one clear reason")
    func parts() {
        let found = problems { () throws(ContentProblems) in
            try SlidersInstrument(own("spectrum", "parts:\n  - id: deel\n"))
        }
        #expect(brief(found) == ["8 parts-in-file parts"])
    }
}
