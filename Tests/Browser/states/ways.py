"""How to get from the moment of a room to a state of a screen.

A way finds things by their place in the page and not by their words, because it walks in both languages.
"""

import itertools
import json

from compare_states import open_compare
from preview_states import open_preview
from support.server import KEY
from surfaces import is_complaint

_NUMBER = itertools.count()


class Scene:
    """One page at one state: where it opens, who looks at it, and what it complains of."""

    def __init__(self, browser, moments, state, language):
        self.browser, self.state, self.language = browser, state, language
        self.room = moments.room(state.moment, language)
        self.complaints = []
        held = state.name.startswith("remote")
        self.context = browser.new_context(
            is_mobile=held, locale="nl-NL" if language == "nl" else "en-GB", timezone_id="Europe/Amsterdam",
            has_touch=held or state.surface in ("join", "participant"), reduced_motion="reduce")
        self.page = self.context.new_page()
        self.page.set_default_timeout(6000)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.set_viewport_size({"width": 1280, "height": 900})

    def _hear(self, message):
        # A refused key or code is an answer of the server that the browser reports as well.
        if is_complaint(message) and "the server responded with a status of 40" not in message.text:
            self.complaints.append(message.text)

    def open(self):
        OPEN[self.state.surface](self)
        if self.state.way:
            way = self.state.way
            (way if callable(way) else globals()[way])(self)
        # What takes a hundredth of a millisecond still takes a frame; without it every look would have to wait for one.
        self.page.evaluate("""() => {
            const still = new CSSStyleSheet();
            still.replaceSync('*, *::before, *::after { transition: none !important }');
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
          }""")

    def goto(self, path):
        path, _, fragment = path.partition("#")
        self.page.goto(f"{self.room.origin}{path}?taal={self.language}#{fragment}")

    def remember(self, **values):
        """Puts something on the device before the page is there."""
        self.page.goto(self.room.origin + "/icon.svg")
        self.page.evaluate(
            "(all) => Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, value))", values)

    def click(self, selector):
        self.page.locator(selector).first.click()

    def wait(self, selector):
        self.page.locator(selector).first.wait_for()

    def close(self):
        self.context.close()


def open_join(scene):
    scene.goto("/")
    scene.wait("#code")


def open_participant(scene):
    # Where there is something to look back on, it is the seat of somebody who was there.
    moment = scene.state.moment
    known = moment.endswith("-shown") or moment in ("round-two-open", "talk", "closed", "published", "afterwards")
    joined = scene.room.seats[0] if known else scene.room.server.join(scene.room.made)
    session = joined["session"]
    seat = {"session": session, "title": "Sessie", "handle": joined["person"]["handle"]}
    scene.remember(**{f"wt.token.{session}.participant": joined["token"], f"wt.seat.{session}": json.dumps(seat)})
    scene.goto(f"/#s={session}")
    scene.wait(".mebtn")
    scene.page.locator("main:not([data-key=main-coming]):not([data-key=main-connecting])").wait_for()


def open_desk(scene):
    if scene.state.way in ENTRANCES or scene.state.name == "key" or scene.state.name.startswith("own-"):
        scene.goto("/desk")
        return scene.wait("input[name=key]")
    made = scene.room.made
    scene.remember(**{f"wt.token.{made['session']}.desk": made["token"]})
    scene.goto(f"/desk#s={made['session']}")
    scene.wait(".rail-list")
    return scene.wait(".page-head")


def open_board(scene):
    status, made = scene.room.server.post(
        f"/api/v1/sessions/{scene.room.session}/links", {"role": "board"}, bearer=scene.room.made["token"])
    assert status == 201, made
    if scene.state.page:
        scene.room.do("board.page", page=scene.state.page)
    scene.goto(made["link"])
    if scene.state.page:
        scene.wait(f"[data-page='{scene.state.page}']")
    return scene.wait(".page-head h1")


def open_report(scene):
    made = scene.room.made
    report = scene.room.server.get(
        f"/api/v1/sessions/{made['session']}/report?language={scene.language}",
        {"Authorization": f"Bearer {made['token']}"})
    file = scene.room.server.folder / f"report-{next(_NUMBER)}.html"
    file.write_bytes(report)
    scene.page.goto(file.as_uri())


def open_outcome(scene):
    scene.goto(scene.room.outcome["link"])
    scene.wait("#document main")


def open_page(scene):
    scene.goto(f"/{scene.state.name}")


OPEN = {"join": open_join, "participant": open_participant, "desk": open_desk, "board": open_board,
        "report": open_report, "page": open_page, "outcome": open_outcome,
        "compare": open_compare, "preview": open_preview, "entrance": lambda scene: None}


# The door

def type_half_a_code(scene):
    scene.page.locator("#code").fill(scene.room.code[:3])


def type_a_wrong_code(scene):
    scene.page.locator("#code").fill("AAAAAAAA")
    scene.wait("#code-problem:not(:empty)")


def follow_the_invite(scene):
    scene.page.goto("about:blank")
    scene.goto(f"/#i={scene.room.made['invite']}")
    scene.wait("[data-key=door], [data-key=ended], [data-key=code] .problem:not(:empty)")
    if scene.state.name == "door":
        scene.click("details summary")


def forget_the_perspective(scene):
    follow_the_invite(scene)
    scene.click("form .btn.go")
    scene.wait(".problem:not(:empty)")


def come_back(scene):
    open_participant(scene)
    scene.page.goto("about:blank")
    scene.goto("/")
    scene.wait("[data-key=resume]")


# The participant

def begin(scene):
    scene.click(".edge .btn.go")
    scene.page.locator(".edge .btn").first.wait_for()
    scene.page.locator("[data-key^=intro]").wait_for(state="detached")


def saved(scene):
    scene.wait(".saved.saved svg .tick")


def lay_a_draft(scene):
    begin(scene)
    scene.click("[data-key=put]")
    scene.wait("[data-key=lift], input[type=range]")


def place_main(scene):
    begin(scene)
    scene.click(".stops button")
    saved(scene)


def place_both(scene):
    place_main(scene)
    scene.click("[data-key=ring]")
    scene.page.keyboard.press("PageUp")
    scene.page.wait_for_timeout(350)
    saved(scene)


def say_dont_know(scene):
    begin(scene)
    scene.click("[data-key=unknown]")
    saved(scene)


def look_at_the_overview(scene):
    place_main(scene)
    scene.click("[data-key=all]")
    scene.wait(".rows")


def open_me(scene):
    scene.click(".mebtn")
    scene.wait("dialog[open]")


def ask_to_leave(scene):
    open_me(scene)
    scene.click("[data-key=leave]")


def ask_to_erase(scene):
    open_me(scene)
    scene.click("[data-key=erase]")
    scene.wait("[data-key=erase-sure]")


def answer_offline(scene):
    begin(scene)
    lose_the_network(scene)
    scene.click(".stops button")
    scene.wait("[data-key=waiting]")


def answer_too_late(scene):
    """The item closes while an answer waits, and opens again for those who come after."""
    begin(scene)
    lose_the_network(scene)
    scene.click(".stops button")
    scene.wait("[data-key=waiting]")
    scene.room.do("item.lock", item="i2")
    scene.context.set_offline(False)
    scene.wait("[data-key=refused]")
    scene.room.do("item.reopen", item="i2")
    scene.room.do("late.dismiss", item="i2")
    scene.wait("[data-key=refused]")


def lose_the_network(scene):
    scene.context.set_offline(True)
    scene.wait(".banner, .offline-line, .lost")


def keep(scene):
    begin(scene)
    scene.click("[data-key=keep]")
    saved(scene)


def mark_energy(scene):
    begin(scene)
    scene.page.locator("input[type=radio]").nth(2).check(force=True)
    saved(scene)


def answer_with_everything(scene):
    begin(scene)
    scene.page.locator("input[type=radio]").nth(1).check(force=True)
    saved(scene)
    open_all(scene, "main")


def open_all(scene, inside):
    """Opens everything that folds."""
    shut = scene.page.locator(f"{inside} details:not([open]) > summary")
    while shut.count():
        shut.first.click()


def look_at_the_questions(scene):
    begin(scene)
    scene.page.locator("input[type=radio]").nth(1).check(force=True)
    saved(scene)
    scene.click("[data-key=all]")
    scene.wait(".rows")


def place_between_poles(scene):
    place_main(scene)


# The desk

def enter_a_wrong_key(scene):
    scene.page.locator("input[name=key]").fill("no-key-of-anybody-at-all")
    scene.click("button[type=submit]")
    scene.wait(".notice.bad")


def enter(scene):
    scene.page.locator("input[name=key]").fill(KEY)
    scene.click("button[type=submit]")
    scene.wait("input[name=title]")


def enter_without_sessions(scene):
    scene.page.route("**/api/v1/sessions", lambda route: route.fulfill(json={"sessions": {}}))
    enter(scene)


def make_without_title(scene):
    enter_without_sessions(scene)
    scene.click("button[type=submit]")
    scene.wait("[aria-invalid=true]")


def compose_an_agenda(scene):
    enter_without_sessions(scene)
    scene.page.locator("input[name=agenda][value=own]").check(force=True)
    scene.wait(".agenda-editor")
    open_all(scene, "form")


def have_remarks_and_late(scene):
    room = scene.room
    room.do("item.reopen", item="i2")
    for number, bot in enumerate(room.bots[:3]):
        text = f"{number + 1}. Het team zit drie dagen per week in het buurthuis."
        bot.answer("i2", do="reason", theme="lokale-teams", text=text)
    room.do("item.lock", item="i2")
    room.bots[0].try_command("answer", {"do": "place", "theme": "lokale-teams", "measure": "nu", "value": 22}, "i2")
    scene.wait(".remarks")
    scene.wait("[data-key^=late]")


def open_links(scene):
    scene.click(".desk-tools button")
    scene.wait("#links[open]")


def open_keys(scene):
    scene.page.keyboard.press("?")
    scene.wait("#keys[open]")


def ask_to_remove(scene):
    scene.click("aside button[aria-expanded]")
    scene.click(".roster button")
    scene.wait("#removing[open]")


def ask_to_erase_answers(scene):
    ask_to_remove(scene)
    scene.page.locator("#removing button").nth(2).click()
    scene.wait("#removing p button:nth-of-type(2).go")


def open_outcome(scene):
    if not scene.page.locator("#outcome").get_attribute("open") is not None:
        scene.click("#outcome summary")


def do_something(scene):
    scene.click("footer.edge .btn.go")
    scene.wait(".undo-line")
    scene.room.do("item.open", item="i1")


def take_late_answers_back(scene):
    have_remarks_and_late(scene)
    scene.click("[data-key^=late-] button >> nth=0")
    scene.wait("[data-key=undo-line]")
    scene.click("[data-key=undo-line] button")
    scene.wait("[data-key=told]")


ENTRANCES = {"enter_a_wrong_key", "enter", "enter_without_sessions", "make_without_title", "compose_an_agenda"}


# The board

def go_dark(scene):
    scene.page.keyboard.press("d")
    scene.page.wait_for_function("document.documentElement.dataset.theme === 'dark'")


def show_tables(scene):
    scene.page.keyboard.press("t")
    scene.wait("[data-tables]")
