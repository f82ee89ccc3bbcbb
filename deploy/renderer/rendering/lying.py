"""Long, narrow tables of numbers are laid on their side: a page of one figure a line is read by nobody."""

from __future__ import annotations

from dataclasses import replace

from .model import Cell, Column, Table

# From this many rows on a table of two or three columns is laid down.
LONG = 6
# The most rows that become columns of one table; as many as fit across a page in the size of the text.
ACROSS = 16
# The longest text of a cell that still fits such a column.
SHORT = 5


def laid(table: Table) -> tuple[Table, ...]:
    """The table as it is, or the same numbers across the page, in as many tables as that takes."""
    if not _lies_better(table):
        return (table,)
    count = -(-len(table.rows) // ACROSS)
    size = -(-len(table.rows) // count)
    parts = [table.rows[start : start + size] for start in range(0, len(table.rows), size)]
    return tuple(_across(table, rows, place, len(parts)) for place, rows in enumerate(parts))


def _lies_better(table: Table) -> bool:
    narrow = 2 <= len(table.columns) <= 3 and table.look == "plain" and table.elsewhere is None
    return narrow and len(table.rows) >= LONG and all(_is_short(cell) for row in table.rows for cell in row)


def _is_short(cell: Cell) -> bool:
    return cell.kind != "user" and not cell.small and cell.mark is None and len(cell.text) <= SHORT


def _across(table: Table, rows: tuple[tuple[Cell, ...], ...], place: int, count: int) -> Table:
    first, *others = table.columns
    columns = (Column(first.title, False), *(Column(row[0].text, True) for row in rows))
    lines = tuple(
        (Cell("text", one.title), *(row[index + 1] for row in rows)) for index, one in enumerate(others)
    )
    caption = table.caption if count == 1 else f"{table.caption} ({place + 1}/{count})"
    return replace(table, caption=caption, columns=columns, rows=lines, notes=table.notes if place == count - 1 else ())
