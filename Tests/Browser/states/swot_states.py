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


def change_a_shown_card(scene):
    """The desk shows a card while its writer changes it: what stood there stays."""
    change_a_card(scene)
    card = scene.page.locator("ul.own li").first.get_attribute("data-key")
    scene.room.desk.answer("i2", do="show", id=card)
    scene.page.locator("textarea").first.fill(f"{TEXT}, ook in het weekend")
    scene.click(".composer button[type=submit]")
    scene.wait("[data-key=refused]")


def look_into_a_group(scene):
    open_all(scene, "main")


def unfold_a_question(scene):
    write_an_option(scene)
    open_all(scene, "main")


# The desk

def open_a_menu(scene):
    scene.click(".cards-desk [data-key=menu]")
    scene.wait(".cards-desk .menu")


def pick_a_card_up(scene):
    scene.click(".cards-desk .lift")
    scene.wait(".cards-desk .here")


def ask_about_a_column(scene):
    scene.click(".cards-desk .lift")
    scene.page.locator(".columns-desk > section").nth(2).locator("> .here button").click()
    scene.wait(".cards-desk [role=alertdialog]")


def name_a_group(scene):
    """On the whole width of the desk."""
    scene.page.keyboard.press("g")
    scene.wait("#worksheet-wide[aria-expanded=true]")
    scene.click(".cards-desk .cluster h4 button")
    scene.wait(".cards-desk .naming")


def go_wide(scene):
    scene.page.keyboard.press("g")
    scene.wait("#worksheet-wide[aria-expanded=true]")


ROWS = [
    row("participant", "swot-empty", "swot-empty", begin),
    row("participant", "swot-writing", "swot-writing", write_a_card),
    row("participant", "swot-everything", "swot-writing", have_everything, en=True),
    row("participant", "swot-changing", "swot-writing", change_a_card),
    row("participant", "swot-refused", "swot-writing", change_a_shown_card),
    row("participant", "swot-offline", "swot-writing", write_offline),
    row("participant", "swot-late", "swot-writing", write_too_late),
    row("participant", "swot-locked", "swot-locked"),
    row("participant", "swot-table", "swot-clustered", look_into_a_group),
    row("participant", "swot-dots", "swot-voting", begin),
    row("participant", "swot-dots-spent", "swot-voting", spend_dots),
    row("participant", "swot-dots-again", "swot-again", begin),
    row("participant", "swot-voted", "swot-voted"),
    row("participant", "swot-square", "swot-confronting", begin, en=True),
    row("participant", "swot-scored", "swot-confronting", score_a_square),
    row("participant", "swot-squares", "swot-confronting", skip_to_the_overview),
    row("participant", "swot-confronted", "swot-confronted"),
    row("participant", "swot-options", "swot-options", unfold_a_question, en=True),

    row("desk", "swot-empty", "swot-empty"),
    row("desk", "swot-waiting", "swot-writing", en=True),
    row("desk", "swot-menu", "swot-showing", open_a_menu),
    row("desk", "swot-picked-up", "swot-showing", pick_a_card_up),
    row("desk", "swot-moving", "swot-showing", ask_about_a_column),
    row("desk", "swot-groups", "swot-clustered", name_a_group),
    row("desk", "swot-choice", "swot-confronting"),
    row("desk", "swot-tied", "swot-again", go_wide),
    row("desk", "swot-questions", "swot-options", en=True),

    row("board", "swot-write", "swot-writing", page="write", en=True),
    row("board", "swot-column", "swot-showing", page="list:swot-sterktes"),
    row("board", "swot-columns", "swot-clustered", page="columns"),
    row("board", "swot-vote", "swot-voting", page="vote"),
    row("board", "swot-top", "swot-voted", page="top"),
    row("board", "swot-top-column", "swot-voted", page="top:swot-sterktes"),
    row("board", "swot-confront", "swot-confronting", page="confront"),
    row("board", "swot-matrix", "swot-confronted", page="matrix", en=True),
    row("board", "swot-matrix-table", "swot-confronted", "show_tables", page="matrix"),
    row("board", "swot-matrix-dark", "swot-confronted", "go_dark", page="matrix"),
    row("board", "swot-blocks", "swot-confronted", page="blocks"),
    row("board", "swot-ranks", "swot-confronted", page="ranks"),
    row("board", "swot-questions", "swot-options", page="questions"),
    row("board", "swot-options", "swot-options", page="question:q1"),

    row("report", "swot", "swot-options", en=True),
]
