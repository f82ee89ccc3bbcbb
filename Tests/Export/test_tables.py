"""Spreadsheets: LibreOffice reads and computes what the document says, and nothing that people type starts a formula."""

import csv
import io
import json
import re
import zipfile

import openpyxl
import pytest
import sheets
from conftest import ROOT, render
from jsonschema import Draft202012Validator
from pypdf import PdfReader


def document(samples, name="document"):
    return json.loads((samples / f"{name}.json").read_text("utf-8"))


def close(one, other):
    return one is not None and abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))


def words(text):
    """A text by its lines and words: a spreadsheet has one kind of new line, and ODF keeps no spaces at an end."""
    return " ".join(text.split())


def sheet_of(found, place):
    """The sheet of the table at a place: after the contents and the texts."""
    return list(found.values())[place + 2]


def compared(found, wanted):
    """What differs between a workbook and a document, in plain words."""
    different = []
    for place, (_, table) in enumerate(sheets.tables(wanted)):
        rows = sheet_of(found, place)[sheets.TOP:]
        for number, cells in enumerate(sheets.flat(table)):
            for column, cell in enumerate(cells):
                row = rows[number] if number < len(rows) else []
                there = row[column] if column < len(row) else sheets.NOTHING
                where = f"{table['caption']} {number + 1}:{column + 1}"
                if "number" in cell:
                    if there.kind not in ("float", "percentage", "currency") or not close(there.number, cell["number"]):
                        different.append(f"{where}: {there} for {cell['number']}")
                elif words(there.text) != words(cell.get("text", "")) or there.kind not in (None, "string"):
                    different.append(f"{where}: {there} for {cell.get('text')!r}")
                if (there.formula is not None) != ("formula" in cell):
                    different.append(f"{where}: formula {there.formula}")
    return different


def test_libreoffice_reads_every_number_and_every_text(samples, calc):
    found = sheets.sheets(calc(samples / "tables.xlsx"))
    assert list(found)[:2] == ["Inhoud", "Verslag"]
    assert len(found) == len(sheets.tables(document(samples))) + 2
    assert compared(found, document(samples)) == []


def test_nothing_that_people_type_is_a_formula_on_any_sheet(samples, calc):
    found = sheets.sheets(calc(samples / "tables.xlsx"))
    for name in ("Inhoud", "Verslag"):
        assert [cell for row in found[name] for cell in row if cell.formula or cell.kind not in (None, "string")] == []


def test_a_workbook_that_is_computed_anew_says_the_same(samples, calc, folder):
    # What openpyxl saves has formulas without the numbers that they come to.
    path = folder / "anew.xlsx"
    openpyxl.load_workbook(samples / "tables.xlsx").save(path)
    assert compared(sheets.sheets(calc(path)), document(samples)) == []


def test_another_rate_and_another_price_give_what_the_method_gives(samples, calc, folder):
    book = openpyxl.load_workbook(samples / "tables.xlsx")
    wanted = document(samples, "changed")
    changes = {("uitgangspunten", "discontovoet"): 0.04, ("invoer", "B1/prijs"): 1_375}
    made = 0
    for place, (_, table) in enumerate(sheets.tables(wanted)):
        for (key, row), value in changes.items():
            if table.get("key") != key:
                continue
            column = [one.get("key") for one in table["columns"]].index("waarde")
            cell = book.worksheets[place + 2].cell(sheets.TOP + 1 + table["rowKeys"].index(row), column + 1)
            assert isinstance(cell.value, (int, float)) and cell.value != value
            cell.value = value
            made += 1
    assert made == 2
    path = folder / "changed.xlsx"
    book.save(path)
    assert compared(sheets.sheets(calc(path)), wanted) == []


def test_headings_stay_in_sight_and_can_be_filtered(samples):
    book = openpyxl.load_workbook(samples / "tables.xlsx")
    for sheet in book.worksheets[2:]:
        assert sheet.freeze_panes == f"B{sheets.TOP + 1}"
        assert sheet.cell(sheets.TOP, 1).font.bold
        assert sheet.auto_filter.ref.startswith(f"A{sheets.TOP}:")
    links = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.hyperlink]
    assert len(links) == len(book.worksheets) - 1
    assert book.properties.title == "=Proef"


def test_documents_with_formulas_are_as_described(samples):
    validator = Draft202012Validator(json.loads((ROOT / "Public/api/document.schema.json").read_text("utf-8")))
    for name in ("document", "changed"):
        assert [error.message for error in validator.iter_errors(document(samples, name))] == []


def test_paper_says_where_large_tables_are_instead_of_showing_them(samples, folder):
    large = document(samples, "large")
    elsewhere = [table["elsewhere"] for _, table in sheets.tables(large) if "elsewhere" in table]
    assert len(elsewhere) >= 4
    path = folder / "large-case.pdf"
    path.write_bytes(render("pdf-ua", large).stdout)
    pages = PdfReader(path).pages
    assert len(pages) < 10
    text = words(" ".join(page.extract_text() for page in pages))
    assert text.count("CSV-bestanden") == len(elsewhere)
    for form in ("odt", "docx"):
        with zipfile.ZipFile(io.BytesIO(render(form, large).stdout)) as archive:
            name = "content.xml" if form == "odt" else "word/document.xml"
            assert archive.read(name).decode().count("CSV-bestanden") == len(elsewhere)


def test_a_large_case_computes_in_libreoffice_too(samples, calc, folder):
    path = folder / "large-anew.xlsx"
    openpyxl.load_workbook(samples / "large.xlsx").save(path)
    assert compared(sheets.sheets(calc(path)), document(samples, "large")) == []


@pytest.fixture(scope="module")
def files(samples):
    with zipfile.ZipFile(samples / "tables.zip") as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def parsed(data):
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_csv_says_every_number_and_every_text(samples, files):
    names = sorted(name for name in files if name != "datawoordenboek.csv")
    tables = sheets.tables(document(samples))
    assert len(names) == len(tables)
    for name, (_, table) in zip(names, tables):
        rows = parsed(files[name])
        for there, wanted in zip(rows[1:], sheets.flat(table), strict=True):
            for field, cell in zip(there, wanted, strict=True):
                if "number" in cell:
                    assert close(float(field), cell["number"])
                else:
                    assert field.replace("'", "") == cell.get("text", "").replace("'", "")


def test_csv_starts_no_formula_wherever_a_program_may_begin_a_cell(files):
    start = re.compile(r"(?:^|[;\t\r\n])[\s\u200b\ufeff]*[=+\-@＝＋－＠]")
    texts = [field for data in files.values() for row in parsed(data) for field in row if not is_number(field)]
    assert len(texts) > 200
    assert [field for field in texts if start.search(field)] == []


def is_number(field):
    try:
        float(field)
    except ValueError:
        return False
    return True


def test_the_dictionary_tells_of_every_column_of_every_file(files):
    rows = parsed(files["datawoordenboek.csv"])
    assert rows[0] == ["bestand", "tabel", "hoofdstuk", "kolom", "betekenis", "soort", "eenheid"]
    told = {(row[0], row[3].lstrip("'")) for row in rows[1:]}
    for name, data in files.items():
        if name != "datawoordenboek.csv":
            assert {(name, title.lstrip("'")) for title in parsed(data)[0]} <= told
    assert "euro, aandeel (0,25 is 25%), jaar" in {row[6] for row in rows}


def test_figures_are_drawings_words_numbers_and_pictures(samples):
    with zipfile.ZipFile(samples / "figures.zip") as archive:
        names = archive.namelist()
        drawing = archive.read("figuur-01.svg").decode()
    assert names[0] == "inhoud.csv" and len(names) == 7
    assert "<title" in drawing and "xmlns" in drawing and "class=" not in drawing
    with zipfile.ZipFile(io.BytesIO(render("figures", document(samples)).stdout)) as archive:
        assert archive.namelist() == ["figuur-01.png", "figuur-02.png"]
        picture = archive.read("figuur-01.png")
    assert picture.startswith(b"\x89PNG") and int.from_bytes(picture[16:20], "big") == 1_600
