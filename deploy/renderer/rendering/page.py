"""The document as the HTML that WeasyPrint sets: title page, contents, and everything in it."""

from __future__ import annotations

import base64

from . import pictures
from .layout import ROOM, Counter, Part, is_short, needs_width, parts
from .lying import laid
from .markup import Markup, joined, tag, typed
from .model import Block, Cell, Document, Fact, Figure, Inline, Inlines, Table
from .texts import is_blank
from .widths import widths
from .words import SIGNS, say

# A table of more rows than this is set with widths that are known beforehand, for a page that stands.
LONG = 40

# A wide table keeps its figures whole while the longest words of its columns of numbers count at most so many
# characters together: what a lying page holds beside the names of the rows.
WHOLE = 90

NOTHING = Markup("")


class Page:
    """Writes one document."""

    def __init__(self, document: Document, style: str) -> None:
        self.document = document
        self.language = document.language
        self.style = style
        self.count = Counter()
        self.parts = parts(document)

    def html(self) -> str:
        """The whole page."""
        head = tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("title", self.full_title),
            tag("meta", name="generator", content="Wijktafel"),
            tag("meta", name="author", content="Wijktafel"),
            tag("style", Markup(self.style)),
        )
        body = tag("body", self._cover(), self._contents(), *[self._part(part) for part in self.parts])
        return f"<!DOCTYPE html>{tag('html', head, body, lang=self.language)}"

    @property
    def title(self) -> str:
        """What the document is called; one without a title is still called something."""
        return self._say("report") if is_blank(self.document.title) else self.document.title

    @property
    def full_title(self) -> str:
        """The title with the line under it."""
        subtitle = self.document.subtitle
        return self.title if is_blank(subtitle) else f"{self.title} – {subtitle}"

    def _say(self, key: str) -> str:
        return say(self.language, key)

    def _cover(self) -> Markup:
        subtitle = self.document.subtitle
        return tag(
            "section",
            tag("div", class_="cover-band"),
            tag("p", self._say("report"), class_="cover-kind"),
            tag("h1", self.title, class_="cover-title"),
            NOTHING if is_blank(subtitle) else tag("p", subtitle or "", class_="cover-subtitle"),
            self._facts(self.document.facts),
            class_="cover",
        )

    def _contents(self) -> Markup:
        entries = [
            tag(
                "li",
                tag("span", class_="on-page", data_for=f"#{part.anchor}"),
                tag("a", part.title, href=f"#{part.anchor}"),
                class_=f"level-{part.level}",
            )
            for part in self.parts
            if part.title is not None and part.level <= 2
        ]
        if not entries:
            return NOTHING
        heading = tag("h2", self._say("contents"), class_="contents-title", id="contents")
        return tag("section", heading, tag("ul", *entries), class_="contents")

    def _part(self, part: Part) -> Markup:
        section = part.section
        above = [one for one in (section.kicker, section.aside) if not is_blank(one) and one != section.headline]
        children = [
            tag("p", *_between([tag("span", one) for one in above if one], " · "), class_="kicker")
            if above
            else NOTHING,
            NOTHING
            if part.title is None
            else tag(f"h{min(6, part.level + 1)}", part.title, id=part.anchor, class_=f"level-{part.level}"),
            NOTHING if is_blank(section.lead) else tag("p", section.lead or "", class_="lead"),
        ]
        below = min(6, part.level + 1) if part.title is None else min(6, part.level + 2)
        children += [self._block(block, below) for block in section.blocks]
        names = ["part", "wide" if part.wide else "tall", "chapter" if part.level == 1 else "below"]
        return tag("section", *children, class_=" ".join(names))

    def _block(self, block: Block, level: int) -> Markup:
        match block.kind:
            case "paragraph":
                return tag("p", self._inlines(block.text))
            case "heading":
                text = block.text[0].text
                return NOTHING if is_blank(text) else tag(f"h{level}", text)
            case "list":
                items = [tag("li", self._inlines(item)) for item in block.items]
                return tag("ol" if block.ordered else "ul", *items) if items else NOTHING
            case "facts":
                return self._facts(block.facts)
            case "numbers":
                items = [tag("li", tag("b", one.value), " ", one.label) for one in block.numbers]
                return tag("ul", *items, class_="numbers") if items else NOTHING
            case "quotes":
                return joined([self._quote(one.text, one.about) for one in block.quotes])
            case "note":
                word = tag("strong", self._say(block.note) + ". ")
                return tag("p", word, self._inlines(block.text), class_=f"note note-{block.note}")
            case "columns":
                return joined([self._block(one, level) for column in block.columns for one in column])
            case "table":
                return self._table(block.table) if block.table else NOTHING
            case _:
                return self._figure(block.figure) if block.figure else NOTHING

    def _facts(self, facts: tuple[Fact, ...]) -> Markup:
        if not facts:
            return NOTHING
        # Pairs with the label on the line of what it says: a list of definitions has no such thing in tagged PDF.
        items = [tag("li", tag("b", fact.label), " ", tag("span", self._inlines(fact.value))) for fact in facts]
        return tag("ul", *items, class_="facts")

    def _quote(self, text: str, about: str | None) -> Markup:
        below = NOTHING if is_blank(about) else tag("p", about or "", class_="about")
        return tag("div", tag("blockquote", tag("p", typed(text))), below, class_="quote")

    def _figure(self, figure: Figure) -> Markup:
        label = f"{self._say('figure')} {self.count.figure()}. "
        source = "data:image/svg+xml;base64," + base64.b64encode(pictures.svg(figure)).decode("ascii")
        alternative = f"{figure.title}. {figure.description}" if figure.description else figure.title
        return joined(
            [
                tag(
                    "div",
                    tag("p", tag("b", label), figure.title, class_="caption"),
                    tag("p", tag("img", src=source, alt=alternative or label), class_="drawing"),
                    class_="figure",
                ),
                self._table(figure.data),
            ]
        )

    def _table(self, table: Table) -> Markup:
        if not table.columns:
            return NOTHING
        if table.elsewhere is not None:
            return tag("p", table.elsewhere)
        return joined([self._one_table(one) for one in laid(table)])

    def _one_table(self, table: Table) -> Markup:
        label = tag("b", f"{self._say('table')} {self.count.table()}. ")
        columns = [
            tag("th", one.title or self._say("row"), scope="col", class_="num" if one.numeric else None)
            for one in table.columns
        ]
        rows = [tag("tr", *[self._cell(cell, table, place) for place, cell in enumerate(row)]) for row in table.rows]
        # Looking at every cell for the least and the most that it could take is a fifth of the work on a large report.
        known = widths(table, ROOM) if _is_long(table) else []
        content = tag(
            "table",
            tag("caption", label, table.caption),
            *[tag("col", style=f"width: {one / ROOM:.2%}") for one in known],
            tag("thead", tag("tr", *columns)),
            tag("tbody", *rows),
            class_=" ".join(_classes(table)),
        )
        notes = [tag("p", note, class_="table-note") for note in table.notes]
        return tag("div", content, *notes, class_="table")

    def _cell(self, cell: Cell, table: Table, place: int) -> Markup:
        children: list[str] = []
        if cell.mark is not None:
            children.append(tag("span", SIGNS[cell.mark], class_="sign"))
        text = typed(cell.text) if cell.kind == "user" else joined([cell.text])
        children.append(tag("b", text) if cell.mark is not None else text)
        if cell.small:
            children.append(tag("small", cell.small))
        if cell.mark is not None:
            # Words for who sees neither colour nor sign; the colours are explained nowhere else on paper.
            children.append(tag("small", self._say(cell.mark), class_="word"))
        names = [
            "num" if table.columns[place].numeric else "",
            f"mark-{cell.mark}" if cell.mark else "",
            "missing" if cell.kind == "missing" else "",
        ]
        classes = " ".join(one for one in names if one) or None
        if place == 0:
            return tag("th", *children, scope="row", class_=classes)
        return tag("td", *children, class_=classes)

    def _inlines(self, inlines: Inlines) -> Markup:
        return joined([self._inline(one) for one in inlines])

    def _inline(self, inline: Inline) -> str:
        match inline.kind:
            case "strong":
                return tag("strong", inline.text)
            case "user":
                return typed(inline.text)
            case "foreign":
                return tag("span", inline.text, lang=inline.language)
            case _:
                return inline.text


def _classes(table: Table) -> list[str]:
    names = [table.look]
    if needs_width(table):
        names.append("many")
        if table.look == "plain" and _fits_whole(table):
            names.append("whole")
    if is_short(table):
        names.append("short")
    if _is_long(table):
        names.append("long")
    return names


def _is_long(table: Table) -> bool:
    return len(table.rows) > LONG and table.look == "plain"


def _fits_whole(table: Table) -> bool:
    words = 0
    for place, column in enumerate(table.columns):
        if column.numeric:
            # Spaces that bind, such as those after a sign of money, are no place to break.
            cells = [row[place] for row in table.rows]
            texts = [column.title, *(text for cell in cells for text in (cell.text, cell.small or ""))]
            words += max((len(word) for text in texts for word in text.split(" ")), default=0)
    return words <= WHOLE


def _between(items: list[Markup], separator: str) -> list[str]:
    woven: list[str] = []
    for item in items:
        woven += [separator, item] if woven else [item]
    return woven
