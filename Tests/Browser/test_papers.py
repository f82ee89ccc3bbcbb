"""The questions on paper: asked for at the desk, opened in a tab, and printed so that no question is torn in two."""

import json
import pathlib
import subprocess

import pytest
from bots import Room
from checks import axe, load, reflow
from surfaces import open_desk

# What is left of an A4 upright within the margins of the sheets, in CSS pixels of 96 to the inch.
WIDTH, HEIGHT = round(178 / 25.4 * 96), round(259 / 25.4 * 96)
PICTURES = pathlib.Path(__file__).parent / "screens"
INSTRUMENTS = ["volwassenheid", "quickscan", "swot", "routekaart", "resultatenlogica", "peiling", "participatieladder",
               "organisatiekeuzes", "mkba", "borging"]


def test_a_desk_opens_the_sheets_of_one_item_in_another_language(browser, room):
    desk = open_desk(browser, room)
    desk.press("Print vragen op papier")
    dialog = desk.page.locator("#papers")
    dialog.wait_for()
    assert desk.page.locator("[data-key=papers]").count() == 1
    choice = dialog.get_by_label("Welke vragen?")
    titles = choice.locator("option").all_inner_texts()
    assert titles[0] == "Alle onderdelen" and len(titles) > 2
    choice.select_option(index=1)
    dialog.get_by_label("English").check()
    with desk.context.expect_page() as opened:
        dialog.get_by_role("button", name="Open de vellen").click()
    sheets = opened.value
    sheets.locator("main .part").first.wait_for()
    assert sheets.locator("html").get_attribute("lang") == "en"
    assert sheets.locator(".part").count() == 1
    assert sheets.get_by_text("Afterwards the sheets are shredded").count() == 1
    load(sheets)
    assert axe(sheets) + reflow(sheets) == []
    # A ticket works once: whoever finds the address later finds nothing.
    assert sheets.reload().status == 404
    desk.complaints = [each for each in desk.complaints if "404" not in each]
    desk.check_quiet()


def test_the_browser_that_stops_a_window_leaves_a_link(browser, room):
    desk = open_desk(browser, room)
    desk.page.evaluate("window.open = () => null")
    desk.press("Print vragen op papier")
    desk.page.locator("#papers [type=submit]").click()
    with desk.context.expect_page() as opened:
        desk.page.get_by_role("link", name="Open de vellen hier").click()
    opened.value.locator("main .part").first.wait_for()
    desk.check_quiet()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_no_question_is_torn_in_two(browser, installation, tmp_path, instrument, language):
    catalogue = json.loads(installation.get("/api/v1/catalogue"))
    phases = catalogue["instruments"][instrument]["phases"]
    items = {
        f"i{rank}": {"rank": rank, "kind": "worksheet", "minutes": 10, "worksheet": "w1", "phase": phase,
                     "title": catalogue["instruments"][instrument]["title"]}
        for rank, phase in enumerate(sorted(phases, key=lambda each: phases[each]["rank"]))
    }
    room = Room(installation, title="Proef", municipality="Voorbeeldstad",
                agenda={"worksheets": {"w1": {"instrument": instrument}}, "items": items})
    body = {"session": room.made["session"], "kind": "paper", "language": language}
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    try:
        page.goto(room.origin + room.server.post("/api/v1/tickets", body, bearer=room.made["token"])[1]["url"])
        load(page)
        assert axe(page) + reflow(page) == []
        page.emulate_media(media="print")
        # A piece that fits on a page is never broken, because the style says so; so every piece has to fit.
        tall = page.locator(".question, .piece, header").evaluate_all(
            "(all, most) => all.filter((each) => each.getBoundingClientRect().height > most)"
            ".map((each) => each.textContent.slice(0, 80))", HEIGHT)
        assert tall == []
        printed = tmp_path / "sheets.pdf"
        page.pdf(path=printed, prefer_css_page_size=True)
        first = f"{PICTURES}/paper-{instrument}-{language}"
        subprocess.run(["pdftoppm", "-r", "50", "-l", "3", "-png", printed, first], check=True)
        text = subprocess.run(["pdftotext", "-layout", printed, "-"], capture_output=True, text=True, check=True).stdout
        pages = text.split("\f")[:-1]
        assert len(pages) >= 1 + page.locator(".part:has(.question)").count()
        code = {"nl": "Nummer van je plek:", "en": "Number of your place:"}[language]
        assert all(code in each for each in pages), "a page that could be anybody's"
    finally:
        page.close()
        room.leave()
