"""The screens of the last minutes before the start: whether all is well, and the test question."""

from room_states import hold_it_in_one_hand
from state import row


def say(answer):
    """What a phone says to the test question."""
    def way(scene):
        scene.click(f"main.trial [data-key={answer}]")
        scene.wait("main.trial [data-key=said]")
    return way


def show_the_checks(scene):
    """The board that is on the table before it begins."""
    made = scene.room.server.post(
        f"/api/v1/sessions/{scene.room.session}/links", {"role": "board"}, bearer=scene.room.made["token"])[1]
    page = scene.context.new_page()
    page.goto(f"{scene.room.origin}{made['link']}")
    page.locator(".page-head h1").wait_for()
    scene.wait(".checks [data-key=board].good")


def ask_once(scene):
    """The question was asked and ended; how it went still stands there."""
    scene.wait(".trial [data-key=stop]")
    scene.click(".trial [data-key=stop] button")
    scene.wait(".trial [data-key=offer]")


def pull_the_plug(scene):
    scene.wait(".checks")
    scene.context.set_offline(True)
    scene.wait(".checks [data-key=line].bad")


ROWS = [
    row("desk", "ready", "gathering", show_the_checks, en=True),
    row("desk", "ready-locked", "ready-locked"),
    row("desk", "ready-offline", "ready-locked", pull_the_plug),
    row("desk", "trial", "trial-on", en=True),
    row("desk", "trial-open-table", "team-trial"),
    row("desk", "remote-trial", "trial-on", hold_it_in_one_hand),
    row("participant", "trial", "trial-on", en=True),
    row("participant", "trial-clear", "trial-on", say("clear")),
    row("participant", "trial-small", "trial-on", say("small"), en=True),
    row("participant", "trial-help", "team-trial", say("help")),
    row("board", "trial", "trial-on", en=True),
    row("desk", "trial-done", "trial-ended", ask_once),
]
