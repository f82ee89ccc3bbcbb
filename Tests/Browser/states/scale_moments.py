"""Rooms with statements, choices between poles and a ladder: every rail that doesn't grow in phases."""


def _item(number, worksheet, phase, nl, en):
    return {"rank": number, "kind": "worksheet", "minutes": 15, "worksheet": worksheet, "phase": phase, "mode": "blind",
            "title": {"nl": nl, "en": en}}


AGENDA = {
    "worksheets": {
        "w1": {"instrument": "valkuilen"}, "w2": {"instrument": "dilemmas-ipw"},
        "w3": {"instrument": "participatieladder"}, "w4": {"instrument": "verandering-manier"},
        "w5": {"instrument": "gouden-regels"},
    },
    "items": {
        "i1": _item(0, "w1", "scores", "Tien valkuilen", "Ten pitfalls"),
        "i2": _item(1, "w2", "keuzes", "Tien spanningen", "Ten tensions"),
        "i3": _item(2, "w3", "treden", "Participatieladder", "Participation ladder"),
        "i4": _item(3, "w4", "keuzes", "Hoe pakken jullie verandering aan?", "How do you approach change?"),
        "i5": _item(4, "w5", "scores", "Tien gouden regels", "Ten golden rules"),
    },
}


def scales_pitfalls(room):
    room.do("item.open", item="i1")


def scales_pitfalls_shown(room):
    """One pitfall that all recognise, one with two images, the others in between."""
    scales_pitfalls(room)
    score(room, "i1")
    room.do("item.show", item="i1")


def scales_rules_shown(room):
    room.do("item.open", item="i5")
    score(room, "i5")
    room.do("item.show", item="i5")


def score(room, item):
    for person, bot in enumerate(room.bots):
        for number, each in enumerate(room.instrument(item)["items"]):
            if number == 1:
                value = 1 if person % 2 else 5
            elif number == 3:
                value = 5 if person % 7 else 4
            else:
                value = max(1, min(5, 2 + number % 3 + room.chance.randrange(-1, 2)))
            bot.answer(item, do="place", theme=each["id"], measure="nu", value=10 * value)


def scales_tensions(room):
    room.do("item.open", item="i2")


def scales_tensions_shown(room):
    scales_tensions(room)
    choose(room, "i2", ("nu", "gewenst"))


def scales_manner_shown(room):
    room.do("item.open", item="i4")
    choose(room, "i4", ("nu", "straks"))


def choose(room, item, measures):
    for bot in room.bots:
        for number, each in enumerate(room.instrument(item)["items"]):
            for measure, shift in zip(measures, (0, (-2, 1, 0, 3, 1)[number % 5]), strict=True):
                value = max(-3, min(3, number % 5 - 2 + shift + room.chance.randrange(-1, 2)))
                bot.answer(item, do="place", theme=each["id"], measure=measure, value=10 * value)
    room.do("item.show", item=item)


def scales_ladder(room):
    room.do("item.open", item="i3")


def scales_ladder_shown(room):
    scales_ladder(room)
    for person, bot in enumerate(room.bots):
        bot.answer("i3", do="place", theme="inwoner", measure="nu", value=20 if person % 2 else 50)
        bot.answer("i3", do="place", theme="wijk", measure="nu", value=10 * (3 + room.chance.randrange(-1, 2)))
    room.do("item.show", item="i3")


MOMENTS = {each.__name__.replace("_", "-"): each for each in (
    scales_pitfalls, scales_pitfalls_shown, scales_rules_shown, scales_tensions, scales_tensions_shown,
    scales_manner_shown, scales_ladder, scales_ladder_shown)}
