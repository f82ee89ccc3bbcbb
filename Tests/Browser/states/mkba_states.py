"""The screens of a cost-benefit case: rows of the table, and the ways to them."""

from state import row
from ways import go_dark, lose_the_network, open_all, saved, show_tables

DESK = "wt-ledger-desk"


# The participant

def begin(scene):
    scene.click(".edge .btn.go")
    scene.wait("wt-ledger .ledger")


def fill(scene, low, high, mode):
    for name, value in (("low", low), ("high", high), ("mode", mode)):
        scene.page.locator(f"[data-key={name}] input").fill(str(value))


def save(scene, *numbers):
    """Saves one number; the next page has another heading."""
    title = scene.page.locator("h1").inner_text()
    fill(scene, *numbers)
    scene.click("[data-key=save]")
    scene.page.wait_for_function("(before) => document.querySelector('h1').innerText !== before", arg=title)


def name_the_middle_too_high(scene):
    begin(scene)
    fill(scene, 2, 8, 12)
    scene.click("[data-key=save]")
    scene.wait(".problem:not(:empty)")


def look_back_at_one(scene):
    begin(scene)
    save(scene, 2, 8, 4)
    scene.click("[data-key=back]")
    saved(scene)


def estimate_all(scene):
    begin(scene)
    for numbers in ((2, 8, 4), (15000, 30000, 20000), (300000, 400000, 340000), (1, 4, 2)):
        save(scene, *numbers)
    saved(scene)


def estimate_offline(scene):
    begin(scene)
    lose_the_network(scene)
    save(scene, 2, 8, 4)
    scene.click("[data-key=back]")
    scene.wait("[data-key=waiting]")


def estimate_too_late(scene):
    """The item closes while a number waits, and opens again for those who come after."""
    estimate_offline(scene)
    scene.room.do("item.lock", item="i8")
    scene.context.set_offline(False)
    scene.wait("[data-key=refused]")
    scene.room.do("item.reopen", item="i8")
    scene.room.do("late.dismiss", item="i8")
    scene.wait("[data-key=refused]")


def unfold(scene):
    open_all(scene, "main")


# The desk

def tab(scene, name):
    scene.click(f"{DESK} .tabs [data-key={name}]")
    scene.wait(f"{DESK} [data-key=page-{name}]")


def unfold_the_steps(scene):
    scene.wait(f"{DESK} .tabs")
    tab(scene, "steps")
    open_all(scene, DESK)


def fill_in_a_line(scene):
    """Every field of a line, in the whole width."""
    scene.click("#worksheet-wide")
    tab(scene, "lines")
    scene.click(f"{DESK} li[data-key=d-2] button")
    open_all(scene, f"{DESK} form")


def have_a_line_refused(scene):
    tab(scene, "lines")
    scene.click(f"{DESK} li[data-key=k-1] button")
    scene.page.locator(f"{DESK} [name=s-aandeel-0]").fill("70")
    scene.click(f"{DESK} form button[type=submit]")
    scene.wait(f"{DESK} .problem:not(:empty)")


def describe_an_effect(scene):
    tab(scene, "lines")
    scene.click(f"{DESK} li[data-key=x-1] button")
    scene.wait(f"{DESK} [name=richting]")


def look_at_the_numbers(scene):
    tab(scene, "risk")
    open_all(scene, DESK)


def give_a_range(scene):
    tab(scene, "risk")
    scene.click(f"{DESK} li[data-key='c-1/bedrag'] [data-key=edit]")
    scene.wait(f"{DESK} [name=reading]")


def look_at_the_basics(scene):
    tab(scene, "case")
    open_all(scene, DESK)


def look_at_the_check(scene):
    tab(scene, "check")
    scene.wait(f"{DESK} [data-key=check]")


def lose_the_network_at_the_lines(scene):
    tab(scene, "lines")
    lose_the_network(scene)


FINISHED = "mkba-finished-shown"
ROWS = [
    row("participant", "mkba-steps", "mkba-empty"),
    row("participant", "mkba-case", "mkba-started"),
    row("participant", "mkba-empty", "mkba-estimating", begin, en=True),
    row("participant", "mkba-problem", "mkba-estimating", name_the_middle_too_high),
    row("participant", "mkba-one", "mkba-estimating", look_back_at_one),
    row("participant", "mkba-all", "mkba-estimating", estimate_all),
    row("participant", "mkba-offline", "mkba-estimating", estimate_offline),
    row("participant", "mkba-late", "mkba-estimating", estimate_too_late),
    row("participant", "mkba-locked", "mkba-locked"),
    row("participant", "mkba-room", "mkba-estimates-shown", en=True),
    row("participant", "mkba-round-two", "mkba-round-two", begin),
    row("participant", "mkba-finished", FINISHED, unfold, en=True),

    row("desk", "mkba-empty", "mkba-empty"),
    row("desk", "mkba-steps", FINISHED, unfold_the_steps),
    row("desk", "mkba-started", "mkba-started", en=True),
    row("desk", "mkba-line", "mkba-lines", fill_in_a_line, en=True),
    row("desk", "mkba-refused", "mkba-lines", have_a_line_refused),
    row("desk", "mkba-effect", "mkba-lines", describe_an_effect),
    row("desk", "mkba-estimating", "mkba-estimating"),
    row("desk", "mkba-risk", FINISHED, look_at_the_numbers),
    row("desk", "mkba-range", FINISHED, give_a_range),
    row("desk", "mkba-basics", FINISHED, look_at_the_basics),
    row("desk", "mkba-check", FINISHED, look_at_the_check, en=True),
    row("desk", "mkba-offline", "mkba-lines", lose_the_network_at_the_lines),

    row("board", "mkba-estimating", "mkba-estimating"),
    row("board", "mkba-headline", FINISHED, page="mkba", en=True),
    row("board", "mkba-steps", FINISHED, page="stappen"),
    row("board", "mkba-estimates", FINISHED, page="schattingen"),
    row("board", "mkba-lines", FINISHED, page="posten"),
    row("board", "mkba-actors", FINISHED, page="partijen", en=True),
    row("board", "mkba-years", FINISHED, page="jaren"),
    row("board", "mkba-tornado", FINISHED, page="tornado", en=True),
    row("board", "mkba-scenarios", FINISHED, page="scenarios"),
    row("board", "mkba-alternatives", FINISHED, page="alternatieven"),
    row("board", "mkba-turns", FINISHED, page="omslag"),
    row("board", "mkba-chance", FINISHED, page="kans"),
    row("board", "mkba-assumptions", FINISHED, page="aannames"),
    row("board", "mkba-origin", FINISHED, page="herkomst"),
    row("board", "mkba-dark", FINISHED, go_dark, page="tornado"),
    row("board", "mkba-table", FINISHED, show_tables, page="tornado"),
    row("report", "mkba", FINISHED, en=True),
]
