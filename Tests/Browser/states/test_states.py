"""Every screen of the table: a picture, axe, a keyboard walk, reflow, zoom, spacing and target size."""

import pathlib

import pytest
from checks import axe, cut_off, fits, keyboard, load, reflow, spacing, targets
from moments import Moments
from states import WIDTHS, rows, widths
from ways import Scene

SCREENS = pathlib.Path(__file__).resolve().parents[1] / "screens"
# How high the page is, or a dialog over it with the room around it.
WHOLE = """Math.max(document.documentElement.scrollHeight,
    ...[...document.querySelectorAll("dialog[open]")].map((each) => each.scrollHeight + 26))"""


@pytest.fixture(scope="module")
def moments(installation):
    SCREENS.mkdir(exist_ok=True)
    made = Moments(installation)
    yield made
    made.leave()


@pytest.mark.parametrize(
    "state, language", rows(), ids=[f"{state.surface}-{state.name}-{language}" for state, language in rows()])
def test_a_screen_holds_for_everyone(browser, moments, state, language):
    scene = Scene(browser, moments, state, language)
    try:
        scene.open()
        load(scene.page)
        problems = [f"{width}: {each}" for width in widths(state, language) for each in look(scene, width)]
        problems += narrow(scene)
    finally:
        scene.close()
    problems += [f"console: {each}" for each in scene.complaints]
    assert not problems, "\n" + "\n".join(problems)


def look(scene, width):
    """Everything that depends on the width."""
    page = scene.page
    resize(page, width, WIDTHS[width])
    picture(scene, width)
    found = axe(page) + targets(page) + reflow(page) + cut_off(page)
    return found + (fits(page) if width >= 900 else []) + (keyboard(page) if width < 900 else [])


def picture(scene, width):
    """The whole page as in a window that is as high as it; only a beamer shows no more than it shows."""
    page, height = scene.page, WIDTHS[width]
    if scene.state.surface != "board" or width < 900:
        height = max(height, min(8000, page.evaluate(WHOLE)))
    if height != WIDTHS[width]:
        resize(page, width, height)
    page.screenshot(path=SCREENS / f"{scene.state.surface}-{scene.state.name}-{width}-{scene.language}.png")
    if height != WIDTHS[width]:
        resize(page, width, WIDTHS[width])


def resize(page, width, height):
    """Another window, looked at when all is at its place: what moves for a moment only moves for a frame here."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("""async () => {
        document.activeElement?.blur?.();
        scrollTo(0, 0);
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      }""")


def narrow(scene):
    """The narrowest that must work, twice the size of a laptop, and the widest letters."""
    page = scene.page
    resize(page, 320, 640)
    found = [f"320: {each}" for each in reflow(page) + spacing(page)]
    resize(page, 640, 400)
    return found + [f"200 %: {each}" for each in reflow(page) + keyboard(page)]
