"""Moments of a table that somebody has in mind: who is there, who is not, and a table that is full."""

# The perspectives that a session has when nobody chose others.
ALL = ("bestuurder", "beleid", "lokaal-team", "aanbieder", "netwerkpartner", "inwoner")


def missing_some(room):
    """One perspective has nobody yet, another has too few, a third more than meant."""
    first, second, third, *_ = perspectives(room)
    intend(room, {first: 4, second: here(room, second) + 3, third: max(1, here(room, third) - 1)}, board=True)
    gone = [key for key, each in room.desk.view["roster"].items() if each.get("perspective") == first]
    for person in gone:
        room.do("person.remove", person=person, answers=False)
    room.desk.until(lambda: room.desk.view["table"]["groups"][first]["heads"] == 0, "nobody of the first")


def missing_full(room):
    """Everyone who was meant is there."""
    first, *_ = perspectives(room)
    intend(room, {first: here(room, first)}, board=True)


def missing_running(room):
    """It has begun, and one perspective has too few people."""
    first, *_ = perspectives(room)
    intend(room, {first: here(room, first) + 2}, board=True)
    room.do("item.open", item="i1")
    room.desk.until(lambda: room.desk.view["phase"] == "running", "the first item")


def missing_many(room):
    """A large room that is still nearly empty."""
    intend(room, {each: 40 for each in ALL}, board=True)


def perspectives(room):
    found = {each["perspective"] for each in room.desk.view["roster"].values() if each.get("perspective")}
    return sorted(found)


def here(room, perspective):
    return room.desk.view["people"]["perspectives"].get(perspective, 0)


def intend(room, people, board):
    room.do("table.intend", people=people, board=board)
    room.desk.until(lambda: "table" in room.desk.view, "who is meant")


MOMENTS = {each.__name__.replace("_", "-"): each for each in (missing_some, missing_full, missing_running, missing_many)}
