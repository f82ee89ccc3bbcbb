"""What a screen reader is told: every step once, and never every answer of somebody else."""

import pytest
from bots import Room
from surfaces import BEAMER, Phone, Surface

LISTEN = """() => {
  window.heard = [];
  new MutationObserver((changes) => {
    const said = new Map();
    for (const { target, addedNodes } of changes) {
      const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
      const region = element?.closest('[role=status], [role=alert], [aria-live]:not([aria-live=off])');
      const fresh = [...addedNodes]
        .find((each) => each.nodeType === Node.ELEMENT_NODE && each.matches('[role=status], [role=alert]'));
      const told = fresh ?? region;
      if (told?.textContent.trim()) said.set(told, told.textContent.trim());
    }
    heard.push(...said.values());
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


@pytest.fixture
def room(installation):
    made = Room(installation)
    made.people(["beleid"] * 8)
    yield made
    made.leave()


def heard(surface):
    return surface.page.evaluate("window.heard.splice(0)")


def hears(surface, words):
    """Waits for the first words, because a page may be drawn before it speaks; more than one time is one too many."""
    told = []
    surface.until(lambda: told.extend(heard(surface)) or told, f"“{words}” to be told")
    assert told + heard(surface) == [words]


def test_a_phone_tells_every_step_once_and_no_answer_of_others(browser, room):
    phone = Phone(browser, "phone")
    phone.join(room.code, room.origin, "Beleid")
    phone.page.evaluate(LISTEN)
    room.do("item.open", item="i2")
    phone.until_says("Begin")
    hears(phone, "Waar staan wij? is open.")
    phone.begin()
    answer(room)
    phone.press("Leg neer op 2")
    phone.saved()
    assert heard(phone) == []
    room.do("item.show", item="i2")
    phone.until_says("groep:")
    hears(phone, "De uitkomst van Waar staan wij? is er.")
    phone.check_quiet()
    phone.close()


def test_a_board_tells_its_sentence_once_however_many_answer(browser, room):
    board = Surface(browser, BEAMER, "board")
    status, link = room.server.post(
        f"/api/v1/sessions/{room.session}/links", {"role": "board"}, bearer=room.made["token"])
    assert status == 201, link
    board.page.goto(room.origin + link["link"])
    board.page.wait_for_selector(".page-head h1")
    board.page.evaluate(LISTEN)
    room.do("item.open", item="i2")
    board.until_says("Pak je telefoon")
    hears(board, "Waar staan wij?")
    answer(room)
    board.until(lambda: board.page.locator(".numbers b").first.inner_text() == "8", "eight who began")
    assert heard(board) == []
    room.do("item.show", item="i2")
    board.until_says("midden")
    hears(board, board.page.locator(".page-head h1").inner_text())
    board.check_quiet()
    board.close()


def answer(room):
    for number, bot in enumerate(room.bots):
        bot.answer("i2", do="place", theme="visie-en-inspiratie", measure="nu", value=18 + number)
