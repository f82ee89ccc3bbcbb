"""The screens of a rehearsal: asking for one, and the marks that it is one on desk, board and phone."""

import ways
from bots import Bot
from state import row
from support.server import KEY

# Everybody takes some seconds for six themes.
PATIENCE = 40


def rehearsal(room):
    """The room goes on as a copy with six simulated people; the session that it was is left alone."""
    status, made = room.server.post(f"/api/v1/sessions/{room.session}/rehearsals", {"people": 6}, bearer=KEY)
    assert status == 201, made
    room.leave()
    made["invite"] = made["links"]["join"].partition("#i=")[2]
    room.made, room.session, room.bots, room.seats = made, made["session"], [], []
    room.desk = Bot(room.origin, room.session, made["token"])
    room.do("item.open", item="i2")
    with room.desk.changed:
        assert room.desk.changed.wait_for(lambda: room.desk.view["progress"].get("i2", {}).get("done") == 6, PATIENCE)
    room.do("item.show", item="i2")


MOMENTS = {"rehearsal": rehearsal}


def ask_for_one(scene):
    ways.enter(scene)
    scene.click(".sessions [data-key=rehearse]")
    scene.wait("#rehearse[open]")


ways.ENTRANCES |= {ask_for_one}
ROWS = [
    row("desk", "rehearse", "gathering", ask_for_one, en=True),
    row("desk", "rehearsal", "rehearsal"),
    row("board", "rehearsal", "rehearsal", page="theme:visie-en-inspiratie"),
    row("participant", "rehearsal", "rehearsal"),
]
