"""The people and the product's places in the play of a results chain: who says what, and how one does it.

What comes out is known beforehand: four people, and how sure each of them is of each link.
"""

import json
import time

from play import Play
from support.server import ROOT
from surfaces import PATIENCE
from test_agenda import tab_to

NAME = "resultatenlogica"
AGENDA = json.loads((ROOT / f"Public/agendas/{NAME}.json").read_text())
# The folder of the plugin is not what this is about: it is found by its instrument.
PLUGIN = next((ROOT / "Plugins").glob(f"*/Content/{NAME}.yaml")).parts[-3]

# Every point by a short name: its column, who writes it, and what it says in both languages.
POINTS = {
    "why": (1, "anna", "Inwoners redden het samen", "Residents manage together"),
    "cost": (1, "bram", "De zorg blijft betaalbaar", "Care stays affordable"),
    "know": (2, "cisse", "Inwoners weten bij wie ze terechtkunnen", "Residents know whom to turn to"),
    "carers": (2, "dewi", "Mantelzorgers houden het vol", "Family carers keep going"),
    "refer": (3, "anna", "Huisartsen verwijzen naar het team", "Doctors refer to the team"),
    "fixed": (3, "dewi", "Elk gezin heeft één vaste medewerker", "Every family has one regular worker"),
    "library": (4, "bram", "Spreekuur houden in de bibliotheek", "Hold open hours in the library"),
    "walk": (4, "desk", "Meelopen met de wijkverpleegkundige", "Walk along with the district nurse"),
    "coffee": (3, "dewi", "Buren drinken samen koffie", "Neighbours have coffee together"),
}
# Every link: what it leads from and to, and because of what.
LINKS = {
    "a": ("know", "why", "wie de weg weet, vraagt eerder hulp", "who knows the way asks for help sooner"),
    "b": ("refer", "know", "mensen vertrouwen hun huisarts", "people trust their doctor"),
    "c": ("library", "refer", "dan zien huisartsen ons elke week", "then doctors see us every week"),
    "d": ("carers", "why", "zij doen het meeste werk", "they do most of the work"),
    "e": ("fixed", "carers", "je vertelt je verhaal maar één keer", "you tell your story only once"),
    "f": ("walk", "fixed", "zo leren we gezinnen thuis kennen", "that is how we get to know families at home"),
}
# How sure each person is of each link; nothing is "I don't know".
SURE = {
    "anna": {"a": 3, "b": 2, "c": 1, "d": 3, "e": 2, "f": 0},
    "bram": {"a": 3, "b": 2, "c": 2, "d": 3, "e": 3, "f": 3},
    "cisse": {"a": 2, "b": 2, "c": 1, "d": 3, "e": 2, "f": None},
    "dewi": {"a": 3, "b": 3, "c": 1, "d": 2, "e": 2, "f": None},
}
MEDIANS = {"a": "3", "b": "2", "c": "1", "d": "3", "e": "2"}
SEEN = {
    "anna": ("know", "Bij de balie vragen ze naar de buurtmoeder", "At the desk they ask for the neighbourhood mother"),
    "cisse": ("refer", "De praktijk belt ons niet meer terug", "The practice no longer calls us back"),
    "dewi": ("know", "Weg ermee", "Away with it"),
}
INDICATOR = {"nl": "Verwijzingen per maand", "en": "Referrals per month"}
TOLD = {"nl": "Wat we aan de keukentafel horen", "en": "What we hear at the kitchen table"}
ASSUMED = {"nl": "Huisartsen hebben tijd voor ons", "en": "Doctors have time for us"}
HEARD = {"nl": "De assistente weet wie ze moet bellen", "en": "The assistant knows whom to call"}
CAUSE = {"nl": "Niemand kan langs de praktijk gaan", "en": "Nobody can call in at the practice"}
# About the last link two people spoke: enough at an open table, where the median is 1.5, and not in an anonymous group.
CARRIED = {"nl": "de onderbouwing is redelijk", "en": "the support is not known yet"}


class Chain(Play):
    def __init__(self, browser, installation, language):
        super().__init__(browser, installation, language, NAME, PLUGIN)
        # On the board and in the report a group of one counts at an open table; three are needed otherwise.
        self.is_open = self.privacy == "open-tafel"

    def t(self, key, **values):
        return self.say(f"{PLUGIN.lower()}.{key}", **values)

    def both(self, nl, en):
        return nl if self.language == "nl" else en

    def item(self, key):
        return self.say.pick(AGENDA["items"][key]["title"])

    def text(self, point):
        return self.both(*POINTS[point][2:])

    def because(self, link):
        return self.both(*LINKS[link][2:])

    def link(self, link):
        return " → ".join(self.text(end) for end in LINKS[link][:2])

    def seen(self, person):
        return self.both(*SEEN[person][1:])

    # The phones

    def send(self, phone, text, field="text"):
        """Fills the last field of the form in front, and sends it."""
        if phone is self.cisse:
            tab_to(phone, f"form[data-key=new] textarea[name={field}]")
            phone.page.keyboard.type(text)
            self.key(phone, "form[data-key=new] button[type=submit]")
        else:
            phone.page.locator(f"form[data-key=new] textarea[name={field}]").fill(text)
            phone.page.locator("form[data-key=new] button[type=submit]").click()

    def choose(self, phone, field, words):
        """Chooses the option that ends with these words, with arrows where there is no pointer."""
        select = phone.page.locator(f"form[data-key=new] select[name={field}]")
        values = {each.inner_text().strip(): each.get_attribute("value") for each in select.locator("option").all()}
        value = next(value for name, value in values.items() if name.endswith(words))
        if phone is not self.cisse:
            return select.select_option(value)
        tab_to(phone, f"form[data-key=new] select[name={field}]")
        for _ in values:
            if select.input_value() == value:
                return None
            phone.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{words} cannot be chosen with arrows")

    def has(self, phone, text):
        phone.until(lambda: phone.page.locator("ul.mine").filter(has_text=text).count(), f"the own “{text}”")

    def write(self, point):
        """Somebody writes a point, and sees it among their own."""
        _, person, *_ = POINTS[point]
        self.send(getattr(self, person), self.text(point))
        self.has(getattr(self, person), self.text(point))

    def draw(self, phone, link):
        start, end, *_ = LINKS[link]
        self.choose(phone, "from", self.text(start))
        self.choose(phone, "to", self.text(end))
        self.send(phone, self.because(link), "because")
        self.has(phone, self.link(link))

    def line_of(self, phone, point):
        """Opens the whole chain and taps a point; answers what it tells."""
        sight = phone.page.locator("details.sight")
        if sight.get_attribute("open") is None:
            sight.locator("summary").click()
        button = sight.locator(".points button").filter(has_text=self.text(point))
        if button.get_attribute("aria-expanded") == "false":
            button.click()
        return button.locator("xpath=..").inner_text()

    # The desk

    @property
    def sheet(self):
        return self.desk.page.locator(".chain-desk")

    def press(self, key, **values):
        self.sheet.get_by_role("button", name=self.t(key, **values), exact=True).first.click()

    def by_keys(self, key, **values):
        self.sheet.get_by_role("button", name=self.t(key, **values), exact=True).first.focus()
        self.desk.page.keyboard.press("Enter")

    def field(self, key, inside=None):
        return (inside or self.sheet).get_by_label(self.t(key), exact=True)

    def tab(self, key):
        self.press(f"desk.{key}")

    def row(self, text):
        """What is about one link, point or indicator."""
        return self.sheet.locator("[data-thing]").filter(has_text=text)

    def point(self, point):
        """The words of a point in its column, where the mouse can take it."""
        return self.sheet.locator(".point").filter(has_text=self.text(point)).locator("p bdi")

    def waits(self, count):
        self.desk.until_says(self.t("desk.waiting", count=count))

    def show_one(self, text):
        self.press("show.of", text=text)

    def until_board(self, *words):
        """Turns the board's pages, and again when new ones come, until one says all of this."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for key in self.pages() or [None]:
                self.turn(key)
                if all(each in self.page_of() for each in words):
                    return
            self.desk.page.wait_for_timeout(100)
        said = {}
        for key in self.pages():
            self.turn(key)
            said[key] = self.page_of()
        raise AssertionError(f"no page of the board says {words}, but {said}")

    def on_the_board(self, point):
        """It stands on the board and on a phone that did not write it."""
        self.until_board(self.text(point))
        self.bram.until(lambda: self.text(point) in self.page_of(self.bram), self.text(point))

    def finds(self, rule):
        return self.t(f"rule.{rule}") in self.page_of(self.desk)
