"""One report, the same figures in every file: what a board shows can be read, edited and computed with alike."""

import copy
import json
import re
import zipfile
from collections import Counter

import documents
import figures
import pytest
import sheets
import wanted
from conftest import files_of, render, text_of

SHEETS = ("xlsx", "csv")
MADE = {"html": "report.html", "xlsx": "tables.xlsx", "csv": "tables.zip"}
PAPER = ("pdf-ua", "odt", "docx")


def figured(text):
    """What is a figure in a text: digits with their signs. Lines break and spaces move; these stay in their order."""
    return re.sub(r"[^\d.,%€−-]", "", str(text))


def amount(text):
    """The number that a Dutch text says, and how exactly; nothing for a text that says more than a number."""
    found = re.fullmatch(r"(−?)(?:€\s)?([\d.]+(?:,(\d+))?)(%?)", text)
    if not found:
        return None
    sign, digits, decimals, percent = found.groups()
    scale = 100 if percent else 1
    value = float(digits.replace(".", "").replace(",", ".")) / scale
    return -value if sign else value, 0.5 / 10 ** len(decimals or "") / scale


def is_number(there, number):
    """Whether a cell of a spreadsheet is a number, to the precision that files keep."""
    try:
        return there is not None and abs(float(there) - number) <= 1e-12 * max(1, abs(number))
    except ValueError:
        return False


def in_sheets(table):
    """The rows that a spreadsheet has of a table."""
    return [*sheets.flat(table)]


def on_paper(table):
    """The rows of a table with all that stands in a cell in one text."""
    return [[{"text": cell.get("text", "") + " " + cell.get("small", "")} for cell in row] for row in table["rows"]]


def differences(form, path, document):
    """Where the figures of a file and those of a document differ, in plain words."""
    tables = [table for _, table in sheets.tables(document) if form in SHEETS or "elsewhere" not in table]
    grids = figures.upright(figures.READERS[form](path), tables)
    if len(grids) != len(tables):
        return [f"{len(grids)} tables for {len(tables)}"]
    return [one for grid, table in zip(grids, tables) for one in differing(form, grid, table)]


def differing(form, grid, table):
    """Where a grid and a table differ."""
    rows = in_sheets(table) if form in SHEETS else on_paper(table)
    if grid.caption and wanted.letters(table["caption"]) not in wanted.letters(grid.caption):
        return [f"{grid.caption!r} for {table['caption']!r}"]
    if form not in SHEETS:
        rows = [[{"text": column["title"]} for column in table["columns"]], *rows]
    else:
        grid.rows = grid.rows[1:]
    # Below a table a sheet has its notes.
    if len(grid.rows) < len(rows) or (form != "xlsx" and len(grid.rows) > len(rows)):
        return [f"{table['caption']}: {len(grid.rows)} rows for {len(rows)}"]
    found = []
    for line, (row, cells) in enumerate(zip(grid.rows, rows)):
        if len(row) < len(cells):
            found.append(f"{table['caption']} {line}: {len(row)} cells for {len(cells)}")
        for column, (there, cell) in enumerate(zip(row, cells)):
            text = cell.get("text", "")
            same = is_number(there, cell["number"]) if "number" in cell else figured(there or "") == figured(text)
            if not same:
                found.append(f"{table['caption']} {line}:{column}: {there!r} for {cell.get('number', text)!r}")
    return found


@pytest.fixture(scope="module")
def document(samples):
    """The document that all files of the samples are made of."""
    return json.loads((samples / "document.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def file_in(samples, folder, document):
    """The file of the sample in a format."""
    return files_of("same-figures", document, folder, {form: samples / name for form, name in MADE.items()})


@pytest.mark.parametrize("form", figures.READERS)
def test_every_file_has_the_figures_of_the_document(file_in, document, form):
    assert differences(form, file_in(form), document) == []


@pytest.mark.parametrize("form", PAPER)
def test_every_file_of_the_demo_has_the_figures_of_the_demo(file_of, form):
    assert differences(form, file_of("demo", form), documents.DEMO) == []


@pytest.fixture(scope="module", params=["sample", "demo"])
def public(request, file_in, file_of, document):
    """A document, its PDF for everyone, and its PDF for the archive."""
    if request.param == "sample":
        return document, file_in("pdf-ua"), file_in("pdf-a")
    return documents.DEMO, file_of("demo", "pdf-ua"), file_of("demo", "pdf-a")


def test_what_is_painted_says_every_number_whole_and_below_the_caption_of_its_table(public):
    document, path, _ = public
    tables = [one for _, one in sheets.tables(document) if "elsewhere" not in one]
    grids = figures.in_pdf(path)
    text = text_of(path, "-raw")
    labels = [re.match(r"\s*(Tabel\s+\d+\.)", grid.caption)[1].split() for grid in grids]
    starts = [re.search(r"\s+".join(map(re.escape, label)) + r"\s", text).start() for label in labels]
    assert starts == sorted(starts)
    # The parts of a table that paper lays across count together.
    first = [place for place, grid in enumerate(grids) if not re.search(r"\(([2-9]|\d\d+)/\d+\)\s*$", grid.caption)]
    assert len(first) == len(tables)
    ends = [starts[place] for place in first[1:]] + [len(text)]
    for place, end, table in zip(first, ends, tables):
        said = Counter(numerals(text[starts[place]:end]))
        lost = Counter(one for row in table["rows"] for cell in row if "number" in cell
                       for one in numerals(cell["text"])) - said
        assert not lost, table["caption"]


def test_the_archive_gets_what_everyone_gets(public):
    # By its text and not by its marks, because poppler takes half a minute to tell those of PDF/A.
    _, path, archived = public
    assert text_of(archived, "-raw") == text_of(path, "-raw")


def numerals(text):
    """The numbers in a text as they are written, without their signs."""
    return re.findall(r"\d+(?:[.,]\d+)*", text)


def test_texts_say_the_numbers_that_spreadsheets_compute_with(document):
    compared = 0
    for table in [one for whole in (document, documents.DEMO) for _, one in sheets.tables(whole)]:
        for cell in [cell for row in table["rows"] for cell in row if "number" in cell]:
            said = amount(cell["text"])
            if said is None:
                continue
            value, exactness = said
            # A text with a number beside it was rounded for reading, to three digits or more.
            room = exactness if cell["kind"] == "number" else abs(value) * 0.005
            assert abs(value - cell["number"]) <= room + 1e-9, (table["caption"], cell)
            compared += 1
    assert compared > 200


def test_sentences_stand_where_large_tables_are_left_out(file_in, document):
    sentences = [one["elsewhere"] for _, one in sheets.tables(document) if "elsewhere" in one]
    assert sentences
    page = wanted.letters(file_in("html").read_text("utf-8"))
    text = wanted.letters(text_of(file_in("pdf-ua"), "-raw"))
    assert [one for one in sentences if wanted.letters(one) not in page or wanted.letters(one) not in text] == []


def altered(document):
    """The document with one number another one, on paper and in spreadsheets."""
    other = copy.deepcopy(document)
    cell = next(cell for _, table in sheets.tables(other) if "elsewhere" not in table
                for row in table["rows"] for cell in row if cell.get("text") == "2,25%")
    cell.update(number=0.0226, text="2,26%")
    return other


@pytest.mark.parametrize("form", ["pdf-ua", "odt", "docx"])
def test_one_other_number_in_a_file_of_the_renderer_is_seen(folder, document, form):
    path = folder / f"altered-{form}"
    path.write_bytes(render(form, altered(document)).stdout)
    found = differences(form, path, document)
    assert len(found) == 1 and "2,26%" in found[0]


@pytest.mark.parametrize(("form", "old", "new"), [
    ("html", b"2,25%", b"2,26%"), ("xlsx", b"<v>0.0225", b"<v>0.0226"), ("csv", b",0.0225", b",0.0226"),
])
def test_one_other_number_in_a_file_of_the_server_is_seen(folder, file_in, document, form, old, new):
    path = folder / f"altered-{form}.xlsx"
    whole = file_in(form).read_bytes()
    if form == "html":
        assert whole.count(old) == 1
        path.write_bytes(whole.replace(old, new))
    else:
        changed = 0
        with zipfile.ZipFile(file_in(form)) as given, zipfile.ZipFile(path, "w") as made:
            for name in given.namelist():
                changed += given.read(name).count(old)
                made.writestr(name, given.read(name).replace(old, new))
        assert changed == 1
    found = differences(form, path, document)
    assert len(found) == 1 and "0.0226" in found[0].replace("2,26%", "0.0226")


@pytest.mark.parametrize("form", figures.READERS)
def test_a_row_and_a_table_too_few_are_seen(file_in, document, form):
    fewer = copy.deepcopy(document)
    table = next(table for _, table in sheets.tables(fewer) if table["caption"] == "Eenheden")
    table["rows"].insert(0, table["rows"][0])
    assert differences(form, file_in(form), fewer) != []
    fewer["sections"].pop()
    assert "tables for" in differences(form, file_in(form), fewer)[0]
