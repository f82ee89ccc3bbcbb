"""Spreadsheets as LibreOffice reads them, and the tables of documents as they must stand there."""

from dataclasses import dataclass
from xml.etree import ElementTree

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# Sheets may say that their last column goes on to the edge of the world; nobody looks there.
MOST = 500

MARKS = {"good": "op orde", "partly": "in ontwikkeling", "divided": "verdeeld", "low": "vraagt aandacht", "unknown": "weten we niet"}
# Where tables begin on their sheets: after their name, their chapter, a blank line and the headings.
TOP = 4


@dataclass
class Cell:
    """A cell: its kind by the words of the format, its number or its text, and its formula."""

    kind: str | None
    number: float | None
    text: str
    formula: str | None


NOTHING = Cell(None, None, "", None)


def sheets(path):
    """The sheets of a flat ODF file: lists of rows of cells by their names, in order."""
    root = ElementTree.parse(path).getroot()
    return {one.get(f"{TABLE}name"): [*rows(one)] for one in root.iter(f"{TABLE}table")}


def rows(sheet):
    """The rows of a sheet, with those that say how often they come back as often."""
    for row in sheet.iter(f"{TABLE}table-row"):
        cells = []
        for one in row:
            if one.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                continue
            count = int(one.get(f"{TABLE}number-columns-repeated", "1"))
            cells += [read(one)] * min(count, MOST)
        for _ in range(min(int(row.get(f"{TABLE}number-rows-repeated", "1")), MOST)):
            yield cells


def read(cell):
    """One cell."""
    value = cell.get(f"{OFFICE}value")
    return Cell(
        cell.get(f"{OFFICE}value-type"), None if value is None else float(value),
        "\n".join(text(one) for one in cell.findall(f"{TEXT}p")), cell.get(f"{TABLE}formula"),
    )


def text(node):
    """The text of a paragraph, with the signs that the format spells out."""
    written = node.text or ""
    for one in node:
        if one.tag == f"{TEXT}s":
            written += " " * int(one.get(f"{TEXT}c", "1"))
        elif one.tag == f"{TEXT}tab":
            written += "\t"
        elif one.tag == f"{TEXT}line-break":
            written += "\n"
        else:
            written += text(one)
        written += one.tail or ""
    return written


def tables(document):
    """The tables of a document in the order of reading, with the number of their chapter."""
    return [(chapter, one) for chapter, section in enumerate(document["sections"]) for one in _tables(section)]


def _tables(section):
    for block in section["blocks"]:
        yield from _in_block(block)
    for below in section["sections"]:
        yield from _tables(below)


def _in_block(block):
    match block["kind"]:
        case "table":
            yield block["table"]
        case "figure":
            yield block["figure"]["data"]
        case "graph":
            yield block["graph"]["data"]
        case "columns":
            for column in block["columns"]:
                for one in column:
                    yield from _in_block(one)


def flat(table):
    """The rows as a spreadsheet has them: what stands under a value and what its colour says in cells beside it."""
    columns = range(len(table["columns"]))
    smalls = [any("small" in row[place] for row in table["rows"]) for place in columns]
    marks = [any("mark" in row[place] for row in table["rows"]) for place in columns]
    for row in table["rows"]:
        cells = []
        for place in columns:
            cells.append(row[place])
            if smalls[place]:
                cells.append({"kind": "text", "text": row[place].get("small", "")})
            if marks[place]:
                cells.append({"kind": "text", "text": MARKS.get(row[place].get("mark"), "")})
        yield cells
