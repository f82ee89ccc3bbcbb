"""Drawings as pictures, made by librsvg: it reads what we write and fetches nothing."""

from __future__ import annotations

import subprocess

from .glyphs import shown
from .model import Figure
from .texts import clean

# Three hundred dots in an inch is what print asks for; this is that for a drawing as wide as the page.
PIXELS = 1_760


class Undrawable(Exception):
    """A drawing could not be made into a picture."""


def png(figure: Figure, width: int = PIXELS) -> bytes:
    """The drawing as PNG on white, as wide as said in pixels."""
    made = subprocess.run(
        ["rsvg-convert", "--format=png", f"--width={width}", "--keep-aspect-ratio", "--background-color=white"],
        input=svg(figure),
        capture_output=True,
        timeout=20,
    )
    if made.returncode != 0 or not made.stdout.startswith(b"\x89PNG"):
        raise Undrawable(made.stderr.decode("utf-8", "replace").strip()[:200])
    return made.stdout


def svg(figure: Figure) -> bytes:
    """The drawing as an SVG file."""
    return shown(clean(figure.svg)).encode("utf-8", "replace")


def check() -> None:
    """Raises when pictures can't be made."""
    subprocess.run(["rsvg-convert", "--version"], capture_output=True, check=True, timeout=20)
