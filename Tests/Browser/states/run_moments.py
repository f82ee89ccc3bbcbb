"""Moments of a session that was prepared with care and is run with a firm hand."""

NOTE = "Laat Samira beginnen: zij kent de wijk het langst.\nNiet te lang bij geld blijven hangen."


def agenda_of(room):
    """The agenda as the desk sees it, as `agenda.put` takes it."""
    view = room.desk.view
    told = ("state", "round", "direct", "openedAt")
    items = {key: {name: value for name, value in item.items() if name not in told} for key, item in view["agenda"].items()}
    sheets = {key: {name: each[name] for name in ("plugin", "instrument", "name", "settings")}
              for key, each in view["worksheets"].items()}
    return {"items": items, "worksheets": sheets}


def run_planned(room):
    """Everything that can be set is set, and the session has begun."""
    body = agenda_of(room)
    body["items"]["i2"] |= {"notes": NOTE, "rounds": 2, "asked": {"inwoner": True, "lokaal-team": True}}
    room.do("agenda.put", start="09:30", **body)
    room.do("item.open", item="i2")
    room.do("timer.start", seconds=900)


def run_wishes(room):
    room.do("item.open", item="i2")
    room.do("timer.start", seconds=900)
    for bot in room.bots[:4]:
        bot.command("explain.ask", {"item": "i2", "part": "lokale-teams", "on": True})
    room.bots[5].command("explain.ask", {"item": "i2", "on": True})
    for bot in room.bots[:3]:
        bot.command("time.ask", {"on": True})


def run_frozen(room):
    room.do("item.open", item="i1")
    room.desk.until(lambda: room.desk.view["board"]["page"] == "item:i1", "the page of the first item")
    room.do("board.freeze", on=True)
    room.do("item.open", item="i2")


def run_locked(room):
    room.do("item.open", item="i1")
    room.do("room.lock", on=True)


MOMENTS = {each.__name__.replace("_", "-"): each for each in (run_planned, run_wishes, run_frozen, run_locked)}
