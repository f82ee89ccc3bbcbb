"""Rooms at the moments of lists to tick off."""

CARE = ["de teamleider, samen met HRM", "niemand, dat valt nu tussen wal en schip"]


def checks_open(room):
    room.do("item.open", item="i2")


def checks_shown(room):
    checks_open(room)
    tick(room, "i2", "personeel-c1")


def checks_wide_open(room):
    room.do("item.open", item="i3")


def checks_wide_shown(room):
    checks_wide_open(room)
    tick(room, "i3", "borging-bf1-b1")


def tick(room, item, noted):
    checks = [each["id"] for part in room.instrument(item)["items"] for each in part["checks"]]
    for number, bot in enumerate(room.bots):
        for place, check in enumerate(checks):
            bot.answer(item, do="answer", question=check, option=state_of(room.chance, place, number))
        if number < len(CARE):
            bot.answer(item, do="extra", question=noted, field="wie", text=CARE[number])
    room.do("item.show", item=item)
    for remark in list(room.desk.view["remarks"]):
        room.do("remark.show", remark=remark)


def state_of(chance, place, person):
    """Most is arranged, some is not, some divides, and of some nobody knows."""
    kind = place % 5
    if kind == 3:
        return "geregeld" if person % 2 else "niet"
    if kind == 4:
        return chance.choice(["weet-niet", "weet-niet", "deels"])
    return chance.choice([["geregeld", "geregeld", "deels"], ["deels", "geregeld"], ["niet", "niet", "deels"]][kind])


MOMENTS = {each.__name__.replace("_", "-"): each for each in (
    checks_open, checks_shown, checks_wide_open, checks_wide_shown)}
