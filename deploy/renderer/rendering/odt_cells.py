"""Styles of cells, columns and rows, made once for every look that a file needs."""

from __future__ import annotations

from typing import Any, Callable

from .odt_styles import BRICK, LINE
from .odt_xml import make

FILLS = {"good": "#0B4A4B", "partly": "#D3E5E1", "divided": "#E7DCC5", "low": "#FFFFFF", "unknown": "#F3EEE3"}
LETTERS = {"good": "#FFFFFF", "low": BRICK}
HAIR = "0.5pt solid #E2DACA"


class CellStyles:
    """Hands out names of styles and makes them when they are first asked for."""

    def __init__(self, add: Callable[[Any], None]) -> None:
        self._add = add
        self._names: dict[tuple[str, ...], str] = {}

    def _once(self, key: tuple[str, ...], family: str, properties: Callable[[], Any]) -> str:
        if key not in self._names:
            name = f"W{family.replace('-', '')}{len(self._names) + 1}"
            self._names[key] = name
            self._add(make("style:style", properties(), style__name=name, style__family=family))
        return self._names[key]

    def grid(self, width: float, is_short: bool, is_map: bool) -> str:
        """The table as a whole: a short one stays on one page, the cells of a map keep borders of their own."""
        return self._once(
            ("grid", str(width), str(is_short), str(is_map)), "table",
            lambda: make(
                "style:table-properties", style__width=f"{width}mm", table__align="left",
                table__border_model="separating" if is_map else "collapsing",
                style__may_break_between_rows="false" if is_short else None,
            ),
        )

    def column(self, width: float) -> str:
        """A column of a width in millimetres."""
        text = f"{width:.1f}mm"
        return self._once(
            ("column", text), "table-column", lambda: make("style:table-column-properties", style__column_width=text)
        )

    def row(self) -> str:
        """A row that stays on one page."""
        return self._once(("row",), "table-row", lambda: make("style:table-row-properties", fo__keep_together="always"))

    def head(self) -> str:
        """A cell of the heading."""
        return self._once(("head",), "table-cell", lambda: _cell(f"0.75pt solid {LINE}", "bottom"))

    def body(self, mark: str | None) -> str:
        """A cell, coloured when it has a mark."""
        return self._once(("body", mark or ""), "table-cell", lambda: _marked(mark) if mark else _cell(HAIR, "top"))

    def letters(self, mark: str | None) -> str | None:
        """Bold letters that can be read on a mark's colour."""
        colour = LETTERS.get(mark or "")
        return None if colour is None else self._text(("letters", colour), "bold", colour, None)

    def small(self, mark: str | None) -> str:
        """Small letters that can be read on a mark's colour."""
        colour = LETTERS.get(mark or "")
        return self._text(("small", colour or ""), "normal", colour, "8pt")

    def language(self, language: str, country: str) -> str:
        """Text in another language."""
        return self._once(
            ("language", language), "text",
            lambda: make("style:text-properties", fo__language=language, fo__country=country),
        )

    def _text(self, key: tuple[str, ...], weight: str, colour: str | None, size: str | None) -> str:
        return self._once(
            key, "text",
            lambda: make("style:text-properties", fo__font_weight=weight, fo__color=colour, fo__font_size=size),
        )


def _cell(border: str, align: str) -> Any:
    return make(
        "style:table-cell-properties",
        fo__border_bottom=border, fo__padding="0.6mm", fo__padding_right="2.5mm", style__vertical_align=align,
    )


def _marked(mark: str) -> Any:
    colour = BRICK if mark == "low" else "#FFFFFF"
    return make(
        "style:table-cell-properties",
        fo__border=f"1.5pt solid {colour}", fo__padding="1mm", fo__background_color=FILLS[mark],
        style__vertical_align="middle",
    )
