"""Hostile text stays text: no markup, no boxes for signs, no lines over each other."""

import subprocess
import zipfile

import documents
import pytest
import uacheck
import wanted
from conftest import text_of
from pypdf import PdfReader

# What goes by design: signs that turn text, private and unassigned ones, marks beyond four, controls.
CHANGED = {"marks", "private", "unassigned", "invisible", "turned", "old", "spaces"}


def test_markup_makes_no_structure(file_of):
    reader = PdfReader(file_of("hostile", "pdf-ua"))
    root = reader.trailer["/Root"]
    figures = [node for name, node, _ in uacheck.elements(root) if name == "/Figure"]
    assert len(figures) == len(documents.HOSTILE)
    assert "/EmbeddedFiles" not in root.get("/Names", {})
    addresses = [one.get_object().get("/A", {}).get("/URI") for page in reader.pages for one in page.get("/Annots", [])]
    assert [one for one in addresses if one] == []


@pytest.mark.parametrize("form", ["pdf-ua", "pdf-a"])
def test_what_people_type_is_in_the_file_letter_by_letter(file_of, form):
    text = wanted.letters(text_of(file_of("hostile", form), "-raw"))
    plain = {name: one for name, one in documents.HOSTILE.items() if name not in CHANGED}
    # Languages that run the other way come out of a PDF in the order of the page.
    lost = [name for name, one in plain.items() if name not in ("arabic", "hebrew", "emoji", "emoji word", "thai", "tamil")
            and wanted.letters(one) not in text]
    assert lost == []


def test_no_sign_becomes_a_box(file_of):
    # The program fails, with code 4, when a sign has no font even after it was replaced.
    assert file_of("hostile", "pdf-ua").stat().st_size > 10_000
    fonts = subprocess.run(["pdffonts", file_of("hostile", "pdf-ua")], capture_output=True, text=True).stdout
    for script in ("Arabic", "Thai", "Tamil", "Ethiopic", "Emoji"):
        assert script in fonts


@pytest.mark.parametrize("form", ["odt", "docx"])
def test_office_files_hold_no_control_and_no_turning_sign(file_of, form):
    with zipfile.ZipFile(file_of("hostile", form)) as archive:
        name = "content.xml" if form == "odt" else "word/document.xml"
        text = archive.read(name).decode("utf-8")
    assert "\u202e" not in text and "\ue000" not in text
    assert "<script" not in text and "&lt;script" in text
    assert text.count("\u0351") <= 4 * text.count("algo") * 4


def test_a_large_session_becomes_every_file_in_time(file_of):
    for form in ("pdf-ua", "odt", "docx"):
        assert file_of("large", form).stat().st_size > 100_000
