"""What every test from outside shares."""

import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from support.server import Server  # noqa: E402


@pytest.fixture
def server():
    """A fresh server that is gone after the test."""
    running = Server().start()
    yield running
    running.remove()
