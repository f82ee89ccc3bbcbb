"""The document as the renderer knows it: read strictly from JSON, so that the writers need not doubt what they get.

The form is described by Public/api/document.schema.json; what isn't in it is refused here too.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Callable, TypeVar

Item = TypeVar("Item")

# Sections and columns nest; a document of people is never this deep, and recursion needs an end.
DEEPEST = 24


class Malformed(Exception):
    """What was given is no document."""


@dataclass(frozen=True)
class Inline:
    kind: str
    text: str
    language: str | None = None


Inlines = tuple[Inline, ...]


@dataclass(frozen=True)
class Fact:
    label: str
    value: Inlines


@dataclass(frozen=True)
class Column:
    title: str
    numeric: bool


@dataclass(frozen=True)
class Cell:
    kind: str
    text: str
    small: str | None = None
    mark: str | None = None


@dataclass(frozen=True)
class Table:
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...]
    look: str
    # What is shown instead, for a table that is for computing and too large for paper.
    elsewhere: str | None = None


@dataclass(frozen=True)
class Figure:
    title: str
    description: str
    width: float
    height: float
    svg: str
    data: Table


@dataclass(frozen=True)
class Number:
    value: str
    label: str


@dataclass(frozen=True)
class Quote:
    text: str
    about: str | None


@dataclass(frozen=True)
class Block:
    kind: str
    text: Inlines = ()
    items: tuple[Inlines, ...] = ()
    ordered: bool = False
    facts: tuple[Fact, ...] = ()
    numbers: tuple[Number, ...] = ()
    quotes: tuple[Quote, ...] = ()
    note: str = ""
    table: Table | None = None
    figure: Figure | None = None
    columns: tuple[tuple["Block", ...], ...] = ()


@dataclass(frozen=True)
class Section:
    headline: str
    kicker: str | None
    aside: str | None
    lead: str | None
    blocks: tuple[Block, ...]
    sections: tuple["Section", ...]


@dataclass(frozen=True)
class Document:
    language: str
    title: str
    subtitle: str | None
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...] = field(default=())


def document(value: Any) -> Document:
    """Reads a document; raises Malformed with the place where it is none."""
    top = _Object(value, "document")
    if top.text("format") != "wijktafel-document" or top.take("version") != 1:
        raise Malformed("document: this is another format or version")
    read = Document(
        language=top.word("language", ("nl", "en")),
        title=top.text("title"),
        subtitle=top.optional_text("subtitle"),
        facts=top.each("facts", _fact),
        sections=top.each("sections", lambda one, where: _section(one, where, 0)),
    )
    top.end()
    return read


def _section(value: Any, where: str, depth: int) -> Section:
    if depth > DEEPEST:
        raise Malformed(f"{where}: nested too deeply")
    one = _Object(value, where)
    one.text("key")
    one.text("look")
    read = Section(
        headline=one.text("headline"),
        kicker=one.optional_text("kicker"),
        aside=one.optional_text("aside"),
        lead=one.optional_text("lead"),
        blocks=one.each("blocks", lambda block, at: _block(block, at, depth)),
        sections=one.each("sections", lambda below, at: _section(below, at, depth + 1)),
    )
    one.end()
    return read


def _block(value: Any, where: str, depth: int) -> Block:
    if depth > DEEPEST:
        raise Malformed(f"{where}: nested too deeply")
    one = _Object(value, where)
    one.text("key")
    kind = one.text("kind")
    reader = _BLOCKS.get(kind)
    if reader is None:
        raise Malformed(f"{where}: unknown kind {kind!r}")
    read = reader(one, depth)
    one.end()
    return read


def _columns(one: "_Object", depth: int) -> Block:
    def column(value: Any, where: str) -> tuple[Block, ...]:
        return _each(value, where, lambda block, at: _block(block, at, depth + 1))

    return Block("columns", columns=one.each("columns", column))


def _graph(one: "_Object", depth: int) -> Block:
    # A graph that nobody laid out is told as its table; the rest of it is for whoever computes.
    graph = _Object(one.take("graph"), f"{one.where}.graph")
    return Block("table", table=_table(graph.take("data"), f"{graph.where}.data"))


_BLOCKS: dict[str, Callable[["_Object", int], Block]] = {
    "paragraph": lambda one, _: Block("paragraph", text=one.each("text", _inline)),
    "heading": lambda one, _: Block("heading", text=(Inline("text", one.text("text")),)),
    "list": lambda one, _: Block("list", ordered=one.flag("ordered"), items=one.each("items", _inlines)),
    "facts": lambda one, _: Block("facts", facts=one.each("facts", _fact)),
    "numbers": lambda one, _: Block("numbers", numbers=one.each("numbers", _number)),
    "table": lambda one, _: Block("table", table=_table(one.take("table"), f"{one.where}.table")),
    "figure": lambda one, _: Block("figure", figure=_figure(one.take("figure"), f"{one.where}.figure")),
    "quotes": lambda one, _: Block("quotes", quotes=one.each("quotes", _quote)),
    "note": lambda one, _: Block(
        "note", note=one.word("note", ("info", "attention", "method")), text=one.each("text", _inline)
    ),
    "columns": _columns,
    "graph": _graph,
}


def _inline(value: Any, where: str) -> Inline:
    one = _Object(value, where)
    kind = one.word("kind", ("text", "strong", "user", "foreign"))
    language = one.word("language", ("nl", "en")) if kind == "foreign" else None
    read = Inline(kind, one.text("text"), language)
    one.end()
    return read


def _inlines(value: Any, where: str) -> Inlines:
    return _each(value, where, _inline)


def _fact(value: Any, where: str) -> Fact:
    one = _Object(value, where)
    read = Fact(one.text("label"), one.each("value", _inline))
    one.end()
    return read


def _number(value: Any, where: str) -> Number:
    one = _Object(value, where)
    read = Number(one.text("value"), one.text("label"))
    one.optional("group")
    one.end()
    return read


def _quote(value: Any, where: str) -> Quote:
    one = _Object(value, where)
    read = Quote(one.text("text"), one.optional_text("about"))
    one.end()
    return read


def _figure(value: Any, where: str) -> Figure:
    one = _Object(value, where)
    read = Figure(
        title=one.text("title"),
        description=one.text("description"),
        width=one.size("width"),
        height=one.size("height"),
        svg=one.text("svg"),
        data=_table(one.take("data"), f"{where}.data"),
    )
    one.end()
    return read


def _table(value: Any, where: str) -> Table:
    one = _Object(value, where)
    columns = one.each("columns", _column)
    rows = one.each("rows", lambda row, at: _each(row, at, _cell))
    if any(len(row) != len(columns) for row in rows):
        raise Malformed(f"{where}: a row is longer or shorter than there are columns")
    # What formulas go by is for spreadsheets; paper shows what they come to.
    one.optional("key")
    one.optional("rowKeys")
    read = Table(
        caption=one.text("caption"),
        columns=columns,
        rows=rows,
        notes=one.each("notes", _text),
        look=one.word("look", ("plain", "map")),
        elsewhere=one.optional_text("elsewhere"),
    )
    one.end()
    return read


def _column(value: Any, where: str) -> Column:
    one = _Object(value, where)
    read = Column(one.text("title"), one.flag("numeric"))
    one.optional("key")
    one.end()
    return read


def _cell(value: Any, where: str) -> Cell:
    one = _Object(value, where)
    kind = one.word("kind", ("text", "user", "number", "missing", "empty"))
    text = "" if kind == "empty" else one.text("text")
    if kind == "number":
        one.take("decimals")
    if kind in ("number", "text"):
        for name in ("number", "unit", "formula"):
            one.optional(name)
    mark = one.optional_text("mark")
    if mark not in (None, "good", "partly", "divided", "low", "unknown"):
        raise Malformed(f"{where}: unknown mark")
    read = Cell(kind, text, one.optional_text("small"), mark)
    one.end()
    return read


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise Malformed(f"{where}: no text")
    return value


def _each(value: Any, where: str, read: Callable[[Any, str], Item]) -> tuple[Item, ...]:
    if not isinstance(value, list):
        raise Malformed(f"{where}: no list")
    return tuple(read(one, f"{where}[{index}]") for index, one in enumerate(value))


class _Object:
    """An object whose members are taken one by one; what is left at the end is one too many."""

    where: str

    def __init__(self, value: Any, where: str) -> None:
        if not isinstance(value, dict):
            raise Malformed(f"{where}: no object")
        self.members = dict(value)
        self.where = where

    def take(self, name: str) -> Any:
        if name not in self.members:
            raise Malformed(f"{self.where}: {name} is missing")
        return self.members.pop(name)

    def optional(self, name: str) -> Any:
        return self.members.pop(name, None)

    def text(self, name: str) -> str:
        return _text(self.take(name), f"{self.where}.{name}")

    def optional_text(self, name: str) -> str | None:
        return self.text(name) if name in self.members else None

    def word(self, name: str, words: tuple[str, ...]) -> str:
        word = self.text(name)
        if word not in words:
            raise Malformed(f"{self.where}.{name}: none of {', '.join(words)}")
        return word

    def flag(self, name: str) -> bool:
        value = self.take(name)
        if not isinstance(value, bool):
            raise Malformed(f"{self.where}.{name}: neither true nor false")
        return value

    def size(self, name: str) -> float:
        value = self.take(name)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise Malformed(f"{self.where}.{name}: no number")
        if not 0 < value <= 20_000:
            raise Malformed(f"{self.where}.{name}: no size that a drawing has")
        return float(value)

    def each(self, name: str, read: Callable[[Any, str], Item]) -> tuple[Item, ...]:
        return _each(self.take(name), f"{self.where}.{name}", read)

    def end(self) -> None:
        if self.members:
            raise Malformed(f"{self.where}: unknown {', '.join(sorted(self.members))}")
