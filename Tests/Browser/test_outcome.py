"""From the desk that publishes to the phone that reads, and back."""

import re

import pytest
from bots import Room
from surfaces import DESK, Phone, Surface


class OutcomeSurface(Surface):
    """A page that hears that an outcome is gone, which is an answer and no complaint."""

    def _hear(self, message):
        if "the server responded with a status of 404" not in message.text:
            super()._hear(message)


@pytest.fixture
def room(installation):
    made = Room(installation)
    made.people(["beleid"] * 6)
    made.do("item.open", item="i2")
    for number, bot in enumerate(made.bots):
        bot.answer("i2", do="place", theme="lokale-teams", measure="nu", value=15 + number)
    made.do("item.show", item="i2")
    made.do("conclusion.put", item="i2", text="Elke maand samen de wijk in.")
    yield made
    made.leave()


def test_an_outcome_goes_from_the_desk_to_a_phone_and_is_taken_back(browser, room):
    phone = Phone(browser, "phone")
    phone.join(room.code, room.origin, "Beleid")
    room.do("session.close")
    desk = open_desk(browser, room)
    section = desk.page.locator("#report .publish")
    section.get_by_role("button", name="Publiceer", exact=True).click()
    link = section.get_by_label("Link naar de uitkomst")
    link.wait_for()
    address = link.input_value()
    assert re.fullmatch(rf"{re.escape(room.origin)}/uitkomst#[\w-]{{43}}", address)
    desk.until(lambda: "staat klaar" in desk.page.locator("#report [data-key=told]").inner_text(), "the word of it")

    phone.page.get_by_role("heading", name="De uitkomst staat klaar").wait_for()
    with phone.page.expect_popup() as opened:
        phone.page.get_by_role("link", name="Lees de uitkomst").click()
    page = opened.value
    page.get_by_role("heading", name="Samenvatting").wait_for()
    assert "Elke maand samen de wijk in." in page.locator("#document").inner_text()
    assert "Te lezen tot en met" in page.locator(".outcome-bar").inner_text()
    # A chapter is gone to without losing the secret, so that the page can be loaded again.
    page.locator(".contents a").last.click()
    assert page.url == address
    assert page.evaluate("document.activeElement.tagName") in ("SECTION", "H2")
    page.reload()
    page.get_by_role("heading", name="Samenvatting").wait_for()

    section.get_by_role("button", name="Trek in").click()
    section.get_by_role("button", name="Ja, trek in").click()
    link.wait_for(state="detached")
    phone.page.get_by_role("heading", name="De uitkomst staat klaar").wait_for(state="detached")
    page.reload()
    page.get_by_role("heading", name="Deze uitkomst is er niet meer").wait_for()
    assert page.locator("#document").inner_text() == ""
    for surface in (desk, phone):
        surface.check_quiet()
        surface.close()


def open_desk(browser, room):
    desk = OutcomeSurface(browser, DESK, "desk")
    desk.page.goto(room.address("desk"))
    desk.page.wait_for_selector(".edge")
    desk.page.locator(".desk-tools").get_by_role("button", name="Verslag", exact=True).click()
    desk.page.locator("#report .publish").wait_for()
    return desk
