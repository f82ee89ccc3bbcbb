"""A document as a flow of parts: which pages lie on their side, what is numbered, and how deep headings are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Iterator

from .model import Block, Document, Section, Table
from .texts import is_blank
from .widths import least

# From this many columns on a table may be read more easily on a page that lies on its side.
WIDE_COLUMNS = 8
# The width of a line on a page that stands, in millimetres.
ROOM = 174
# A table of this many rows at most stays on one page.
SHORT = 8
# The deepest heading that every format has.
DEEPEST_HEADING = 6


@dataclass(frozen=True)
class Part:
    """A heading with what stands under it, up to the next one; level 1 is a chapter."""

    level: int
    anchor: str
    section: Section
    wide: bool

    @property
    def title(self) -> str | None:
        return None if is_blank(self.section.headline) else self.section.headline


def parts(document: Document) -> list[Part]:
    """All parts in order; a part with nothing in it lies as the part after it does, one of a few words as its chapter."""
    flat = [part for index, section in enumerate(document.sections) for part in _flat(section, 1, f"h-{index + 1}")]
    turned: list[Part] = []
    following = False
    for part in reversed(flat):
        wide = part.wide if part.section.blocks else following
        turned.append(Part(part.level, part.anchor, part.section, wide))
        following = wide
    turned.reverse()
    for place in range(1, len(turned) - 1):
        before, part, after = turned[place - 1 : place + 2]
        # A page of its own, turned for a few words, would be nearly empty.
        if before.wide and after.wide and part.level > 1 and not part.wide and not _holds_pictures(part.section.blocks):
            turned[place] = replace(part, wide=True)
    return turned


def _holds_pictures(blocks: tuple[Block, ...]) -> bool:
    return any(one.table or one.figure or any(map(_holds_pictures, one.columns)) for one in blocks)


def _flat(section: Section, level: int, anchor: str) -> Iterator[Part]:
    yield Part(min(level, DEEPEST_HEADING), anchor, section, any(_is_wide(block) for block in section.blocks))
    # What stands in a section without a heading moves up, so that no level is skipped.
    below = level if is_blank(section.headline) else level + 1
    for index, one in enumerate(section.sections):
        yield from _flat(one, below, f"{anchor}-{index + 1}")


def _is_wide(block: Block) -> bool:
    if block.table is not None:
        return needs_width(block.table)
    if block.figure is not None:
        return needs_width(block.figure.data)
    return any(_is_wide(one) for column in block.columns for one in column)


def is_short(table: Table) -> bool:
    """Whether a table stays on one page."""
    return len(table.rows) <= SHORT


def needs_width(table: Table) -> bool:
    """Whether a table asks for a page on its side."""
    if table.elsewhere is not None:
        return False
    if table.look == "map":
        return len(table.columns) > 5
    return len(table.columns) >= WIDE_COLUMNS and least(table) > ROOM


class Counter:
    """Numbers figures and tables as they come."""

    def __init__(self) -> None:
        self.figures = 0
        self.tables = 0

    def figure(self) -> int:
        self.figures += 1
        return self.figures

    def table(self) -> int:
        self.tables += 1
        return self.tables
