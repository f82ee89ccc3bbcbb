"""A document as a flow of parts: which pages lie on their side, what is numbered, and how deep headings are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

from .model import Block, Document, Section, Table
from .texts import is_blank

# From this many columns on a table is read more easily on a page that lies on its side.
WIDE_COLUMNS = 8
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
    """All parts in order; a part with nothing in it lies as the part after it does."""
    flat = [part for index, section in enumerate(document.sections) for part in _flat(section, 1, f"h-{index + 1}")]
    turned: list[Part] = []
    following = False
    for part in reversed(flat):
        wide = part.wide if part.section.blocks else following
        turned.append(Part(part.level, part.anchor, part.section, wide))
        following = wide
    return list(reversed(turned))


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


def needs_width(table: Table) -> bool:
    """Whether a table asks for a page on its side."""
    if table.elsewhere is not None:
        return False
    return len(table.columns) >= WIDE_COLUMNS or (table.look == "map" and len(table.columns) > 5)


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
