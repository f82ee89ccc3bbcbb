"""Moments at the end of a session: a plan that follows from the outcome, and what people take with them."""

import time


def themes(room, item):
    return [each["id"] for each in room.instrument(item)["items"]]


def steps(room):
    """Themes with large and small steps, some with energy and some without, one with two images."""
    room.do("item.open", item="i2")
    for person, bot in enumerate(room.bots):
        for number, theme in enumerate(themes(room, "i2")):
            now = (11 if person % 2 else 32) if number == 1 else 16 + 3 * number + room.chance.randrange(-2, 3)
            later = min(40, now + (4 if number == 4 else 13))
            bot.answer("i2", do="place", theme=theme, measure="nu", value=now)
            bot.answer("i2", do="place", theme=theme, measure="straks", value=later)
    room.do("item.show", item="i2")
    room.do("item.open", item="i5")
    for bot in room.bots:
        for number, theme in enumerate(themes(room, "i5")):
            energy = [5, 4, 2, 4, 5, 1][number % 6]
            bot.answer("i5", do="place", theme=theme, measure="energie", value=energy)
    room.do("item.show", item="i5")


def plan(room):
    steps(room)
    room.do("item.open", item="i8")


def plan_taken(room):
    plan(room)
    room.desk.until(lambda: len(room.desk.view["drafts"]) >= 4, "what follows from the outcome")
    drafts = sorted(room.desk.view["drafts"], key=lambda key: room.desk.view["drafts"][key]["rank"])
    room.do("action.take", drafts=drafts[:4])
    room.desk.until(lambda: len(room.desk.view["actions"]) == 4, "what was taken over")
    first = min(room.desk.view["actions"], key=lambda key: room.desk.view["actions"][key]["rank"])
    action = {key: value for key, value in room.desk.view["actions"][first].items() if key != "rank"}
    room.do(
        "action.put", action=first, **action | {
            "who": "Fatima", "with": "Huisartsen en bibliotheek", "when": "1 maart", "hook": "Nieuwe beleidsnota",
            "firstStep": "Nodig alle teams uit voor een lunch", "notice": "Eén gezicht per buurt"})


def open_until(room):
    """Two parts open, for a week, to be answered at home."""
    room.do("item.open", item="i2")
    room.do("session.until", until=int((time.time() + 7 * 86_400) * 1_000))
    room.do("item.open", item="i6")


MOMENTS = {each.__name__.replace("_", "-"): each for each in (plan, plan_taken, open_until)}
