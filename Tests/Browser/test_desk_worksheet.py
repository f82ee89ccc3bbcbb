"""A plugin's element on the desk: of the item that is on or of one being prepared, wide or not, and what it reports."""

import json
import pathlib
import shutil
import tempfile

import pytest
from bots import Room
from checks import axe, cut_off, keyboard, load, reflow, spacing, targets
from support.server import ROOT, Server
from surfaces import DESK, Surface
from test_announcements import LISTEN, heard

HERE = pathlib.Path(__file__).parent
ELEMENT = ".desk-sheet > .worksheet"
TOLD = f"{ELEMENT} .told"


@pytest.fixture(scope="module")
def installation():
    """A server of which sliders and cards have an element for the desk that only tests use."""
    root = pathlib.Path(tempfile.mkdtemp(prefix="wijktafel-root-"))
    shutil.copytree(ROOT / "Public", root / "Public")
    shutil.copytree(ROOT / "Plugins", root / "Plugins", ignore=shutil.ignore_patterns("Sources", "Tests"))
    for plugin in ("Sliders", "Cards"):
        manifest = root / f"Plugins/{plugin}/plugin.json"
        content = json.loads(manifest.read_text())
        # The tag differs by plugin, because one page may hold both.
        tag = f"wt-fixture-{plugin.lower()}"
        content["elements"]["desk"] = {"tag": tag, "module": "desk-element.js"}
        manifest.write_text(json.dumps(content))
        element = (HERE / "fixtures/desk-element.js").read_text().replace("wt-fixture-desk", tag)
        (root / f"Plugins/{plugin}/web/desk-element.js").write_text(element)
    running = Server("--root", str(root)).start()
    yield running
    running.remove()
    shutil.rmtree(root)


@pytest.fixture
def desk(browser, room):
    surface = Surface(browser, DESK, "desk")
    open_desk(surface, room)
    yield surface
    surface.check_quiet()
    surface.close()


def open_desk(surface, room):
    status, link = room.server.post(
        f"/api/v1/sessions/{room.session}/links", {"role": "desk"}, bearer=room.made["token"])
    assert status == 201, link
    surface.page.goto(room.origin + link["link"])
    surface.page.get_by_label("Bij welk onderdeel?").wait_for()


def choose(desk, start):
    """Chooses the item whose name starts with this, as soon as it can be chosen."""
    def named():
        options = desk.page.locator(".desk-sheet option").all_inner_texts()
        return [text.strip() for text in options if text.strip().startswith(start)]
    desk.until(named, f"an item {start}")
    desk.page.get_by_label("Bij welk onderdeel?").select_option(label=named()[0])


def told(desk):
    return desk.page.locator(TOLD).inner_text()


def test_only_items_with_something_for_the_desk_can_be_chosen(desk):
    options = " ".join(desk.page.locator(".desk-sheet option").all_inner_texts())
    assert "Waar staan wij?" in options and "Vijf keuzes" in options, options
    assert "Quickscan" not in options and "Welkom" not in options, options
    assert desk.page.locator(TOLD).count() == 0


def test_an_item_is_prepared_before_it_is_open_and_followed_when_it_is_on(desk, room):
    choose(desk, "Waar staan wij?")
    desk.until(lambda: desk.page.locator(TOLD).count() == 1, "the element")
    assert "i2 posities planned volwassenheid results+tips {}{} vrij rust" in told(desk)
    room.do("item.open", item="i1")
    desk.until_says("de tafel is nu bij Welkom")
    assert "i2 " in told(desk)
    room.do("item.open", item="i2")
    desk.until(lambda: "i2 posities open" in told(desk), "the item that is on")
    room.do("item.open", item="i7")
    desk.until(lambda: "i7 keuzes open organisatiekeuzes" in told(desk), "the next item that is on")
    room.do("item.open", item="i6")
    desk.until(lambda: desk.page.locator(TOLD).count() == 0, "nothing, for an item without an element")


def test_typing_goes_on_while_the_session_does(desk, room):
    choose(desk, "Waar staan wij?")
    field = desk.page.locator(".typed")
    field.fill("half een zin")
    drawn = desk.page.locator(ELEMENT).evaluate("(element) => element.drawn")
    room.do("board.code", visible=False)
    room.do("item.open", item="i1")
    desk.until_says("de tafel is nu bij Welkom")
    assert field.input_value() == "half een zin"
    assert field.evaluate("(element) => element === document.activeElement")
    # What doesn't concern the worksheet doesn't draw it again.
    assert desk.page.locator(ELEMENT).evaluate("(element) => element.drawn") == drawn


def test_a_refusal_is_told_beside_the_element_once_and_the_focus_stays(desk):
    choose(desk, "Waar staan wij?")
    desk.until(lambda: desk.page.locator(TOLD).count() == 1, "the element")
    desk.page.evaluate(LISTEN)
    button = desk.page.get_by_role("button", name="Stuur")
    button.focus()
    desk.page.keyboard.press("Enter")
    desk.until_says("Niet bewaard: Kaart Bankje.")
    assert button.evaluate("(element) => element === document.activeElement")
    assert "t malformed" in desk.page.locator(".refused").inner_text()
    said = heard(desk)
    assert len(said) == 1 and said[0].startswith("Niet bewaard: Kaart Bankje."), said
    choose(desk, "Vijf keuzes")
    desk.until(lambda: "i7 " in told(desk), "another item")
    assert "Niet bewaard" not in desk.page.locator(".desk-sheet").inner_text()


def test_what_the_desk_does_is_taken_and_underway_until_the_desk_sees_it(browser, installation):
    writing = {"rank": 0, "kind": "worksheet", "minutes": 10, "worksheet": "w1", "phase": "schrijven", "mode": "blind",
               "title": {"nl": "Schrijf kaarten", "en": "Write cards"}}
    room = Room(installation, agenda={"items": {"i2": writing}, "worksheets": {"w1": {"instrument": "swot"}}})
    desk = Surface(browser, DESK, "desk")
    open_desk(desk, room)
    choose(desk, "Schrijf kaarten")
    desk.press("Meteen uit")
    desk.until_says("Meteen aan")
    desk.until(lambda: told(desk).endswith("vrij rust"), "nothing underway")
    room.do("item.open", item="i2")
    desk.until(lambda: "i2 schrijven open" in told(desk), "the item that is on")
    desk.press("Meteen aan")
    desk.until_says("Meteen uit")
    desk.check_quiet()
    desk.close()
    room.leave()


def test_an_agreement_comes_on_the_shared_list_with_where_it_comes_from(desk, room):
    choose(desk, "Waar staan wij?")
    desk.press("Spreek af")
    room.desk.until(lambda: room.desk.view["actions"], "the agreement")
    (action,) = room.desk.view["actions"].values()
    assert action["what"] == "Zet een bankje neer" and action["origin"] == "w1/thing-1" and action["item"] == "i2"
    desk.page.locator("#outcome summary").click()
    desk.until_says("uit Waar staan wij?")
    desk.press("Pas aan: Zet een bankje neer")
    desk.page.locator(".action-form").get_by_label("Wie", exact=True).fill("Ria")
    desk.page.locator(".action-form").get_by_role("button", name="Bewaar").click()
    room.desk.until(lambda: [each.get("who") for each in room.desk.view["actions"].values()] == ["Ria"], "who")
    (action,) = room.desk.view["actions"].values()
    assert action["origin"] == "w1/thing-1" and action["item"] == "i2"
    desk.press("Spreek te veel af")
    desk.until_says("Niet bewaard: xxx")


def test_an_agreement_is_taken_back_for_ten_seconds(desk, room):
    choose(desk, "Waar staan wij?")
    desk.press("Spreek af")
    desk.until_says("Gedaan: afspraak genoteerd.")
    desk.page.locator(".undo-line button").click()
    desk.until_says("Conclusie en afspraken (0)")
    room.desk.until(lambda: not room.desk.view["actions"], "an empty list")


def test_nothing_can_be_changed_without_connection_or_after_the_end(desk, room):
    choose(desk, "Waar staan wij?")
    desk.until(lambda: "vrij" in told(desk), "an open worksheet")
    desk.context.set_offline(True)
    desk.until(lambda: "dicht" in told(desk), "a worksheet that waits", patience=40)
    desk.context.set_offline(False)
    desk.until(lambda: "vrij" in told(desk), "the connection", patience=40)
    room.do("session.close")
    desk.until(lambda: "dicht" in told(desk), "a closed worksheet")


def test_wide_is_remembered_per_item_and_keeps_the_focus(desk, room):
    choose(desk, "Waar staan wij?")
    wide = desk.page.get_by_role("button", name="Groot")
    assert wide.get_attribute("aria-expanded") == "false"
    narrow = desk.page.locator(ELEMENT).bounding_box()["width"]
    wide.focus()
    desk.page.keyboard.press("g")
    desk.until(lambda: wide.get_attribute("aria-expanded") == "true", "a wide worksheet")
    assert wide.evaluate("(element) => element === document.activeElement")
    assert desk.page.locator(ELEMENT).bounding_box()["width"] > narrow * 1.5
    assert not desk.page.get_by_role("navigation", name="Agenda").is_visible()
    choose(desk, "Vijf keuzes")
    desk.until(lambda: wide.get_attribute("aria-expanded") == "false", "another item, not wide")
    # Opening the wide one from the agenda, which then goes away under the focus.
    desk.press("Open Waar staan wij?")
    choose(desk, "Nu aan")
    desk.until(lambda: wide.get_attribute("aria-expanded") == "true", "the wide item again")
    desk.page.reload()
    desk.until(lambda: wide.count() and wide.get_attribute("aria-expanded") == "true", "what the device remembers")


def test_the_focus_comes_along_when_the_agenda_goes_away(desk):
    choose(desk, "Waar staan wij?")
    desk.press("Groot")
    choose(desk, "Kies een onderdeel")
    desk.press("Open Waar staan wij?")
    desk.until(lambda: not desk.page.get_by_role("navigation", name="Agenda").is_visible(), "a wide worksheet")
    desk.until(lambda: desk.page.evaluate("document.activeElement.id") == "worksheet-wide", "the focus")


def test_the_board_turns_no_page_by_arrows_within_a_worksheet(desk, room):
    room.people(["beleid"] * 6)
    room.do("item.open", item="i2")
    for number, bot in enumerate(room.bots):
        bot.answer("i2", do="place", theme="visie-en-inspiratie", measure="nu", value=18 + number)
    room.do("item.show", item="i2")
    desk.until(lambda: room.desk.view["board"]["count"] > 1, "pages")
    before = room.desk.view["board"]["index"]
    desk.page.get_by_role("button", name="Stuur").focus()
    desk.page.keyboard.press("ArrowRight")
    # The desk's own keys still work there, and come after it.
    desk.page.keyboard.press("t")
    room.desk.until(lambda: room.desk.view["board"]["table"], "the board as a table")
    assert room.desk.view["board"]["index"] == before


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_worksheet_holds_for_everyone_at_every_width(browser, room, width):
    surface = Surface(browser, {"width": width, "height": 900}, f"desk at {width}")
    open_desk(surface, room)
    choose(surface, "Waar staan wij?")
    surface.press("Stuur")
    surface.until_says("Niet bewaard: Kaart Bankje.")
    load(surface.page)
    for size in ("as it is", "wide"):
        page = surface.page
        problems = axe(page) + targets(page) + reflow(page) + cut_off(page) + spacing(page) + keyboard(page)
        assert not problems, (size, problems)
        surface.press("Groot")
    surface.check_quiet()
    surface.close()
