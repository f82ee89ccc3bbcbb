"""Somebody without a phone: seated at the desk, entered for in a tab, and later on a phone of their own."""

from surfaces import PHONE, Surface, open_desk


def test_a_desk_seats_enters_and_hands_over_and_is_out_then(browser, room):
    desk = open_desk(browser, room)
    desk.press("Zet iemand erbij")
    desk.page.get_by_label("Naam (mag leeg)").fill("Mevrouw De Wit")
    desk.page.get_by_label("Perspectief").select_option(label="Inwoner of ervaringsdeskundige")
    desk.press("Zet neer")
    with desk.context.expect_page() as opened:
        desk.page.locator("#seats .btn.go").click()
    entry = opened.value
    entry.get_by_text("Je vult in voor Mevrouw De Wit").wait_for()
    room.do("item.open", item="i2")
    entry.get_by_role("button", name="Begin").click()
    entry.get_by_role("button", name="Leg neer op 2").click()
    entry.get_by_text("Bewaard").first.wait_for()
    # A tab that is loaded again is still about the same person.
    entry.reload()
    entry.get_by_text("Je vult in voor Mevrouw De Wit").wait_for()
    desk.page.locator("#seats .btn:not(.go):not(.bare)").click()
    link = desk.page.get_by_label("Of open deze link op dat apparaat").input_value()
    phone = Surface(browser, PHONE, "phone")
    phone.page.goto(link)
    phone.page.locator(".mebtn[data-key=me]").wait_for()
    assert phone.page.locator(".banner.behalf").count() == 0
    entry.locator("main .lead", has_text="Hier wordt niet meer ingevuld voor deze plek.").wait_for()
    desk.page.locator("[data-slot=people] [aria-label^='Vul in voor']").wait_for(state="detached")
    for surface in (desk, phone):
        surface.check_quiet()
        surface.close()
