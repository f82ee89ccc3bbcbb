"""Rooms at the moments of a cost-benefit case: empty, with lines, while people estimate, and finished.

All amounts are made up. The ids are those of the template, and the names come from it, in the language of the room.
"""

# By line: what it is worth a year, whose it is, and where it was found.
AMOUNTS = {
    "k-1": (340_000, {"gemeente": 0.8, "zorgverzekeraar": 0.2}, "Begroting van de wijkteams, 2026", "gemeten"),
    "k-2": (120_000, {"gemeente": 1}, "Offerte van de opleider", "gemeten"),
    "k-3": (25_000, {"gemeente": 1}, "Begroting van de wijkteams, 2026", "gemeten"),
    "k-4": (40_000, {"gemeente": 1}, "", "aanname"),
    "a-1": (45_000, {"zorgverzekeraar": 0.6, "gemeente": 0.4}, "Schatting van de huisartsen", "praktijk"),
    "b-1": (35_000, {"gemeente": 0.5, "zorgaanbieders": 0.5}, "", "aanname"),
    "b-3": (30_000, {"gemeente": 1}, "Begroting van het oude loket", "gemeten"),
    "c-1": (90_000, {"inwoner": 0.6, "rijk": 0.4}, "Gesprekken met werkgevers", "aanname"),
    "c-2": (20_000, {"rijk": 1}, "Cijfers van de scholen", "literatuur"),
    "c-3": (15_000, {"inwoner": 0.5, "gemeente": 0.5}, "", "aanname"),
    "d-3": (50_000, {"werkgevers": 1}, "", "aanname"),
}
# By line: price, factors as number or share, and the rest as above.
PRICES = {
    "b-2": (64, [("uren", 1_800, "aantal")], {"gemeente": 0.5, "zorgaanbieders": 0.5},
            "Kostenhandleiding", "literatuur"),
    "d-1": (9_000, [("gezinnen", 300, "aantal"), ("kans", 0.06, "aandeel")],
            {"zorgverzekeraar": 0.5, "wlz": 0.2, "gemeente": 0.3}, "Schatting van het team", "praktijk"),
    "d-2": (20_000, [("gezinnen", 300, "aantal"), ("kans", 0.02, "aandeel")],
            {"woningcorporatie": 0.4, "gemeente": 0.6}, "Corporatie, 2025", "praktijk"),
}
ASKED = ["d-1/hoeveelheid/kans", "d-2/prijs", "k-1/bedrag", "d-2/hoeveelheid/kans"]
TEXTS = {
    "probleem": "Gezinnen met veel problemen tegelijk krijgen te laat hulp, van te veel mensen na elkaar.",
    "doelgroep": "300 gezinnen in Oosterwijk met schulden, en met zorg van drie of meer aanbieders",
    "omvang": "Eén op de elf gezinnen in de wijk",
    "oorzaken": "Iedereen kijkt naar een stukje. Wie iets ziet, weet niet wie het oppakt.",
    "zonder_ingrijpen": "De groep groeit langzaam, net als de kosten van zware zorg.",
    "doel": "Minder terugval, minder ontruimingen, meer mensen aan het werk",
    "nulalternatief": "De losse teams van nu gaan door, met de bezuiniging waar de raad al toe besloot.",
    "risico": "De corporatie trekt zich terug. De wachtlijst bij de schuldhulp groeit.",
    "conclusie": "Begin in één wijk, en meet de terugval vanaf de eerste dag.",
    "onzekerheden": "Hoeveel zware zorg het team echt voorkomt",
    "verdeling": "De gemeente betaalt het meest. De corporatie en het Rijk hebben het voordeel.",
}


def desk(room, item, **body):
    """Something that the desk does with the case."""
    room.desk.answer(item, **body)


def take_the_template(room):
    desk(room, "i2", do="template", language=room.language)
    # What is acknowledged is on disk; the view comes a moment later.
    room.desk.until(lambda: "k-1" in case(room)["posten"], "the lines of the template")


def case(room):
    return room.desk.view["worksheets"]["w1"]["view"]["desk"]


def mkba_empty(room):
    room.do("item.open", item="i2")


def mkba_started(room):
    """Half of the texts are there, and the lines of the template without an amount."""
    room.do("item.open", item="i2")
    for field in ("probleem", "doelgroep", "oorzaken", "nulalternatief"):
        desk(room, "i2", do="text", field=field, text=TEXTS[field])
    take_the_template(room)
    desk(room, "i2", do="line.set", line=line(room, "k-1", amount(*AMOUNTS["k-1"])))
    room.do("item.show", item="i2")
    room.do("item.open", item="i5")


def mkba_lines(room):
    """Every line has its numbers."""
    for field, text in TEXTS.items():
        desk(room, "i2", do="text", field=field, text=text)
    take_the_template(room)
    desk(room, "i2", do="index", year=2024, value=103.3)
    for key, known in AMOUNTS.items():
        desk(room, "i2", do="line.set", line=line(room, key, amount(*known)))
    for key, known in PRICES.items():
        desk(room, "i2", do="line.set", line=line(room, key, price(*known)))
    desk(room, "i2", do="line.add", line={
        "id": "bijstand", "naam": "Minder bijstand", "soort": "overdracht", "bedrag": 60_000, "bron": "UWV",
        "verdeling": shares({"gemeente": 1, "inwoner": -1})})
    for key, name in (("vroeg", "Vroeg erop af in alle wijken"), ("loket", "Eén loket, zonder huisbezoek")):
        desk(room, "i2", do="alternative.put", id=key, name=name, text="Met de mensen die er nu al werken")
    desk(room, "i2", do="line.belong", line="k-2", alternatives=["vroeg"])
    room.do("item.open", item="i5")


def line(room, key, more):
    """A line of the template with numbers; its name stays."""
    known = case(room)["posten"][key]["line"]
    named = {name: known[name] for name in ("id", "naam", "soort", "arena", "dubbeltelgroep") if known.get(name)}
    stops = {"wat_stopt": "Het oude loket, per juli"} if key == "b-3" else {}
    return {**named, **stops, **more}


def amount(euros, parts, source, evidence):
    return {"bedrag": euros, "verdeling": shares(parts), "bewijs": evidence, **({"bron": source} if source else {})}


def price(euros, factors, parts, source, evidence):
    return {"prijs": euros, "verdeling": shares(parts), "bron": source, "bewijs": evidence, "ingroei_jaren": 2,
            "hoeveelheid": [{"naam": name, "waarde": value, "soort": kind} for name, value, kind in factors],
            "correcties": {"deadweight": 0.25}}


def shares(parts):
    return [{"actor": actor, "aandeel": share} for actor, share in parts.items()]


def mkba_estimating(room):
    mkba_lines(room)
    for parameter in ASKED:
        desk(room, "i5", do="ask", parameter=parameter, on=True)
    room.do("item.open", item="i8")
    for bot in room.bots[:6]:
        estimate(room, bot)


def mkba_locked(room):
    mkba_estimating(room)
    room.do("item.lock", item="i8")


def estimate(room, bot, parameters=ASKED):
    """About one chance the room is of two minds; about the rest it more or less agrees."""
    chance, minded = room.chance, room.bots.index(bot) % 2
    middles = {"d-1/hoeveelheid/kans": 0.03 if minded else 0.09, "d-2/prijs": 22_000, "k-1/bedrag": 345_000,
               "d-2/hoeveelheid/kans": 0.02}
    for parameter in parameters:
        mode = middles[parameter] * chance.uniform(0.9, 1.1)
        digits = 3 if "kans" in parameter else -3
        low, mode, high = (round(mode * factor, digits) for factor in (0.8, 1, 1.3))
        bot.answer("i8", do="estimate", parameter=parameter, low=low, mode=mode, high=high)


def mkba_estimates_shown(room):
    mkba_lines(room)
    for parameter in ASKED:
        desk(room, "i5", do="ask", parameter=parameter, on=True)
    room.do("item.open", item="i8")
    for number, bot in enumerate(room.bots):
        # The last number is estimated by too few to show.
        estimate(room, bot, ASKED if number < 3 else ASKED[:3])
    room.do("item.show", item="i8")
    desk(room, "i8", do="agree", parameter="k-1/bedrag", value=350_000)


def mkba_round_two(room):
    mkba_estimates_shown(room)
    room.do("item.round", item="i8")


def mkba_finished_shown(room):
    """The whole case, up to the draws."""
    mkba_estimates_shown(room)
    room.do("item.open", item="i9")
    for parameter, ends in {"discontovoet": (0.01, 0.03), "d-2/hoeveelheid/kans": (0.01, 0.04),
                            "c-1/bedrag": (30_000, 150_000), "b-2/hoeveelheid/uren": (1_200, 2_200)}.items():
        desk(room, "i9", do="range.put", parameter=parameter, kind="pert", low=ends[0], high=ends[1])
    for key, name, values in (("mee", "Het zit mee", {"c-1/bedrag": 120_000, "discontovoet": 0.015}),
                              ("tegen", "Het zit tegen", {"c-1/bedrag": 40_000, "b-2/hoeveelheid/uren": 1_300})):
        desk(room, "i9", do="scenario.put", id=key, name=name, values=values)
    room.do("item.open", item="i11")
    room.do("item.show", item="i11")
    room.desk.until(lambda: "above" in room.desk.view["worksheets"]["w1"]["view"]["result"], "the draws")


MOMENTS = {each.__name__.replace("_", "-"): each for each in (
    mkba_empty, mkba_started, mkba_lines, mkba_estimating, mkba_locked, mkba_estimates_shown, mkba_round_two,
    mkba_finished_shown)}
