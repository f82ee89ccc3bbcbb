"""Two things that WeasyPrint works out anew at every use, and that are made once here.

Without them a report with many emoji or many pages takes several times as long. They lean on names inside WeasyPrint
and pydyf; both are pinned by hash, and the tests of large reports fail by their time limit when they stop working.
"""

from __future__ import annotations

from typing import Any

import pydyf
import weasyprint.draw.text as text
from weasyprint.images import RasterImage

_pictures: dict[str, Any] = {}


def _emoji(picture: Any, name: str, data: bytes) -> Any:
    """The picture of an emoji, packed once instead of wherever it stands."""
    if name not in _pictures:
        _pictures[name] = RasterImage(picture, name, data)
    return _pictures[name]


class _PageReferences:
    """The references to pages, made again only when a page was added."""

    def __get__(self, pdf: Any, _: Any) -> tuple[bytes, ...]:
        pages = pdf.pages["Kids"]
        known: tuple[bytes, ...] = pdf.__dict__.get("_known_references", ())
        if len(known) != len(pages) // 3:
            known = tuple(f"{number} 0 R".encode("ascii") for number in pages[::3])
            pdf.__dict__["_known_references"] = known
        return known


def install() -> None:
    """Puts both in their places."""
    text.RasterImage = _emoji
    pydyf.PDF.page_references = _PageReferences()
