"""Rooms at the moments of the survey."""

TEXTS = [
    "Minder formulieren. Een inwoner die om hulp vraagt, moet niet eerst door drie schermen met vragen heen.",
    "Meer tijd in de wijk, ook op momenten dat er niets aan de hand lijkt.",
]


def peiling_open(room):
    room.do("item.open", item="i2")


def peiling_shown(room):
    peiling_open(room)
    items = room.instrument("i2")["items"]
    for number, bot in enumerate(room.bots):
        for place, item in enumerate(items):
            for body in said(room.chance, item, place, number):
                bot.answer("i2", question=item["id"], **body)
    room.do("item.show", item="i2")
    shown = [key for key, each in room.desk.view["remarks"].items() if each["text"] in TEXTS]
    for remark in shown:
        room.do("remark.show", remark=remark)


def said(chance, item, place, person):
    """What one person answers to one question: one in seven has no teams, the others lean to the first options."""
    kind = item["type"]
    options = [each["id"] for each in item.get("options", [])]
    if item.get("privacy") or kind == "info":
        return []
    if item["id"] == "q6":
        return [{"do": "answer", "option": "nee" if person % 7 == 6 else "ja"}]
    leaning = options[: 1 + (place + person) % max(1, min(4, len(options)))]
    if kind == "single":
        return [{"do": "answer", "option": leaning[-1]}]
    if kind == "multiple":
        exclusive = {each["id"] for each in item["options"] if each.get("exclusive")}
        some = [each for each in options if each not in exclusive and chance.random() < 0.45]
        return [{"do": "choose", "options": some[: item.get("max", len(some))]}]
    if kind == "number":
        return [{"do": "number", "value": 999 if person == 5 else 2 + (person * 3) % 7}]
    if kind == "matrix":
        return [{"do": "row", "row": each["id"], "option": chance.choice(options)} for each in item["rows"]]
    if item["id"] == "q65" and person < len(TEXTS):
        return [{"do": "write", "text": TEXTS[person]}]
    return [{"do": "write", "text": "Dat bespreken we in het team."}] if chance.random() < 0.5 else []


MOMENTS = {each.__name__.replace("_", "-"): each for each in (peiling_open, peiling_shown)}
