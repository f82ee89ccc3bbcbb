"""A session as large as they come, in every format: it opens, says all that was said, and has the same figures."""

import json
from collections import Counter

import documents
import figures
import pytest
import sheets
import wanted
from conftest import files_of, text_of
from pypdf import PdfReader
from test_same_figures import differences
from test_sessions import numerals, plain
from test_tables import compared

MADE = {"html": "evening.html", "xlsx": "evening.xlsx", "csv": "evening.zip"}


@pytest.fixture(scope="module")
def evening(samples):
    """A thousand people, five hundred remarks and three hundred cards of hostile text at the caps."""
    return json.loads((samples / "evening.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def file_in(samples, folder, evening):
    """The file of that session in a format."""
    return files_of("evening", evening, folder, {form: samples / name for form, name in MADE.items()})


def test_it_is_as_large_as_they_come(evening):
    blocks = {block["kind"]: block for section in evening["sections"] for block in section["blocks"]}
    assert len(blocks["quotes"]["quotes"]) == 500
    assert min(len(one["text"]) for one in blocks["quotes"]["quotes"]) > 700
    assert len(blocks["table"]["table"]["rows"]) == 300
    for place in (1, 2):
        assert sum(row[place]["number"] for row in blocks["figure"]["figure"]["data"]["rows"]) == 1_000


# Of so long a PDF poppler takes a minute to tell the marks.
@pytest.mark.parametrize("form", [one for one in figures.READERS if one != "pdf-ua"])
def test_every_file_has_its_figures(file_in, evening, form):
    assert differences(form, file_in(form), evening) == []


def test_a_pdf_has_its_figures(file_in, evening):
    said = numerals(text_of(file_in("pdf-ua"), "-raw"))
    wanted_ = Counter(one for _, table in sheets.tables(evening) for row in table["rows"] for cell in row
                      if "number" in cell for one in numerals(cell["text"]))
    assert not wanted_ - said


@pytest.mark.parametrize("form", ["html", "pdf-ua", "pdf-a", "odt", "docx"])
def test_every_file_opens_and_holds_every_remark(file_in, office, form):
    path = file_in(form)
    if form == "html":
        text = plain(path.read_text("utf-8"))
    else:
        opened = path if form.startswith("pdf") else office(path)
        assert len(PdfReader(opened).pages) > 50
        text = text_of(opened, "-raw")
    # Of remarks in other scripts paper moves the signs; what each is about stands by itself.
    assert text.count("Lokale teams") == 500
    assert text.count("woorden") > 500 * 40


def test_its_workbook_opens_in_libreoffice(file_in, calc, evening):
    assert compared(sheets.sheets(calc(file_in("xlsx"))), evening) == []


def test_what_is_not_hostile_is_said_word_for_word(file_in, evening):
    said = documents.document("", [evening["sections"][0]])
    assert wanted.missing(said, text_of(file_in("pdf-ua"))) == []
