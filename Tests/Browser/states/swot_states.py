"""The screens of a SWOT: rows of the table, and the ways to them."""

from state import row
from ways import lose_the_network, open_all, saved

TEXT = "De wijkverpleegkundige loopt elke ochtend even binnen"


# The participant

def begin(scene):
    scene.click(".edge .btn.go")
    scene.wait(".cards-page")


def write_a_card(scene):
    begin(scene)
    scene.page.locator("textarea").first.fill(TEXT)


def lay_a_card(scene):
    write_a_card(scene)
    scene.click(".composer button[type=submit]")
    saved(scene)


def have_everything(scene):
    """A card with all that may go with it, and a second one that gets a hint; then everything unfolds."""
    begin(scene)
    scene.click(".composer details summary")
    scene.page.locator("textarea").nth(1).fill("Ik zie het in de ochtend bij de balie")
    scene.click(".evidence button")
    scene.page.locator("textarea").first.fill(TEXT)
    scene.click(".composer button[type=submit]")
    saved(scene)
    scene.page.locator("textarea").first.fill("meer geld")
    scene.click(".composer button[type=submit]")
    scene.wait(".hint")
    saved(scene)
    open_all(scene, "main")


def change_a_card(scene):
    lay_a_card(scene)
    scene.click("[data-key=change]")
    scene.wait("[data-key=stop]")


def write_offline(scene):
    begin(scene)
    lose_the_network(scene)
    scene.page.locator("textarea").first.fill(TEXT)
    scene.click(".composer button[type=submit]")
    scene.wait("[data-key=waiting]")


def write_too_late(scene):
    write_offline(scene)
    scene.room.do("item.lock", item="i2")
    scene.context.set_offline(False)
    scene.wait("[data-key=refused]")
    scene.room.do("item.reopen", item="i2")
    scene.room.do("late.dismiss", item="i2")
    scene.wait("[data-key=refused]")


def spend_dots(scene):
    """All dots of the first column are gone."""
    begin(scene)
    for _ in range(2):
        scene.click("[data-key=more]:not([aria-disabled=true])")
    scene.page.locator(".stepper [data-key=more]").nth(1).click()
    saved(scene)
    scene.wait(".stepper [data-key=more][aria-disabled=true]")


def score_a_square(scene):
    begin(scene)
    scene.page.locator(".scores input").nth(2).check(force=True)
    saved(scene)


def skip_to_the_overview(scene):
    score_a_square(scene)
    while scene.page.locator("[data-key=next]").count():
        scene.click("[data-key=next]")
    scene.wait(".rows")


def write_an_option(scene):
    begin(scene)
    scene.page.locator("textarea").first.fill("We vragen de school om een sleutel van de gymzaal")
    scene.click(".composer button[type=submit]")
    saved(scene)


ROWS = [
    row("participant", "swot-empty", "swot-empty", begin),
    row("participant", "swot-writing", "swot-writing", write_a_card, en=True),
    row("participant", "swot-written", "swot-writing", lay_a_card),
    row("participant", "swot-everything", "swot-writing", have_everything, en=True),
]
