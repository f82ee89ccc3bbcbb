"""The screens of the room as it is: a beamer that is not ours, a phone as a remote, and what comes after."""

from state import row


def say_what_comes_after(scene):
    scene.click("[data-key=afterwards] > summary")
    scene.wait("[data-key=afterwards] form")


ROWS = [
    row("desk", "afterwards", "agreements", say_what_comes_after, en=True),
    row("board", "closed-said", "afterwards", en=True),
    row("participant", "closed-said", "afterwards", en=True),
]
