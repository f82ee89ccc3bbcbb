"""PDF: read by programs that are not ours."""

import subprocess

import documents
import pytest
import uacheck
import wanted
from conftest import text_of
from pypdf import PdfReader

NAMES = ["demo", "empty", "single", "every_kind", "hostile"]
KINDS = {"pdf-ua": "ua", "pdf-a": "a"}


@pytest.mark.parametrize("form", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_sound_and_accessible(file_of, name, form):
    path = file_of(name, form)
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    found = uacheck.problems(path, KINDS[form])
    if name == "empty":
        # A document without chapters has nothing to mark.
        found = [one for one in found if one != "it has no bookmarks"]
    assert found == []


@pytest.mark.parametrize("form", KINDS)
@pytest.mark.parametrize("name", ["demo", "single", "every_kind"])
def test_a_file_says_what_the_document_says(file_of, name, form):
    document = documents.DEMO if name == "demo" else getattr(documents, name)()
    assert wanted.missing(document, text_of(file_of(name, form))) == []


def test_every_font_is_in_the_file(file_of):
    listed = subprocess.run(["pdffonts", file_of("hostile", "pdf-ua")], capture_output=True, text=True, timeout=60)
    rows = listed.stdout.splitlines()[2:]
    assert len(rows) > 3
    # Name, type, encoding, then whether it is embedded; drawn fonts (Type 3) always are.
    assert [row for row in rows if " yes " not in row] == []


def test_pages_lie_on_their_side_for_wide_tables_only(file_of):
    pages = PdfReader(file_of("every_kind", "pdf-ua")).pages
    lying = [page.mediabox.width > page.mediabox.height for page in pages]
    assert any(lying) and not lying[0] and not all(lying[1:])


def test_the_contents_lead_to_pages(file_of):
    reader = PdfReader(file_of("demo", "pdf-ua"))
    links = [one.get_object() for page in reader.pages[:3] for one in page.get("/Annots", [])]
    chapters = [section["headline"] for section in documents.DEMO["sections"]]
    assert len(links) >= len(chapters)
    assert all(one["/Subtype"] == "/Link" for one in links)
    titles = [one.title for one in reader.outline if not isinstance(one, list)]
    assert titles == chapters


def test_every_page_but_the_first_has_its_number(file_of):
    path = file_of("demo", "pdf-ua")
    count = len(PdfReader(path).pages)
    for number in range(2, count + 1):
        page = text_of(path, "-f", str(number), "-l", str(number))
        assert f"{number} / {count}" in page


def test_the_check_sees_what_is_wrong(file_of, folder):
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=file_of("demo", "pdf-ua"))
    del writer._root_object["/Lang"]
    for name, node, _ in uacheck.elements(writer._root_object):
        if name == "/Figure":
            del node["/Alt"]
    broken = folder / "broken.pdf"
    writer.write(broken)
    found = set(uacheck.problems(broken, "ua"))
    assert {"it has no language", "a figure has no alternative"} <= found
