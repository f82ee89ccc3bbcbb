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
# Columns of numbers that take more than this share of the room together get headings of more lines; when even that takes
# more than the second share, they are spread as all others are.
MOST_NUMBERS, MOST_WRAPPED = 0.6, 0.75
# The names of the rows of a map take this share; its cells are all alike.
MAP_NAMES = 0.22
# What a letter takes in a column of words, and how many letters of a line it should hold at least.
LETTER, LINE = 1.7, 20


def widths(table: Table, room: float) -> list[float]:
    """Widths in millimetres, as wide as the room together: numbers take what they need, words the rest."""
    if table.look == "map" and len(table.columns) > 1:
        rest = room * (1 - MAP_NAMES) / (len(table.columns) - 1)
        return [room * MAP_NAMES, *[rest] * (len(table.columns) - 1)]
    needs = _numbers(table, ONE_LINE)
    if sum(needs) > room * MOST_NUMBERS:
        needs = _numbers(table, 0)
    words = [place for place, need in enumerate(needs) if not need]
    taken = sum(needs)
    if not words or taken > room * MOST_WRAPPED:
        return _spread(table, range(len(needs)), room)
    rest = iter(_spread(table, words, room - taken))
    return [need or next(rest) for need in needs]


def least(table: Table) -> float:
    """The room in millimetres in which a table can be read: numbers whole, and some words to a line."""
    return sum(_numbers(table, 0)) + sum(
        min(LINE, max((len(one) for one in _texts(table, place)), default=1)) * LETTER + BESIDE
        for place, column in enumerate(table.columns)
        if not column.numeric
    )


def _numbers(table: Table, one_line: int) -> list[float]:
    """What columns of numbers need; nothing for others."""
    return [_number(table, place, one_line) if one.numeric else 0.0 for place, one in enumerate(table.columns)]


def _number(table: Table, place: int, one_line: int) -> float:
    title = table.columns[place].title
    head = len(title) if len(title) <= one_line else _broken(title, is_even=one_line > 0)
    cells = max((len(text) for row in table.rows for text in (row[place].text, row[place].small or "")), default=1)
    return max(head * HEAD, min(cells * FIGURE, MOST_NUMBER)) + BESIDE


def _broken(title: str, is_even: bool) -> int:
    """The letters of the longest line of a heading: a word on every line, or two lines as even as can be."""
    words = title.split(" ")
    if not is_even or len(words) == 1:
        return max(map(len, words))
    return min(max(len(" ".join(words[:place])), len(" ".join(words[place:]))) for place in range(1, len(words)))


def _spread(table: Table, places: range | list[int], room: float) -> list[float]:
    longest = []
    for place in places:
        texts = _texts(table, place)
        words = max((len(word) for text in texts for word in clean(text).split()), default=1)
        whole = max(len(clean(text)) for text in texts)
        longest.append(float(min(ENOUGH, max(min(words, 18) * 1.3, whole * 0.8, 4))))
    total = sum(longest)
    # First the least for everyone, then the rest by need; so that the sum is the room, whatever the needs.
    least = room / len(longest) * NARROWEST
    rest = room - least * len(longest)
    return [least + rest * one / total for one in longest]


def _texts(table: Table, place: int) -> list[str]:
    return [table.columns[place].title] + [row[place].text for row in table.rows]
