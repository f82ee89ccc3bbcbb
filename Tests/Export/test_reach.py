"""A document reaches no file and no address, whatever stands in it; and only documents are read."""

import copy
import socket
import threading

import documents
import pytest
from conftest import FORMATS, render

SECRET = "geheim-dat-nergens-mag-staan"


@pytest.fixture
def listener():
    """An address of this machine, and what came to it."""
    came = []
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.2)
    stop = threading.Event()

    def listen():
        while not stop.is_set():
            try:
                connection, _ = server.accept()
            except TimeoutError:
                continue
            came.append(True)
            connection.close()

    thread = threading.Thread(target=listen)
    thread.start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}/x.png", came
    stop.set()
    thread.join()
    server.close()


def reaching(file, address):
    """A document that tries to get at a file and an address in every way that we know of."""
    tries = [
        f'<link rel="attachment" href="{one}"><img src="{one}"><object data="{one}"></object>'
        f'<style>@import url({one}); @font-face {{ font-family: x; src: url({one}) }}</style>'
        for one in (file, address)
    ]
    drawing = (
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "FILE">]>'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="400" height="100">'
        '<style>@import url("ADDRESS"); text { fill: url("ADDRESS") }</style><text x="9" y="50">&x;</text>'
        '<image href="FILE" width="90" height="90"/><image xlink:href="ADDRESS" width="90" height="90"/>'
        '<use href="FILE#x"/><use href="ADDRESS#x"/><foreignObject><img src="ADDRESS"/></foreignObject></svg>'
    ).replace("FILE", file).replace("ADDRESS", address)
    plain = drawing.replace(drawing[: drawing.index("<svg")], "").replace("&x;", "")
    document = documents.every_kind()
    for one in tries:
        document["sections"].append(documents.section(one, [("paragraph", {"text": documents.texts(one)})]))
    shown = [("figure", {"figure": documents.figure(drawing=plain)})]
    document["sections"].append(documents.section("Tekening", shown))
    with_entity = copy.deepcopy(document)
    with_entity["sections"][-1]["blocks"][0]["figure"]["svg"] = drawing
    return document, with_entity


@pytest.mark.parametrize("form", FORMATS)
def test_a_document_reaches_no_file_and_no_address(tmp_path, listener, form):
    address, came = listener
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    for document in reaching(secret.as_uri(), address):
        done = render(form, document, check=False)
        assert done.returncode in (0, 4)
        assert SECRET not in spoken(done.stdout, tmp_path)
    assert came == []


def spoken(file, folder):
    """All that can be read out of a file, unpacked."""
    import io
    import subprocess
    import zipfile

    if file.startswith(b"PK"):
        archive = zipfile.ZipFile(io.BytesIO(file))
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    if not file:
        return ""
    path = folder / "made.pdf"
    path.write_bytes(file)
    unpacked = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, "-"], capture_output=True)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True)
    return (unpacked.stdout + text.stdout).decode("utf-8", "replace")


@pytest.mark.parametrize("given", [b"", b"{}", b"[]", b"\xff", b"[" * 100_000, b'{"format":"x"}'])
def test_what_is_no_document_is_refused(given):
    assert render("odt", given, check=False).returncode == 3


def test_a_member_that_is_not_known_is_refused_and_texts_stay_out_of_messages():
    document = documents.single()
    document["sections"][0]["blocks"][0]["extra"] = "iets van een deelnemer"
    done = render("odt", document, check=False)
    assert done.returncode == 3
    assert b"extra" in done.stderr and b"deelnemer" not in done.stderr


def test_a_row_of_another_length_and_a_size_that_no_drawing_has_are_refused():
    document = documents.every_kind()
    document["sections"][0]["blocks"][6]["table"]["rows"][0].pop()
    assert render("odt", document, check=False).returncode == 3
    document = documents.every_kind()
    document["sections"][0]["blocks"][7]["figure"]["width"] = 1e9
    assert render("odt", document, check=False).returncode == 3
