import WorksheetKit

/// What findings are called on the board and in the report (methods 1.7); the browser has the same in its texts.
enum FindingText {
    static func text(_ code: String) -> LocalizedText {
        texts[code].map { LocalizedText(nl: $0.0, en: $0.1) } ?? LocalizedText(nl: code, en: code)
    }

    /// A place of the case itself, as people know it; a line goes by its own name.
    static func place(_ place: String) -> LocalizedText {
        switch place {
        case "basisjaar": LocalizedText(nl: "Basisjaar", en: "Base year")
        case "looptijd": LocalizedText(nl: "Looptijd", en: "Number of years")
        case "discontovoet": LocalizedText(nl: "Discontovoet", en: "Discount rate")
        case "conventie": LocalizedText(nl: "Tijdsconventie", en: "Time convention")
        case "posten": LocalizedText(nl: "Posten", en: "Lines")
        default: LocalizedText(nl: place, en: place)
        }
    }

    static func evidence(_ evidence: Line.Evidence) -> LocalizedText {
        switch evidence {
        case .measured: LocalizedText(nl: "gemeten", en: "measured")
        case .literature: LocalizedText(nl: "literatuur", en: "literature")
        case .practice: LocalizedText(nl: "praktijk", en: "practice")
        case .assumption: LocalizedText(nl: "aanname", en: "assumption")
        }
    }

    /// The texts by code.
    static let texts: [String: (String, String)] = [
        "E_BASISJAAR": ("Kies een basisjaar tussen 1990 en 2100", "Choose a base year between 1990 and 2100"),
        "E_LOOPTIJD": ("De looptijd is 1 tot 100 jaar", "The number of years is 1 to 100"),
        "E_DISCONTOVOET": (
            "Vul de discontovoet in als percentage tussen -5 en 20",
            "Fill in the discount rate as a percentage between -5 and 20"
        ),
        "E_CONVENTIE": ("Onbekende tijdsconventie", "Unknown time convention"),
        "E_GEEN_POSTEN": ("Voeg ten minste één post toe", "Add at least one line"),
        "E_DUBBEL_ID": ("Interne fout: dubbele post", "Internal error: two lines with one id"),
        "E_SOORT": ("Kies kost, baat of overdracht", "Choose cost, benefit or transfer"),
        "E_BEDRAG_OF_HOEVEELHEID": (
            "Vul óf een bedrag in, óf hoeveelheid x prijs", "Fill in either an amount, or quantity x price"
        ),
        "E_HOEVEELHEID_LEEG": ("Vul de hoeveelheid in", "Fill in the quantity"),
        "E_GETAL": ("Dit is geen getal", "This is not a number"),
        "E_AANDEEL_BEREIK": (
            "Een aandeel of kans ligt tussen 0 en 100 %", "A share or probability lies between 0 and 100%"
        ),
        "E_AANTAL_NEGATIEF": ("Een aantal kan niet negatief zijn", "A number of things can't be negative"),
        "E_CORRECTIE_BEREIK": ("Een correctie ligt tussen 0 en 100 %", "A correction lies between 0 and 100%"),
        "E_START_VOOR_BASISJAAR": (
            "Kosten van vóór het basisjaar zijn verzonken en tellen niet mee",
            "Costs from before the base year are sunk and don't count"
        ),
        "E_EIND_VOOR_START": ("Het eindjaar ligt voor het startjaar", "The last year lies before the first"),
        "E_INGROEI": (
            "Ingroei is ten minste 1 jaar (1 = meteen volledig)", "Growing takes at least 1 year (1 = full at once)"
        ),
        "E_UITDOVING": ("Uitdoving ligt tussen 0 en 100 % per jaar", "Fading lies between 0 and 100% a year"),
        "E_PROFIEL": (
            "Het profiel heeft voor elk jaar een waarde van 0 of hoger",
            "The profile has a value of 0 or more for every year"
        ),
        "E_INDEX_ONTBREEKT": (
            "Geen indexcijfer voor dit prijspeil. Vul het CBS-cijfer in",
            "No index figure for this price year. Fill in the figure of Statistics Netherlands"
        ),
        "E_VERDELING_LEEG": ("Geef aan van wie deze post is", "Say whose line this is"),
        "E_VERDELING_SOM": (
            "De verdeling moet optellen tot 100 % (overdracht: tot 0 %)",
            "The shares must add up to 100% (a transfer: to 0%)"
        ),
        "E_VERDELING_NEGATIEF": ("Een aandeel in de verdeling kan niet negatief zijn", "A share can't be negative"),
        "E_VERDELING_DUBBEL": ("Een partij staat er twee keer in", "A party stands in it twice"),
        "E_BEREIK_VOLGORDE": (
            "Laag, waarschijnlijk en hoog staan niet op volgorde", "Low, most likely and high are out of order"
        ),
        "E_BASIS_BUITEN_BEREIK": ("De basiswaarde ligt buiten het bereik", "The base value lies outside the range"),
        "E_LOGNORMAAL": ("Lognormaal vraagt 0 < P10 < P90", "Lognormal asks 0 < P10 < P90"),
        "W_DISCONTOVOET_AFWIJKEND": (
            "Afwijkend van de standaard 2,25 %: geef een reden", "Not the standard 2.25%: give a reason"
        ),
        "W_GEEN_KOSTEN": ("Er zijn nog geen kosten", "There are no costs yet"),
        "W_GEEN_BATEN": ("Er zijn nog geen baten", "There are no benefits yet"),
        "W_NEGATIEVE_KOST": ("Een besparing hoort bij de baten", "A saving belongs with the benefits"),
        "W_DUBBELE_CORRECTIE": (
            "Het effect is al een verschil: trek niet nog eens af wat toch was gebeurd",
            "The effect already is a difference: don't take off again what would have happened anyway"
        ),
        "W_DUBBELTELLING": ("Mogelijk twee keer hetzelfde effect", "Possibly the same effect twice"),
        "W_AFSCHRIJVING": (
            "Rente en afschrijving naast een investering tellen dubbel",
            "Interest and depreciation beside an investment count twice"
        ),
        "W_INDIRECT_CONTROLEER": (
            "Telt alleen mee als het bovenop het directe effect komt",
            "Counts only when it comes on top of the direct effect"
        ),
        "W_START_NA_LOOPTIJD": (
            "Dit deel valt buiten de looptijd en telt niet mee", "This part lies beyond the years and doesn't count"
        ),
        "W_EIND_NA_LOOPTIJD": (
            "Dit deel valt buiten de looptijd en telt niet mee", "This part lies beyond the years and doesn't count"
        ),
        "W_BRON_ONTBREEKT": ("Geen bron: dit is een aanname", "No source: this is an assumption"),
        "W_GEEN_BEREIK": ("Geef laag en hoog op", "Give a low and a high value"),
        "W_BATEN_OPTIMISTISCH": (
            "Meer dan 60 % van de baten rust op aannames", "More than 60% of the benefits rests on assumptions"
        ),
        "W_GEEN_KETEN": (
            "Geen pad in de resultatenketen leidt hierheen", "No path of the results chain leads here"
        ),
        "W_BTW_GEMENGD": (
            "Deze prijs heeft een andere btw-keuze dan de rest", "This price has another VAT choice than the rest"
        ),
    ]
}
