"""ODT and DOCX: what stands in them, and what LibreOffice makes of them."""

import io
import re
import zipfile
from xml.etree import ElementTree

import documents
import pytest
import wanted
from conftest import text_of

OFFICE = ["odt", "docx"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"


def parts(path):
    """All XML parts of a file, read; the reading is a test of its own."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        assert archive.testzip() is None
        return {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()
                if name.endswith((".xml", ".rels", ".svg"))}


@pytest.mark.parametrize("form", OFFICE)
@pytest.mark.parametrize("name", ["demo", "empty", "single", "every_kind", "hostile"])
def test_libreoffice_opens_a_file_and_reads_in_it_what_the_document_says(file_of, office, name, form):
    path = file_of(name, form)
    assert parts(path)
    # By place, and as it was written: a heading of two lines has its neighbours between them on the page.
    text = text_of(office(path)) + text_of(office(path), "-raw")
    if name != "hostile":
        document = documents.DEMO if name == "demo" else getattr(documents, name)()
        assert wanted.missing(document, text) == []
    else:
        assert "<script>alert(1)</script>" in text
        assert "HYPERLINK" in text


def test_odt_has_headings_captions_alternatives_and_repeated_heads(file_of):
    made = parts(file_of("every_kind", "odt"))
    content = made["content.xml"]
    levels = [one.get(f"{TEXT}outline-level") for one in content.iter(f"{TEXT}h")]
    assert levels == ["1", "2", "2"]
    frames = list(content.iter(f"{DRAW}frame"))
    assert len(frames) == 2
    for frame in frames:
        assert frame.find(f"{SVG}desc").text and frame.find(f"{SVG}title").text
        kinds = [image.get(f"{DRAW}mime-type") for image in frame.iter(f"{DRAW}image")]
        assert kinds == ["image/svg+xml", "image/png"]
    tables = list(content.iter(f"{TABLE}table"))
    assert len(tables) == 6
    assert all(one.find(f"{TABLE}table-header-rows") is not None for one in tables)
    assert len(list(content.iter(f"{TEXT}sequence"))) == len(tables) + len(frames)
    language = [one for one in made["styles.xml"].iter() if one.get(f"{FO}language")]
    assert {one.get(f"{FO}language") for one in language} == {"nl"}
    assert [one.text for one in made["meta.xml"].iter() if one.tag.endswith("}title")] == ["Alles"]


def test_odt_uses_styles_that_are_there(file_of):
    made = parts(file_of("every_kind", "odt"))
    known = {one.get(f"{STYLE}name") for name in ("content.xml", "styles.xml") for one in made[name].iter()}
    used = {value for one in made["content.xml"].iter() for key, value in one.attrib.items()
            if key in (f"{TEXT}style-name", f"{TABLE}style-name")}
    assert used - known == set()


def test_docx_has_headings_captions_alternatives_and_repeated_heads(file_of):
    made = parts(file_of("every_kind", "docx"))
    body = made["word/document.xml"]
    styles = [one.get(f"{W}val") for one in body.iter(f"{W}pStyle")]
    assert styles.count("Heading1") == 1 and styles.count("Heading2") == 2
    pictures = [one for one in body.iter() if one.tag.endswith("}docPr")]
    assert len(pictures) == 2
    assert all(one.get("descr") and one.get("title") for one in pictures)
    assert len({one.get("id") for one in pictures}) == 2
    assert len([one for one in body.iter() if one.tag.endswith("}svgBlip")]) == 2
    tables = list(body.iter(f"{W}tbl"))
    assert len(tables) == 6
    assert all(one.find(f"{W}tr").find(f"{W}trPr").find(f"{W}tblHeader") is not None for one in tables)
    counted = [one.text for one in body.iter(f"{W}instrText") if "SEQ" in one.text]
    assert len(counted) == len(tables) + len(pictures)
    assert [one.get(f"{W}val") for one in made["word/styles.xml"].iter(f"{W}lang")][0] == "nl-NL"


def test_docx_uses_styles_that_are_there(file_of):
    made = parts(file_of("every_kind", "docx"))
    known = {one.get(f"{W}styleId") for one in made["word/styles.xml"].iter(f"{W}style")}
    used = {one.get(f"{W}val") for name in ("pStyle", "rStyle", "tblStyle")
            for one in made["word/document.xml"].iter(f"{W}{name}")}
    assert used - known == set()


@pytest.mark.parametrize("form", OFFICE)
def test_the_contents_name_the_pages_on_which_chapters_begin(file_of, office, form):
    path = office(file_of("demo", form))
    lines = text_of(path, "-f", "2", "-l", "2", "-layout").splitlines()
    for chapter in [one["headline"] for one in documents.DEMO["sections"]]:
        numbers = [line.split(".")[-1] for line in lines if line.strip().startswith(f"{chapter}.")]
        assert len(numbers) == 1, chapter
        assert chapter in text_of(path, "-f", numbers[0].strip(), "-l", numbers[0].strip())


@pytest.mark.parametrize("form", OFFICE)
def test_the_colours_of_the_title_page_are_those_of_two_styles(file_of, form):
    made = parts(file_of("demo", form))
    if form == "odt":
        looks = {one.get(f"{STYLE}name"): one.find(f"{STYLE}paragraph-properties").get(f"{FO}background-color")
                 for one in made["styles.xml"].iter(f"{STYLE}style") if "Band" in one.get(f"{STYLE}name", "")}
        used = {one.get(f"{TEXT}style-name") for one in made["styles.xml"].iter(f"{TEXT}p")}
    else:
        looks = {one.get(f"{W}styleId"): f"#{one.find(f'{W}pPr/{W}shd').get(f'{W}fill')}"
                 for one in made["word/styles.xml"].iter(f"{W}style") if "Band" in one.get(f"{W}styleId")}
        used = {one.get(f"{W}val") for name, part in made.items() if "header" in name or "footer" in name
                for one in part.iter(f"{W}pStyle")}
    assert sorted(looks.values()) == ["#0B5D5E", "#E9DABF"]
    assert set(looks) <= used


@pytest.mark.parametrize("form", OFFICE)
def test_an_english_document_is_marked_as_english(file_of, folder, form):
    from conftest import render

    document = {**documents.every_kind(), "language": "en"}
    path = folder / f"english.{form}"
    path.write_bytes(render(form, document).stdout)
    whole = b"".join(zipfile.ZipFile(path).read(name) for name in zipfile.ZipFile(path).namelist()
                     if name.endswith("styles.xml"))
    assert re.search(rb'fo:language="en"|w:val="en-GB"', whole)
    assert b"Contents" in whole or b"TOC" in whole
