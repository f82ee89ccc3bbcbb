"""The last minutes before the start, in browsers: whether all is well, and a question that every phone answers."""

import pytest
from surfaces import BEAMER, DESK, PHONE, SMALL_PHONE, Surface

CASES = {
    "localhost": "itself", "127.0.0.1": "itself", "[::1]": "itself", "0.0.0.0": "itself", "tafel.localhost": "itself",
    "10.0.0.4": "near", "172.31.2.1": "near", "192.168.178.20": "near", "169.254.9.1": "near", "[fd00::4]": "near",
    "laptop-van-an": "near", "tafel.local": "near", "wijktafel.intern": "near",
    "172.32.2.1": "everyone", "10.voorbeeld.nl": "everyone", "wijktafel.voorbeeldstad.nl": "everyone", "[2001:db8::1]": "everyone",
}


@pytest.fixture
def hands(browser, installation):
    made = installation.make_session(title="Inspiratiesessie Oosterwijk", agenda="inspiratiesessie")
    everyone = []

    def take(viewport, name, path, **settings):
        surface = Surface(browser, viewport, name, **settings)
        everyone.append(surface)
        surface.page.goto(installation.origin + path)
        return surface

    def phone(viewport, number, **settings):
        surface = take(viewport, f"phone {number}", made["links"]["join"], has_touch=True, **settings)
        surface.page.locator("input[name=perspective]").first.check(force=True)
        surface.page.locator("form .btn.go").click()
        surface.page.locator("[data-key=main-gathering], [data-key=main-trial]").wait_for()
        return surface

    yield made, take, phone
    for each in everyone:
        each.context.close()
    assert not [what for each in everyone for what in each.complaints + each.violations]


def test_a_room_is_tried_before_it_begins(hands):
    made, take, phone = hands
    desk = take(DESK, "desk", made["links"]["desk"])
    checks = desk.page.locator(".checks")
    checks.locator("[data-key=board].look").wait_for()
    checks.locator("[data-key=line].good").wait_for()
    checks.locator("[data-key=address].bad").wait_for()
    board = take(BEAMER, "board", made["links"]["board"])
    checks.locator("[data-key=board].good").wait_for()
    phones = [phone(PHONE, 1), phone(SMALL_PHONE, 2), phone(PHONE, 3)]

    desk.page.keyboard.press("p")
    for each in phones:
        each.page.locator("[data-key=main-trial]").wait_for()
    board.page.locator("[data-page=trial]").wait_for()
    phones[0].page.locator("main.trial [data-key=clear]").click()
    phones[0].page.locator("main.trial [data-key=clear][aria-pressed=true]").wait_for()
    # By keys alone: the answers are the next three stops after what stands above them.
    phones[1].page.locator("main.trial [data-key=clear]").focus()
    phones[1].page.keyboard.press("Tab")
    phones[1].page.keyboard.press("Enter")
    phones[1].page.locator("main.trial [data-key=small][aria-pressed=true]").wait_for()
    standing = desk.page.locator(".trial-on")
    standing.get_by_text("2 van 3 telefoons hebben geantwoord").wait_for()
    assert standing.locator("[data-key=small] dd").inner_text() == "1"
    assert standing.locator("[data-key=names]").count() == 0

    # Who comes back finds what they said, and who comes late is asked too.
    phones[1].page.reload()
    phones[1].page.locator("main.trial [data-key=small][aria-pressed=true]").wait_for()
    late = phone(PHONE, 4)
    standing.get_by_text("2 van 4 telefoons hebben geantwoord").wait_for()
    late.page.locator("main.trial [data-key=help]").click()
    late.page.locator("[data-key=said]").wait_for()
    phones[2].context.set_offline(True)
    standing.locator("[data-key=away]").wait_for()
    assert phones[2].page.locator("main.trial button[data-key=clear]").is_disabled()
    phones[2].context.set_offline(False)
    phones[2].page.locator("main.trial button[data-key=clear]:not([disabled])").click()
    standing.get_by_text("4 van 4 telefoons hebben geantwoord").wait_for()

    # Ended by the button, asked once more, ended by the first item.
    standing.locator("[data-key=stop] button").click()
    desk.page.locator(".trial [data-key=offer]").get_by_text("4 van 4").wait_for()
    phones[0].page.locator("[data-key=main-gathering]").wait_for()
    desk.page.locator(".trial [data-key=offer] button").click()
    phones[0].page.locator("main.trial [data-key=clear][aria-pressed=false]").wait_for()
    desk.page.keyboard.press("n")
    phones[0].page.locator("main:not(.trial)").wait_for()
    board.page.locator("[data-page='item:i1']").wait_for()
    assert desk.page.locator(".ready").count() == 0


def test_an_address_is_known_by_who_can_reach_it(hands):
    made, take, _ = hands
    desk = take(DESK, "desk", made["links"]["desk"])
    desk.page.locator(".checks").wait_for()
    found = desk.page.evaluate(
        "async (hosts) => { const { reachOf } = await import('/js/desk/address.js'); return hosts.map(reachOf); }", list(CASES))
    assert dict(zip(CASES, found, strict=True)) == CASES
    judged = desk.page.evaluate("""async () => {
        const { judge } = await import('/js/desk/address.js');
        const of = (address, answers) => judge(new URL(address), answers).what;
        return [of('https://tafel.nl', true), of('https://tafel.nl', undefined), of('https://tafel.nl', false),
          of('http://tafel.nl', true), of('https://10.1.2.3', true), of('http://localhost:8080', true)];
      }""")
    assert judged == ["good", "asking", "silent", "plain", "near", "itself"]
