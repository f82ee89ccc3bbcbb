"""A facilitator's own instruments and templates: none, some, one in the form, its faults, its text, a refused file."""

import json
import urllib.request

from state import row
from support.server import KEY
from ways import enter

OWN = {
    "id": "waarden", "kind": "sliders", "version": 1,
    "title": {"nl": "Waarden van ons wijkteam", "en": "Values of our team"},
    "intro": {"nl": "Leg bij elke stelling neer hoe het nu is.", "en": "Say of each statement how it is now."},
    "sources": [{"id": "wij", "title": "Teamdag", "publisher": None, "year": 2026}],
    "scale": {"type": "likert", "min": 1, "max": 5, "dont_know": True},
    "items": [
        {"id": "dichtbij", "title": {"nl": "Dichtbij", "en": "Close by"}, "source": {"doc": "wij", "at": "ochtend"},
         "statement": {"nl": "Inwoners weten ons te vinden.", "en": "Residents know where to find us."}},
        {"id": "samen", "title": {"nl": "Samen", "en": "Together"}, "source": {"doc": "wij", "at": "middag"},
         "statement": {"nl": "We beslissen niets zonder de inwoner.", "en": "We decide nothing without the resident."}},
    ],
}
AGENDA = {
    "items": {"a": {"rank": 0, "kind": "worksheet", "title": {"nl": "Waarden", "en": "Values"}, "minutes": 25,
                    "worksheet": "w1", "phase": "posities", "mode": "blind"}},
    "worksheets": {"w1": {"instrument": "waarden"}},
}


def call(origin, method, path, body=None):
    request = urllib.request.Request(
        origin + path, None if body is None else json.dumps(body).encode(), method=method,
        headers={"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"})
    urllib.request.urlopen(request).read()


def have(scene):
    """An own instrument and a template on the server."""
    call(scene.room.origin, "PUT", "/api/v1/instruments/waarden", OWN)
    call(scene.room.origin, "PUT", "/api/v1/templates/t1", {"title": "Middag met het wijkteam", "agenda": AGENDA})


def go(scene, fragment, selector):
    enter(scene)
    scene.page.evaluate("fragment => { location.hash = fragment; }", fragment)
    scene.wait(selector)


def have_nothing(scene):
    for path, body in (("instruments", {"instruments": {}, "limits": {}}), ("templates", {"templates": {}})):
        scene.page.route(f"**/api/v1/{path}", lambda route, _, body=body: route.fulfill(json=body))
    go(scene, "#eigen", "#own-installed")


def list_all(scene):
    have(scene)
    go(scene, "#eigen", "[data-key=own-waarden]")


def rename_a_template(scene):
    list_all(scene)
    scene.click("[data-key=template-t1] [data-key='own.rename']")
    scene.wait("#new-name")


def take_a_file(scene, name, text, field):
    scene.page.locator("input[type=file]").nth(field).set_input_files(
        {"name": name, "mimeType": "text/plain", "buffer": text.encode()})
    scene.wait("[role=alert]")


def bring_in_a_bad_file(scene):
    list_all(scene)
    take_a_file(scene, "mis.yaml", "id: mis\nkind: sliders\nversion: een\ntitle: {nl: Mis}\n", 0)


def bring_in_no_template(scene):
    list_all(scene)
    take_a_file(scene, "mis.json", "{}", 1)


def remove_one(scene):
    list_all(scene)
    scene.click("[data-key=own-waarden] [data-key='new.drop']")
    scene.wait(".second-thought")


def edit(scene):
    have(scene)
    go(scene, "#i=waarden", ".own-rows")


def unfold(scene):
    edit(scene)
    scene.click(".own-rows summary")
    scene.wait(".own-rows .open textarea")


def leave_a_gap(scene):
    unfold(scene)
    scene.page.locator(".own-rows .open textarea").nth(3).fill("")
    scene.page.locator(".own-rows .open textarea").nth(3).blur()
    scene.wait(".own-rows legend .gap")


def save_with_faults(scene):
    leave_a_gap(scene)
    scene.click(".own-edge .go")
    scene.wait("#own-problem li")


def remark(scene):
    """A file whose maker noted something behind a sign."""
    have(scene)
    text = "# Gemaakt op de teamdag\n" + json.dumps(OWN, indent=1).replace('"items":', '# volgorde afgesproken met Anne\n"items":')
    request = urllib.request.Request(
        scene.room.origin + "/api/v1/instruments/waarden", text.encode(), method="PUT",
        headers={"Authorization": f"Bearer {KEY}", "Content-Type": "application/yaml"})
    urllib.request.urlopen(request).read()
    go(scene, "#i=waarden", "[data-key=remarks]")
    scene.click("[data-key=remarks] summary")
    scene.wait("[data-key=remarks] li")


def think_of_another_scale(scene):
    edit(scene)
    scene.click("[data-key=fold-rest] > summary")
    scene.page.locator("#own-scale option").nth(1).wait_for(state="attached")
    scene.page.locator("#own-scale").select_option("bipolar")
    scene.wait("[data-key=scale-turn]")


def turn_the_scale(scene):
    think_of_another_scale(scene)
    scene.click("[data-key=turn]")
    scene.wait("#own-problem li")


def drop_an_item(scene):
    edit(scene)
    scene.page.locator(".own-rows > li").nth(1).locator("[data-key='own.drop-named']").click()
    scene.wait(".second-thought")


def change_elsewhere(scene):
    edit(scene)
    scene.page.locator("textarea").first.fill("Onze waarden")
    changed = {**OWN, "intro": {"nl": "Elders veranderd.", "en": "Changed elsewhere."}}
    call(scene.room.origin, "PUT", "/api/v1/instruments/waarden", changed)
    scene.click(".own-edge .go")
    scene.wait("#own-problem .btn")


def show_the_text(scene):
    edit(scene)
    scene.click(".own-edge [data-key=view]")
    scene.wait("#own-text")


def adapt_maturity(scene):
    go(scene, "#eigen", "#own-installed")
    scene.click("[data-key=installed-volwassenheid] button")
    scene.wait(".own-rows")
    scene.click(".own-rows summary")
    scene.wait(".own-rows .own-rows")


def choose_a_template(scene):
    have(scene)
    enter(scene)
    scene.page.locator("input[name=agenda][value=t1]").check(force=True)


ROWS = [
    row("desk", "own-empty", "gathering", have_nothing, en=True),
    row("desk", "own-list", "gathering", list_all, en=True),
    row("desk", "own-renaming", "gathering", rename_a_template),
    row("desk", "own-refused", "gathering", bring_in_a_bad_file),
    row("desk", "own-no-template", "gathering", bring_in_no_template),
    row("desk", "own-removed", "gathering", remove_one),
    row("desk", "own-edit", "gathering", edit, en=True),
    row("desk", "own-edit-item", "gathering", unfold),
    row("desk", "own-gap", "gathering", leave_a_gap),
    row("desk", "own-faults", "gathering", save_with_faults, en=True),
    row("desk", "own-remarks", "gathering", remark, en=True),
    row("desk", "own-scale", "gathering", think_of_another_scale, en=True),
    row("desk", "own-scale-turned", "gathering", turn_the_scale),
    row("desk", "own-dropped", "gathering", drop_an_item),
    row("desk", "own-conflict", "gathering", change_elsewhere),
    row("desk", "own-text", "gathering", show_the_text),
    row("desk", "own-maturity", "gathering", adapt_maturity),
    row("desk", "own-template-chosen", "gathering", choose_a_template),
]
