"""Which characters the installed fonts can draw: what none can is replaced, because a file must not show boxes."""

from __future__ import annotations

import bisect
import functools
import subprocess
import unicodedata

from .texts import REPLACEMENT


@functools.cache
def _ranges() -> tuple[list[int], list[int]]:
    """The first and last characters of the runs that fonts cover, in order."""
    listed = subprocess.run(
        ["fc-list", "--format", "%{charset}\n"], capture_output=True, check=True, timeout=20, text=True
    ).stdout
    runs: set[tuple[int, int]] = set()
    for part in set(listed.split()):
        low, _, high = part.partition("-")
        runs.add((int(low, 16), int(high or low, 16)))
    starts: list[int] = []
    ends: list[int] = []
    for first, last in sorted(runs):
        if ends and first <= ends[-1] + 1:
            ends[-1] = max(ends[-1], last)
        else:
            starts.append(first)
            ends.append(last)
    return starts, ends


_hidden: set[str] = set()


def hide(characters: set[str]) -> None:
    """From now on these can't be shown, whatever fonts say."""
    _hidden.update(characters)


def can_show(character: str) -> bool:
    """Whether a font has the character, or it is one that nothing is drawn for."""
    if character in _hidden:
        return False
    if character < "\u0180" or unicodedata.category(character) in ("Cf", "Zs", "Zl", "Zp", "Cc"):
        return True
    starts, ends = _ranges()
    place = bisect.bisect_right(starts, ord(character)) - 1
    return place >= 0 and ord(character) <= ends[place]


def shown(text: str) -> str:
    """The text with a sign in the place of what no font has."""
    if all(can_show(one) for one in text):
        return text
    return "".join(one if can_show(one) else REPLACEMENT for one in text)
