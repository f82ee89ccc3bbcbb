"""Rooms at the moments of a SWOT: cards are written, shown, put together, weighed and confronted.

The cards are what people in a neighbourhood team write; ids are given, so that a way can find one.
"""

COLUMNS = {
    "s": ("swot-sterktes", [
        "Inwoners vinden ons makkelijk, want we zitten in de bibliotheek",
        "Collega’s springen voor elkaar in",
        "De huisartsen bellen ons als eerste",
        "We kennen de straat en de straat kent ons",
        "Iedereen in het team kan een keukentafelgesprek voeren",
        "We spreken af wie de casus houdt",
    ]),
    "w": ("swot-zwaktes", [
        "De administratie kost een derde van de week",
        "We bereiken jongeren niet",
        "Wie ziek is, wordt niet vervangen",
        "We leren niet van fouten",
        "Wie ziek wordt, wordt niet vervangen",
    ]),
    "o": ("swot-kansen", [
        "De woningbouw wil samen huisbezoeken doen",
        "Het contract met de aanbieders wordt dit jaar nieuw",
        "Bewoners van de Lindestraat beginnen een buurtkamer",
        "De school opent haar gymzaal in de avond",
    ]),
    "t": ("swot-bedreigingen", [
        "De wachtlijst bij de jeugd-ggz groeit",
        "Het Rijk kort op het budget",
        "Aanbieders wisselen elk jaar",
        "Er zijn geen wijkverpleegkundigen te vinden",
    ]),
}
MORE = "Wij komen bij mensen thuis, ook in de straat met nummer"
EVIDENCE = ["feit", "ervaring", "mening", None]
ASKED = "Hoe kunnen we ‘Goed vindbaar’ inzetten om ‘De school opent haar gymzaal in de avond’ te benutten?"
OPTIONS = ["Een spreekuur in de gymzaal, elke donderdagavond", "De jongerenwerker traint mee met de zaalvoetballers"]


def swot_writing(room):
    """Everyone has written; the desk has shown nothing."""
    room.do("item.open", item="i2")
    people = iter(room.bots * 2)
    for letter, (column, texts) in COLUMNS.items():
        for number, text in enumerate(texts):
            body = {"do": "write", "id": f"{letter}{number}", "list": column, "text": text}
            evidence = EVIDENCE[number % 4]
            next(people).answer("i2", **body, **({"evidence": evidence} if evidence else {}))


def swot_empty(room):
    room.do("item.open", item="i2")


def swot_locked(room):
    swot_writing(room)
    room.do("item.lock", item="i2")


def swot_showing(room):
    """Half of the cards lie on the table."""
    swot_writing(room)
    room.do("item.open", item="i3")
    for column in ("swot-sterktes", "swot-kansen"):
        arrange(room, "i3", do="show-all", list=column)


def swot_clustered(room):
    swot_showing(room)
    arrange(room, "i3", do="show-all")
    room.do("item.open", item="i4")
    arrange(room, "i4", do="cluster", id="vindbaar", name="Goed vindbaar", cards=["s0", "s2", "s3"])
    arrange(room, "i4", do="cluster", id="tijd", name="Te weinig tijd", cards=["w0", "w2"])
    arrange(room, "i4", do="merge", id="w4", into="w2")


def swot_voting(room):
    swot_clustered(room)
    room.do("item.open", item="i5")


def swot_voted(room):
    swot_voting(room)
    for person, bot in enumerate(room.bots):
        for items in (["vindbaar", "s1", "s4", "s5"], ["tijd", "w1", "w3"], ["o0", "o1", "o2", "o3"],
                      ["t0", "t1", "t2", "t3"]):
            bot.answer("i5", do="vote", item=items[person % 2], dots=2)
            bot.answer("i5", do="vote", item=items[-1], dots=1)
    room.do("item.show", item="i5")


def swot_again(room):
    """More strengths are equal than there are places; they are voted on again."""
    swot_writing(room)
    for number in range(3):
        room.bots[number].answer("i2", do="write", id=f"x{number}", list=COLUMNS["s"][0], text=f"{MORE} {number + 1}")
    arrange(room, "i2", do="show-all")
    room.do("item.open", item="i5")
    strengths = [f"s{number}" for number in range(6)] + [f"x{number}" for number in range(3)]
    for person, bot in enumerate(room.bots[:9]):
        bot.answer("i5", do="vote", item=strengths[person], dots=1)
    room.do("item.show", item="i5")
    arrange(room, "i5", do="runoff", list=COLUMNS["s"][0], items=strengths)
    room.do("item.round", item="i5")


def swot_confronting(room):
    swot_voted(room)
    for column, items in (("swot-sterktes", ["vindbaar", "s1", "s5"]), ("swot-zwaktes", ["tijd", "w1"]),
                          ("swot-kansen", ["o3", "o0"]), ("swot-bedreigingen", ["t0", "t3"])):
        arrange(room, "i5", do="choose", list=column, items=items)
    room.do("item.open", item="i8")


def swot_confronted(room):
    swot_confronting(room)
    rows = {"vindbaar": 3, "s1": 2, "s5": 1, "tijd": 2, "w1": 1}
    for person, bot in enumerate(room.bots):
        for row, base in rows.items():
            for column in ("o3", "o0", "t0", "t3"):
                # About one square the room is of two minds.
                value = 3 * (person % 2) if (row, column) == ("s1", "t0") else base - (column in ("t0", "t3"))
                bot.answer("i8", do="score", row=row, column=column, value=max(0, value))
    room.do("item.show", item="i8")


def swot_options(room):
    swot_confronted(room)
    room.do("item.open", item="i9")
    arrange(room, "i9", do="ask", id="q1", text=ASKED, row="vindbaar", column="o3")
    for number, text in enumerate(OPTIONS):
        room.bots[number].answer("i9", do="write", id=f"p{number}", list="q1", text=text)
    arrange(room, "i9", do="show", id="p0")


def arrange(room, item, /, **body):
    """Something that the desk does with the cards."""
    room.desk.answer(item, **body)


MOMENTS = {each.__name__.replace("_", "-"): each for each in (
    swot_writing, swot_empty, swot_locked, swot_showing, swot_clustered, swot_voting, swot_voted, swot_again,
    swot_confronting, swot_confronted, swot_options)}
