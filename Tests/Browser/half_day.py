"""Everyone in the play of the agenda “Dagdeel”, and how each of them answers.

A facilitator on a laptop, a co-facilitator on a tablet, a board, and eight people: Anna, Bram, Dewi and Fenna have a
phone and no trouble, Cisse uses only keys, Esra reads at 200 %, Gijs is without network half of the time, and Mevrouw
De Wit has no phone: the co-facilitator enters for her.
"""

import json
import re

from chain_play import Chain
from play import Play
from support.server import ROOT
from surfaces import DESK, SMALL_PHONE, Phone, Surface
from test_agenda import tab_to, tables

TABLET = {"width": 768, "height": 1024}
# A laptop at 200 %: half the room, letters twice as large.
ZOOMED = {"width": DESK["width"] // 2, "height": DESK["height"] // 2}
AGENDA = json.loads((ROOT / "Public/agendas/dagdeel.json").read_text())
SEATED = "Mevrouw De Wit"
EIGHT = re.compile(r"8\s*begonnen\s*8\s*klaar\s*8\s*aan tafel")


class Entry(Phone):
    """The tab at the desk in which somebody enters for a person without a phone."""

    def __init__(self, desk, page):
        self.name, self.context = "entry", desk.context
        self.violations, self.complaints = desk.violations, desk.complaints
        self.page = self.take(page)


class HalfDay(Chain):
    def __init__(self, browser, installation):
        super().__init__(browser, installation, "nl")
        self.agenda = "dagdeel"
        self.tablet = Surface(browser, TABLET, "tablet", accept_downloads=True)
        self.esra = Phone(browser, "Esra", viewport=ZOOMED, device_scale_factor=2)
        self.fenna, self.gijs = (Phone(browser, name, viewport=SMALL_PHONE) for name in ("Fenna", "Gijs"))
        self.seated = None

    @property
    def phones(self):
        more = [self.seated] if self.seated else []
        return [*Play.phones.fget(self), self.esra, self.fenna, self.gijs, *more]

    @property
    def surfaces(self):
        return [self.desk, self.tablet, self.board, *(phone for phone in self.phones if phone is not self.seated)]

    def item(self, key):
        return AGENDA["items"][key]["title"]["nl"]

    @property
    def session(self):
        return self.desk.page.url.split("#s=")[1]

    @property
    def bearer(self):
        token = self.desk.page.evaluate("(key) => localStorage.getItem(key)", f"wt.token.{self.session}.desk")
        return {"Authorization": f"Bearer {token}"}

    # Coming in

    def come_in(self):
        super().come_in()
        self.take_the_tablet()
        self.seat()
        self.desk.until_says(self.say("desk:people.count", count=8))

    def take_the_tablet(self):
        """The second desk, by the link that the first one gives away."""
        name, page = self.say("desk:links.desk"), self.desk.page
        self.desk.press(self.say("desk:links.title"))
        self.desk.press(f"{self.say('desk:links.copy')}: {name}")
        field = page.get_by_label(name, exact=True)
        self.desk.until(lambda: field.count() and field.input_value(), "the link for a co-facilitator")
        self.goto(self.tablet, field.input_value())
        page.locator("#links").get_by_role("button", name=self.say("shell:close")).click()
        self.tablet.until_says(self.item("i1"))

    def seat(self):
        tablet = self.tablet
        tablet.press(self.say("desk:seats.add"))
        tablet.page.get_by_label(self.say("desk:seats.name")).fill(SEATED)
        tablet.press(self.say("desk:seats.make"), exact=True)
        with tablet.context.expect_page() as opened:
            tablet.page.locator("#seats .btn.go").click()
        self.seated = Entry(tablet, opened.value)
        self.seated.until_says(SEATED)
        tablet.page.keyboard.press("Escape")

    # Answering

    def press_on(self, phone, selector):
        """By keys where there is no pointer."""
        if phone is self.cisse:
            self.key(phone, selector)
        else:
            phone.page.locator(selector).first.click()

    def next(self, phone):
        self.press_on(phone, "nav.edge [data-key=next]")

    def mark(self, phone, option):
        """Marks the card in front."""
        radio = f"fieldset.marks input[value={option}]"
        if phone is not self.cisse:
            phone.page.locator(radio).check(force=True)
            return
        tab_to(phone, "fieldset.marks input")
        phone.page.keyboard.press("Space")
        for _ in range(2):
            if not phone.page.locator(radio).is_checked():
                phone.page.keyboard.press("ArrowDown")
        assert phone.page.locator(radio).is_checked()

    def place(self, phone, stop):
        """Lays the puck on a station, and the ring where the puck lies."""
        self.press_on(phone, f".stops [data-key=stop-{stop}]")
        self.press_on(phone, "[data-key=ring]")
        self.press_on(phone, "[data-key=ok]")

    def tell(self, phone, why):
        """Why the puck lies there; it goes when the field is left."""
        phone.page.locator("[data-key=reason] summary").click()
        phone.page.locator("#reason").fill(why)
        phone.page.locator("#reason").blur()

    def heard(self, phone):
        """The last answer is with the server, or on the phone for as long as there is no network."""
        if phone is self.gijs:
            kept = [self.say(f"shell:delivery.{how}") for how in ("saved", "waiting")]
            phone.until(lambda: any(each in phone.line() for each in kept), "kept")
        else:
            self.saved(phone)

    # What the board says

    def until_all_are_done(self):
        """Everyone is done, as both desks tell."""
        for surface in (self.desk, self.tablet):
            surface.until_says("8 begonnen, 8 klaar")
        # Twice as large, nothing runs off the side.
        assert self.esra.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def until_the_board_counts(self):
        """Before it is shown the board counts, and says no more than that."""
        self.board.until(lambda: EIGHT.search(self.board.text), "eight of eight done")

    def tables_of(self, key):
        """What the tables on a page of the board say."""
        assert self.turn(key), (key, self.pages())
        return tables(self.board.page, ".board-page table")

    def table(self, header):
        """The rows of the first table on the board's pages whose header begins so."""
        for key in self.pages() or [None]:
            for rows in self.tables_of(key) if self.turn(key) else []:
                if rows[0].startswith(header):
                    return rows[1:]
        return None
