"""What people can take back by themselves: their answers, a link, a step; and whose words stay apart from ours."""

import pytest
from bots import Room
from surfaces import BEAMER, DESK, Phone, Surface


@pytest.fixture
def desk(browser, room):
    surface = open_desk(browser, room)
    yield surface
    surface.check_quiet()
    surface.close()


def open_desk(browser, room, name="desk"):
    surface = Surface(browser, DESK, name)
    surface.page.goto(room.address("desk"))
    surface.page.wait_for_selector(".edge button")
    return surface


def test_a_participant_wipes_their_own_answers_on_the_phone(browser, room):
    phone = Phone(browser, "phone")
    phone.join(room.code, room.origin, "Beleid", person="Aleida")
    room.do("item.open", item="i2")
    phone.begin()
    phone.press("Leg neer op 2")
    phone.saved()
    phone.page.locator(".mebtn").click()
    phone.press("Wis mijn antwoorden")
    phone.press("Nee, bewaar")
    phone.press("Wis mijn antwoorden")
    phone.press("Ja, wis alles")
    phone.until_says("Je antwoorden zijn gewist")
    assert phone.page.get_by_label("Je naam").input_value() == ""
    phone.press("Klaar", exact=True)
    phone.until(lambda: phone.button("Leg neer op 2").count() == 1, "a slider on which nothing lies")
    assert "Bewaard" not in phone.line()
    roster = room.desk.view["roster"].values()
    assert all("name" not in each for each in roster)
    phone.page.reload()
    phone.page.wait_for_selector(".mebtn")
    assert "Aleida" not in phone.page.evaluate("JSON.stringify({...localStorage})")
    phone.press("Leg neer op 2")
    phone.saved()
    phone.check_quiet()
    phone.close()


def test_the_desk_wipes_somebodys_answers_after_a_second_thought(room, desk):
    [bot] = room.people(["beleid"])
    room.do("item.open", item="i2")
    bot.answer("i2", do="place", theme="lokale-teams", measure="nu", value=20)
    handle = room.seats[0]["person"]["handle"]
    desk.press("Toon iedereen")
    desk.press(f"Haal {handle} van tafel")
    desk.press("Wis de antwoorden van deze persoon")
    desk.until_says(f"Antwoorden van {handle} wissen?")
    assert bot.documents["own"]["worksheets"]["w1"]["answers"]
    desk.press("Wis voorgoed")
    bot.until(lambda: not bot.documents["own"]["worksheets"]["w1"].get("answers"), "an empty private document")
    assert not desk.page.locator("#removing[open]").count()


def test_a_facilitator_takes_a_link_back_and_the_other_desk_goes_out(browser, room, desk):
    made = room.server.post(
        f"/api/v1/sessions/{room.session}/links", {"role": "desk"}, bearer=room.made["token"])[1]
    guest = Surface(browser, DESK, "guest")
    guest.page.goto(room.origin + made["link"])
    guest.page.wait_for_selector(".edge button")
    desk.press("Links en code")
    rows = desk.page.locator("#links li").filter(has_text="gemaakt")
    desk.until(lambda: rows.count() == 3, "the links that work")
    assert rows.filter(has_text="Hiermee ben jij binnen").count() == 1
    desk.page.locator(f"#links [data-key='{made['id']}'] button").click()
    assert guest.page.locator(".edge button").count()
    desk.page.locator(f"#links [data-key='{made['id']}'] button").click()
    desk.until(lambda: rows.count() == 2, "one link less")
    guest.until(lambda: not guest.page.locator(".edge button").count(), "a desk without controls")
    guest.close()


def test_the_button_says_what_it_takes_back_also_what_another_desk_did(room, desk):
    button = desk.button("Maak ongedaan")
    room.do("item.open", item="i2")
    desk.until(lambda: button.inner_text() == "Maak ongedaan: openen van Waar staan wij?", "the opening")
    room.do("item.show", item="i2")
    desk.until(lambda: button.inner_text() == "Maak ongedaan: tonen van Waar staan wij?", "the showing")
    button.click()
    desk.until(lambda: button.inner_text() == "Maak ongedaan: openen van Waar staan wij?", "the opening again")


# Hebrew with a digit and brackets at its edges: without isolation it pulls in what stands beside it.
WORDS = "(\u05e9\u05db\u05d5\u05e0\u05d4 7)"

LOOSE = """(words) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const loose = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const home = node.parentElement;
    // A field, an option and a drawing hold plain text; whoever is alone in a block has nothing to pull in.
    if (!node.data.includes(words) || home.closest('bdi, textarea, option, svg, script')) continue;
    let block = home;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    if (node.data.trim() === words && block.textContent.trim() !== words) loose.push(home.outerHTML);
  }
  return loose;
}"""


def test_words_of_people_stay_apart_from_the_words_around_them(browser, installation):
    text = {"nl": WORDS, "en": WORDS}
    agenda = {
        "worksheets": {"w": {"instrument": "volwassenheid"}},
        "items": {
            "one": {"rank": 0, "kind": "worksheet", "title": text, "minutes": 5, "worksheet": "w", "phase": "posities"},
            "two": {"rank": 1, "kind": "agreements", "title": text, "minutes": 5},
        },
    }
    room = Room(installation, title=WORDS, municipality=WORDS, neighbourhood=WORDS, agenda=agenda,
                perspectives={"a": {"rank": 0, "mark": 0, "title": text}})
    desk, board, phone = open_desk(browser, room), Surface(browser, BEAMER, "board"), Phone(browser, "phone")
    board.page.goto(room.address("board"))
    board.page.wait_for_selector(".page-head h1")
    phone.page.goto(room.address("join"))
    phone.page.get_by_label(WORDS, exact=True).check(force=True)
    phone.page.get_by_label("Je naam").fill(WORDS)
    surfaces = [desk, board, phone]
    check_apart(surfaces)
    phone.press("Schuif aan")
    phone.page.wait_for_selector(".mebtn")
    desk.press("Toon iedereen")
    check_apart(surfaces)
    room.do("item.open", item="one")
    phone.until_says("Begin")
    check_apart(surfaces)
    phone.page.locator(".mebtn").click()
    room.do("action.put", action="a1", what=WORDS, who=WORDS, when=WORDS)
    room.do("conclusion.put", item="one", text=WORDS)
    check_apart(surfaces)
    phone.press("Klaar", exact=True)
    room.do("item.open", item="two")
    phone.until_says(WORDS)
    check_apart(surfaces)
    for surface in surfaces:
        surface.check_quiet()
        surface.close()
    room.leave()


def check_apart(surfaces):
    for surface in surfaces:
        # Everything that is on its way has been drawn once a step of the clock has passed.
        surface.page.wait_for_timeout(300)
        assert surface.page.evaluate(LOOSE, WORDS) == [], surface.name
