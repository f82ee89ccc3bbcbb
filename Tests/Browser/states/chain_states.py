"""The screens of a results chain: rows of the table, and the ways to them."""

from state import row
from ways import go_dark, lose_the_network, open_all, saved, show_tables

TEXT = "Ouderen komen weer buiten de deur"
SEEN = "Er zitten op dinsdag nu ook jonge vaders aan tafel"


# The participant

def begin(scene):
    scene.click(".edge .btn.go")
    scene.wait(".chain")


def write_a_point(scene):
    begin(scene)
    scene.page.locator("textarea[name=text]").first.fill(TEXT)


def read_the_guidance(scene):
    begin(scene)
    for fold in scene.page.locator("[data-key^=guidance] summary").all():
        fold.click()
    scene.wait(".guidance li")


def have_everything(scene):
    """Two points with all that goes with them, one of them being worded anew, and the line of a point of the room."""
    begin(scene)
    for number in range(2):
        scene.page.locator("textarea[name=text]").first.fill(f"{TEXT} {number + 1}")
        scene.page.locator("[data-key=more]").evaluate("(each) => { each.open = true }")
        scene.page.locator("input[name=forWhom]").fill("Ouderen die alleen wonen")
        scene.page.locator("textarea[name=note]").fill("De bus stopt sinds een jaar niet meer bij de flat")
        scene.click("[data-key=new] button[type=submit]")
        saved(scene)
    scene.click(".mine [data-key=edit]")
    scene.wait("[data-key=again]")
    open_all(scene, "main")
    scene.page.locator(".points button").last.click()
    scene.wait(".points .lit")


def send_offline(scene):
    begin(scene)
    lose_the_network(scene)
    scene.page.locator("textarea[name=text]").first.fill(TEXT)
    scene.click("[data-key=new] button[type=submit]")
    scene.wait("[data-key=waiting]")


def send_too_late(scene):
    """The item closes while a point waits, and opens again for those who come after."""
    send_offline(scene)
    scene.room.do("item.lock", item="i3")
    scene.context.set_offline(False)
    scene.wait("[data-key=refused]")
    scene.room.do("item.reopen", item="i3")
    scene.room.do("late.dismiss", item="i3")
    scene.wait("[data-key=refused]")


def choose_two_points(scene):
    scene.page.locator("select[name=from]").select_option("coffee")
    scene.page.locator("select[name=to]").select_option("meet")


def draw_a_link(scene):
    begin(scene)
    choose_two_points(scene)
    scene.page.locator("textarea[name=because]").fill("wie koffie drinkt, blijft praten")
    scene.click("[data-key=new] button[type=submit]")
    saved(scene)
    open_all(scene, "main")


def draw_what_is_there(scene):
    """The link stands on the board already: it is refused, and says so."""
    begin(scene)
    scene.page.locator("select[name=from]").select_option("know")
    scene.page.locator("select[name=to]").select_option("why")
    scene.click("[data-key=new] button[type=submit]")
    scene.wait(".notice.bad, [data-key=refused]")


def rate(scene):
    begin(scene)
    scene.page.locator("input[type=radio]").nth(2).check(force=True)
    saved(scene)


def see_all_links(scene):
    rate(scene)
    scene.click(".chain .line .btn")
    scene.wait(".rows")


def say_what_one_sees(scene):
    begin(scene)
    scene.page.locator("select[name=node]").select_option("meet")
    scene.page.locator("textarea[name=text]").fill(SEEN)
    scene.click("[data-key=new] button[type=submit]")
    saved(scene)
    open_all(scene, "main")


# The desk

def see_the_worksheet(scene):
    scene.wait(".chain-desk")


def begin_a_link(scene):
    """One point is chosen, the other is still to come; the line of another one shows."""
    see_the_worksheet(scene)
    tab(scene, "columns")
    scene.click("[data-point=meet] [data-key=sight]")
    scene.click("[data-point=coffee] [data-key=link]")
    scene.wait("[data-key=here]")


def change_a_point(scene):
    """On the whole width."""
    see_the_worksheet(scene)
    scene.page.keyboard.press("g")
    scene.wait("#worksheet-wide[aria-expanded=true]")
    tab(scene, "columns")
    scene.click("[data-point=know] [data-key=edit]")
    scene.wait("form[data-thing=know]")


def open_a_link(scene):
    """A link with everything, and a second that was just taken away."""
    see_the_worksheet(scene)
    scene.click("[data-thing=l2] [data-key=open]")
    scene.click("[data-thing=l2] [data-key=drop]")
    scene.wait(".undo")
    scene.room.desk.answer("i8", do="restore", id="l2")
    scene.wait("[data-thing=l2]")
    scene.click("[data-thing=l5] [data-key=open]")
    scene.wait("[data-key=assumptions]")


def choose_an_indicator(scene):
    see_the_worksheet(scene)
    open_all(scene, ".chain-desk")
    scene.click("[data-thing=know] [data-key=indicators] [data-key=edit]")
    scene.wait("[data-key=in1] form")


def see_what_practice_shows(scene):
    see_the_worksheet(scene)
    open_all(scene, ".chain-desk")


def be_refused(scene):
    """The desk asks for a link that another desk has drawn meanwhile."""
    see_the_worksheet(scene)
    scene.page.locator(".desk-sheet > .worksheet").evaluate("""(element) => element.ask(
        'add-link', { id: 'double', from: 'know', to: 'why' }, 'Inwoners weten bij wie ze terechtkunnen')""")
    scene.wait(".desk-sheet .notice.bad")


def tab(scene, name):
    scene.click(f".tabs [data-key={name}]")


ROWS = [
    row("participant", "chain-empty", "chain-empty", begin),
    row("participant", "chain-closed", "chain-closed-column", begin),
    row("participant", "chain-writing", "chain-waiting", write_a_point, en=True),
    row("participant", "chain-everything", "chain-waiting", have_everything),
    row("participant", "chain-guidance", "chain-waiting", read_the_guidance),
    row("participant", "chain-offline", "chain-waiting", send_offline),
    row("participant", "chain-late", "chain-waiting", send_too_late),
    row("participant", "chain-locked", "chain-locked"),
    row("participant", "chain-linking", "chain-linking", draw_a_link),
    row("participant", "chain-refused", "chain-linking", draw_what_is_there),
    row("participant", "chain-sure-unset", "chain-rating", begin),
    row("participant", "chain-sure", "chain-rating", rate),
    row("participant", "chain-all-links", "chain-rating", see_all_links),
    row("participant", "chain-rated", "chain-rated-shown"),
    row("participant", "chain-practice-empty", "chain-choosing", begin),
    row("participant", "chain-practice", "chain-testing", say_what_one_sees),

    row("desk", "chain-empty", "chain-empty", see_the_worksheet),
    row("desk", "chain-waiting", "chain-waiting", see_the_worksheet, en=True),
    row("desk", "chain-linking", "chain-linking", begin_a_link),
    row("desk", "chain-point", "chain-linking", change_a_point),
    row("desk", "chain-link", "chain-rating", open_a_link),
    row("desk", "chain-refused", "chain-rating", be_refused),
    row("desk", "chain-choosing", "chain-choosing", see_the_worksheet),
    row("desk", "chain-steering", "chain-steering", choose_an_indicator),
    row("desk", "chain-practice", "chain-testing", see_what_practice_shows),

    row("board", "chain-column", "chain-waiting", page="column-2"),
    row("board", "chain", "chain-rated-shown", page="chain", en=True),
    row("board", "chain-forty", "chain-forty", page="chain"),
    row("board", "chain-effect", "chain-rated-shown", page="effect-know"),
    row("board", "chain-sight", "chain-rated-shown", page="sight-know"),
    row("board", "chain-assumptions", "chain-rated-shown", page="assumptions"),
    row("board", "chain-steering", "chain-tested-shown", page="steering"),
    row("board", "chain-practice", "chain-tested-shown", page="practice"),
    row("board", "chain-warnings", "chain-tested-shown", page="warnings"),
    row("board", "chain-dark", "chain-rated-shown", go_dark, page="chain"),
    row("board", "chain-table", "chain-rated-shown", show_tables, page="chain"),
    row("report", "chain-incomplete", "chain-rated-shown"),
    row("report", "chain", "chain-tested-shown", en=True),
]
