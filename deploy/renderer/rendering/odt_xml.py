"""Elements of OpenDocument, made with odfdo: attributes and text are escaped by it, never by us."""

from __future__ import annotations

from typing import Any

from odfdo import Element, Paragraph, Span

from .glyphs import shown
from .texts import clean


def make(name: str, /, *children: Any, **attributes: str | None) -> Any:
    """An element; `text__style_name` is the attribute `text:style-name`."""
    element = Element.from_tag(name)
    for key, value in attributes.items():
        if value is not None:
            prefix, _, rest = key.partition("__")
            element.set_attribute(f"{prefix}:{rest.replace('_', '-')}", clean(value))
    for child in children:
        element.append(child)
    return element


def paragraph(style: str, text: str = "") -> Any:
    """A paragraph with a style."""
    return _filled(Paragraph(style=style), text)


def span(text: str, style: str | None = None) -> Any:
    """A run of text, with its line breaks and spaces kept."""
    return _filled(Span(style=style), text)


def _filled(element: Any, text: str) -> Any:
    if text:
        element.append_plain_text(shown(clean(text)))
    return element
