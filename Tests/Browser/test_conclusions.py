"""Two desks that write the same conclusion: nobody's text goes unseen."""

import pytest


@pytest.fixture
def room(room):
    room.do("item.open", item="i2")
    return room


@pytest.fixture
def desk(desk):
    desk.page.locator("#outcome > summary").click()
    return desk


def kept(room):
    """What the server has."""
    return room.desk.view["conclusions"].get("i2", {}).get("text")


def write_beside(desk, room, mine, theirs):
    """Somebody types, and before it is kept another desk writes something else."""
    desk.page.locator("#conclusion").fill(mine)
    room.do("conclusion.put", item="i2", text=theirs)
    desk.until(lambda: kept(room) == theirs, "the other text")
    assert desk.page.locator("#conclusion").input_value() == mine
    desk.page.locator("#outcome form").first.get_by_role("button", name="Bewaar").click()
    contested = desk.page.locator("[data-key=contested]")
    contested.wait_for()
    assert theirs in contested.inner_text()
    assert desk.page.locator("#conclusion").input_value() == mine
    assert kept(room) == theirs


def test_both_texts_are_seen_and_one_is_chosen(desk, room):
    write_beside(desk, room, "We beginnen klein.", "We beginnen in Oost.")
    desk.page.get_by_role("button", name="Houd mijn tekst").click()
    desk.until(lambda: kept(room) == "We beginnen klein.", "the text that was kept")
    desk.until(lambda: desk.page.locator("[data-key=contested]").count() == 0, "no choice any more")
    write_beside(desk, room, "We beginnen morgen.", "We beginnen in mei.")
    desk.page.get_by_role("button", name="Neem de andere tekst over").click()
    assert desk.page.locator("#conclusion").input_value() == "We beginnen in mei."
    assert desk.page.evaluate("document.activeElement.id") == "conclusion"
    assert desk.page.locator("[data-key=contested]").count() == 0
    assert kept(room) == "We beginnen in mei."


def test_a_conclusion_that_is_kept_twice_asks_nothing(desk, room):
    for text in ("Eerst dit.", "Dan dat."):
        desk.page.locator("#conclusion").fill(text)
        desk.page.locator("#outcome form").first.get_by_role("button", name="Bewaar").click()
        desk.until(lambda text=text: kept(room) == text, text)
    assert desk.page.locator("[data-key=contested]").count() == 0


def test_what_another_desk_wrote_after_this_one_kept_its_text_is_in_sight(desk, room):
    desk.page.locator("#conclusion").fill("Eerst dit.")
    desk.page.locator("#outcome form").first.get_by_role("button", name="Bewaar").click()
    desk.until(lambda: kept(room) == "Eerst dit.", "the text that was kept")
    room.do("conclusion.put", item="i2", text="Toch iets anders.")
    desk.until(lambda: desk.page.locator("#conclusion").input_value() == "Toch iets anders.", "the text of the other desk")
