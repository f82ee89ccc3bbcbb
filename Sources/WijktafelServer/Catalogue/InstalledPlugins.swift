import Cards
import Chain
import Ledger
import Questionnaire
import Sliders
import WorksheetKit

/// The plugins of this build: the one place in the core that lists them.
let installedPlugins: [Plugin] = [
    Plugin(Sliders.self),
    Plugin(Questionnaire.self),
    Plugin(Cards.self),
    Plugin(Chain.self),
    Plugin(Ledger.self),
]
