"""The tables of every file that a report becomes, read back as grids of texts: the headings first, then the rows."""

import csv
import functools
import io
import re
import subprocess
import zipfile
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.etree import ElementTree

import openpyxl
import sheets

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LIMIT = 60


@dataclass
class Grid:
    """A table as it stands in a file; a spreadsheet has numbers where others have texts."""

    caption: str = ""
    rows: list = field(default_factory=list)


class _Page(HTMLParser):
    """Collects the tables of a web page."""

    def __init__(self):
        super().__init__()
        self.grids = []
        self.inside = None

    def handle_starttag(self, tag, attributes):
        match tag:
            case "table":
                self.grids.append(Grid())
            case "tr":
                self.grids[-1].rows.append([])
            case "th" | "td":
                self.grids[-1].rows[-1].append("")
        if tag in ("caption", "th", "td"):
            self.inside = tag
        elif tag in ("small", "b", "br") and self.inside not in (None, "caption"):
            self.grids[-1].rows[-1][-1] += " "

    def handle_endtag(self, tag):
        if tag in ("caption", "th", "td"):
            self.inside = None

    def handle_data(self, data):
        if self.inside == "caption":
            self.grids[-1].caption += data
        elif self.inside:
            self.grids[-1].rows[-1][-1] += data


def in_html(path):
    """The tables of a web page."""
    page = _Page()
    page.feed(path.read_text("utf-8"))
    return page.grids


@functools.lru_cache
def in_pdf(path):
    """The tables of a PDF by its marks; what goes on after the end of a page is joined to what it goes on from.

    Read once, because poppler takes seconds to tell the marks of a long file.
    """
    told = subprocess.run(
        ["pdfinfo", "-struct-text", path], check=True, capture_output=True, text=True, timeout=LIMIT
    ).stdout
    grids = []
    depth, kind = None, None
    for line in told.splitlines():
        bare = line.strip()
        if not bare or bare.startswith("/"):
            continue
        indent = len(line) - len(line.lstrip())
        if depth is not None and indent <= depth:
            depth = None
        name = re.match(r"\w+", bare)
        if name and name[0] == "Table":
            grids.append(Grid())
            depth, kind = indent, None
        elif depth is None:
            continue
        elif bare.startswith('"'):
            text = bare[1:].removesuffix('"') + " "
            if kind == "Caption":
                grids[-1].caption += text
            else:
                grids[-1].rows[-1][-1] += text
        elif name and name[0] == "TR":
            grids[-1].rows.append([])
        elif name and name[0] in ("Caption", "TH", "TD"):
            kind = name[0]
            if kind != "Caption":
                grids[-1].rows[-1].append("")
    return _joined(grids)


def _joined(grids):
    joined = []
    for grid in grids:
        if grid.caption or not joined:
            joined.append(grid)
        else:
            joined[-1].rows += grid.rows[1:]
    return joined


def in_odt(path):
    """The tables of an ODT, with the caption that stands above each."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("content.xml"))
    return _below_captions(root, f"{sheets.TABLE}table", lambda grid: [
        ["\n".join(map(sheets.text, cell.findall(f"{sheets.TEXT}p"))) for cell in row.iter(f"{sheets.TABLE}table-cell")]
        for row in grid.iter(f"{sheets.TABLE}table-row")
    ])


def in_docx(path):
    """The tables of a DOCX, with the caption that stands above each."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))

    def written(cell):
        return "".join("\n" if one.tag == f"{W}br" else one.text or "" for one in cell.iter()
                       if one.tag in (f"{W}t", f"{W}br"))

    return _below_captions(root, f"{W}tbl", lambda grid: [
        [written(cell) for cell in row.iter(f"{W}tc")] for row in grid.iter(f"{W}tr")
    ])


def _below_captions(root, tag, rows):
    grids = []
    for parent in root.iter():
        above = None
        for child in parent:
            if child.tag == tag:
                grids.append(Grid("" if above is None else "".join(above.itertext()), rows(child)))
            above = child
    return grids


def in_xlsx(path):
    """The sheets of a spreadsheet that hold tables, with the numbers that its formulas came to."""
    book = openpyxl.load_workbook(path, data_only=True)
    return [
        Grid(str(sheet.cell(1, 1).value), [list(row) for row in sheet.iter_rows(min_row=sheets.TOP, values_only=True)])
        for sheet in book.worksheets[2:]
    ]


def in_csv(path):
    """The files of a zip, without the dictionary; a caption is not in them."""
    grids = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(set(archive.namelist()) - {"datawoordenboek.csv"}):
            text = archive.read(name).decode("utf-8-sig")
            grids.append(Grid("", list(csv.reader(io.StringIO(text, newline=""), strict=True))))
    return grids


READERS = {"html": in_html, "pdf-ua": in_pdf, "odt": in_odt, "docx": in_docx, "xlsx": in_xlsx, "csv": in_csv}


def upright(grids, tables):
    """Grids as their tables have them: what paper lays across the page stands up again, and its parts are one."""
    whole = []
    for grid in grids:
        part = re.search(r"\((\d+)/\d+\)\s*$", grid.caption)
        if part and int(part[1]) > 1 and whole:
            for row, more in zip(whole[-1].rows, grid.rows, strict=True):
                row += more[1:]
        else:
            caption = grid.caption[: part.start()] if part else grid.caption
            whole.append(Grid(caption, [list(row) for row in grid.rows]))
    for grid, table in zip(whole, tables):
        lies = len(grid.rows) == len(table["columns"]) and {len(row) for row in grid.rows} == {len(table["rows"]) + 1}
        # A square looks the same either way, but only long tables are laid down.
        if lies and len(grid.rows) < len(grid.rows[0]):
            grid.rows = [list(row) for row in zip(*grid.rows)]
    return whole
