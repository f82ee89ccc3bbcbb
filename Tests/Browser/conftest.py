"""What the tests in the browser share: one browser, one server, and a watch on everything that a page complains of."""

import os
import pathlib
import sys

import pytest
from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE / "states")]

from bots import Room  # noqa: E402
from support.server import Server  # noqa: E402
from surfaces import open_desk  # noqa: E402

CHROMIUM = os.environ.get("WIJKTAFEL_CHROMIUM", "/usr/bin/chromium")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        # Started as root in a container there is no sandbox to have; the pages are our own.
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def installation():
    """One server for all; each test makes sessions of its own."""
    running = Server().start()
    yield running
    running.remove()


@pytest.fixture
def room(installation):
    """A session of the test's own, with nobody in it yet."""
    made = Room(installation)
    yield made
    made.leave()


@pytest.fixture
def desk(browser, room):
    """The desk of that session, which complains of nothing."""
    surface = open_desk(browser, room)
    yield surface
    surface.check_quiet()
    surface.close()
