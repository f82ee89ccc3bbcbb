"""The screens of lists to tick off: rows of the table, and the ways to them."""

from state import row
from ways import begin, open_all, saved


def tick(scene):
    begin(scene)
    scene.page.locator("input[type=radio]").nth(1).check(force=True)
    saved(scene)
    scene.page.locator("textarea").first.fill("de teamleider, samen met HRM")
    scene.page.locator("textarea").first.blur()
    open_all(scene, "main")


def read_what_it_means(scene):
    begin(scene)
    scene.click("[data-key=perspectives] summary")


ROWS = [
    row("participant", "checks-unset", "checks-open", "begin"),
    row("participant", "checks-set", "checks-open", tick, en=True),
    row("participant", "checks-means", "checks-wide-open", read_what_it_means),
    row("participant", "checks-overview", "checks-open", "look_at_the_questions"),
    row("participant", "checks-shown", "checks-shown"),
    row("board", "checks-map", "checks-shown", page="map", en=True),
    row("board", "checks-map-wide", "checks-wide-shown", page="map"),
    row("board", "checks-missing", "checks-shown", page="missing"),
    row("board", "checks-unknown", "checks-wide-shown", page="unknown"),
    row("board", "checks-function", "checks-wide-shown", page="function:borging-bf1:2"),
    row("board", "checks-care", "checks-shown", page="notes"),
    row("report", "checks", "checks-shown"),
]
