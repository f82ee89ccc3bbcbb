"""The screens of the shelf: what lies beside an item, and searching all of it on desk and phone."""

from state import row


def find_the_shelf(scene):
    scene.click("[data-key=shelf] .line .btn")
    scene.wait("#shelf[open] .shelf-found li")


def find_what_fits(scene):
    find_the_shelf(scene)
    scene.wait("#shelf [data-key=fit] li")


def look_for_a_place(scene):
    find_the_shelf(scene)
    scene.page.locator("#shelf input[type=search]").fill("enschede")
    scene.page.locator("#shelf .shelf-found li").nth(20).wait_for(state="detached")


def look_in_vain(scene):
    find_the_shelf(scene)
    scene.page.locator("#shelf input[type=search]").fill("ruimtevaart")
    scene.page.locator("#shelf .shelf-found li").first.wait_for(state="detached")


def look_where_none_comes(scene):
    scene.page.route("**/api/v1/shelf", lambda route: route.abort("internetdisconnected"))
    scene.click("[data-key=shelf] .line .btn")
    scene.wait("#shelf[open] [data-key=failed]")


def open_an_example(scene):
    scene.click("[data-key=examples] summary")
    scene.wait("[data-key=examples] details[open]")


def take_the_shelf(scene):
    scene.click("[data-key=examples] [data-key=shelf]")
    scene.wait("dialog[open] .shelved")


def search_the_shelf(scene):
    take_the_shelf(scene)
    scene.page.locator("dialog[open] [data-key=kind] select").select_option("Valkuil")
    scene.page.locator("dialog[open] input[type=search]").fill("team")
    scene.page.locator("dialog[open] [data-key=more]").wait_for(state="detached")
    scene.click("dialog[open] .shelved summary")
    scene.wait("dialog[open] .shelved[open]")


def search_in_vain(scene):
    take_the_shelf(scene)
    scene.page.locator("dialog[open] input[type=search]").fill("ruimtevaart")
    scene.page.locator("dialog[open] .shelved").first.wait_for(state="detached")


def search_offline(scene):
    scene.page.route("**/api/v1/shelf", lambda route: route.abort("internetdisconnected"))
    scene.click("[data-key=examples] [data-key=shelf]")
    scene.wait("dialog[open] [data-key=failed]")


ROWS = [
    row("desk", "shelf-fit", "shelf-laid", find_what_fits),
    row("desk", "shelf-found", "shelf-laid", look_for_a_place, en=True),
    row("desk", "shelf-none", "shelf-laid", look_in_vain),
    row("desk", "shelf-failed", "shelf-laid", look_where_none_comes),
    row("desk", "shelf-laid", "shelf-laid"),
    row("board", "shelf-example", "shelf-laid", page="shelf:vb-leiden-1", en=True),
    row("board", "shelf-rule", "shelf-laid", page="shelf:eropaf", en=True),
    row("board", "shelf-quickscan", "shelf-quickscan", page="shelf:vb-velsen-2"),
    row("participant", "shelf-example", "shelf-laid", open_an_example, en=True),
    row("participant", "shelf-all", "talk", take_the_shelf),
    row("participant", "shelf-search", "talk", search_the_shelf, en=True),
    row("participant", "shelf-none", "talk", search_in_vain),
    row("participant", "shelf-offline", "talk", search_offline, en=True),
    row("report", "shelf", "shelf-laid"),
]
