"""The document as DOCX, by python-docx."""

from __future__ import annotations

import datetime
import io
from typing import Any, Callable

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Mm, Pt

from . import docx_parts, docx_styles, pictures
from .flow import Flow
from .glyphs import shown
from .layout import Part, is_short
from .model import Cell, Column, Document, Figure, Inlines, Table
from .texts import clean, is_rtl
from .widths import widths
from .words import LOCALES, SIGNS

SHORT, LONG, SIDE, TOP = 210, 297, docx_styles.SIDE, 24
FILLS = {"good": "0B4A4B", "partly": "D3E5E1", "divided": "E7DCC5", "low": "FFFFFF", "unknown": "F3EEE3"}
LETTERS = {"good": "FFFFFF", "low": docx_styles.BRICK}


def made(document: Document, progress: Callable[[int], None]) -> bytes:
    """The file."""
    return Writer(document, progress).file()


class Writer(Flow):
    """Writes one document."""

    def __init__(self, document: Document, progress: Callable[[int], None]) -> None:
        super().__init__(document, progress)
        self.file_ = docx.Document()
        self.locale = "-".join(LOCALES[self.language])
        docx_styles.prepare(self.file_, self.locale)
        self.bookmarks = 0
        self.wide = False
        self.breaks = False

    def file(self) -> bytes:
        """The whole file."""
        self._properties()
        self._size(self.file_.sections[0], wide=False)
        self.write()
        self._heads()
        output = io.BytesIO()
        self.file_.save(output)
        return output.getvalue()

    def _properties(self) -> None:
        properties = self.file_.core_properties
        properties.title, properties.language = clean(self.title), self.locale
        properties.author = properties.last_modified_by = "Wijktafel"
        properties.subject, properties.comments, properties.keywords = clean(self.document.subtitle or ""), "", ""
        properties.created = properties.modified = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)
        properties.revision = 1

    # Pages

    def _size(self, section: Any, wide: bool) -> None:
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (Mm(LONG), Mm(SHORT)) if wide else (Mm(SHORT), Mm(LONG))
        section.left_margin = section.right_margin = Mm(SIDE)
        section.top_margin, section.bottom_margin = Mm(TOP), Mm(TOP)
        section.header_distance = section.footer_distance = Mm(11)

    @property
    def room(self) -> float:
        """The width of a line in millimetres."""
        return (LONG if self.wide else SHORT) - 2 * SIDE

    def begin(self, part: Part, first: bool) -> None:
        if part.wide != self.wide or first:
            self.wide = part.wide
            self._size(self.file_.add_section(WD_SECTION.NEW_PAGE), part.wide)
        elif part.level == 1:
            self.breaks = True

    def _heads(self) -> None:
        first, *others = self.file_.sections
        # What stands above and below the text runs to the edges of the page: the bands of the title page.
        first.top_margin = first.header_distance = first.footer_distance = first.bottom_margin = Mm(0)
        for place, style in ((first.header, "Wijktafel Band"), (first.footer, "Wijktafel Band Below")):
            place.is_linked_to_previous = False
            place.paragraphs[0].style = self.file_.styles[style]
        for section in others:
            wide = section.orientation == WD_ORIENT.LANDSCAPE
            right = Mm((LONG if wide else SHORT) - 2 * SIDE)
            for place in (section.header, section.footer):
                place.is_linked_to_previous = False
                stops = place.paragraphs[0].paragraph_format.tab_stops
                stops.add_tab_stop(right, WD_TAB_ALIGNMENT.RIGHT)
            head = section.header.paragraphs[0]
            head.add_run(shown(clean(self.title)) + "\t")
            docx_parts.field(head, 'STYLEREF 1', "")
            foot = section.footer.paragraphs[0]
            foot.add_run("\t")
            docx_parts.field(foot, "PAGE", "1")
            foot.add_run(" / ")
            docx_parts.field(foot, "NUMPAGES", "1")

    # Title page and contents

    def cover(self) -> None:
        self._paragraph("Wijktafel Cover", self.say("report"))
        self._paragraph("Title", self.title)
        if self.subtitle:
            self._paragraph("Subtitle", self.subtitle)

    def contents(self, entries: list[Part]) -> None:
        self._size(self.file_.add_section(WD_SECTION.NEW_PAGE), wide=False)
        self._paragraph("TOC Heading", self.say("contents"))
        for part in entries:
            line = self.file_.add_paragraph(style=self._toc_style(part.level))
            self._text(line, part.title or "")
            line.add_run("\t")
            # Fields of their own: LibreOffice works out no number inside the field of a table of contents.
            docx_parts.field(line, f"PAGEREF {_mark(part.anchor)} \\h", "", is_stale=True)
            docx_parts.link(line, _mark(part.anchor))

    def _toc_style(self, level: int) -> Any:
        name = f"TOC {level}"
        styles = self.file_.styles
        if name not in [one.name for one in styles]:
            style = styles.add_style(name, 1)
            style.base_style = styles["Normal"]
            style.paragraph_format.space_after = Pt(4)
            style.paragraph_format.left_indent = Mm(6 * (level - 1))
            style.paragraph_format.tab_stops.add_tab_stop(
                Mm(SHORT - 2 * SIDE), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
            )
            style.font.bold = level == 1
        return styles[name]

    # Text

    def _paragraph(self, style: str, text: str = "") -> Any:
        paragraph = self.file_.add_paragraph(style=style)
        if self.breaks:
            paragraph.paragraph_format.page_break_before = True
            self.breaks = False
        if text:
            self._text(paragraph, text)
        return paragraph

    def _text(self, paragraph: Any, text: str, bold: bool | None = None) -> Any:
        run = paragraph.add_run(shown(clean(text)))
        run.bold = bold
        if is_rtl(text):
            docx_parts.right_to_left(run)
        return run

    def _inlines(self, paragraph: Any, inlines: Inlines) -> None:
        for inline in inlines:
            run = self._text(paragraph, inline.text, True if inline.kind == "strong" else None)
            if inline.language:
                docx_parts.language(run, "-".join(LOCALES[inline.language]))

    def heading(self, text: str, level: int, anchor: str | None, is_below: bool) -> None:
        paragraph = self._paragraph(f"Heading {level}", text)
        if is_below:
            paragraph.paragraph_format.space_before = Pt(2)
        if anchor:
            self.bookmarks += 1
            docx_parts.bookmark(paragraph, _mark(anchor), self.bookmarks)

    def paragraph(self, inlines: Inlines, role: str = "text") -> None:
        styles = {
            "text": "Normal", "kicker": "Wijktafel Kicker", "lead": "Wijktafel Lead", "quote": "Quote",
            "about": "Wijktafel Quote Source", "info": "Wijktafel Note", "attention": "Wijktafel Attention",
            "method": "Wijktafel Method", "table-note": "Wijktafel Table Note", "number": "Wijktafel Number",
        }
        line = self._paragraph(styles[role])
        self._inlines(line, inlines)
        if role == "number" and line.runs:
            line.runs[0].style = self.file_.styles["Wijktafel Large Number"]

    def item(self, inlines: Inlines, number: int | None) -> None:
        if number is None:
            self._inlines(self._paragraph("List Bullet"), inlines)
        else:
            # Numbers as text: a list's own numbering would run on through the whole file.
            paragraph = self._paragraph("Wijktafel Number")
            self._text(paragraph, f"{number}. ")
            self._inlines(paragraph, inlines)

    def fact(self, label: str, value: Inlines) -> None:
        paragraph = self._paragraph("Wijktafel Fact")
        self._text(paragraph, label, True)
        paragraph.add_run("\t")
        self._inlines(paragraph, value)

    def _caption(self, word: str, number: int, text: str) -> None:
        paragraph = self._paragraph("Caption")
        self._text(paragraph, f"{word} ", True)
        docx_parts.field(paragraph, f"SEQ {word} \\* ARABIC", str(number))
        self._text(paragraph, ". ", True)
        self._text(paragraph, text)

    # Figures and tables

    def figure(self, figure: Figure, number: int) -> None:
        self._caption(self.say("figure"), number, figure.title)
        paragraph = self.file_.add_paragraph(style="Wijktafel Figure")
        width, height = self.fitted(figure, self.room, 96 if self.wide else 200)
        picture = paragraph.add_run().add_picture(io.BytesIO(pictures.png(figure)), Mm(width), Mm(height))
        docx_parts.describe(picture, clean(figure.title), clean(figure.description or figure.title), number)
        docx_parts.add_svg(self.file_, picture, pictures.svg(figure), number)

    def table(self, table: Table, number: int) -> None:
        self._caption(self.say("table"), number, table.caption)
        grid = self.file_.add_table(rows=1 + len(table.rows), cols=len(table.columns))
        grid.style = self._table_style()
        grid.alignment = WD_TABLE_ALIGNMENT.LEFT
        grid.autofit = False
        docx_parts.table_words(grid, clean(table.caption))
        shares = [Mm(one) for one in widths(table, self.room)]
        beside = [bool(place) and table.columns[place - 1].numeric for place in range(len(table.columns))]
        for place, column in enumerate(grid.columns):
            column.width = shares[place]
        rows = list(grid.rows)
        docx_parts.whole_row(rows[0])
        docx_parts.header_row(rows[0])
        for place, cell in enumerate(rows[0].cells):
            cell.width = shares[place]
            self._head_cell(cell, table.columns[place], beside[place])
        for row, values in zip(rows[1:], table.rows):
            docx_parts.whole_row(row)
            for place, cell in enumerate(row.cells):
                cell.width = shares[place]
                self._cell(cell, values[place], table.columns[place], beside[place])
        if is_short(table):
            for cell in (cell for row in rows[:-1] for cell in row.cells):
                cell.paragraphs[0].paragraph_format.keep_with_next = True
        for note in table.notes:
            self._paragraph("Wijktafel Table Note", note)
        if not table.notes:
            # Two tables that touch would become one.
            self._paragraph("Wijktafel Table Note")

    def _table_style(self) -> Any:
        styles = self.file_.styles
        name = "Wijktafel Table"
        if name not in [one.name for one in styles]:
            style = styles.add_style(name, 3)
            style.base_style = styles["Normal Table"]
            docx_parts.table_lines(style)
        return styles[name]

    def _head_cell(self, cell: Any, column: Column, beside: bool) -> None:
        paragraph = cell.paragraphs[0]
        words = beside and not column.numeric
        paragraph.style = self.file_.styles["Wijktafel Table Head Beside" if words else "Wijktafel Table Head"]
        if column.numeric:
            paragraph.alignment = 2
        self._text(paragraph, column.title or self.say("row"))

    def _cell(self, cell: Any, value: Cell, column: Column, beside: bool) -> None:
        paragraph = cell.paragraphs[0]
        words = "Wijktafel Table Text Beside" if beside else "Wijktafel Table Text"
        plain = "Wijktafel Table Number" if column.numeric else words
        paragraph.style = self.file_.styles["Wijktafel Table Mark" if value.mark else plain]
        colour = LETTERS.get(value.mark or "")
        runs = []
        if value.mark is not None:
            docx_parts.marked(cell, FILLS[value.mark], docx_styles.BRICK if value.mark == "low" else "FFFFFF")
            runs.append(self._text(paragraph, f"{SIGNS[value.mark]} "))
        runs.append(self._text(paragraph, value.text, True if value.mark else None))
        below = [one for one in (value.small, self.say(value.mark) if value.mark else None) if one]
        for text in below:
            paragraph.add_run().add_break()
            runs.append(self._text(paragraph, text))
            runs[-1].font.size = Pt(8)
        if colour:
            for run in runs:
                run.font.color.rgb = docx.shared.RGBColor.from_string(colour)


def _mark(anchor: str) -> str:
    return "_" + anchor.replace("-", "_")
