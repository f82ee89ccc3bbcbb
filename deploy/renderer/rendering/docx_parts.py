"""Pieces of WordprocessingML that python-docx has no words for."""

from __future__ import annotations

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def field(paragraph: Any, instruction: str, result: str, is_stale: bool = False) -> None:
    """A field such as a page number, with what it says until it is worked out anew; a stale one asks for that."""
    for kind, text in (("begin", None), (None, instruction), ("separate", None), ("result", result), ("end", None)):
        run = paragraph.add_run()
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            if is_stale and kind == "begin":
                mark.set(qn("w:dirty"), "true")
            run._r.append(mark)
        elif kind == "result":
            run.text = result
        else:
            code = OxmlElement("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {text} "
            run._r.append(code)


def language(run: Any, locale: str) -> None:
    """Marks a run as being in another language than the document."""
    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), locale)
    run._r.get_or_add_rPr().append(mark)


def right_to_left(run: Any) -> None:
    """Marks a run as written from right to left."""
    run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))


def bookmark(paragraph: Any, name: str, number: int) -> None:
    """A place that links lead to, around what the paragraph holds."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    first = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(first, start)
    paragraph._p.append(end)


def link(paragraph: Any, place: str) -> Any:
    """Puts what is in a paragraph into a link to a place in the same file."""
    anchor = OxmlElement("w:hyperlink")
    anchor.set(qn("w:anchor"), place)
    for child in [one for one in paragraph._p if one.tag != qn("w:pPr")]:
        anchor.append(child)
    paragraph._p.append(anchor)
    return anchor


def describe(picture: Any, title: str, description: str, number: int) -> None:
    """What a picture tells, for whoever doesn't see it."""
    properties = picture._inline.docPr
    properties.set("id", str(number))
    properties.set("name", f"Figure {number}")
    properties.set("title", title)
    properties.set("descr", description)


def add_svg(document: Any, picture: Any, svg: bytes, number: int) -> None:
    """Puts the drawing itself beside its picture; programs that know SVG show the drawing."""
    part = Part(PackURI(f"/word/media/drawing{number}.svg"), "image/svg+xml", svg, document.part.package)
    relation = document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    blip = picture._inline.find(".//" + qn("a:blip"))
    extension = parse_xml(
        f'<a:extLst xmlns:a="{_A}"><a:ext uri="{_SVG_URI}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG}" xmlns:r="{_R}" r:embed="{relation}"/></a:ext></a:extLst>'
    )
    blip.append(extension)


def header_row(row: Any) -> None:
    """Lets a row stand on top of every page that the table runs over."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def whole_row(row: Any) -> None:
    """Keeps a row on one page."""
    row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def marked(cell: Any, colour: str, border: str) -> None:
    """A cell of a colour with a border, apart from those around it."""
    sides = ("top", "left", "bottom", "right")
    # Of two borders that meet the wider one is seen.
    size = 8 if border == "FFFFFF" else 18
    lines = "".join(f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{border}"/>' for side in sides)
    rooms = "".join(f'<w:{side} w:w="80" w:type="dxa"/>' for side in sides)
    properties = parse_xml(
        f'<w:tcPr xmlns:w="{_W}"><w:tcBorders>{lines}</w:tcBorders>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/><w:tcMar>{rooms}</w:tcMar></w:tcPr>'
    )
    for one in list(properties):
        cell._tc.get_or_add_tcPr().append(one)


def table_words(table: Any, title: str) -> None:
    """What a table is called, for whoever has it read aloud, and which of its cells are headings."""
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    look = OxmlElement("w:tblLook")
    for key, value in (
        ("val", "00A0"), ("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "1"), ("lastColumn", "0"),
        ("noHBand", "1"), ("noVBand", "1"),
    ):
        look.set(qn(f"w:{key}"), value)
    properties.append(look)
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), title)
    properties.append(caption)


def table_lines(style: Any) -> None:
    """A thin line under every row, and a darker one under the headings."""
    properties = parse_xml(
        f'<w:tblPr xmlns:w="{_W}"><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="E2DACA"/>'
        '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="E2DACA"/></w:tblBorders>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    head = parse_xml(
        f'<w:tblStylePr xmlns:w="{_W}" w:type="firstRow"><w:tcPr><w:tcBorders>'
        '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="8A8578"/></w:tcBorders></w:tcPr></w:tblStylePr>'
    )
    style.element.append(properties)
    style.element.append(head)
