"""The dialog in which the report is chosen, made and fetched, whatever the server does meanwhile."""

import re
import subprocess

import pytest
from bots import Room
from export_desk import RENDERED, ExportDesk
from support.server import BINARY
from surfaces import DESK, SMALL_PHONE, Surface
from test_announcements import LISTEN, heard

PDF = "PDF om te publiceren (Nederlands)"
PASSPHRASE = "zeven wilde ganzen"
SHORT = "Neem minstens 12 tekens"


class ReportSurface(Surface):
    """A desk of which the dialog is what matters. That a browser reports a refusal of the server is no complaint."""

    def _hear(self, message):
        if "the server responded with a status of" not in message.text:
            super()._hear(message)

    @property
    def dialog(self):
        return self.page.locator("#report")

    @property
    def told(self):
        return self.dialog.locator("[role=status]").inner_text()

    @property
    def rows(self):
        return self.dialog.locator(".rows li")

    def open(self):
        self.page.locator(".desk-tools").get_by_role("button", name="Verslag", exact=True).click()
        self.dialog.locator(".report-formats").wait_for()

    def act(self, name):
        self.dialog.get_by_role("button", name=name).click()

    def until_told(self, words):
        self.until(lambda: words in self.told, f"“{words}” in the line for screen readers")

    def until_row(self, words, number=0):
        self.until(lambda: self.rows.count() > number and words in self.rows.nth(number).inner_text(), f"“{words}”")

    def choose(self, format):
        self.dialog.locator(f"[value={format}]").check()


@pytest.fixture
def desk(browser, room):
    surface = open_desk(browser, room)
    yield surface
    surface.check_quiet()
    surface.close()


def open_desk(browser, room, viewport=DESK, lacking=(), clock=False):
    surface = ReportSurface(browser, viewport, "desk", accept_downloads=True)
    surface.exports = ExportDesk(surface.page, lacking)
    if clock:
        surface.page.clock.install()
    surface.page.goto(room.address("desk"))
    surface.page.wait_for_selector(".edge button")
    return surface


def test_without_a_choice_the_whole_report_is_asked_in_the_sessions_language(desk):
    desk.page.get_by_role("button", name="English").click()
    desk.page.get_by_role("button", name="Nederlands").wait_for()
    desk.page.locator(".desk-tools").get_by_role("button", name="Report", exact=True).click()
    desk.act("Make the file")
    desk.until(lambda: desk.exports.asked, "a choice")
    assert desk.exports.asked == [{"format": "pdf", "language": "nl"}]


def test_what_is_chosen_is_what_is_asked_for_and_what_is_previewed(desk):
    desk.open()
    desk.dialog.get_by_label("Quickscan").uncheck()
    desk.dialog.get_by_label("Samenvatting").uncheck()
    desk.dialog.get_by_label("Samenvatting").check()
    assert desk.dialog.get_by_label("Verantwoording").is_checked()
    assert desk.dialog.get_by_label("Verantwoording").is_disabled()
    desk.dialog.get_by_label("Opmerkingen van deelnemers").uncheck()
    desk.dialog.get_by_label("Verschillen tussen perspectieven").uncheck()
    desk.page.locator("[name=report-language][value=en]").check()
    desk.choose("docx")
    content = {"language": "en", "chapters": ["summary", "worksheet:w1", "agreements", "account"],
               "remarks": False, "perspectives": False}
    desk.act("Maak het bestand")
    desk.until(lambda: desk.exports.asked, "a choice")
    assert desk.exports.asked == [{"format": "docx", **content}]
    with desk.context.expect_page() as opened:
        desk.act("Bekijk het verslag")
    opened.value.get_by_role("heading", name="Het verslag").wait_for()
    [ticket] = desk.exports.tickets
    assert ticket == {"session": ticket["session"], "kind": "preview", **content}


def test_a_report_of_the_item_that_is_on_has_no_chapters_to_choose(desk, room):
    desk.open()
    assert desk.dialog.get_by_label("De hele sessie").count() == 0
    room.do("item.open", item="i2")
    desk.dialog.get_by_label("Quickscan").uncheck()
    desk.dialog.get_by_label("Alleen Waar staan wij?").check()
    assert desk.dialog.get_by_label("Quickscan").count() == 0
    desk.act("Maak het bestand")
    desk.until(lambda: desk.exports.asked, "a choice")
    assert desk.exports.asked == [{"format": "pdf", "language": "nl", "item": "i2"}]
    # Where the table goes on to, the choice stays with what was chosen.
    room.do("item.open", item="i6")
    desk.until(lambda: "Quickscan" in desk.page.locator(".rail-list .now").text_content(), "the next item")
    assert desk.dialog.get_by_label("Alleen Waar staan wij?").is_checked()


def test_a_report_without_chapters_is_not_made_and_says_where_to_choose(desk):
    desk.open()
    for name in ("Samenvatting", "Volwassenheid", "Quickscan", "Afspraken"):
        desk.dialog.get_by_label(name).uncheck()
    for button in ("Maak het bestand", "Bekijk het verslag"):
        desk.act(button)
        desk.until(lambda: "Kies minstens één hoofdstuk" in desk.dialog.inner_text(), "what is wrong")
        assert desk.dialog.get_by_label("Samenvatting").evaluate("(each) => each === document.activeElement")
    assert desk.exports.asked == desk.exports.tickets == []
    desk.dialog.get_by_label("Afspraken").check()
    assert "Kies minstens" not in desk.dialog.inner_text()


def test_a_file_is_made_and_fetched_and_every_state_is_told_once(desk):
    desk.open()
    desk.page.evaluate(LISTEN)
    desk.act("Maak het bestand")
    desk.until_told(f"{PDF} wacht op zijn beurt.")
    desk.exports.make(10)
    desk.until_row("wordt gemaakt: 10%")
    desk.exports.make(70)
    desk.until_row("wordt gemaakt: 70%")
    assert desk.rows.get_by_role("progressbar", name=f"Hoe ver: {PDF}").get_attribute("value") == "70"
    desk.exports.finish()
    desk.until_row("klaar, 1,2 MB")
    states = ("wacht op zijn beurt", "wordt gemaakt", "is klaar")
    assert heard(desk) == [f"{PDF} {state}." for state in states]
    with desk.page.expect_download():
        desk.act(f"Download: {PDF}")
    desk.until_told("wordt opgehaald")
    [ticket] = desk.exports.tickets
    assert (ticket["kind"], ticket["export"]) == ("export", "e1")


def test_two_files_are_made_at_once_and_one_is_stopped_and_made_again(desk):
    desk.open()
    desk.act("Maak het bestand")
    desk.until_row("wacht op zijn beurt")
    desk.choose("csv")
    desk.act("Maak het bestand")
    # The newest stands first.
    desk.until_row("Open data: CSV")
    desk.exports.make(30, "e1")
    desk.exports.make(60, "e2")
    desk.until_row("60%", 0)
    desk.until_row("30%", 1)
    desk.act("Stop: Open data: CSV")
    desk.until_row("gestopt")
    assert desk.exports.dropped == ["e2"]
    # The button is gone; who pressed it is still at the file.
    assert desk.rows.first.evaluate("(row) => row === document.activeElement")
    desk.act("Maak opnieuw: Open data: CSV")
    desk.until(lambda: len(desk.exports.asked) == 3, "the same choice again")
    assert desk.exports.asked[2] == desk.exports.asked[1]
    desk.until(lambda: desk.rows.count() == 2, "the stopped one to be gone")
    desk.until_row("30%", 1)



def test_two_files_that_are_ready_at_the_same_time_are_both_told(desk):
    desk.open()
    for key in ("csv", "json"):
        desk.choose(key)
        desk.act("Maak het bestand")
        desk.until_told("wacht op zijn beurt")
    desk.exports.put("e1", state="ready")
    desk.exports.put("e2", state="ready")
    desk.until_told("CSV (Nederlands) is klaar.")
    assert "JSON (Nederlands) is klaar." in desk.told

def test_what_is_made_goes_on_behind_a_closed_dialog_and_the_bar_says_when_it_is_ready(desk):
    desk.open()
    desk.act("Maak het bestand")
    desk.until_row("wacht op zijn beurt")
    desk.page.keyboard.press("Escape")
    assert not desk.dialog.is_visible()
    assert desk.page.evaluate("document.activeElement.textContent.trim()") == "Verslag"
    assert desk.page.locator(".report-line").count() == 0
    desk.page.evaluate(LISTEN)
    desk.exports.finish()
    desk.until_says("Verslag klaar: 1 bestand.")
    assert heard(desk) == [f"{PDF} is klaar."]
    desk.press("Naar het verslag")
    desk.until_row("klaar, 1,2 MB")
    desk.page.keyboard.press("Escape")
    desk.dialog.locator("form").wait_for(state="detached")
    assert desk.page.locator(".report-line").count() == 0


def test_the_server_is_asked_only_while_something_is_being_made(browser, room):
    desk = open_desk(browser, room, clock=True)
    desk.open()
    desk.act("Maak het bestand")
    desk.until_row("wacht op zijn beurt")
    before = desk.exports.looks
    for number in range(3):
        desk.page.clock.fast_forward(1100)
        desk.until(lambda number=number: desk.exports.looks >= before + number + 1, "another look")
    desk.exports.finish()
    desk.page.clock.fast_forward(1100)
    desk.until_row("klaar")
    before = desk.exports.looks
    for _ in range(3):
        desk.page.clock.run_for(2000)
    assert desk.exports.looks == before
    desk.check_quiet()
    desk.close()


def test_a_reload_finds_what_was_made_and_goes_on_looking(desk):
    desk.exports.finish("e1")
    desk.exports.put("e2", format="odt", language="en", state="making", percent=5)
    desk.page.reload()
    desk.until_says("Verslag klaar: 1 bestand.")
    desk.open()
    desk.until_row("5%", 0)
    desk.until_row("klaar, 1,2 MB", 1)
    desk.exports.fail("export-too-long", "e2")
    desk.until(lambda: desk.rows.first.locator(".problem").count(), "why it failed")
    # What was chosen then is not known here; it is to be looked at before it is made again.
    desk.act("Maak opnieuw: ODT")
    assert desk.exports.asked == []
    assert desk.dialog.locator("[value=odt]").evaluate("(each) => each.checked && each === document.activeElement")
    assert desk.dialog.locator("[name=report-language][value=en]").is_checked()
    desk.act("Haal weg: ODT")
    desk.until(lambda: desk.rows.count() == 1, "the failed one to be gone")
    assert desk.exports.dropped == ["e2"]


def test_a_file_that_failed_is_made_again_with_the_same_choices(desk):
    desk.open()
    desk.dialog.get_by_label("Quickscan").uncheck()
    desk.act("Maak het bestand")
    desk.until_row("wacht op zijn beurt")
    desk.exports.fail("export-failed")
    desk.until_told("is niet gelukt")
    desk.dialog.get_by_label("Quickscan").check()
    desk.act("Maak opnieuw")
    desk.until(lambda: len(desk.exports.asked) == 2, "the same choice again")
    assert desk.exports.asked[0] == desk.exports.asked[1]
    assert "worksheet:w2" not in desk.exports.asked[1]["chapters"]


@pytest.mark.parametrize("lose", ["while it is made", "when it is fetched"])
def test_a_file_that_the_server_lost_is_told_and_can_be_made_again(desk, lose):
    desk.open()
    desk.act("Maak het bestand")
    desk.until_row("wacht op zijn beurt")
    if lose == "while it is made":
        desk.exports.exports.clear()
    else:
        desk.exports.finish()
        desk.until_row("klaar")
        desk.exports.exports.clear()
        desk.act("Download")
    desk.until(lambda: desk.rows.locator(".problem").count(), "what happened")
    desk.act("Maak opnieuw")
    desk.until(lambda: len(desk.exports.asked) == 2, "the same choice again")
    # What is gone need not be taken away, and doesn't stand there any more.
    desk.until(lambda: desk.rows.count() == 1, "only the new one")
    assert desk.exports.dropped == []


def test_without_a_connection_nothing_is_lost(desk):
    desk.open()
    desk.dialog.get_by_label("Quickscan").uncheck()
    desk.act("Maak het bestand")
    desk.until_row("wacht op zijn beurt")
    desk.context.set_offline(True)
    desk.until(lambda: "Wat de server al maakt, gaat gewoon door" in desk.dialog.inner_text(), "what is safe")
    desk.exports.finish()
    assert not desk.dialog.get_by_label("Quickscan").is_checked()
    desk.context.set_offline(False)
    desk.until_row("klaar, 1,2 MB")
    desk.until(lambda: "Geen verbinding" not in desk.dialog.inner_text(), "the connection")


def test_a_look_that_gets_no_answer_is_told_and_repeated(desk):
    desk.open()
    desk.act("Maak het bestand")
    desk.until_row("wacht op zijn beurt")
    desk.exports.refusals["list"] = 503, "busy"
    desk.until(lambda: "Geen verbinding" in desk.dialog.inner_text(), "that there is no answer")
    desk.exports.refusals.clear()
    desk.exports.finish()
    desk.until_row("klaar, 1,2 MB")
    assert "Geen verbinding" not in desk.dialog.inner_text()


def test_a_refusal_is_told_and_all_choices_stay(desk):
    desk.exports.refusals["list"] = 503, "busy"
    desk.page.reload()
    desk.page.locator(".desk-tools").get_by_role("button", name="Verslag", exact=True).click()
    desk.dialog.get_by_role("alert").wait_for()
    desk.exports.refusals.clear()
    desk.act("Probeer nog eens")
    desk.dialog.get_by_label("Quickscan").uncheck()
    desk.exports.refusals["make"] = 503, "busy"
    desk.act("Maak het bestand")
    desk.until(lambda: "Het is druk op de server" in desk.dialog.get_by_role("alert").inner_text(), "the refusal")
    assert desk.rows.count() == 0
    assert not desk.dialog.get_by_label("Quickscan").is_checked()
    desk.exports.refusals.clear()
    desk.act("Maak het bestand")
    desk.until_row("wacht op zijn beurt")
    assert desk.dialog.get_by_role("alert").count() == 0


def test_an_archive_takes_its_passphrase_twice_and_keeps_it_nowhere(desk):
    desk.open()
    assert desk.page.locator("#passphrase").count() == 0
    desk.choose("archive")
    desk.until(lambda: "krijgt niemand het meer open" in desk.dialog.inner_text(), "what losing it means")
    first, second = desk.page.locator("#passphrase"), desk.page.locator("#passphrase-again")
    assert first.get_attribute("type") == second.get_attribute("type") == "password"
    # Six families are six signs, of however many parts.
    families = 6 * "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    refused = [("elf tekens!", SHORT), (families, SHORT), ("x" * 1025, "Neem hoogstens 1024 tekens")]
    for words, wrong in refused:
        first.fill(words)
        second.fill(words)
        second.press("Enter")
        desk.until(lambda wrong=wrong: wrong in desk.dialog.inner_text(), "what is wrong")
        assert first.evaluate("(each) => each === document.activeElement && each.ariaInvalid === 'true'")
        desk.choose("pdf")
        desk.choose("archive")
    first.fill(PASSPHRASE)
    desk.act("Maak het bestand")
    desk.until(lambda: "wachtzinnen zijn niet gelijk" in desk.dialog.inner_text(), "what is wrong")
    assert second.evaluate("(each) => each === document.activeElement && each.ariaInvalid === 'true'")
    assert desk.exports.asked == []
    second.fill(PASSPHRASE)
    desk.page.keyboard.press("Enter")
    desk.until_told("Archief van de eigenaar (Nederlands) wacht")
    assert desk.exports.asked == [{"format": "archive", "language": "nl", "passphrase": PASSPHRASE}]
    assert first.input_value() == second.input_value() == ""
    assert PASSPHRASE not in desk.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    first.fill(PASSPHRASE)
    desk.page.keyboard.press("Escape")
    desk.open()
    assert first.input_value() == ""


def test_an_archive_that_failed_asks_for_its_passphrase_again(desk):
    desk.open()
    desk.choose("archive")
    for field in ("#passphrase", "#passphrase-again"):
        desk.page.locator(field).fill(PASSPHRASE)
    desk.act("Maak het bestand")
    desk.until_row("wacht op zijn beurt")
    desk.choose("pdf")
    desk.exports.fail("export-failed")
    desk.until_told("is niet gelukt")
    desk.act("Maak opnieuw")
    desk.until_told("Kijk of je keuzes nog kloppen")
    assert len(desk.exports.asked) == 1
    assert desk.page.locator("#passphrase").is_visible()


def test_what_the_server_cannot_make_says_why_and_cannot_be_chosen(browser, room):
    desk = open_desk(browser, room, lacking=RENDERED)
    desk.open()
    for key in RENDERED:
        assert desk.dialog.locator(f"[value={key}]").is_disabled(), key
        label = desk.dialog.locator(f".choice:has([value={key}])")
        assert "deploy/setup.sh --renderer" in label.inner_text(), key
    assert desk.dialog.locator("[value=xlsx]").is_checked()
    desk.act("Maak het bestand")
    desk.until(lambda: desk.exports.asked, "a choice")
    assert desk.exports.asked[0]["format"] == "xlsx"
    desk.check_quiet()
    desk.close()


def test_a_browser_that_holds_windows_back_gets_a_link(browser, room):
    desk = ReportSurface(browser, DESK, "desk")
    desk.context.add_init_script("window.open = () => null")
    desk.exports = ExportDesk(desk.page)
    desk.page.goto(room.address("desk"))
    desk.page.wait_for_selector(".edge button")
    desk.open()
    desk.act("Bekijk het verslag")
    link = desk.dialog.get_by_role("link", name="Open het verslag hier")
    link.wait_for()
    assert link.get_attribute("href") == "/report/stand-in-1"
    desk.check_quiet()
    desk.close()


def test_everything_can_be_done_by_keys_alone(desk):
    keys = desk.page.keyboard
    keys.press("e")
    desk.dialog.locator(".report-formats").wait_for()
    assert desk.page.evaluate("document.activeElement.id") == "report-title"
    tab_to(desk, "[data-key='worksheet:w2'] input")
    keys.press("Space")
    tab_to(desk, "[name=report-format]:checked")
    keys.press("ArrowDown")
    tab_to(desk, "[type=submit]")
    keys.press("Enter")
    desk.until(lambda: desk.exports.asked, "a choice")
    chapters = ["summary", "worksheet:w1", "agreements", "account"]
    assert desk.exports.asked == [{"format": "pdf-archive", "language": "nl", "chapters": chapters}]
    desk.exports.finish()
    desk.until_row("klaar")
    tab_to(desk, "[data-key='report.download']")
    with desk.page.expect_download():
        keys.press("Enter")


def tab_to(desk, selector):
    """Tabs until this has the focus; within a modal dialog Tab comes round."""
    target = desk.dialog.locator(selector)
    for _ in range(60):
        if target.evaluate("(each) => each === document.activeElement"):
            return
        desk.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {selector}")


def test_a_closed_session_shows_the_way_to_its_report(desk, room):
    desk.open()
    assert "De sessie loopt nog" in desk.dialog.inner_text()
    assert "nog geen onderdeel open geweest" in desk.dialog.inner_text()
    desk.page.keyboard.press("Escape")
    room.do("item.open", item="i2")
    room.do("session.close")
    way = desk.page.locator(".edge").get_by_role("button", name=re.compile("^Maak het verslag"))
    way.wait_for()
    assert "go" in way.get_attribute("class").split()
    way.click()
    desk.dialog.locator(".report-formats").wait_for()
    assert "De sessie loopt nog" not in desk.dialog.inner_text()
    assert "nog geen onderdeel" not in desk.dialog.inner_text()


def test_on_a_small_phone_nothing_sticks_out_and_every_control_is_large_enough_for_a_thumb(browser, room):
    desk = open_desk(browser, room, viewport={**SMALL_PHONE, "width": 320})
    desk.exports.finish("e1")
    desk.exports.put("e2", format="archive", state="making", percent=50)
    desk.exports.put("e3", format="docx", state="failed", code="export-too-large")
    desk.open()
    desk.choose("archive")
    desk.until_row("50%", 1)
    assert desk.dialog.evaluate("(each) => each.scrollWidth <= each.clientWidth")
    small = desk.dialog.evaluate("""(dialog) => [...dialog.querySelectorAll('button, input')]
        .map((each) => each.closest('label') ?? each)
        .filter((each) => each.getBoundingClientRect().height < 44 || each.getBoundingClientRect().width < 44)
        .map((each) => each.textContent.trim())""")
    assert small == []
    desk.check_quiet()
    desk.close()


def test_the_file_that_the_server_makes_is_the_preview_with_what_was_chosen(browser, room, installation):
    """Without a stand-in: the desk and the server agree on what they say to each other."""
    room.do("item.open", item="i2")
    room.do("action.put", action="a1", what="Spreekuur in de bibliotheek", who="Fatima")
    desk = ReportSurface(browser, DESK, "desk", accept_downloads=True)
    desk.page.goto(room.address("desk"))
    desk.page.wait_for_selector(".edge button")
    desk.open()
    assert desk.dialog.get_by_label("Verantwoording").is_disabled()
    desk.dialog.get_by_label("Afspraken").uncheck()
    desk.dialog.locator("[name=report-language][value=en]").check()
    desk.choose("html")
    with desk.context.expect_page() as opened:
        desk.act("Bekijk het verslag")
    preview = opened.value
    preview.locator("main").wait_for()
    desk.act("Maak het bestand")
    desk.until_row("klaar")
    assert "tussenstand" in desk.rows.first.inner_text()
    with desk.page.expect_download() as download:
        desk.act("Download: Webpagina (English)")
    assert re.fullmatch(r"report-[\d-]+\.html", download.value.suggested_filename)
    file = installation.folder / download.value.suggested_filename
    download.value.save_as(file)
    page = desk.take(desk.context.new_page())
    page.goto(file.as_uri())
    assert page.locator("body").inner_text() == preview.locator("body").inner_text()
    assert page.locator("html").get_attribute("lang") == "en"
    assert "Spreekuur" not in page.locator("main").inner_text()
    # What was made is there for whoever comes back, until it is taken away.
    desk.page.reload()
    desk.open()
    desk.until_row("klaar")
    desk.act("Haal weg: Webpagina (English)")
    desk.until(lambda: desk.rows.count() == 0, "the file to be gone")
    desk.page.reload()
    desk.open()
    assert desk.rows.count() == 0
    desk.check_quiet()
    desk.close()


def test_an_archive_that_is_made_at_the_desk_opens_with_the_words_that_were_typed(browser, installation):
    words = "  een zin mét spaties en 🦆  "
    # In an anonymous session no desk gets what each person answered.
    room = Room(installation, privacy="open-tafel")
    room.do("item.open", item="i2")
    desk = ReportSurface(browser, DESK, "desk", accept_downloads=True)
    desk.page.goto(room.address("desk"))
    desk.page.wait_for_selector(".edge button")
    desk.open()
    desk.choose("archive")
    for field in ("#passphrase", "#passphrase-again"):
        desk.page.locator(field).fill(words)
    desk.act("Maak het bestand")
    desk.until_row("klaar")
    with desk.page.expect_download() as download:
        desk.act("Download: Archief van de eigenaar")
    file, phrase = (installation.folder / name for name in (download.value.suggested_filename, "phrase.txt"))
    download.value.save_as(file)
    phrase.write_text(words + "\n")
    options = ["--passphrase-file", phrase, "--data", installation.folder / "data", "--language", "en"]
    verdict = subprocess.run(
        [BINARY, "verify", file, *options], capture_output=True, text=True, timeout=60, check=False)
    assert verdict.returncode == 0, verdict.stdout + verdict.stderr
    assert verdict.stdout.startswith("Archive of “Proef”")
    desk.check_quiet()
    desk.close()
    room.leave()
