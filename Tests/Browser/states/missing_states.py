"""The screens of who is not at the table yet: at the desk, in its dialog and on the board."""

from state import row


def say_whom(scene):
    scene.click(".missing button")
    scene.wait("#missing[open]")


ROWS = [
    row("desk", "missing", "missing-some", en=True),
    row("desk", "missing-dialog", "missing-some", say_whom, en=True),
    row("desk", "missing-dialog-empty", "gathering", say_whom),
    row("desk", "missing-full", "missing-full"),
    row("desk", "missing-running", "missing-running"),
    row("board", "missing", "missing-some", en=True),
    row("board", "missing-full", "missing-full"),
    row("board", "missing-many", "missing-many", en=True),
]
