"""The screens of examples from elsewhere that lie beside an item."""

from state import row


def find_the_shelf(scene):
    scene.click("[data-key=shelf] .line .btn")
    scene.wait("#shelf[open] .shelf-found li")


def look_for_a_place(scene):
    find_the_shelf(scene)
    scene.page.locator("#shelf input[type=search]").fill("enschede")
    scene.page.locator("#shelf .shelf-found li").nth(20).wait_for(state="detached")


def look_in_vain(scene):
    find_the_shelf(scene)
    scene.page.locator("#shelf input[type=search]").fill("ruimtevaart")
    scene.page.locator("#shelf .shelf-found li").first.wait_for(state="detached")


def open_an_example(scene):
    scene.click("[data-key=examples] summary")
    scene.wait("[data-key=examples] details[open]")


ROWS = [
    row("desk", "shelf-found", "shelf-laid", look_for_a_place, en=True),
    row("desk", "shelf-none", "shelf-laid", look_in_vain),
    row("desk", "shelf-laid", "shelf-laid"),
    row("board", "shelf-example", "shelf-laid", page="shelf:vb-leiden-1", en=True),
    row("board", "shelf-quickscan", "shelf-quickscan", page="shelf:vb-velsen-2"),
    row("participant", "shelf-example", "shelf-laid", open_an_example, en=True),
    row("report", "shelf", "shelf-laid"),
]
