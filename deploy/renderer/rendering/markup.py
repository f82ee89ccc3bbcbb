"""HTML as text that escapes everything by itself: the only writer of markup here."""

from __future__ import annotations

import html

from .glyphs import shown
from .texts import breakable, clean, isolated


class Markup(str):
    """Text that is markup already, made by `tag` only."""


_VOID = frozenset({"meta", "link", "br", "img", "col"})


def tag(name: str, /, *children: str, **attributes: str | None) -> Markup:
    """An element; plain text in it is escaped, an attribute without a value is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(shown(clean(value)))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(children)}</{name}>")


def joined(children: tuple[str, ...] | list[str]) -> Markup:
    """Markup and escaped text after each other."""
    return Markup("".join(one if isinstance(one, Markup) else escaped(one) for one in children))


def escaped(text: str) -> Markup:
    """A text of our own, its lines broken where they were."""
    return Markup("<br>".join(html.escape(line) for line in breakable(shown(clean(text))).splitlines()))


def typed(text: str) -> Markup:
    """A text of a person, kept apart from the text around it."""
    lines = breakable(shown(isolated(text))).splitlines()
    return tag("bdi", Markup("<br>".join(html.escape(line) for line in lines)))
