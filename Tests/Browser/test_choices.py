"""Finding what to add to an agenda, among all that is installed."""

import pytest


@pytest.fixture
def desk(desk):
    desk.press("Pas de agenda aan")
    desk.page.locator("#plan-what").wait_for()
    return desk


def groups(desk):
    return [one.get_attribute("label") for one in desk.page.locator("#plan-what optgroup").all()]


def test_what_is_on_the_agenda_comes_first_and_a_search_finds_the_rest(desk):
    labels = groups(desk)
    assert labels[0] == "Zonder werkblad" and len(labels) > 30
    used = labels[1:4]
    assert any("Quickscan" in one for one in used), used
    search = desk.page.get_by_label("Zoek een werkblad of stap")
    search.fill("swot")
    desk.until(lambda: groups(desk) == ["SWOT voor je lokale team"], "only SWOT")
    assert desk.page.locator("#plan-what option").first.inner_text().startswith("Gevonden: ")
    desk.page.locator("#plan-what").select_option(index=1)
    desk.page.locator("[data-key=add] button").click()
    desk.until(lambda: "Schrijf kaarten" in desk.page.locator("#plan").inner_text(), "the step on the agenda")


def test_a_search_that_finds_nothing_says_so_and_enter_sends_nothing(desk):
    search = desk.page.get_by_label("Zoek een werkblad of stap")
    search.fill("zzz")
    desk.until(lambda: groups(desk) == [], "nothing")
    assert desk.page.locator("#plan-what option").all_inner_texts() == ["Niets gevonden"]
    search.press("Enter")
    assert desk.page.locator("#plan").get_attribute("open") is not None
    search.fill("")
    desk.until(lambda: len(groups(desk)) > 30, "all again")
