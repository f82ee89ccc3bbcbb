"""The document as ODT, by odfdo."""

from __future__ import annotations

import datetime
import io
from typing import Any, Callable

import odfdo

from . import odt_styles, pictures
from .flow import Flow
from .layout import Part, is_short
from .model import Cell, Column, Document, Figure, Inlines, Table
from .odt_cells import CellStyles
from .odt_styles import named
from .odt_xml import make, paragraph, span
from .texts import clean, isolated
from .widths import widths
from .words import LOCALES, SIGNS

WIDTHS = {False: 174.0, True: 261.0}
ROLES = {
    "text": "Text body", "kicker": "Wijktafel Kicker", "lead": "Wijktafel Lead", "quote": "Quotations",
    "about": "Wijktafel Quote Source", "info": "Wijktafel Note", "attention": "Wijktafel Attention",
    "method": "Wijktafel Method", "table-note": "Wijktafel Table Note", "number": "Wijktafel Number",
}


def made(document: Document, progress: Callable[[int], None]) -> bytes:
    """The file."""
    return Writer(document, progress).file()


class Writer(Flow):
    """Writes one document."""

    def __init__(self, document: Document, progress: Callable[[int], None]) -> None:
        super().__init__(document, progress)
        self.odt = odfdo.Document("text")
        self.locale = LOCALES[self.language]
        odt_styles.prepare(self.odt, *self.locale)
        self.body = self.odt.body
        self.body.clear()
        self.wide = False
        self.turns: dict[tuple[str, str | None, str | None], str] = {}
        self.master: str | None = None
        self.cells = CellStyles(self._automatic)

    def file(self) -> bytes:
        """The whole file."""
        self._properties()
        self._sequences()
        self.write()
        output = io.BytesIO()
        self.odt.save(output)
        return output.getvalue()

    def _properties(self) -> None:
        meta = self.odt.meta
        now = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None, microsecond=0)
        meta.title, meta.language = clean(self.title), "-".join(self.locale)
        meta.initial_creator = meta.creator = "Wijktafel"
        meta.creation_date = meta.date = now
        meta.generator = "Wijktafel"
        if self.subtitle:
            meta.subject = clean(self.subtitle)
        # The standard file brings a picture of itself and empty settings of an editor.
        for name in self.odt.get_parts():
            if name.startswith(("Thumbnails/", "Configurations2/")):
                self.odt.del_part(name)
        for name in self.odt.manifest.get_paths():
            if str(name).startswith(("Thumbnails/", "Configurations2/")):
                self.odt.manifest.del_full_path(str(name))

    def _sequences(self) -> None:
        names = (self.say("figure"), self.say("table"))
        ours = [make("text:sequence-decl", text__display_outline_level="0", text__name=name) for name in names]
        self.body.append(make("text:sequence-decls", *ours))

    def _automatic(self, style: Any) -> None:
        holder: Any = self.odt.content.get_element("//office:automatic-styles")
        holder.append(style)

    # Pages

    def begin(self, part: Part, first: bool) -> None:
        turned = part.wide != self.wide
        self.wide = part.wide
        if first or turned or part.level == 1:
            self.master = "Wide" if part.wide else "Tall"

    def _styled(self, style: str, above: str | None = None) -> str:
        """The style's name, or that of a style like it that begins a page or has another distance above it."""
        if self.master is None and above is None:
            return named(style)
        key = (style, self.master, above)
        if key not in self.turns:
            self.turns[key] = f"WP{len(self.turns) + 1}"
            distance = [make("style:paragraph-properties", fo__margin_top=above)] if above else []
            self._automatic(
                make(
                    "style:style", *distance,
                    style__name=self.turns[key], style__family="paragraph",
                    style__parent_style_name=named(style), style__master_page_name=self.master,
                )
            )
        self.master = None
        return self.turns[key]

    # Title page and contents

    def cover(self) -> None:
        self.master = "Cover"
        self._paragraph("Wijktafel Cover", self.say("report"))
        self._paragraph("Title", self.title)
        if self.subtitle:
            self._paragraph("Subtitle", self.subtitle)

    def contents(self, entries: list[Part]) -> None:
        self.master = "Tall"
        heading = paragraph(self._styled("Contents Heading"), self.say("contents"))
        title = make("text:index-title", heading, text__name="contents-title")
        body = make("text:index-body", title)
        for part in entries:
            line = paragraph(f"Contents_20_{part.level}")
            page = make("text:bookmark-ref", text__reference_format="page", text__ref_name=part.anchor)
            line.append(
                make(
                    "text:a", span(part.title or ""), make("text:tab"), page,
                    xlink__type="simple", xlink__href=f"#{part.anchor}",
                    text__style_name="Index_20_Link", text__visited_style_name="Index_20_Link",
                )
            )
            body.append(line)
        source = make("text:table-of-content-source", text__outline_level="2", text__use_index_marks="false")
        source.append(make("text:index-title-template", text__style_name="Contents_20_Heading"))
        for level in ("1", "2"):
            source.append(
                make(
                    "text:table-of-content-entry-template",
                    make("text:index-entry-link-start"),
                    make("text:index-entry-text"),
                    make("text:index-entry-tab-stop", style__type="right", style__leader_char="."),
                    make("text:index-entry-page-number"),
                    make("text:index-entry-link-end"),
                    text__outline_level=level, text__style_name=f"Contents_20_{level}",
                )
            )
        self.body.append(make("text:table-of-content", source, body, text__name=self.say("contents")))

    # Text

    def _paragraph(self, style: str, text: str = "") -> Any:
        made_ = paragraph(self._styled(style), text)
        self.body.append(made_)
        return made_

    def _inlines(self, target: Any, inlines: Inlines) -> None:
        for inline in inlines:
            text = isolated(inline.text) if inline.kind == "user" else inline.text
            style = "Strong_20_Emphasis" if inline.kind == "strong" else None
            if inline.language:
                style = self.cells.language(*LOCALES[inline.language])
            target.append(span(text, style))

    def heading(self, text: str, level: int, anchor: str | None, is_below: bool) -> None:
        style = self._styled(f"Heading {level}", "0.5mm" if is_below else None)
        head = make("text:h", text__style_name=style, text__outline_level=str(level))
        if anchor:
            head.append(make("text:bookmark-start", text__name=anchor))
        head.append(span(text))
        if anchor:
            head.append(make("text:bookmark-end", text__name=anchor))
        self.body.append(head)

    def paragraph(self, inlines: Inlines, role: str = "text") -> None:
        line = self._paragraph(ROLES[role])
        if role == "number":
            first, *inlines_ = inlines
            line.append(span(first.text, named("Wijktafel Large Number")))
            inlines = tuple(inlines_)
        self._inlines(line, inlines)

    def item(self, inlines: Inlines, number: int | None) -> None:
        line = paragraph("List")
        self._inlines(line, inlines)
        style = "List_20_1" if number is None else "Numbering_20_1"
        entry = make("text:list-item", line)
        if number is not None:
            entry.set_attribute("text:start-value", str(number))
        self.body.append(make("text:list", entry, text__style_name=style))

    def fact(self, label: str, value: Inlines) -> None:
        line = self._paragraph("Wijktafel Fact")
        line.append(span(label, "Strong_20_Emphasis"))
        line.append(make("text:tab"))
        self._inlines(line, value)

    def _caption(self, word: str, number: int, text: str) -> None:
        line = self._paragraph("Caption")
        line.append(span(f"{word} ", "Strong_20_Emphasis"))
        count = make(
            "text:sequence", text__name=word, text__formula=f"ooow:{word}+1", style__num_format="1",
            text__ref_name=f"ref{word}{number}",
        )
        count.text = str(number)
        line.append(count)
        line.append(span(". ", "Strong_20_Emphasis"))
        line.append(span(text))

    # Figures and tables

    def figure(self, figure: Figure, number: int) -> None:
        self._caption(self.say("figure"), number, figure.title)
        width, height = self.fitted(figure, WIDTHS[self.wide], 96 if self.wide else 200)
        frame = make(
            "draw:frame",
            text__anchor_type="as-char", draw__name=f"{self.say('figure')} {number}",
            svg__width=f"{width:.2f}mm", svg__height=f"{height:.2f}mm", draw__z_index="0",
        )
        # The drawing first, for programs that know it; the picture for those that don't.
        for name, content, kind in (
            (f"Pictures/figure{number}.svg", pictures.svg(figure), "image/svg+xml"),
            (f"Pictures/figure{number}.png", pictures.png(figure), "image/png"),
        ):
            self.odt.set_part(name, content)
            self.odt.manifest.add_full_path(name, kind)
            frame.append(
                make(
                    "draw:image", xlink__href=name, xlink__type="simple", xlink__show="embed",
                    xlink__actuate="onLoad", draw__mime_type=kind,
                )
            )
        for name, text in (("svg:title", figure.title), ("svg:desc", figure.description or figure.title)):
            words = make(name)
            words.text = clean(text)
            frame.append(words)
        line = self._paragraph("Wijktafel Figure")
        line.append(frame)

    def table(self, table: Table, number: int) -> None:
        self._caption(self.say("table"), number, table.caption)
        room = WIDTHS[self.wide]
        look = self.cells.grid(room, is_short(table), table.look == "map")
        grid = make("table:table", table__name=f"{self.say('table')} {number}", table__style_name=look)
        beside = [bool(place) and table.columns[place - 1].numeric for place in range(len(table.columns))]
        for width in widths(table, room):
            grid.append(make("table:table-column", table__style_name=self.cells.column(width)))
        head = make("table:table-row", table__style_name=self.cells.row())
        for column, is_beside in zip(table.columns, beside):
            words = "Wijktafel Table Heading Beside" if is_beside else "Table Heading"
            style = "Wijktafel Table Heading Number" if column.numeric else words
            line = paragraph(named(style), column.title or self.say("row"))
            head.append(self._box(self.cells.head(), [line]))
        grid.append(make("table:table-header-rows", head))
        for values in table.rows:
            row = make("table:table-row", table__style_name=self.cells.row())
            for cell, column, is_beside in zip(values, table.columns, beside):
                row.append(self._box(self.cells.body(cell.mark), self._lines(cell, column, is_beside)))
            grid.append(row)
        self.body.append(grid)
        for note in table.notes or ("",):
            # Also without notes: two tables that touch would become one.
            self._paragraph("Wijktafel Table Note", note)

    def _box(self, style: str, lines: list[Any]) -> Any:
        return make("table:table-cell", *lines, table__style_name=style, office__value_type="string")

    def _lines(self, cell: Cell, column: Column, is_beside: bool) -> list[Any]:
        words = "Wijktafel Table Text Beside" if is_beside else "Table Contents"
        plain = "Wijktafel Table Number" if column.numeric else words
        style = named("Wijktafel Table Mark" if cell.mark else plain)
        colour = self.cells.letters(cell.mark)
        line = paragraph(style)
        if cell.mark is not None:
            line.append(span(f"{SIGNS[cell.mark]} ", colour or "Wijktafel_20_Sign"))
        text = isolated(cell.text) if cell.kind == "user" else cell.text
        line.append(span(text, colour or ("Wijktafel_20_Sign" if cell.mark else None)))
        lines = [line]
        for small in (cell.small, self.say(cell.mark) if cell.mark else None):
            if small:
                below = paragraph(style)
                below.append(span(small, self.cells.small(cell.mark)))
                lines.append(below)
        return lines
