"""One row of the table of screens."""

import collections.abc
import dataclasses


@dataclasses.dataclass(frozen=True)
class State:
    surface: str
    name: str
    moment: str
    # What brings the page from the moment to the state, or its name in ways.py; none when the moment is enough.
    way: str | collections.abc.Callable = ""
    english: bool = False
    # What a page of the board is called there.
    page: str = ""


def row(surface, name, moment, way="", en=False, page=""):
    return State(surface, name, moment, way, en, page)
