"""The document as PDF, by WeasyPrint."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Callable

import pydyf
import weasyprint
from weasyprint.urls import URLFetcher

from . import glyphs
from .model import Document
from .page import Page
from .shortcuts import install

install()

STYLE = Path(__file__).with_name("paper.css")


class _MissingGlyphs(logging.Handler):
    """Gathers the signs that no font has, from what WeasyPrint says of them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if ".notdef" in str(record.msg) and isinstance(record.args, tuple) and record.args:
            self.found.add(str(record.args[0]))


def made(document: Document, variant: str, progress: Callable[[int], None]) -> bytes:
    """The file; variant is a name that WeasyPrint has for kinds of PDF."""
    logger = logging.getLogger("weasyprint")
    for first in (10, 60):
        missing = _MissingGlyphs()
        logger.handlers = [missing]
        file = _set(document, variant, lambda percent: progress(first + percent * (95 - first) // 100))
        if not missing.found:
            return file
        # What fonts say they have and what comes out can differ; the second time without those signs.
        glyphs.hide(missing.found)
    raise MissingGlyphs


def _set(document: Document, variant: str, progress: Callable[[int], None]) -> bytes:
    text = Page(document, STYLE.read_text("utf-8")).html()
    progress(5)
    fetcher = URLFetcher(allowed_protocols={"data"}, allow_redirects=False)
    # An address that leads nowhere, so that what looks like a place beside this page has none.
    source: Any = weasyprint.HTML(string=text, base_url="data:,", url_fetcher=fetcher)
    laid_out = source.render()
    progress(65)
    file: bytes = laid_out.write_pdf(pdf_variant=variant, finisher=_scopes)
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
