"""A whole agenda with a facilitator, a board and six phones in real browsers, from the form to the report."""

import re

import pytest
from bots import Bot
from reports import fetch
from support.server import KEY
from surfaces import BEAMER, DESK, Phone, Surface
from words import Words

THEMES = ["visie-en-inspiratie", "lokale-teams", "opdrachtgeverschap", "netwerk-in-de-wijk",
          "gemeentelijke-organisatie", "taal-en-gedrag"]
CHOICES = ["integraliteit-aanbod", "integraliteit-doelgroep", "kanalen", "standaardisatie", "sturing"]
NAMES = ("Anna", "Bram", "Cisse", "Dewi", "Esra", "Fenna")


class Workshop:
    """Everyone who takes part. Anna has no trouble, Bram loses his network, Cisse uses only keys, Dewi puts her phone
    away for an hour, Esra is late and Fenna is removed."""

    def __init__(self, browser, installation):
        self.browser, self.installation = browser, installation
        self.desk = Surface(browser, DESK, "desk", accept_downloads=True)
        self.board = Surface(browser, BEAMER, "board")
        self.anna, self.bram, self.cisse, self.dewi, self.esra, self.fenna = (
            Phone(browser, name) for name in NAMES)
        self.bots = []
        # What the board said last, by instrument and page: a headline, and the tables under the figures.
        self.said = {}

    @property
    def phones(self):
        return [self.anna, self.bram, self.cisse, self.dewi, self.esra, self.fenna]

    @property
    def surfaces(self):
        return [self.desk, self.board, *self.phones]

    def fill(self, perspectives):
        """More people, so that there are enough for an outcome."""
        for perspective in perspectives:
            status, joined = self.installation.post(
                "/api/v1/participants", {"invite": self.invite, "perspective": perspective})
            assert status == 201, joined
            self.bots.append(Bot(self.installation.origin, joined["session"], joined["token"]))

    def step(self, name):
        """Presses the control of the desk with this name, and waits until the desk has done it."""
        self.desk.button(name, exact=True).last.click()

    def show(self, name):
        """Shows the outcome, and waits until the desk has the pages that come with it."""
        self.step(name)
        self.desk.until_says("iedereen ziet de uitkomst")

    def headline(self):
        return self.board.page.locator(".page-head h1").inner_text()

    def close(self):
        for bot in self.bots:
            bot.leave()
        for surface in self.surfaces:
            surface.close()


@pytest.fixture
def workshop(browser, installation):
    everyone = Workshop(browser, installation)
    yield everyone
    everyone.close()


def test_a_whole_agenda_from_the_form_to_the_report(workshop):
    make_the_session(workshop)
    come_in(workshop)
    place_positions_blind(workshop)
    lose_and_find_the_network(workshop)
    put_the_phone_away_for_an_hour(workshop)
    remove_and_restore(workshop)
    lock_while_somebody_is_late(workshop)
    show_the_outcome(workshop)
    take_a_second_round(workshop)
    measure_energy(workshop)
    answer_the_quickscan(workshop)
    choose_live(workshop)
    agree(workshop)
    close_undo_and_close_again(workshop)
    read_the_report(workshop)
    for surface in workshop.surfaces:
        surface.check_quiet()


def make_the_session(w):
    desk = w.desk
    desk.page.goto(w.installation.origin + "/desk")
    desk.page.get_by_label("Jouw sleutel").fill(KEY)
    desk.press("Ga verder")
    desk.page.get_by_label("Titel").fill("Inspiratiesessie Oosterwijk")
    desk.page.get_by_label("Gemeente").fill("Voorbeeldstad")
    desk.page.get_by_label("Wijk", exact=True).fill("Oosterwijk")
    desk.page.get_by_label("Inspiratiesessie 90 minuten").check()
    desk.press("Maak de sessie")
    desk.press("Links en code")
    w.code = desk.page.locator("#links .code").inner_text()
    w.invite = desk_link(desk, "Voor deelnemers").split("#i=")[1]
    w.board.page.goto(desk_link(desk, "Voor het bord"))
    desk.page.locator("#links").get_by_role("button", name="Sluit").click()
    w.board.until_says(w.code[:4])


def desk_link(desk, role):
    desk.press(f"Kopieer: {role}")
    field = desk.page.get_by_label(role, exact=True)
    desk.until(lambda: field.count() and field.input_value(), f"the link {role}")
    return field.input_value()


def come_in(w):
    origin = w.installation.origin
    # Installed before the page is there, so that the hour can pass later.
    w.dewi.page.clock.install()
    w.anna.join(w.code, origin, "Beleid", person="Anna")
    w.bram.join(w.code, origin, "Lokaal team")
    join_by_keys(w.cisse, w.code, origin)
    w.dewi.join(w.code, origin, "Aanbieder")
    w.esra.join(w.code, origin, "Beleid")
    w.fenna.join(w.code, origin, "Zeg ik liever niet")
    w.fill(["beleid", "beleid", "lokaal-team", "beleid", "lokaal-team", "aanbieder"])
    handles = [phone.handle for phone in w.phones]
    assert len(set(handles)) == 6
    w.desk.until_says("12 mensen aan tafel")
    w.board.until_says("12")
    w.step("Open: Welkom")
    for phone in w.phones:
        phone.until_says("Fijn dat je er bent")


def join_by_keys(phone, code, origin):
    """As somebody does who has no pointer: nothing here is clicked."""
    page = phone.page
    page.goto(origin + "/")
    tab_to(phone, "#code")
    page.keyboard.type(code)
    phone.until_says("Vanuit welk perspectief")
    tab_to(phone, "input[name=perspective]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    tab_to(phone, "button:has-text('Schuif aan')")
    page.keyboard.press("Enter")
    page.wait_for_selector(".mebtn")


def tab_to(phone, selector):
    """Tabs until this has the focus; so the test also proves that it can be reached."""
    for _ in range(60):
        if phone.page.locator(f"{selector}").first.evaluate("(element) => element === document.activeElement"):
            return
        phone.page.keyboard.press("Tab")
    raise AssertionError(f"{phone.name} cannot reach {selector} with Tab")


def place_positions_blind(w):
    w.step("Open: Waar staan wij?")
    w.desk.until_says("blind tot je toont")
    w.step("Start de tijd: 12 min")
    w.board.until_says("Nog 1")
    for phone in (w.anna, w.bram, w.dewi, w.esra, w.fenna):
        phone.begin()
    w.anna.press("Leg neer op 2")
    w.anna.press("Leg je ring neer")
    w.anna.page.keyboard.press("PageUp")
    w.anna.saved()
    w.dewi.press("Leg neer op 1")
    w.dewi.saved()
    w.fenna.press("Leg neer op 3")
    w.fenna.saved()
    place_by_keys(w.cisse)
    for number, bot in enumerate(w.bots):
        for theme in THEMES:
            bot.answer("i2", do="place", theme=theme, measure="nu", value=18 + number)
            bot.answer("i2", do="place", theme=theme, measure="straks", value=28 + number)
    w.desk.until_says("10 begonnen")
    w.board.until_says("10")
    says = w.board.text
    assert "middelste" not in says.lower() and "verdeeld" not in says, says


def place_by_keys(phone):
    tab_to(phone, "button:has-text('Begin')")
    phone.page.keyboard.press("Enter")
    tab_to(phone, "button:has-text('Leg mij neer')")
    phone.page.keyboard.press("Enter")
    phone.page.keyboard.press("ArrowLeft")
    phone.page.keyboard.press("ArrowLeft")
    phone.saved()
    tab_to(phone, "button:has-text('Volgend thema')")
    phone.page.keyboard.press("Enter")
    phone.until_says("thema 2 van 6")


def lose_and_find_the_network(w):
    phone = w.bram
    phone.offline()
    phone.press("Leg neer op 2")
    phone.until_says("Wacht op verbinding")
    phone.page.reload()
    phone.until_says("1 antwoord wacht")
    # It goes on where there is nothing yet.
    phone.until_says("thema 2 van 6")
    phone.press("Leg neer op 3")
    phone.until_says("2 antwoorden wachten")
    phone.offline(False)
    phone.saved()
    w.desk.until_says("11 begonnen")
    phone.page.reload()
    phone.until_says("thema 3 van 6")
    phone.press("thema 3 van 6")
    phone.until_says("Bij 2 van de 6 thema’s ligt er iets")


def put_the_phone_away_for_an_hour(w):
    phone, handle = w.dewi, w.dewi.handle
    phone.offline()
    phone.page.clock.fast_forward("01:00:00")
    phone.offline(False)
    phone.press("Volgend thema")
    phone.press("Leg neer op 2")
    phone.saved()
    assert phone.handle == handle
    # The phone's clock is an hour off now; the time that is left still comes from the server.
    assert re.search(r"nog (10|11|12)", phone.text), phone.text[:200]


def remove_and_restore(w):
    desk, handle = w.desk, w.fenna.handle
    desk.press("Toon iedereen (12)")
    desk.press(f"Haal {handle} van tafel")
    desk.press("Haal weg, antwoorden tellen mee")
    w.fenna.until_says("Je zit niet meer aan tafel")
    desk.until_says("11 mensen aan tafel")
    desk.press(f"Laat {handle} terug aan tafel")
    desk.until_says("12 mensen aan tafel")
    w.fenna.page.reload()
    w.fenna.press("Ga verder")
    w.fenna.until_says("Waar staan wij?")
    assert w.fenna.handle == handle
    # The same seat: nobody counts twice.
    assert "12 mensen aan tafel" in desk.text


def lock_while_somebody_is_late(w):
    w.esra.offline()
    w.esra.press("Leg neer op 4")
    w.esra.until_says("Wacht op verbinding")
    w.step("Sluit")
    w.anna.until_says("Dit onderdeel is dicht")
    w.esra.offline(False)
    w.esra.until_says("niet meegeteld")
    w.desk.until_says("1 laat antwoord")
    w.desk.press("Laat toe")
    w.esra.until_says("telt toch mee")


def show_the_outcome(w):
    w.show("Toon de uitkomst")
    w.anna.until_says("groep:")
    w.board.until(lambda: w.board.page.locator(".board-page svg").count() > 0, "a picture")
    assert "visie en inspiratie" in w.headline()
    # 1,0 1,8 1,9 2,0 2,0 2,0 | 2,1 2,2 2,3 2,3 3,0 4,0: halfway lies 2,05.
    w.board.until_says("midden 2,1")
    w.desk.page.locator(".pages select").select_option(index=1)
    w.board.until(lambda: "lokale teams" in w.headline(), "the page that the desk chose")
    read_the_board(w, "volwassenheid")


def take_a_second_round(w):
    w.step("Open: Gesprek")
    w.anna.until_says("Begin bij de verschillen")
    w.step("Open: Tweede ronde")
    w.anna.begin()
    w.anna.until_says("In ronde 1 koos je")
    w.anna.press("Ik blijf hierbij")
    w.anna.saved()
    for bot in w.bots:
        for theme in THEMES:
            bot.answer("i4", do="place", theme=theme, measure="nu", value=21)
            bot.answer("i4", do="keep", theme=theme)
            bot.answer("i4", do="place", theme=theme, measure="nu", value=21)
    w.bram.begin()
    w.bram.press("Leg neer op 3")
    w.bram.saved()
    w.show("Sluit en toon")
    w.board.until_says("Ronde 2")
    read_the_board(w, "volwassenheid")


def measure_energy(w):
    w.step("Open: Waar zit de energie?")
    w.anna.begin()
    w.anna.page.get_by_label("4 van 5").first.check(force=True)
    w.anna.saved()
    for number, bot in enumerate(w.bots):
        for theme in THEMES:
            bot.answer("i5", do="place", theme=theme, measure="energie", value=2 + number % 3)
    w.show("Sluit en toon")
    w.board.until(lambda: "energie" in w.board.text.lower(), "energy")
    w.anna.until_says("groep: ")
    middles = {line.split("groep: ")[1][:3].rstrip(" (") for line in w.anna.text.splitlines() if "groep: " in line}
    assert middles <= {"2", "2,5", "3", "3,5", "4"}, middles
    read_the_board(w, "volwassenheid")


def answer_the_quickscan(w):
    note = "Er is een visie uit 2024, maar niemand kent hem"
    w.step("Open: Quickscan")
    for phone, answer in ((w.anna, "Deels"), (w.cisse, "Nee"), (w.dewi, "Ja")):
        phone.begin()
        phone.page.get_by_label(answer, exact=True).check(force=True)
        phone.saved()
    w.anna.page.locator("textarea").first.fill(note)
    w.anna.page.locator("textarea").first.blur()
    w.anna.saved()
    for number, bot in enumerate(w.bots):
        for question, answer in (("bf1-v1", "ja"), ("bf1-v2", ["ja", "nee"][number % 2]), ("bf1-v3", "weet-niet")):
            bot.answer("i6", do="answer", question=question, option=answer)
    w.desk.until_says(note)
    assert note not in w.board.text
    w.show("Sluit en toon")
    w.anna.until_says("groep:")
    w.desk.press(f"Toon op bord: {note}")
    w.desk.until_says("0 opmerkingen wachten")
    turn_until(w, note)
    read_the_board(w, "quickscan")


def turn_until(w, words):
    """Turns the board's pages by key until one says this."""
    for _ in range(30):
        if words in w.board.text:
            return
        before = w.board.page.locator(".board-page").get_attribute("data-page")
        w.desk.page.keyboard.press("ArrowRight")
        w.board.until(lambda: w.board.page.locator(".board-page").get_attribute("data-page") != before, "another page")
    raise AssertionError(f"no page of the board says {words}")


def choose_live(w):
    w.step("Open: Vijf keuzes")
    w.step("Laat live groeien")
    w.desk.until_says("groeit live")
    for number, bot in enumerate(w.bots):
        bot.answer("i7", do="place", theme=CHOICES[0], measure="nu", value=10 * number - 30)
    w.board.page.wait_for_timeout(300)
    before = w.board.text
    for phone in (w.anna, w.bram):
        phone.begin()
        phone.press("Leg neer op Generalistisch")
        phone.saved()
    w.board.until(lambda: w.board.text != before, "the board to grow")
    w.show("Sluit en toon")
    read_the_board(w, "organisatiekeuzes")


def agree(w):
    w.desk.page.locator("#outcome summary").click()
    w.desk.page.get_by_label("Conclusie bij Vijf keuzes").fill("We kiezen voor één team per wijk")
    w.desk.press("Bewaar", exact=True)
    w.anna.until_says("We kiezen voor één team per wijk")
    w.step("Open: Afspraken")
    w.desk.page.get_by_label("Wat", exact=True).fill("Spreekuur in de bibliotheek")
    w.desk.page.get_by_label("Wie", exact=True).fill("Fatima")
    w.desk.page.locator(".action-form").get_by_role("button", name="Bewaar").click()
    for surface in (w.anna, w.board):
        surface.until_says("Spreekuur in de bibliotheek")


def read_the_board(w, instrument):
    """Turns to every page that the board has now, and keeps what it says about the outcome."""
    shown = w.board.page.locator(".board-page")
    choice = w.desk.page.locator(".pages select")
    keys = choice.locator("option").evaluate_all("(all) => all.map((each) => each.value)")
    for key in keys or [shown.get_attribute("data-page")]:
        if keys:
            choice.select_option(key)
            w.board.until(lambda: shown.get_attribute("data-page") == key, f"page {key}")
        w.said[instrument, key] = w.headline(), tables(w.board.page, ".board-page table")


def tables(page, selector):
    """Every table as one line of text per row."""
    return page.locator(selector).evaluate_all(
        "(all) => all.map((table) => [...table.rows].map((row) => [...row.cells].map((cell) =>"
        " cell.textContent.trim().replace(/\\s+/g, ' ')).join(' | ')))")


def close_undo_and_close_again(w):
    w.step("Sluit de sessie")
    w.anna.until_says("De sessie is afgesloten")
    w.desk.page.keyboard.press("z")
    w.anna.until_says("Spreekuur in de bibliotheek")
    w.anna.until(lambda: "De sessie is afgesloten" not in w.anna.text, "the session to be open again")
    w.step("Sluit de sessie")
    for phone in w.phones:
        phone.until_says("De sessie is afgesloten")


def read_the_report(w):
    file = w.installation.folder / "verslag.html"
    fetch(w.desk, Words("nl", "Sliders"), file)
    page = w.desk.take(w.desk.context.new_page())
    page.goto(file.as_uri())
    report = page.locator("main").inner_text()
    found = tables(page, "main table")
    for about, (headline, figures) in w.said.items():
        assert headline in report, about
        for table in figures:
            assert table in found, about
    assert len(w.said) > 15
    assert "Spreekuur in de bibliotheek" in report
    assert "We kiezen voor één team per wijk" in report
