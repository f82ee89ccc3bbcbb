"""Reports of sessions that were held: the same figures on the board and in every file, with nobody, one or a room."""

import copy
import html
import json
import re
from collections import Counter

import documents
import figures
import pytest
import sessions
import sheets
import wanted
from conftest import ROOT, text_of
from jsonschema import Draft202012Validator
from test_same_figures import differences
from test_tables import compared

# A page of the board that says in short what another page says at length is compared with both.
SHOWN_WITH = {"map": ["divides", "figures", "unknown"]}


@pytest.mark.parametrize("form", figures.READERS)
@pytest.mark.parametrize("name", sessions.ROOMS)
def test_every_file_has_the_figures_of_the_session(held, name, form):
    assert differences(form, held[name].file(form), held[name].document) == []


@pytest.mark.parametrize("form", ["html", "pdf-ua", "odt", "docx"])
@pytest.mark.parametrize("name", sessions.ROOMS)
def test_every_file_opens_and_says_what_the_session_said(held, office, name, form):
    path = held[name].file(form)
    if form == "html":
        text = plain(path.read_text("utf-8"))
    else:
        opened = path if form == "pdf-ua" else office(path)
        text = text_of(opened) + text_of(opened, "-raw")
    assert wanted.missing(held[name].document, text) == []


@pytest.mark.parametrize("name", sessions.ROOMS)
def test_a_workbook_computes_in_libreoffice_what_the_session_came_to(held, calc, name):
    assert compared(sheets.sheets(calc(held[name].file("xlsx"))), held[name].document) == []


@pytest.mark.parametrize("name", sessions.ROOMS)
def test_a_file_for_programs_is_as_described(held, name):
    validator = Draft202012Validator(json.loads((ROOT / "Public/api/document.schema.json").read_text("utf-8")))
    assert [error.message for error in validator.iter_errors(held[name].document)] == []


@pytest.mark.parametrize("name", ["single", "room"])
def test_every_figure_of_the_board_is_in_the_report(held, name):
    assert len(held[name].pages) >= 12
    assert unlike(held[name].pages, held[name].document) == []


def test_one_other_figure_on_the_board_is_seen(held):
    pages = copy.deepcopy(held["room"].pages)
    place, page = next((place, page) for place, (key, page) in enumerate(pages) if "midden 2" in page or "midden 3" in page)
    pages[place] = (pages[place][0], re.sub(r"midden \d,\d", "midden 3,97", page))
    assert pages[place][1] != page and len(unlike(pages, held["room"].document)) == 1


def test_nothing_about_one_person_is_in_a_report_of_one_person(held):
    text = json.dumps(held["single"].document, ensure_ascii=False)
    assert "nog te weinig antwoorden" in text
    # How many took part, and which round it was.
    numbers = {cell["number"] for _, table in sheets.tables(held["single"].document) for row in table["rows"]
               for cell, column in zip(row, table["columns"]) if "number" in cell and column["title"] != "Ronde"}
    assert numbers <= {0, 1}


def unlike(pages, document):
    """Pages of the board that say a headline or a number that the report doesn't say in the same place."""
    told = {(chapter["key"], one["key"]): one for chapter in document["sections"] for one in below(chapter)}
    found = []
    for (sheet, key), page in pages:
        own = told.get((f"worksheet:{sheet}", key))
        headline = plain(re.search(r"<h1.*?</h1>", page, re.S)[0]).strip()
        if own is None or own["headline"] != headline:
            found.append(f"{sheet} {key}: {headline!r}")
            continue
        also = [told.get((f"worksheet:{sheet}", other)) for other in SHOWN_WITH.get(key, [])]
        lost = numerals(plain(page)) - numerals(" ".join(spoken(one) for one in [own, *also] if one))
        if lost:
            found.append(f"{sheet} {key}: {dict(lost)}")
    return found


def below(section):
    """All sections of a chapter."""
    for one in section["sections"]:
        yield one
        yield from below(one)


def spoken(section):
    """What a section says without those below it, in its drawings too."""
    drawings = [block["figure"]["svg"] for block in section["blocks"] if block["kind"] == "figure"]
    return " ".join([*wanted.said(documents.document("", [{**section, "sections": []}])), *map(plain, drawings)])


def plain(markup):
    """The text of markup; a style is none."""
    return html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<style.*?</style>", " ", markup, flags=re.S)))


def numerals(text):
    """The numbers in a text as they are written."""
    return Counter(re.findall(r"\d+(?:[.,]\d+)*", text))
