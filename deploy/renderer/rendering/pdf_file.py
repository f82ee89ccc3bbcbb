"""The document as PDF, by WeasyPrint."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Callable

import pydyf
import weasyprint
from weasyprint.urls import URLFetcher

from .model import Document
from .page import Page

STYLE = Path(__file__).with_name("paper.css")


class _Complaints(logging.Handler):
    """Gathers what WeasyPrint says about fonts and pictures, without the texts in it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.fonts = 0
        self.others = 0

    def emit(self, record: logging.LogRecord) -> None:
        if ".notdef" in record.getMessage():
            self.fonts += 1
        else:
            self.others += 1


def made(document: Document, variant: str, progress: Callable[[int], None]) -> bytes:
    """The file; variant is a name that WeasyPrint has for kinds of PDF."""
    complaints = _Complaints()
    logger = logging.getLogger("weasyprint")
    logger.handlers = [complaints]
    text = Page(document, STYLE.read_text("utf-8")).html()
    progress(15)
    fetcher = URLFetcher(allowed_protocols={"data"}, allow_redirects=False)
    # An address that leads nowhere, so that what looks like a place beside this page has none.
    source: Any = weasyprint.HTML(string=text, base_url="data:,", url_fetcher=fetcher)
    laid_out = source.render()
    progress(70)
    file: bytes = laid_out.write_pdf(pdf_variant=variant, finisher=_scopes)
    if complaints.fonts:
        raise MissingGlyphs(f"{complaints.fonts} pieces of text have signs that no font has")
    return file


def _scopes(_: Any, pdf: Any) -> None:
    """Tells of every heading of a table whether it heads a row or a column: WeasyPrint leaves that out."""
    for one in pdf.objects:
        if isinstance(one, pydyf.Dictionary) and one.get("S") == "/TH" and "A" in one:
            above = _parent(_parent(one, pdf), pdf)
            one["A"]["Scope"] = "/Column" if above.get("S") == "/THead" else "/Row"


def _parent(element: Any, pdf: Any) -> Any:
    number = int(bytes(element["P"]).split()[0])
    return pdf.objects[number]


class MissingGlyphs(Exception):
    """Signs that no installed font has would be boxes on paper."""
