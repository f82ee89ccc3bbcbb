"""The screens of the end of a session: the plan as a draft, taken over, and on the board."""

from state import row


def open_outcome(scene):
    if scene.page.locator("#outcome").get_attribute("open") is None:
        scene.click("#outcome summary")


def take_a_draft(scene):
    open_outcome(scene)
    scene.click(".drafts li .btn")
    scene.wait(".undo-line")


def change_an_agreement(scene):
    open_outcome(scene)
    scene.click("#outcome #agreed + .rows li .btn")


ROWS = [
    row("desk", "plan", "plan", open_outcome, en=True),
    row("desk", "plan-take", "plan", take_a_draft),
    row("desk", "plan-taken", "plan-taken", change_an_agreement),
    row("board", "plan", "plan-taken", en=True),
    row("participant", "plan", "plan-taken"),
]
