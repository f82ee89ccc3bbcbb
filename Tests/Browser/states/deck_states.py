"""The screens of a deck and of a route: rows of the table, and the ways to them."""

from deck_moments import WRITTEN
from state import row
from ways import open_all, saved


# The participant

def begin(scene):
    scene.click(".edge .btn.go")
    scene.wait(".cards-page")


def read_all_of_a_card(scene):
    begin(scene)
    open_all(scene, ".printed")


def look_for_a_card(scene):
    begin(scene)
    scene.click("[data-key=all] summary")


def put_dots(scene):
    begin(scene)
    scene.click("[data-key=more]:not([aria-disabled=true])")
    scene.page.locator(".stepper [data-key=more]").nth(2).click()
    saved(scene)


def write_to_a_card(scene):
    begin(scene)
    scene.page.locator("textarea").first.fill(WRITTEN[2])
    scene.click(".composer button[type=submit]")
    saved(scene)


def mark_a_step(scene):
    begin(scene)
    scene.page.locator(".marks input").nth(1).check()
    saved(scene)


def go_to_the_fifth(scene):
    scene.click("[data-key=all] summary")
    scene.page.locator("[data-key=all] .rows button").nth(4).click()


def search_the_examples(scene):
    begin(scene)
    scene.click("[data-key=all] summary")
    scene.page.locator("#deck-search").fill("Leiden")


# The desk

def search_at_the_desk(scene):
    scene.page.locator("#deck-search").fill("Leiden")

def go_wide(scene):
    scene.page.keyboard.press("g")
    scene.wait("#worksheet-wide[aria-expanded=true]")


ROWS = [
    row("participant", "deck-introduction", "deck-reading"),
    row("participant", "deck-read", "deck-reading", begin, en=True),
    row("participant", "deck-read-all", "deck-reading", read_all_of_a_card),
    row("participant", "deck-list", "deck-reading", look_for_a_card),
    row("participant", "deck-pick", "deck-picking", put_dots, en=True),
    row("participant", "deck-picked", "deck-shown"),
    row("participant", "deck-write", "deck-spotlight", write_to_a_card),
    row("participant", "route-step", "route-open", begin),
    row("participant", "route-marked", "route-open", mark_a_step, en=True),
    row("participant", "route-stuck", "route-shown", go_to_the_fifth),

    row("participant", "examples-search", "examples-reading", search_the_examples, en=True),

    row("desk", "examples-search", "examples-talking", search_at_the_desk),
    row("desk", "deck-talking", "deck-talking", en=True),
    row("desk", "deck-wide", "deck-spotlight", go_wide),
    row("desk", "route", "route-shown"),

    row("board", "deck", "deck-reading", en=True),
    row("board", "deck-vote", "deck-picking", page="vote"),
    row("board", "deck-ranking", "deck-shown", page="ranking", en=True),
    row("board", "deck-card", "deck-spotlight", page="card:2", en=True),
    row("board", "deck-help", "deck-spotlight", page="card:2:help"),
    row("board", "deck-written", "deck-spotlight", page="written:2"),
    row("board", "route-open", "route-open"),
    row("board", "route", "route-shown", page="route", en=True),
    row("board", "route-tables", "route-shown", "show_tables", page="route"),
    row("board", "route-dark", "route-shown", "go_dark", page="route"),
    row("board", "route-step", "route-talking", page="card:5"),

    row("board", "examples", "examples-reading"),
    row("board", "examples-card", "examples-talking", page="card:1", en=True),

    row("report", "deck", "deck-spotlight", en=True),
    row("report", "route", "route-talking"),
]
