"""Rooms at the moments of a deck: read, weighed with dots and talked about; and of a route, marked step by step."""

TITLES = {
    "lezen": {"nl": "Lees de kaarten", "en": "Read the cards"},
    "stemmen": {"nl": "Kies wat er het meest toe doet", "en": "Pick what matters most"},
    "merken": {"nl": "Waar loopt het, waar stokt het?", "en": "Where does it run, where is it stuck?"},
    "tonen": {"nl": "Bespreek en schrijf", "en": "Discuss and write"},
}


def agenda(instrument, phases):
    """One instrument, an item for each of its phases."""
    items = {
        f"i{rank + 1}": {"rank": rank, "kind": "worksheet", "minutes": 10, "worksheet": "w1", "phase": phase,
                         "mode": "blind", "title": TITLES[phase]}
        for rank, phase in enumerate(phases)}
    return {"worksheets": {"w1": {"instrument": instrument}}, "items": items}


AGENDAS = {
    "deck": agenda("dilemmas-kpmg", ["lezen", "stemmen", "tonen"]),
    "route": agenda("routekaart", ["merken", "tonen"]),
    "examples": agenda("routekaart-voorbeelden", ["lezen", "tonen"]),
}
FRONT = "nu-of-later"
WRITTEN = [
    "Wij zetten preventie voor vier jaar vast in de begroting",
    "De winst valt bij de verzekeraar, de rekening bij ons",
    "Laat ieder jaar zien wat er niet gebeurd is",
]
REMARK = "De balie belt pas na drie dagen terug"


def deck_reading(room):
    room.do("item.open", item="i1")


def deck_picking(room):
    room.do("item.open", item="i2")


def deck_shown(room):
    deck_picking(room)
    cards = [each["id"] for each in room.instrument("i2")["items"]]
    for person, bot in enumerate(room.bots):
        bot.answer("i2", do="vote", item=cards[1], dots=2)
        bot.answer("i2", do="vote", item=cards[person % 5], dots=1)
    room.do("item.show", item="i2")


def deck_talking(room):
    """Three people wrote to the card on the board; the desk shows two."""
    deck_shown(room)
    room.do("item.open", item="i3")
    for number, text in enumerate(WRITTEN):
        room.bots[number].answer("i3", do="write", id=f"w{number}", list=FRONT, text=text)
    for number in range(2):
        room.desk.answer("i3", do="show", id=f"w{number}")


def deck_spotlight(room):
    deck_talking(room)
    room.desk.answer("i3", do="spotlight", card=FRONT)


def route_open(room):
    room.do("item.open", item="i1")


def route_shown(room):
    route_open(room)
    for person, bot in enumerate(room.bots):
        for step in range(11):
            stuck = step in (4, 6) and person % 4 != 0 or step == 8 and person % 3 == 0
            option = "weet-niet" if (step * 3 + person) % 9 == 0 else "stokt" if stuck else "soepel"
            bot.answer("i1", do="mark", card=f"stap-{step}", option=option)
    room.bots[0].answer("i1", do="write", id="r0", list="stap-4", text=REMARK)
    room.do("item.show", item="i1")


def route_talking(room):
    route_shown(room)
    room.do("item.open", item="i2")
    room.desk.answer("i2", do="show", id="r0")
    room.desk.answer("i2", do="spotlight", card="stap-4")


def examples_reading(room):
    room.do("item.open", item="i1")


def examples_talking(room):
    room.do("item.open", item="i2")
    room.desk.answer("i2", do="spotlight", card="vb-leiden-1")


MOMENTS = {each.__name__.replace("_", "-"): each for each in (
    deck_reading, deck_picking, deck_shown, deck_talking, deck_spotlight, route_open, route_shown, route_talking,
    examples_reading, examples_talking)}
