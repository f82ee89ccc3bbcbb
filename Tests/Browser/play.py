"""A worksheet played by people: a facilitator, a board, and four participants with small phones.

Anna has no trouble, Bram loses his network and reloads, Cisse uses only keys, Dewi types.
"""

import re

from playwright.sync_api import TimeoutError as Late
from reports import fetch
from support.server import KEY
from surfaces import BEAMER, DESK, SMALL_PHONE, Phone, Surface
from test_agenda import tab_to, tables
from words import Words

# The rooms that are played: the language, who sees what, and from how many people on.
ROOMS = {"nl": ("open-tafel", 3), "en": ("anoniem", 3)}


class Play:
    """Everyone who takes part in one session in one language."""

    def __init__(self, browser, installation, language, agenda, plugin):
        self.installation, self.language, self.agenda = installation, language, agenda
        self.privacy, self.k = ROOMS[language]
        self.say = Words(language, plugin)
        self.desk = Surface(browser, DESK, "desk", accept_downloads=True)
        self.board = Surface(browser, BEAMER, "board")
        self.anna, self.bram, self.cisse, self.dewi = (
            Phone(browser, name, viewport=SMALL_PHONE) for name in ("Anna", "Bram", "Cisse", "Dewi"))
        # What the board said, by what it was about and the key of the page: a headline and the tables.
        self.said = {}

    @property
    def phones(self):
        return [self.anna, self.bram, self.cisse, self.dewi]

    @property
    def surfaces(self):
        return [self.desk, self.board, *self.phones]

    def close(self):
        for surface in self.surfaces:
            surface.close()

    def goto(self, surface, address):
        path, _, fragment = address.partition("#")
        surface.page.goto(f"{path}?taal={self.language}#{fragment}")

    # Before it begins

    def make(self, title):
        """The facilitator makes the session by the form, and opens the board with its link."""
        say, desk, page = self.say, self.desk, self.desk.page
        self.goto(desk, self.installation.origin + "/desk")
        page.get_by_label(say("desk:desk.key")).fill(KEY)
        desk.press(say("desk:desk.enter"))
        page.get_by_label(say("desk:new.title"), exact=True).fill(title)
        page.locator(f"input[name=privacy][value={self.privacy}]").check()
        page.get_by_text(say("desk:new.more-privacy")).click()
        page.get_by_label(say("desk:new.threshold")).fill(str(self.k))
        page.locator(f"input[name=agenda][value={self.agenda}]").check()
        desk.press(say("desk:new.make"))
        desk.press(say("desk:links.title"))
        self.code = page.locator("#links .code").inner_text()
        desk.press(f"{say('desk:links.copy')}: {say('desk:links.board')}")
        field = page.get_by_label(say("desk:links.board"), exact=True)
        desk.until(lambda: field.count() and field.input_value(), "the link of the board")
        self.goto(self.board, field.input_value())
        page.locator("#links").get_by_role("button", name=say("shell:close")).click()
        self.board.until_says(self.code[:4])

    def come_in(self):
        for phone in (each for each in self.phones if each is not self.cisse):
            self.goto(phone, self.installation.origin + "/")
            phone.page.locator("#code").fill(self.code)
            phone.page.locator("input[name=perspective]").first.check(force=True)
            phone.press(self.say("join:door.go"))
            phone.page.wait_for_selector(".mebtn")
        self.come_in_by_keys(self.cisse)
        self.desk.until_says(self.say("desk:people.count", count=len(self.phones)))

    def come_in_by_keys(self, phone):
        """As somebody does who has no pointer: nothing on this phone is clicked, ever."""
        self.goto(phone, self.installation.origin + "/")
        tab_to(phone, "#code")
        phone.page.keyboard.type(self.code)
        phone.page.wait_for_selector("input[name=perspective]")
        tab_to(phone, "input[name=perspective]")
        phone.page.keyboard.press("Space")
        self.key(phone, f"button:has-text('{self.say('join:door.go')}')")
        phone.page.wait_for_selector(".mebtn")

    def key(self, phone, selector, key="Enter"):
        """Goes to a control with Tab, and presses it."""
        tab_to(phone, selector)
        phone.page.keyboard.press(key)

    # While it goes on

    def open_next(self, title):
        """The facilitator opens the next item; answers when all are there."""
        self.step("desk:do.next", item=title)
        self.desk.until(lambda: not self.button("desk:do.next", item=title).count(), title)

    def step(self, key, **values):
        """Presses a step on the wooden edge of the desk."""
        self.button(key, **values).click()

    def button(self, key, **values):
        name = re.compile(f"^{re.escape(self.say(key, **values))}( [A-Z+])?$")
        return self.desk.page.locator("footer.edge").get_by_role("button", name=name)

    def begin(self, *phones):
        """Reads the introduction, by keys on the phone without a pointer."""
        for phone in phones or self.phones:
            if phone is self.cisse:
                self.key(phone, ".edge .btn.go")
            else:
                phone.page.locator(".edge .btn.go").click()
            phone.page.locator("[data-key^=intro]").wait_for(state="detached")

    def show(self):
        self.step("desk:do.show")
        self.desk.until_says(self.say("desk:stage.shown"))

    def saved(self, phone):
        phone.until(lambda: self.say("shell:delivery.saved") in phone.line(), "Saved")

    # What it says

    def page_of(self, surface=None):
        """All text of a page, the tables under figures included, in one line."""
        text = (surface or self.board).page.locator("body").evaluate("(body) => body.textContent")
        return re.sub(r"\s+", " ", text)

    def until_board(self, *words):
        """Turns the board's pages, by the list on the desk, until one says all of this."""
        def says():
            # Pages come and go while the room works.
            for key in self.pages() or [None]:
                if self.turn(key) and all(each in self.page_of() for each in words):
                    return True
            return False
        self.board.until(says, f"a page with {words}")

    def pages(self):
        choice = self.desk.page.locator(".pages select option")
        return choice.evaluate_all("(all) => all.map((each) => each.value)")

    def turn(self, key):
        """Puts a page on the board; answers whether it came."""
        shown = self.board.page.locator(".board-page")
        if key is None or shown.get_attribute("data-page") == key:
            return True
        if key not in self.pages():
            return False
        try:
            self.desk.page.locator(".pages select").select_option(key, timeout=2000)
        except Late:
            # It may go at the moment at which it is asked for, with what the desk did before.
            assert key not in self.pages(), f"page {key} can't be turned to"
            return False
        self.board.until(lambda: shown.get_attribute("data-page") == key or key not in self.pages(), f"page {key}")
        return shown.get_attribute("data-page") == key

    def read_the_board(self, about):
        """Keeps what every page of the board says now, to be found again in the report."""
        for key in self.pages() or [self.board.page.locator(".board-page").get_attribute("data-page")]:
            # How many have begun is of the moment, and who answered what is for those at the table.
            if key.startswith(("progress:", "who:")) or not self.turn(key):
                continue
            headline = self.board.page.locator(".page-head h1").inner_text()
            self.said[about, key] = headline, tables(self.board.page, ".board-page table")

    def report(self):
        """Fetches the report by its button; answers its page."""
        file = self.installation.folder / f"report-{self.agenda}-{self.language}.html"
        fetch(self.desk, self.say, file)
        page = self.desk.take(self.desk.context.new_page())
        page.goto(file.as_uri())
        return page

    def check_quiet(self):
        for surface in self.surfaces:
            surface.check_quiet()
