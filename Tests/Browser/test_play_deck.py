"""A deck from empty to shown in real browsers, in both languages; and every card of every deck on a beamer.

What comes out is known beforehand: four people, with the dots of the table below.
"""

import pytest
import yaml
from bots import Room
from checks import fits, load
from deck_moments import agenda
from play import ROOMS, Play
from support.server import ROOT
from surfaces import BEAMER, DESK, Surface
from test_agenda import tab_to

CONTENT = ROOT / "Plugins/Cards/Content"
TITLES = {"eropaf-of-zelf": {"nl": "Eropaf of zelf laten doen", "en": "Reach out or let people do it themselves"},
          "nu-of-later": {"nl": "Geld nu of effect later", "en": "Money now or effect later"}}
DOTS = {"anna": {"nu-of-later": 2, "eropaf-of-zelf": 1}, "bram": {"nu-of-later": 2}, "cisse": {"nu-of-later": 1},
        "dewi": {"eropaf-of-zelf": 1}}
WRITTEN = {"nl": "Zet preventie vier jaar vast in de begroting", "en": "Fix prevention in the budget for four years"}
WELCOME = {"nl": "Welkom", "en": "Welcome"}
ITEMS = {"lezen": {"nl": "Lees de kaarten", "en": "Read the cards"},
         "stemmen": {"nl": "Kies wat er het meest toe doet", "en": "Pick what matters most"},
         "tonen": {"nl": "Bespreek en schrijf", "en": "Discuss and write"}}


class Deck(Play):
    def __init__(self, browser, installation, language):
        super().__init__(browser, installation, language, "dilemmas", "Cards")

    def open_phase(self, phase):
        self.open_next(self.say.pick(ITEMS[phase]))
        self.begin()

    def read(self):
        """Anna leafs with a button, Cisse with arrow keys; both come to the second card."""
        second = self.say.pick(TITLES["nu-of-later"])
        self.anna.press(self.say("cards.score.next"))
        self.anna.until_says(second)
        tab_to(self.cisse, ".printed summary")
        self.cisse.page.keyboard.press("ArrowRight")
        self.cisse.until_says(second)
        self.cisse.page.keyboard.press("ArrowLeft")
        self.cisse.until_says(self.say.pick(TITLES["eropaf-of-zelf"]))
        self.board.until_says(second)

    def pick(self):
        for name, dots in DOTS.items():
            phone = getattr(self, name)
            for card, count in dots.items():
                for _ in range(count):
                    more = f"li[data-key={card}] [data-key=more]"
                    self.key(phone, more) if phone is self.cisse else phone.page.locator(more).click()
            self.saved(phone)
        # Blind: nothing of the dots is on the board before the facilitator shows it.
        assert self.say("cards.dots.count", count=5) not in self.page_of()
        self.show()
        self.until_board(self.say.pick(TITLES["nu-of-later"]), self.say("cards.dots.count", count=5))
        headline = self.board.page.locator(".page-head h1").inner_text()
        assert headline.endswith(self.say.pick(TITLES["nu-of-later"]))
        self.anna.until_says(self.say("cards.deck.top"))

    def talk(self):
        """One card goes large on the board; Dewi reads along and writes, and the facilitator shows it."""
        second = self.say.pick(TITLES["nu-of-later"])
        spot = self.desk.page.locator(".deck-list > li").filter(has=self.desk.page.get_by_text(second)).first
        spot.locator("[data-key=light]").click()
        self.board.until_says(self.say("cards.deck.side.b"))
        text = self.say.pick(WRITTEN)
        field = self.dewi.page.locator("form.composer textarea").first
        self.dewi.press(self.say("cards.deck.front.go"))
        self.dewi.until_says(self.say("cards.deck.front"))
        field.fill(text)
        self.dewi.press(self.say("cards.lay"), exact=True)
        self.saved(self.dewi)
        assert text not in self.page_of()
        waiting = spot.locator("[data-card]").filter(has_text=text)
        waiting.locator("[data-key=show]").click()
        self.until_board(text)
        self.bram.press(self.say("cards.deck.front.go"))
        self.bram.until_says(text)
        spot.locator("[data-key=light]").click()
        self.board.until(lambda: self.say("cards.deck.side.b") not in self.board.text, "the card to go")
        self.desk.page.locator(".cards-desk [data-key=undo]").click()
        self.until_board(self.say("cards.deck.side.b"))


@pytest.mark.parametrize("language", list(ROOMS))
def test_a_deck_from_empty_to_shown(browser, installation, language):
    play = Deck(browser, installation, language)
    try:
        play.make("Lastige vragen")
        play.come_in()
        play.open_next(play.say.pick(WELCOME))
        play.open_phase("lezen")
        play.read()
        play.open_phase("stemmen")
        play.pick()
        play.open_phase("tonen")
        play.talk()
        report = play.report()
        text = report.locator("body").inner_text()
        assert play.say.pick(TITLES["nu-of-later"]) in text and play.say.pick(WRITTEN) in text
        play.check_quiet()
    finally:
        play.close()


def first(pages):
    return min(pages.values(), key=lambda page: page["rank"])


def decks():
    """Every shipped deck, with the phase that it begins with."""
    files = [yaml.safe_load(file.read_text()) for file in sorted(CONTENT.glob("*.yaml"))]
    return [(file, "merken" if "scale" in file else "lezen") for file in files if file["kind"] == "deck"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("deck, phase", decks(), ids=[deck["id"] for deck, _ in decks()])
def test_every_card_of_a_deck_fits_on_the_board(browser, installation, deck, phase, language):
    room = Room(installation, agenda=agenda(deck["id"], [phase]), language=language)
    board = Surface(browser, BEAMER, "board")
    try:
        status, made = installation.post(
            f"/api/v1/sessions/{room.session}/links", {"role": "board"}, bearer=room.made["token"])
        assert status == 201, made
        room.do("item.open", item="i1")
        board.page.goto(room.origin + made["link"])
        board.page.wait_for_selector(".page-head h1")
        load(board.page)
        problems = []
        for card in deck["items"]:
            room.desk.answer("i1", do="spotlight", card=card["id"])
            title = card["title"][language]
            room.desk.until(lambda: title in first(room.desk.view["pages"])["title"], title)
            for page in list(room.desk.view["pages"]):
                if page.startswith("progress:"):
                    continue
                room.do("board.page", page=page)
                board.page.wait_for_selector(f"[data-page='{page}']")
                for size in (BEAMER, DESK):
                    board.page.set_viewport_size(size)
                    problems += [f"{title}, {page} at {size['width']}: {each}" for each in fits(board.page)]
        assert not problems, "\n".join(problems)
    finally:
        board.close()
        room.leave()
