"""The screens of preparing and running a session: rows of the table, and the ways to them."""

import run_moments
import ways
from state import row
from ways import begin, enter, follow_the_invite


# The desk

def open_plan(scene):
    scene.click("[data-key=plan-edit]")
    scene.wait("#plan[open] .plan-add")


def search(words):
    """Looks for what can be added to the agenda."""
    def way(scene):
        open_plan(scene)
        scene.page.fill("#plan-what-search", words)
        scene.page.locator("#plan-what").scroll_into_view_if_needed()
    return way


def set_up_an_item(scene):
    open_plan(scene)
    scene.page.locator(".plan-row .btn.thin").nth(1).click()
    scene.wait(".plan-item")


def lose_a_title(scene):
    open_plan(scene)
    scene.page.locator(".plan-row .btn.thin").nth(3).click()
    scene.page.locator(".plan-item input[type=text]").fill("")
    scene.click(".plan-acts button[type=submit]")
    scene.wait(".plan-acts .notice.bad")


def be_overtaken(scene):
    """Another desk changes the agenda while it is open here."""
    open_plan(scene)
    scene.page.locator(".plan-moves button").nth(1).click()
    scene.room.do("agenda.put", **run_moments.agenda_of(scene.room))
    scene.wait("[data-key=overtaken]")


def light_a_theme(scene):
    scene.page.locator("#light option").nth(1).wait_for(state="attached")
    scene.page.locator("#light").select_option(index=1)
    scene.wait(".preview [data-look=light]")


def rename_somebody(scene):
    scene.click("aside button[aria-expanded]")
    scene.click(".roster [data-key=rename]")
    scene.wait("#renaming[open]")


def merge_two(scene):
    scene.click("aside button[aria-expanded]")
    scene.click(".roster [data-key=merge]")
    scene.wait("#merging[open] select")


def copy_a_session(scene):
    enter(scene)
    scene.click(".session-acts [data-key=copy]")
    scene.wait("#copy[open]")


def share_a_session(scene):
    enter(scene)
    scene.click(".session-acts [data-key=owners]")
    scene.wait("#owners[open] li")


def share_with_nobody(scene):
    share_a_session(scene)
    scene.page.locator("#owners input[name=name]").fill("Niemand die zo heet")
    scene.click("#owners form button")
    scene.wait("#owners .notice.bad")


ways.ENTRANCES |= {copy_a_session, share_a_session, share_with_nobody}


# The board

def light_on(block):
    """One block of the page that is on, large."""
    def way(scene):
        scene.room.do("spotlight.block", page=scene.state.page, block=block)
        scene.wait("[data-page^='light:']")
    return way


def light_a_remark(scene):
    scene.room.do("spotlight.remark", remark=next(iter(scene.room.desk.view["remarks"])))
    scene.wait("[data-page='light:remark']")


# The participant

def ask(scene):
    begin(scene)
    for what in ("time", "explain"):
        scene.click(f".wishes [data-key={what}]")
        scene.wait(f".wishes [data-key={what}][aria-pressed=true]")


def find_the_door_closed(scene):
    follow_the_invite(scene)
    scene.page.locator("input[name=perspective]").first.check(force=True)
    scene.click("form .btn.go")
    scene.wait(".problem:not(:empty), .notice")


ROWS = [
    row("desk", "agenda-plan", "run-planned", open_plan, en=True),
    row("desk", "plan-found", "run-planned", search("energie"), en=True),
    row("desk", "plan-nothing-found", "run-planned", search("zzz")),
    row("desk", "plan-item", "run-planned", set_up_an_item),
    row("desk", "plan-refused", "run-planned", lose_a_title),
    row("desk", "plan-overtaken", "gathering", be_overtaken),
    row("desk", "note", "run-planned"),
    row("desk", "frozen", "run-frozen"),
    row("desk", "light", "positions-shown", light_a_theme),
    row("desk", "wishes", "run-wishes", en=True),
    row("desk", "room-locked", "run-locked"),
    row("desk", "rename", "run-wishes", rename_somebody),
    row("desk", "merge", "run-wishes", merge_two),
    row("desk", "copy", "gathering", copy_a_session),
    row("desk", "owners", "gathering", share_a_session),
    row("desk", "owners-unknown", "gathering", share_with_nobody),
    row("participant", "wishes", "run-wishes", ask, en=True),
    row("participant", "not-asked", "run-planned"),
    row("join", "room-locked", "run-locked", find_the_door_closed),
    row("page", "hulp", "gathering"),
    row("board", "light", "quickscan-shown", light_on("map"), page="map"),
    row("board", "light-remark", "positions-shown", light_a_remark, page="theme:lokale-teams"),
]
