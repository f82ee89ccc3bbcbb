"""What ODT and DOCX have in common: the order of things and the numbers of captions."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Callable

from .layout import Counter, Part, parts
from .lying import laid
from .model import Block, Document, Figure, Inline, Inlines, Table
from .texts import is_blank
from .words import say


class Flow(ABC):
    """Walks through a document and hands its pieces to a writer."""

    def __init__(self, document: Document, progress: Callable[[int], None]) -> None:
        self.document = document
        self.language = document.language
        self.progress = progress
        self.count = Counter()

    def say(self, key: str) -> str:
        """A word in the language of the document."""
        return say(self.language, key)

    @property
    def title(self) -> str:
        """What the document is called."""
        return self.say("report") if is_blank(self.document.title) else self.document.title

    @property
    def subtitle(self) -> str | None:
        """The line under the title, when there is one."""
        return None if is_blank(self.document.subtitle) else self.document.subtitle

    def write(self) -> None:
        """Writes everything, in order."""
        self.cover()
        for fact in self.document.facts:
            self.fact(fact.label, fact.value)
        all_parts = parts(self.document)
        entries = [part for part in all_parts if part.title is not None and part.level <= 2]
        if entries:
            self.contents(entries)
        for place, part in enumerate(all_parts):
            self.begin(part, place == 0)
            self._part(part)
            self.progress(10 + 80 * (place + 1) // len(all_parts))

    def _part(self, part: Part) -> None:
        section = part.section
        above = [one for one in (section.kicker, section.aside) if not is_blank(one) and one != section.headline]
        if above:
            self.paragraph((Inline("text", " · ".join(one for one in above if one)),), "kicker")
        if part.title is not None:
            self.heading(part.title, part.level, part.anchor, is_below=bool(above))
        if not is_blank(section.lead):
            self.paragraph((Inline("text", section.lead or ""),), "lead")
        below = part.level if part.title is None else part.level + 1
        for block in section.blocks:
            self._block(block, min(6, below))

    def _block(self, block: Block, level: int) -> None:
        match block.kind:
            case "paragraph":
                self.paragraph(block.text)
            case "heading":
                if not is_blank(block.text[0].text):
                    self.heading(block.text[0].text, level, None, is_below=False)
            case "list":
                for place, item in enumerate(block.items):
                    self.item(item, place + 1 if block.ordered else None)
            case "facts":
                for fact in block.facts:
                    self.fact(fact.label, fact.value)
            case "numbers":
                for number in block.numbers:
                    self.paragraph((Inline("strong", number.value), Inline("text", f" {number.label}")), "number")
            case "quotes":
                for quote in block.quotes:
                    self.paragraph((Inline("user", quote.text),), "quote")
                    self.paragraph((Inline("text", quote.about or ""),), "about")
            case "note":
                word = Inline("strong", self.say(block.note) + ". ")
                self.paragraph((word, *block.text), block.note)
            case "columns":
                for column in block.columns:
                    for one in column:
                        self._block(one, level)
            case "table":
                self._table(block.table)
            case _:
                if block.figure:
                    self.figure(block.figure, self.count.figure())
                    self._table(block.figure.data)

    def _table(self, table: Table | None) -> None:
        if table is None or not table.columns:
            return
        if table.elsewhere is not None:
            self.paragraph((Inline("text", table.elsewhere),))
        else:
            for one in laid(table):
                self.table(one, self.count.table())

    @staticmethod
    def fitted(figure: Figure, width: float, height: float) -> tuple[float, float]:
        """The size of a drawing that fits a room, in the room's measure."""
        scale = min(width / figure.width, height / figure.height)
        return figure.width * scale, figure.height * scale

    @abstractmethod
    def cover(self) -> None:
        """Writes the title page, without its facts."""

    @abstractmethod
    def contents(self, entries: list[Part]) -> None:
        """Writes the table of contents."""

    @abstractmethod
    def begin(self, part: Part, first: bool) -> None:
        """Turns to another page where a part asks for one."""

    @abstractmethod
    def heading(self, text: str, level: int, anchor: str | None, is_below: bool) -> None:
        """Writes a heading; one that is below its own first line stands against it."""

    @abstractmethod
    def paragraph(self, inlines: Inlines, role: str = "text") -> None:
        """Writes a paragraph."""

    @abstractmethod
    def item(self, inlines: Inlines, number: int | None) -> None:
        """Writes an item of a list."""

    @abstractmethod
    def fact(self, label: str, value: Inlines) -> None:
        """Writes a label with what it says."""

    @abstractmethod
    def figure(self, figure: Figure, number: int) -> None:
        """Writes a drawing with its caption and its alternative."""

    @abstractmethod
    def table(self, table: Table, number: int) -> None:
        """Writes a table with its caption and its notes."""
