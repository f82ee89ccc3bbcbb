"""Every instrument that the catalogue has, answered on a phone, seen on the board, and read in the report.

The list is the server's own: an instrument that is added is walked without a word here. What the phone says, the bots
say after it, so that there are enough people for an outcome, whatever the instrument asks.
"""

import itertools
import json
import secrets

import mkba_moments
import pytest
from bots import Room
from surfaces import BEAMER, PHONE, Surface

# What a hand can do with an instrument, the likeliest first: a selector, and what is done to the first that it finds.
HANDS = (
    (".stops button", "click"),
    ("main input[type=radio]:enabled", "check"),
    ("main input[type=checkbox]:enabled", "check"),
    ("main input[type=number]:enabled, main input[inputmode]:enabled", "fill"),
    ("main textarea:enabled", "fill"),
    ("main input[type=text]:enabled, main input:not([type]):enabled", "fill"),
    ("main [data-key=more]:enabled", "click"),
    ("main button[aria-pressed=false]:enabled", "click"),
)
SUBMIT = "main form button[type=submit]:enabled, main form .btn.go:enabled"
TYPED = "3"
# What people make has an id of its own, which nobody else can use.
OWN = "id"


def prepare_case(room):
    """People estimate what the desk asks them to: one amount of the template."""
    mkba_moments.take_the_template(room)
    line = mkba_moments.line(room, "k-1", mkba_moments.amount(*mkba_moments.AMOUNTS["k-1"]))
    mkba_moments.desk(room, "i2", do="line.set", line=line)
    mkba_moments.desk(room, "i2", do="ask", parameter="k-1/bedrag", on=True)


# What the desk has to do before a phone can answer anything, by plugin.
PREPARED = {"ledger": prepare_case}


class Walk:
    """A phone and a board that go from session to session in one language."""

    def __init__(self, browser, installation, language):
        self.installation, self.language = installation, language
        locale = {"nl": "nl-NL", "en": "en-GB"}[language]
        self.phone = Surface(browser, PHONE, "phone", locale=locale, has_touch=True, reduced_motion="reduce")
        self.board = Surface(browser, BEAMER, "board", locale=locale, reduced_motion="reduce")
        self.sent = []
        self.phone.page.on("websocket", lambda socket: socket.on("framesent", self._hear))

    def _hear(self, frame):
        said = json.loads(frame)
        if said.get("type") == "command" and said["name"] == "answer":
            self.sent.append(said)

    def close(self):
        for surface in (self.phone, self.board):
            surface.close()

    def walk(self, name, instrument):
        """One instrument, from its first phase on until a phone has answered; then all who sit at the table agree."""
        self.sent.clear()
        phases = sorted(instrument["phases"], key=lambda each: instrument["phases"][each]["rank"])
        items = {
            f"i{rank}": {"rank": rank, "kind": "worksheet", "minutes": 10, "worksheet": "w1", "phase": phase,
                         "title": instrument["title"]}
            for rank, phase in enumerate(phases)
        }
        agenda = {"worksheets": {"w1": {"instrument": name}}, "items": items}
        room = Room(self.installation, title="Proef", language=self.language, k=3, agenda=agenda)
        try:
            room.language = self.language
            room.people(["beleid", "inwoner"])
            PREPARED.get(instrument["plugin"], lambda _: None)(room)
            self.sit_down(room)
            item = self.answer_something(room, items)
            self.reach_all(room.instrument(item))
            self.say_after(room, item)
            room.do("item.show", item=item)
            self.phone.until(lambda: not self.phone.page.locator(".stops, main textarea").count(), "the outcome")
            self.look_at_the_board(room, item)
            self.read_the_report(room, instrument)
        finally:
            room.leave()
        self.phone.check_quiet()
        self.board.check_quiet()

    def sit_down(self, room):
        joined = room.server.join(room.made)
        session, page = joined["session"], self.phone.page
        seat = {"session": session, "title": "Proef", "handle": joined["person"]["handle"]}
        page.goto(room.origin + "/privacy")
        page.evaluate(
            "(all) => Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, value))",
            {f"wt.token.{session}.participant": joined["token"], f"wt.seat.{session}": json.dumps(seat)})
        page.goto(f"{room.origin}/?taal={self.language}#s={session}")
        page.wait_for_selector(".mebtn")
        self.goto_board(room)

    def goto_board(self, room):
        status, made = room.server.post(
            f"/api/v1/sessions/{room.session}/links", {"role": "board"}, bearer=room.made["token"])
        assert status == 201, made
        path, _, fragment = made["link"].partition("#")
        # Another page between them: with only the fragment new, the board would not open again.
        self.board.page.goto(room.origin + "/privacy")
        self.board.page.goto(f"{room.origin}{path}?taal={self.language}#{fragment}")
        self.board.page.wait_for_selector(".page-head h1")

    def answer_something(self, room, items):
        """Opens the items in turn until there is one that takes an answer from a phone."""
        page = self.phone.page
        for item in items:
            room.do("item.open", item=item)
            start = page.locator(f"[data-key^='intro-{item}-'] .edge .btn.go")
            # A phase that asks nothing of people has no introduction.
            start.or_(page.locator(f"[data-key='main-{item}'] .worksheet")).first.wait_for()
            if start.count():
                start.click()
                page.locator("[data-key^=intro]").wait_for(state="detached")
            for selector, what in HANDS:
                found = page.locator(selector).locator("visible=true")
                if found.count():
                    self.use(found, what)
                    if self.has_said(item):
                        return item
        raise AssertionError(f"nothing to answer; the page says:\n{self.phone.text[:600]}")

    def use(self, found, what):
        if what == "fill":
            for field in found.all():
                field.fill(TYPED)
            submit = self.phone.page.locator(SUBMIT).first
            submit.click() if submit.count() else found.first.blur()
        elif what == "check":
            found.first.check(force=True)
        else:
            found.first.click()

    def has_said(self, item):
        page = self.phone.page
        for _ in range(30):
            if any(each["item"] == item for each in self.sent):
                page.wait_for_selector(".saved.saved svg .tick")
                return True
            page.wait_for_timeout(50)
        return False

    def reach_all(self, content):
        """Where the phone has an overview, every item stands in it."""
        overview = self.phone.page.locator("[data-key=all]")
        if not overview.count() or "items" not in content:
            return
        overview.first.click()
        self.phone.page.wait_for_selector(".rows")
        text = self.phone.text
        # A survey has a route: what lies beside one's own stands nowhere.
        named = [each for each in content["items"] if "title" in each and "type" not in each]
        missing = [each["id"] for each in named
                   if (each.get("short") or each["title"])[self.language] not in text]
        assert not missing, f"not in the overview: {missing}"

    def say_after(self, room, item):
        for bot in room.bots:
            for said in [each for each in self.sent if each["item"] == item]:
                body = {**said["body"], **({OWN: secrets.token_hex(8)} if OWN in said["body"] else {})}
                bot.answer(item, **body)

    def look_at_the_board(self, room, item):
        """Every page has a headline, and nothing of it is cut off."""
        # What is acknowledged is on disk; the view with the pages of the outcome comes a moment later.
        room.desk.until(lambda: room.desk.view["agenda"][item]["state"] == "shown", "the outcome on the desk")
        room.desk.until(lambda: room.desk.view.get("pages"), "pages of the board")
        pages = room.desk.view["pages"]
        for key in itertools.islice(sorted(pages, key=lambda each: pages[each]["rank"]), 3):
            room.do("board.page", page=key)
            self.board.page.wait_for_selector(f"[data-page='{key}'] .page-head h1")
            headline = self.board.page.locator(".page-head h1").inner_text().strip()
            assert headline, f"{key} has no headline"

    def read_the_report(self, room, instrument):
        made = room.made
        report = room.server.get(
            f"/api/v1/sessions/{made['session']}/report?language={self.language}",
            {"Authorization": f"Bearer {made['token']}"}).decode()
        assert instrument["title"][self.language] in report.replace("&#39;", "'").replace("&amp;", "&")
        assert "<table" in report or "<blockquote" in report or "<ul" in report


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_instrument_works_on_phone_board_and_report(browser, installation, language):
    walk = Walk(browser, installation, language)
    problems = []
    try:
        catalogue = json.loads(installation.get("/api/v1/catalogue"))["instruments"]
        assert len(catalogue) > 10
        for name, instrument in catalogue.items():
            try:
                walk.walk(name, instrument)
            except Exception as error:
                problems.append(f"{name}: {type(error).__name__} {str(error)[:700]}")
                walk.phone.complaints.clear()
    finally:
        walk.close()
    assert not problems, "\n\n" + "\n\n".join(problems)
