"""Whom one expects at the table and who is not there yet, as a facilitator goes about it in browsers."""

from surfaces import BEAMER, DESK, Surface


def test_free_chairs_are_said_shown_and_taken_back(browser, installation):
    made = installation.make_session(title="Inspiratiesessie Oosterwijk", agenda="inspiratiesessie")
    everyone = [Surface(browser, DESK, "desk"), Surface(browser, BEAMER, "board")]
    desk, board = (each.page for each in everyone)
    desk.goto(installation.origin + made["links"]["desk"])
    board.goto(installation.origin + made["links"]["board"])
    board.locator("[data-page=lobby]").wait_for()
    missing = desk.locator(".missing")
    missing.get_by_role("button", name="Zeg wie je verwacht").click()
    fields = desk.locator("#missing input[type=number]")
    # By pressing for the first perspective, by typing for the second; the others do not matter.
    for _ in range(3):
        desk.locator("#missing [data-key=one-more]").nth(0).click()
    desk.locator("#missing [data-key=fewer]").nth(0).click()
    assert fields.nth(0).input_value() == "2"
    fields.nth(1).fill("4")
    fields.nth(1).press("Enter")
    desk.locator(".who b").get_by_text("0 van 2").wait_for()
    missing.get_by_text("Nog niemand uit").wait_for()
    assert board.locator("[data-key=missing]").count() == 0

    missing.get_by_role("button", name="Pas aan wie je verwacht").click()
    desk.locator("#missing input[name=on-board]").check()
    desk.locator("#missing [type=submit]").click()
    board.get_by_text("Wie ontbreekt er aan tafel?").wait_for()
    assert board.locator("[data-key=seats] .free").count() >= 6
    desk.keyboard.press("z")
    board.locator("[data-key=missing]").wait_for(state="detached")
    desk.locator(".who b").get_by_text("0 van 4").wait_for()
    for each in everyone:
        each.context.close()
    assert not [what for each in everyone for what in each.complaints + each.violations]
