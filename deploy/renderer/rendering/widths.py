"""How wide the columns of a table are, by what stands in them: known before a row is set, and alike in every format."""

from __future__ import annotations

from .model import Table
from .texts import clean

# A column of words is never narrower than this share of what an even split would give it.
NARROWEST = 0.45
# Beyond this many characters a column of words doesn't ask for more room.
ENOUGH = 42
# What a figure takes, and a letter of the heading above it, in the size of tables: millimetres.
FIGURE, HEAD, BESIDE = 1.9, 2.1, 4.5
# A heading of so many letters at most stays on one line.
ONE_LINE = 12
# Words in the place of a number, such as why there is none, break rather than take more than this.
MOST_NUMBER = 26.0
# Columns of numbers that take more than this share of the room together are spread as all others are.
MOST_NUMBERS = 0.6


def widths(table: Table, room: float) -> list[float]:
    """Widths in millimetres, as wide as the room together: numbers take what they need, words the rest."""
    needs = [_number(table, place) if one.numeric else 0.0 for place, one in enumerate(table.columns)]
    words = [place for place, need in enumerate(needs) if not need]
    taken = sum(needs)
    if not words or taken > room * MOST_NUMBERS:
        return _spread(table, range(len(needs)), room)
    rest = iter(_spread(table, words, room - taken))
    return [need or next(rest) for need in needs]


def _number(table: Table, place: int) -> float:
    title = table.columns[place].title
    head = len(title) if len(title) <= ONE_LINE else max(len(word) for word in title.split(" "))
    cells = max((len(text) for row in table.rows for text in (row[place].text, row[place].small or "")), default=1)
    return max(head * HEAD, min(cells * FIGURE, MOST_NUMBER)) + BESIDE


def _spread(table: Table, places: range | list[int], room: float) -> list[float]:
    longest = []
    for place in places:
        texts = [table.columns[place].title] + [row[place].text for row in table.rows]
        words = max((len(word) for text in texts for word in clean(text).split()), default=1)
        whole = max(len(clean(text)) for text in texts)
        longest.append(float(min(ENOUGH, max(min(words, 18) * 1.3, whole * 0.8, 4))))
    total = sum(longest)
    # First the least for everyone, then the rest by need; so that the sum is the room, whatever the needs.
    least = room / len(longest) * NARROWEST
    rest = room - least * len(longest)
    return [least + rest * one / total for one in longest]
