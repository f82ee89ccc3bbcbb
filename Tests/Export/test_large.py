"""A session as large as they come, held on a server, in every format: it opens, says all, and has the board's figures."""

from collections import Counter

import crowd
import documents
import figures
import pytest
import sheets
import wanted
from conftest import text_of
from pypdf import PdfReader
from test_same_figures import differences
from test_sessions import below, numerals, plain, unlike
from test_tables import compared


@pytest.fixture(scope="module")
def document(evening):
    return evening.document


def quotes(document, worksheet):
    """The texts that the report quotes of a worksheet."""
    chapter = next(one for one in document["sections"] if one["key"] == f"worksheet:{worksheet}")
    return [quote["text"] for one in below(chapter) for block in one["blocks"] if block["kind"] == "quotes"
            for quote in block["quotes"]]


def test_it_is_as_large_as_they_come(document):
    remarks, cards = quotes(document, "w1"), quotes(document, "w2")
    assert len(remarks) == crowd.REMARKS and len(cards) == crowd.CARDS
    # Cleaning takes signs away; what is left of the longest is still long.
    assert sum(len(one) > 700 for one in remarks) > crowd.REMARKS * 0.9
    tables = [table for name, table in sheets.tables(document)]
    assert any(cell.get("number") == crowd.PEOPLE for table in tables for row in table["rows"] for cell in row)


def test_every_figure_of_the_board_is_in_the_report(evening, document):
    assert len(evening.pages) > 15
    assert unlike(evening.pages, document) == []


# Of so long a PDF poppler takes a minute to tell the marks.
@pytest.mark.parametrize("form", [one for one in figures.READERS if one != "pdf-ua"])
def test_every_file_has_its_figures(evening, document, form):
    assert differences(form, evening.file(form), document) == []


def test_a_pdf_has_its_figures(evening, document):
    said = numerals(text_of(evening.file("pdf-ua"), "-raw"))
    wanted_ = Counter(one for _, table in sheets.tables(document) for row in table["rows"] for cell in row
                      if "number" in cell for one in numerals(cell["text"]))
    assert not wanted_ - said


@pytest.mark.parametrize("form", ["html", "pdf-ua", "pdf-a", "odt", "docx"])
def test_every_file_opens_and_holds_every_remark_and_card(evening, document, office, form):
    path = evening.file(form)
    if form == "html":
        text = plain(path.read_text("utf-8"))
    else:
        opened = path if form.startswith("pdf") else office(path)
        assert len(PdfReader(opened).pages) > 50
        text = text_of(opened, "-raw")
    # Of texts in other scripts paper moves the signs; the number that each begins with stands by itself.
    told = numerals(text)
    asked = Counter(one.split(".")[0] for one in quotes(document, "w1") + quotes(document, "w2"))
    assert set(asked) - set(told) == set()
    assert text.count("woorden") > crowd.REMARKS * 40


def test_its_workbook_opens_in_libreoffice(evening, calc, document):
    assert compared(sheets.sheets(calc(evening.file("xlsx"))), document) == []


def test_what_is_not_hostile_is_said_word_for_word(evening, document):
    summary = next(one for one in document["sections"] if one["key"] == "summary")
    said = documents.document("", [summary])
    assert wanted.missing(said, text_of(evening.file("pdf-ua"))) == []
