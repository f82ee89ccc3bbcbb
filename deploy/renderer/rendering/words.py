"""The few words that files add to a document, in both languages."""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str]] = {
    "report": ("Verslag", "Report"),
    "contents": ("Inhoud", "Contents"),
    "page": ("Pagina", "Page"),
    "of": ("van", "of"),
    "figure": ("Figuur", "Figure"),
    "table": ("Tabel", "Table"),
    "info": ("Goed om te weten", "Good to know"),
    "attention": ("Let op", "Mind this"),
    "method": ("Zo is het berekend", "How this was computed"),
    "good": ("op orde", "in order"),
    "partly": ("in ontwikkeling", "developing"),
    "divided": ("verdeeld", "divided"),
    "low": ("vraagt aandacht", "needs attention"),
    "unknown": ("weten we niet", "we do not know"),
    "about": ("over", "about"),
    "row": ("Rij", "Row"),
    "update": ("Werk de inhoudsopgave bij voor paginanummers.", "Update the table of contents for page numbers."),
}

# Signs that say without colour what a cell means; the board has the same.
SIGNS = {"good": "✓", "partly": "◑", "divided": "↔", "low": "!", "unknown": "?"}

LOCALES = {"nl": ("nl", "NL"), "en": ("en", "GB")}


def say(language: str, key: str) -> str:
    """A word in a language."""
    nl, en = _WORDS[key]
    return nl if language == "nl" else en
