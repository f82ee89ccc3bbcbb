"""The screens of an open table, where they differ from those of an anonymous group."""

from state import row
from ways import follow_the_invite

ROWS = [
    row("join", "open-table", "team-gathering", follow_the_invite, en=True),
    row("participant", "open-introduction", "team-open", en=True),
    row("board", "open-lobby", "team-gathering"),
    row("board", "who-placed-what", "team-shown", page="who:i2:0", en=True),
    row("board", "who-answered-what", "team-asked", page="who:i6:0"),
    row("participant", "energy-shown", "energy-shown"),
]
