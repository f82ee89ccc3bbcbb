"""What the tests of the wire share: one server for a file, and tests that may be coroutines."""

import asyncio
import pathlib
import sys

import pytest

sys.path[:0] = [str(pathlib.Path(__file__).parent), str(pathlib.Path(__file__).parent.parent)]

from support.server import Server  # noqa: E402
from table import Place  # noqa: E402

LIMIT = 120


def pytest_pyfunc_call(pyfuncitem):
    """Runs a coroutine as a test, with a limit: a test that hangs is a test that failed."""
    if not asyncio.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = pyfuncitem._fixtureinfo.argnames
    arguments = {name: pyfuncitem.funcargs[name] for name in names}
    asyncio.run(asyncio.wait_for(pyfuncitem.obj(**arguments), LIMIT))
    return True


@pytest.fixture(scope="module")
def place():
    """An installation for all tests of a file; each makes sessions of its own."""
    server = Server().start()
    yield Place(server)
    code = server.stop()
    server.remove()
    assert code == 0, "the server did not stop cleanly"
