"""What may stand in files: texts without what formats forbid or no font can show."""

from __future__ import annotations

import re
import unicodedata

# A letter with more marks than this is no letter of any language and runs over the lines around it.
MOST_MARKS = 4

# XML 1.0 has no place for these, whatever their spelling; and a lone surrogate is no character at all.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Signs that turn the text around them; the writers isolate what people typed with marks of their own.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
# Code points of private use look different on every machine, and nothing at all on most.
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")

# A word that is longer is given places to break: no line holds it, and looking for its breaks takes for ever.
LONG_WORD = 30
_WORD = re.compile(r"\S{%d,}" % (LONG_WORD + 1))

REPLACEMENT = "\ufffd"


def clean(text: str) -> str:
    """The text without what a file can't hold; what had a meaning is seen to be gone."""
    text = _FORBIDDEN.sub("", text)
    text = _TURNING.sub("", text)
    text = _PRIVATE.sub(REPLACEMENT, text)
    text = "".join(one if _is_assigned(one) else REPLACEMENT for one in text)
    return _few_marks(text)


def _is_assigned(character: str) -> bool:
    return character < "\u0250" or unicodedata.category(character) not in ("Cn", "Cs")


def _few_marks(text: str) -> str:
    if all(not unicodedata.combining(one) for one in text):
        return text
    kept: list[str] = []
    marks = 0
    for one in unicodedata.normalize("NFC", text):
        marks = marks + 1 if unicodedata.category(one) in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append(one)
    return "".join(kept)


def isolated(text: str) -> str:
    """What a person typed, set apart where it runs the other way, so that it can't turn the words around it."""
    text = clean(text)
    if is_rtl(text):
        return "\n".join(f"\u2068{line}\u2069" for line in text.splitlines())
    return text


def breakable(text: str) -> str:
    """The text with places to break in words that no line holds (zero-width spaces)."""
    return _WORD.sub(lambda match: "\u200b".join(_pieces(match[0])), text)


def _pieces(word: str) -> list[str]:
    pieces: list[str] = [""]
    for character in word:
        # Never inside a letter with its marks, nor inside an emoji of several parts.
        joined = unicodedata.category(character) in ("Mn", "Mc", "Me", "Sk") or character in "\u200d\ufe0f\u2069"
        glued = pieces[-1].endswith("\u200d") or _is_flag(character) and _is_flag(pieces[-1][-1:])
        if len(pieces[-1]) >= LONG_WORD and not joined and not glued:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def is_rtl(text: str) -> bool:
    """Whether something in the text runs from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(one) in ("R", "AL", "AN") for one in text)


def is_blank(text: str | None) -> bool:
    """Whether there is nothing to be seen."""
    return text is None or not clean(text).strip()


def lines(text: str) -> list[str]:
    """The lines of a text."""
    return clean(text).splitlines() or [""]
