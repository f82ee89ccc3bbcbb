"""Every figure of a document as a picture, in a zip: the server puts drawings, data and words beside them."""

from __future__ import annotations

import io
import zipfile
from typing import Callable, Iterator

from . import pictures
from .model import Block, Document, Figure, Section

# Wide enough for a slide, small enough to mail.
PIXELS = 1_600


def made(document: Document, progress: Callable[[int], None]) -> bytes:
    """The zip: figuur-01.png and on, in the order of reading."""
    figures = [figure for section in document.sections for figure in _figures(section)]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for place, figure in enumerate(figures):
            # Without a date of its own, so that the same document gives the same bytes.
            archive.writestr(zipfile.ZipInfo(f"figuur-{place + 1:02}.png"), pictures.png(figure, PIXELS))
            progress(10 + 85 * (place + 1) // len(figures))
    return file.getvalue()


def _figures(section: Section) -> Iterator[Figure]:
    for block in section.blocks:
        yield from _in_block(block)
    for below in section.sections:
        yield from _figures(below)


def _in_block(block: Block) -> Iterator[Figure]:
    if block.figure is not None:
        yield block.figure
    for column in block.columns:
        for one in column:
            yield from _in_block(one)
