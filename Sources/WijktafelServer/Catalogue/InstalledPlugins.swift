import Cards
import Ledger
import Questionnaire
import ResultsChain
import Sliders
import WorksheetKit

/// The plugins of this build: the one place in the core that lists them.
let installedPlugins: [Plugin] = [
    Plugin(Sliders.self),
    Plugin(Questionnaire.self),
    Plugin(Cards.self),
    Plugin(ResultsChain.self),
    Plugin(Ledger.self),
]
