"""Drawings as pictures, made by librsvg: it reads what we write and fetches nothing."""

from __future__ import annotations

import re
import subprocess

from .glyphs import shown
from .model import Figure
from .texts import clean

# Three hundred dots in an inch is what print asks for; this is that for a drawing as wide as the page.
PIXELS = 1_760

# Letters that nobody has to peer at, on a page whose text is so many points wide.
LEAST_POINTS, PAGE_POINTS = 7.5, 493
# How much letters may grow: what stands beside them was put there for smaller ones. A drawing that is wider than a
# page, such as a graph whose boxes fit their texts, has no such room.
MOST_GROWTH = 1.25
# The room at its right that a drawing gets with letters that grow much, because they start where they did; it keeps its
# proportions, so it gets as much below.
BESIDE = 1.03
MUCH = 1.15
_SIZE = re.compile(r'(?<=\sfont-size=")\d+(?:\.\d+)?(?=")')
_FRAME = re.compile(r'\swidth="([\d.]+)" height="([\d.]+)" viewBox="0 0 ([\d.]+) ([\d.]+)"')


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
    text = shown(clean(figure.svg))
    least = LEAST_POINTS * figure.width / PAGE_POINTS
    smallest = min((float(size) for size in _SIZE.findall(text)), default=least)
    if figure.width <= PIXELS and smallest < least:
        if smallest * MUCH < least:
            least *= BESIDE
            text = _FRAME.sub(_widened, text, count=1)
        text = _SIZE.sub(lambda size: _grown(size[0], least), text)
    return text.encode("utf-8", "replace")


def _grown(size: str, least: float) -> str:
    return size if float(size) >= least else f"{min(least, float(size) * MOST_GROWTH):.1f}"


def _widened(frame: re.Match[str]) -> str:
    width, height, right, bottom = (f"{float(one) * BESIDE:.1f}" for one in frame.groups())
    return f' width="{width}" height="{height}" viewBox="0 0 {right} {bottom}"'


def check() -> None:
    """Raises when pictures can't be made."""
    subprocess.run(["rsvg-convert", "--version"], capture_output=True, check=True, timeout=20)
