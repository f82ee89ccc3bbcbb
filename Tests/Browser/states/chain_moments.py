"""Rooms at the moments of a results chain: from the first purpose to what practice shows.

The points are what people in a neighbourhood team say; ids are given, so that a way can find one.
"""

POINTS = {
    1: ("i2", {
        "why": "Inwoners van Oosterwijk redden het samen en hoeven niet te wachten tot het misgaat",
        "why2": "De zorg blijft betaalbaar",
    }),
    2: ("i3", {
        "know": "Inwoners weten bij wie ze terechtkunnen",
        "carers": "Mantelzorgers houden het vol en zeggen op tijd dat het te veel wordt",
        "young": "Jongeren hebben iemand om mee te praten",
    }),
    3: ("i4", {
        "refer": "Huisartsen verwijzen naar het buurtteam",
        "fixed": "Elk gezin heeft één vaste medewerker",
        "meet": "Buren vinden elkaar bij de koffie",
    }),
    4: ("i5", {
        "desk": "Spreekuur houden in de bibliotheek, drie ochtenden in de week",
        "walk": "Meelopen met de wijkverpleegkundige",
        "coffee": "Koffie schenken op dinsdag",
    }),
}
LINKS = {
    "l1": ("know", "why", "wie de weg weet, vraagt eerder hulp"),
    "l2": ("carers", "why", "dan hoeft niemand plotseling naar een verpleeghuis"),
    "l3": ("refer", "know", "de huisarts is de eerste die mensen vertrouwen"),
    "l4": ("fixed", "carers", "je hoeft je verhaal maar één keer te vertellen"),
    "l5": ("desk", "refer", "huisartsen zien het team dan elke week"),
    "l6": ("walk", "fixed", "zo leren medewerkers gezinnen thuis kennen"),
    "l7": ("meet", "know", None),
    "l8": ("coffee", "meet", "wie koffie drinkt, blijft praten"),
}
# How sure the room is of each link; of one it is of two minds.
SURE = {"l1": 3, "l2": 2, "l3": 2, "l4": 3, "l5": 1, "l6": 2, "l7": 2, "l8": None}
SEEN = "Bij de balie vragen ze nu eerst naar de buurtmoeder"


def chain_empty(room):
    room.do("item.open", item="i2")


def chain_closed_column(room):
    """Effects are asked for, while nobody has said why."""
    room.do("item.open", item="i3")


def chain_waiting(room):
    """The why stands; effects wait for the desk, but for one."""
    fill(room, 1)
    write(room, 2)
    arrange(room, "i3", do="show", id="know", on=True)


def chain_locked(room):
    chain_waiting(room)
    room.do("item.lock", item="i3")


def chain_linking(room):
    """All columns are full; some links stand and one waits."""
    for level in POINTS:
        fill(room, level)
    room.do("item.open", item="i7")
    link(room, [each for each in LINKS if each not in ("l7", "l8")])
    start, end, because = LINKS["l8"]
    room.bots[3].answer("i7", do="add-link", id="l8", **{"from": start, "to": end}, because=because)


def chain_rating(room):
    chain_linking(room)
    arrange(room, "i7", do="show", id="l8", on=True)
    link(room, ["l7"])
    for number, evidence in {"l1": "praktijk", "l2": "literatuur", "l3": "gemeten", "l5": "aanname",
                             "l8": "weerlegd"}.items():
        arrange(room, "i7", do="evidence", link=number, evidence=evidence)
    assume = [("as1", "l5", "Huisartsen hebben tijd om even binnen te lopen", "omgeving", "open"),
              ("as2", "l1", "De balie is ook in de avond open", "volledigheid", "klopt-niet"),
              ("as3", "l3", "Mensen praten met hun huisarts over meer dan kwalen", "verband", "klopt")]
    for key, number, text, kind, status in assume:
        arrange(room, "i7", do="assume", id=key, link=number, text=text, kind=kind, status=status)
    room.do("item.open", item="i8")


def chain_rated_shown(room):
    chain_rating(room)
    for person, bot in enumerate(room.bots):
        for number, sure in SURE.items():
            value = 3 * (person % 2) if sure is None else "weet-niet" if person == 5 else sure
            bot.answer("i8", do="rate", link=number, value=value)
    room.do("item.show", item="i8")


def chain_choosing(room):
    """The chain is there, and nothing to steer on yet."""
    chain_rated_shown(room)
    room.do("item.open", item="i9")


def chain_steering(room):
    chain_choosing(room)
    for point in ("know", "carers", "refer", "meet"):
        arrange(room, "i9", do="steer", id=point, on=True)
    indicators = [
        ("in1", "know", "Mensen die aan de balie zeggen dat ze doorgestuurd zijn", "lager", 10, "maand"),
        ("in2", "refer", "Verwijzingen van huisartsen per maand", "hoger", 12, "maand"),
        ("in3", "carers", "Wat medewerkers aan de keukentafel horen", "hoger", None, "kwartaal"),
    ]
    for key, node, name, direction, signal, frequency in indicators:
        more = {} if signal is None else {"signal": signal, "source": "Registratie buurtteam"}
        arrange(room, "i9", do="add-indicator", id=key, node=node, name=name, frequency=frequency,
                kind="waarneming" if signal is None else "bestaand", direction=direction, owner="Fatima", **more)


def chain_testing(room):
    chain_steering(room)
    room.do("item.open", item="i10")
    arrange(room, "i10", do="date", day="2026-11-21")
    measured = [("m1", "in1", "2026-09-30", 14), ("m2", "in1", "2026-10-31", 8), ("m3", "in2", "2026-09-30", 9),
                ("m4", "in2", "2026-10-31", 7)]
    for key, indicator, day, value in measured:
        arrange(room, "i10", do="measure", id=key, indicator=indicator, day=day, value=value)
    arrange(room, "i10", do="measure", id="m5", indicator="in3", day="2026-11-01", onCourse=True,
            note="Drie van de vijf")
    room.bots[0].answer("i10", do="observe", id="o1", node="know", text=SEEN)
    room.bots[1].answer("i10", do="observe", id="o2", node="refer", text="De praktijk in de Dorpsstraat belt niet")
    arrange(room, "i10", do="show", id="o1", on=True)
    arrange(room, "i10", do="deviate", node="refer", failing="steun",
            text="Niemand heeft tijd om bij de praktijk langs te gaan")
    for role in ("professional", "inwoner"):
        arrange(room, "i10", do="role", role=role, on=True)


def chain_tested_shown(room):
    chain_testing(room)
    arrange(room, "i10", do="show", id="o2", on=True)
    room.do("item.show", item="i10")


def chain_forty(room):
    """As large as a chain may be that a room still reads: forty points."""
    room.do("item.open", item="i2")
    sizes = {1: 2, 2: 8, 3: 14, 4: 16}
    names = {1: "Waarom", 2: "Effect", 3: "Resultaat", 4: "Aanpak"}
    for level, size in sizes.items():
        for number in range(size):
            arrange(room, "i2", do="add-node", id=f"p{level}-{number}", level=level,
                    text=f"{names[level]} {number + 1}, zoals we het samen opschreven")
    room.do("item.open", item="i7")
    for level in (4, 3, 2):
        for number in range(sizes[level]):
            for step in (0, 1) if number % 3 == 0 else (0,):
                arrange(room, "i7", do="add-link", id=f"q{level}-{number}-{step}", because="dat zien we in de wijk",
                        **{"from": f"p{level}-{number}", "to": f"p{level - 1}-{(number + step) % sizes[level - 1]}"})


def write(room, level):
    """People put what belongs in a column, each a point."""
    item, texts = POINTS[level]
    room.do("item.open", item=item)
    for person, (key, text) in enumerate(texts.items()):
        room.bots[person].answer(item, do="add-node", id=key, level=level, text=text)


def fill(room, level):
    """A column with everything shown."""
    write(room, level)
    item, texts = POINTS[level]
    for key in texts:
        arrange(room, item, do="show", id=key, on=True)


def link(room, which):
    for key in which:
        start, end, because = LINKS[key]
        more = {"because": because} if because else {}
        arrange(room, "i7", do="add-link", id=key, **{"from": start, "to": end}, **more)


def arrange(room, item, **body):
    """Something that the desk does with the chain."""
    room.desk.answer(item, **body)


MOMENTS = {each.__name__.replace("_", "-"): each for each in (
    chain_empty, chain_closed_column, chain_waiting, chain_locked, chain_linking, chain_rating, chain_rated_shown,
    chain_choosing, chain_steering, chain_testing, chain_tested_shown, chain_forty)}
