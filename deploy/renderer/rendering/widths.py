"""How wide the columns of a table are, by what stands in them."""

from __future__ import annotations

from .model import Table
from .texts import clean

# A column is never narrower than this share of what an even split would give it.
NARROWEST = 0.45
# Beyond this many characters a column doesn't ask for more room.
ENOUGH = 42

# How many signs of the size of tables fit across a page; a column of numbers takes what its longest one takes.
ACROSS = 96
# The room beside a sign column's longest text, in signs.
BESIDE = 3
# Columns of numbers that take more than this share together are spread as all others are.
MOST_NUMBERS = 0.6


def widths(table: Table, room: float) -> list[float]:
    """Widths of the columns, as wide as the room together."""
    longest = []
    for place, column in enumerate(table.columns):
        texts = [column.title] + [row[place].text for row in table.rows]
        words = max((len(word) for text in texts for word in clean(text).split()), default=1)
        whole = max(len(clean(text)) for text in texts)
        longest.append(float(min(ENOUGH, max(min(words, 18) * 1.3, whole * 0.8, 4))))
    even = room / len(longest)
    total = sum(longest)
    # First the least for everyone, then the rest by need; so that the sum is the room, whatever the needs.
    least = even * NARROWEST
    rest = room - least * len(longest)
    return [least + rest * one / total for one in longest]


def shares(table: Table) -> list[float]:
    """Widths in percent for a table that is set row by row, without a look at all rows first.

    Looking at every cell for the least and the most that it could take is a quarter of the work on a large report.
    """
    needs = [_numbers_need(table, place) if one.numeric else 0 for place, one in enumerate(table.columns)]
    words = [place for place, need in enumerate(needs) if need == 0]
    taken = sum(needs) / ACROSS
    if not words or taken > MOST_NUMBERS:
        return widths(table, 100)
    kept = Table(
        caption=table.caption,
        columns=tuple(table.columns[place] for place in words),
        rows=tuple(tuple(row[place] for place in words) for row in table.rows),
        notes=(),
        look=table.look,
    )
    rest = iter(widths(kept, 100 * (1 - taken)))
    return [next(rest) if need == 0 else 100 * need / ACROSS for need in needs]


def _numbers_need(table: Table, place: int) -> int:
    head = max((len(word) for word in table.columns[place].title.split()), default=1)
    cells = max((len(text) for row in table.rows for text in (row[place].text, row[place].small or "")), default=1)
    return max(head, cells) + BESIDE
