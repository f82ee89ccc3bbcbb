"""Making an instrument of one's own in real pages: adapt, save, run a session with it, and change it meanwhile."""

import json

import pytest
from support.server import KEY
from surfaces import DESK, Surface


@pytest.fixture
def desk(browser, installation):
    surface = Surface(browser, DESK, "desk")
    surface.page.goto(installation.origin + "/desk")
    surface.page.get_by_label("Jouw sleutel").fill(KEY)
    surface.press("Ga verder")
    surface.page.get_by_role("link", name="Eigen instrumenten en sjablonen").click()
    surface.until_says("Instrumenten van Wijktafel")
    yield surface
    # That the server refuses what is wrong is what some of these tests are about; a browser reports it as well.
    surface.complaints = [each for each in surface.complaints if "status of 400" not in each]
    surface.check_quiet()
    surface.close()


def adapt(desk, name):
    desk.page.locator(f"[data-key=installed-{name}]").get_by_role("button").click()
    desk.page.wait_for_selector(".own-rows")


def rows(desk):
    return desk.page.locator("[data-key='d-f-items'] > .own-rows > li")


def titles(desk):
    return rows(desk).locator(":scope > details > summary bdi").all_inner_texts()


def save(desk, version):
    desk.press("Bewaar", exact=True)
    desk.until_says(f"Bewaard als versie {version}.")


def own(desk):
    return desk.page.evaluate("""async key => (await (await fetch('/api/v1/instruments',
        { headers: { Authorization: `Bearer ${key}` } })).json()).instruments""", KEY)


def content(desk, hash):
    return desk.page.evaluate("async hash => (await fetch(`/api/v1/content/${hash}`)).json()", hash)


def test_volwassenheid_adapted_runs_in_a_session_that_keeps_its_version(desk):
    page = desk.page
    adapt(desk, "volwassenheid")
    assert len(titles(desk)) == 6
    page.get_by_label("Nederlands").first.fill("Volwassenheid van Oost")
    # Drop one, put it back, drop another.
    rows(desk).nth(5).get_by_role("button", name="Haal weg").last.click()
    desk.press("Zet terug")
    desk.until(lambda: len(titles(desk)) == 6, "six themes again")
    gone = titles(desk)[4]
    rows(desk).nth(4).locator("[data-key='own.drop-named']").last.click()
    desk.until(lambda: len(titles(desk)) == 5, "five themes")
    # A new theme is of the same shape and has no words; the server says at each field that they are missing.
    page.locator("[data-key='d-f-items'] > p > .btn").click()
    desk.until(lambda: len(titles(desk)) == 6, "six themes")
    desk.press("Bewaar", exact=True)
    desk.until_says("Nog niet bewaard: er klopt iets niet in het instrument.")
    assert page.locator("#own-problem").evaluate("each => each === document.activeElement")
    # A copy has words; the empty one goes.
    rows(desk).nth(5).locator("[data-key='own.drop-named']").last.click()
    rows(desk).nth(0).locator("[data-key='own.copy-named']").last.click()
    desk.until(lambda: len(titles(desk)) == 6, "six themes")
    assert gone not in titles(desk)
    # What was typed survives a reload before it was ever saved.
    desk.until(lambda: page.evaluate("localStorage.getItem('wt.instrument.volwassenheid-eigen')?.includes('van Oost')"), "a draft")
    kept = titles(desk)
    page.reload()
    page.wait_for_selector(".own-rows")
    assert titles(desk) == kept and "Volwassenheid van Oost" in desk.text
    save(desk, 1)
    # A session with it.
    page.goto(page.url.split("#")[0])
    page.get_by_label("Titel").fill("Proef")
    page.get_by_label("Stel zelf samen").check()
    while page.locator(".agenda-editor li").count():
        page.locator(".agenda-editor li").first.get_by_role("button", name="weg").click()
    page.get_by_label("Voeg een onderdeel toe").select_option("volwassenheid-eigen/posities")
    desk.press("Maak de sessie")
    page.wait_for_selector(".rail-list li")
    room, begun = page.url, own(desk)["volwassenheid-eigen"]["hash"]
    # Changed meanwhile, on the same desk.
    page.goto(room.split("#")[0] + "#i=volwassenheid-eigen")
    page.wait_for_selector(".own-rows")
    page.get_by_label("Nederlands").first.fill("Volwassenheid van West")
    save(desk, 2)
    assert own(desk)["volwassenheid-eigen"]["hash"] != begun
    # The session goes on with what it began with; what no session has would not be given out.
    page.goto(room)
    page.locator(".rail-list").get_by_role("button").first.click()
    desk.until_says("Sluit en toon")
    frozen = content(desk, begun)
    assert frozen["title"]["nl"] == "Volwassenheid van Oost" and len(frozen["items"]) == 6


def test_the_text_view_keeps_remarks_and_says_which_line_is_wrong(desk):
    adapt(desk, "organisatiekeuzes")
    save(desk, 1)
    desk.press("Toon als tekst")
    text = desk.page.locator("#own-text")
    text.fill("# Van ons team\n" + text.input_value())
    save(desk, 2)
    assert text.input_value().startswith("# Van ons team\n") and "version: 2" in text.input_value()
    text.fill(text.input_value().replace("kind:", "soort:"))
    desk.press("Bewaar", exact=True)
    desk.until_says("Regel ")
    desk.press("Toon als formulier")
    desk.page.wait_for_selector(".own-rows")
    desk.press("Gooi mijn wijzigingen weg")
    desk.until_says("Je wijzigingen zijn weg.")


def test_an_instrument_and_a_template_travel_as_files(desk):
    page = desk.page
    adapt(desk, "swot")
    save(desk, 1)
    page.goto(page.url.split("#")[0])
    page.get_by_label("Stel zelf samen").check()
    phase = page.locator("option[value^='swot-eigen/']").first.get_attribute("value")
    page.get_by_label("Voeg een onderdeel toe").select_option(phase)
    page.locator("[data-key=keep-agenda] summary").click()
    page.get_by_label("Naam van het sjabloon").fill("Middag met de SWOT")
    desk.press("Bewaar", exact=True)
    desk.until_says("De agenda staat bij je sjablonen.")
    page.goto(page.url.split("#")[0] + "#eigen")
    desk.until_says("Middag met de SWOT")
    with page.expect_download() as file:
        page.get_by_role("button", name="Bewaar als bestand: Middag met de SWOT").click()
    kept = json.loads(open(file.value.path()).read())
    assert kept["format"] == "wijktafel-agenda" and list(kept["instruments"]) == ["swot-eigen"]
    # Both go, and come back from the one file.
    for name in ("Middag met de SWOT", "SWOT"):
        page.locator(f".rows li:has-text('{name}')").first.get_by_role("button", name="Haal weg").click()
        page.wait_for_selector(".second-thought")
    desk.until(lambda: "Middag met de SWOT" not in desk.text, "no template")
    page.locator("input[type=file]").nth(1).set_input_files(
        {"name": "middag.json", "mimeType": "application/json", "buffer": json.dumps(kept).encode()})
    desk.until_says("Middag met de SWOT")
    assert page.locator("[data-key=own-swot-eigen]").count() == 1 and "ontbreekt een instrument" not in desk.text
    page.get_by_role("button", name="Hernoem: Middag met de SWOT").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("Ochtend met de SWOT")
    page.keyboard.press("Enter")
    desk.until_says("Ochtend met de SWOT")


def test_the_form_keeps_what_a_maker_noted_behind_a_sign(desk):
    page = desk.page
    file = (
        "# Gemaakt op de teamdag\nid: nota\nkind: sliders\nversion: 1\ntitle: {nl: 'Nota # één', en: Note}\n"
        "intro:\n  nl: |\n    Lees dit.\n    # geen opmerking\n  en: Read this.\n"
        "sources: [{id: wij, title: Team, publisher: null, year: 2026}]\n"
        "scale: {type: likert, min: 1, max: 5, dont_know: true} # vijf punten\n"
        "items:\n  - {id: een, title: {nl: Een, en: One}, statement: {nl: Klopt, en: True}, source: {doc: wij, at: dag}}\n")
    put = """async ([key, text]) => (await fetch('/api/v1/instruments/nota', { method: 'PUT', body: text,
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/yaml' } })).status"""
    assert page.evaluate(put, [KEY, file]) == 200
    page.evaluate("location.hash = '#i=nota'")
    desk.until_says("Dit bestand heeft 2 opmerkingen achter een #")
    page.get_by_label("Nederlands").first.fill("Nota twee")
    save(desk, 2)
    kept = page.evaluate("""async key => (await fetch('/api/v1/instruments/nota',
        { headers: { Authorization: `Bearer ${key}`, Accept: 'application/yaml' } })).text()""", KEY)
    assert kept.startswith("# Gemaakt op de teamdag\n# vijf punten\n") and "Nota twee" in kept and "# geen opmerking" in kept
    desk.until_says("Dit bestand heeft 2 opmerkingen achter een #")


def test_a_scale_is_turned_with_its_consequences_told_and_turned_back_without_a_loss(desk):
    page = desk.page
    adapt(desk, "volwassenheid")
    draft = "() => JSON.parse(localStorage.getItem('wt.instrument.' + location.hash.slice(3))).tree"
    page.wait_for_function("() => localStorage.getItem('wt.instrument.' + location.hash.slice(3))")
    before = page.evaluate(draft)

    def turn(to):
        page.locator(f"#own-scale option[value={to}]").wait_for(state="attached")
        page.locator("#own-scale").select_option(to)
        desk.press("Verander de schaal")
        desk.until_says("De schaal is nu")
        page.wait_for_function(f"() => ({draft})().scale.type === '{to}'")

    page.locator("[data-key=fold-rest] > summary").click()
    page.locator("#own-scale option[value=likert]").wait_for(state="attached")
    page.locator("#own-scale").select_option("likert")
    assert "Past niet meer" in page.locator("[data-key=away]").inner_text()
    turn("likert")
    desk.until_says("Dit moet je nog invullen of nakijken.")
    turned = page.evaluate(draft)
    assert turned["items"][0]["statement"] == {"nl": "", "en": ""} and "phases" not in turned
    turn("phase")
    back = page.evaluate(draft)
    assert back["phases"] == before["phases"] and back["maker_note"] == before["maker_note"]
    for was, now in zip(before["items"], back["items"]):
        assert {**now, "maker_note": None} == {**was, "maker_note": None}
    assert {**back["scale"], "maker_note": None} == {**before["scale"], "maker_note": None}
