"""The document as PDF, by WeasyPrint."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Callable

import weasyprint
from weasyprint.urls import URLFetcher

from .model import Document
from .page import Page

# Tables of contents ask for a second pass, and a third when page numbers moved by it; more never helps a reader.
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
    file: bytes = laid_out.write_pdf(pdf_variant=variant, custom_metadata=False)
    if complaints.fonts:
        raise MissingGlyphs(f"{complaints.fonts} pieces of text have signs that no font has")
    return file


class MissingGlyphs(Exception):
    """Signs that no installed font has would be boxes on paper."""
