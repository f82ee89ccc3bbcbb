"""The form that makes a session: every ready agenda, and one that is put together from all that is installed."""

import json

import pytest
from support.server import KEY
from surfaces import DESK, Surface


@pytest.fixture
def form(browser, installation):
    surface = Surface(browser, DESK, "form")
    surface.page.goto(installation.origin + "/desk")
    surface.page.get_by_label("Jouw sleutel").fill(KEY)
    surface.press("Ga verder")
    surface.page.get_by_label("Titel").fill("Proef")
    yield surface
    surface.check_quiet()
    surface.close()


def catalogue(installation):
    return json.loads(installation.get("/api/v1/catalogue"))


def ranked(members):
    return sorted(members.items(), key=lambda pair: pair[1]["rank"])


def rail(form):
    return form.page.locator(".rail-list li b").all_inner_texts()


def test_every_ready_agenda_makes_a_session_with_its_items(form, installation):
    agendas = [agenda for _, agenda in ranked(catalogue(installation)["agendas"])]
    assert len({agenda["rank"] for agenda in agendas}) == len(agendas) >= 2
    for agenda in agendas:
        form.page.get_by_label("Titel").fill("Proef")
        form.page.get_by_label(agenda["title"]["nl"]).check()
        form.press("Maak de sessie")
        titles = [item["title"]["nl"] for _, item in ranked(agenda["items"])]
        form.until(lambda titles=titles: rail(form) == titles, f"{titles}")
        form.page.get_by_role("link", name="Alle sessies").click()
        form.page.get_by_label("Titel").wait_for()


# The most worksheets of one agenda.
MOST = 20


def test_all_that_is_installed_can_be_put_on_an_agenda(form, installation):
    installed = ranked(catalogue(installation)["instruments"])
    for start in range(0, len(installed), MOST):
        form.page.get_by_label("Titel").fill("Proef")
        form.page.get_by_label("Stel zelf samen").check()
        while form.page.locator(".agenda-editor li").count():
            form.page.locator(".agenda-editor li").first.get_by_role("button", name="weg").click()
        titles = [put_on(form, key, instrument) for key, instrument in installed[start:start + MOST]]
        form.press("Maak de sessie")
        form.until(lambda titles=titles: rail(form) == titles, f"{titles}")
        form.page.get_by_role("link", name="Alle sessies").click()
        form.page.get_by_label("Titel").wait_for()


def put_on(form, key, instrument):
    """Adds the first phase of an instrument; answers what the agenda calls it."""
    phase, first = ranked(instrument["phases"])[0]
    name = json.dumps(instrument["title"]["nl"], ensure_ascii=False)
    # Each phase, and each phase once more.
    assert form.page.locator(f".agenda-editor optgroup[label={name}] option").count() == 2 * len(instrument["phases"])
    form.page.get_by_label("Voeg een onderdeel toe").select_option(f"{key}/{phase}")
    return first["title"]["nl"]
