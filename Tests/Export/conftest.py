"""What tests of files share: making them, and opening them with programs that are not ours."""

import json
import os
import pathlib
import subprocess
import tempfile

import pytest
from xdist.scheduler import LoadScopeScheduling

ROOT = pathlib.Path(__file__).resolve().parents[2]
PYTHON = pathlib.Path(os.environ.get("WIJKTAFEL_RENDERER_PYTHON", ROOT / ".venv-renderer/bin/python"))
PROGRAM = ROOT / "deploy/renderer/render.py"
FORMATS = ("pdf-ua", "pdf-a", "odt", "docx", "figures")
SUFFIXES = {"pdf-ua": "pdf", "pdf-a": "pdf", "odt": "odt", "docx": "docx", "figures": "zip"}
# Long enough for the largest report on a busy machine; a report of the demo takes seconds.
LIMIT = 180


# They share sessions that take a minute or two to hold.
SESSIONS = {"test_sessions.py", "test_large.py", "test_html.py"}


class Dealing(LoadScopeScheduling):
    """Keeps tests together that share what takes long to make, when two run at a time."""

    def _split_scope(self, nodeid):
        name = nodeid.split("::")[0].rpartition("/")[2]
        return "sessions" if name in SESSIONS else name


def pytest_xdist_make_scheduler(config, log):
    """Deals by what tests share, which the plugin's own groups of marks no longer do with this pytest."""
    return Dealing(config, log)


def render(form, document, check=True):
    """Runs the program as the server does, without its walls: here it must be harmless by itself."""
    done = subprocess.run(
        [PYTHON, "-I", "-B", PROGRAM, "--format", form],
        input=document if isinstance(document, bytes) else json.dumps(document).encode(),
        capture_output=True, timeout=LIMIT,
        env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"},
    )
    if check:
        assert done.returncode == 0, done.stderr.decode()
    return done


def files_of(name, document, folder, made):
    """Gives the file of a document in a format: one that is there, or one that is made when it is first asked for."""

    def one(form):
        if form in made:
            return made[form]
        path = folder / f"{name}-{form}.{SUFFIXES[form]}"
        if not path.exists():
            path.write_bytes(render(form, document).stdout)
        return path

    return one


@pytest.fixture(scope="session")
def folder():
    """A folder for all files of a run; made once, because some take long to make."""
    with tempfile.TemporaryDirectory(prefix="wijktafel-export-") as path:
        yield pathlib.Path(path)


@pytest.fixture(scope="session")
def file_of(folder):
    """The file of a document by its name in `documents`, made when it is first asked for."""
    import documents

    def made(name, form):
        path = folder / f"{name}-{form}.{SUFFIXES[form]}"
        if not path.exists():
            document = documents.DEMO if name == "demo" else getattr(documents, name)()
            path.write_bytes(render(form, document).stdout)
        return path

    return made


def _opener(folder, form, package):
    """Opens files with LibreOffice and gives the paths of what it makes of them."""
    if subprocess.run(["which", "soffice"], capture_output=True).returncode != 0:
        pytest.skip(f"LibreOffice is not installed: apt-get install {package}")

    def opened(path):
        # Sessions give their files the same names.
        place = folder / "office" / path.parent.name
        made = place / (path.stem + f"-{path.suffix[1:]}.{form}")
        if not made.exists():
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form,
                 "--outdir", place, path],
                check=True, capture_output=True, timeout=LIMIT,
            )
            (place / (path.stem + f".{form}")).rename(made)
        return made

    return opened


@pytest.fixture(scope="session")
def office(folder):
    """Opens a text with LibreOffice and gives the path of the PDF that it makes of it."""
    return _opener(folder, "pdf", "libreoffice-writer-nogui")


@pytest.fixture(scope="session")
def calc(folder):
    """Opens a spreadsheet with LibreOffice and gives the path of the same as flat XML."""
    return _opener(folder, "fods", "libreoffice-calc-nogui")


@pytest.fixture(scope="session")
def held(folder):
    """Sessions that were held with nobody, with one and with a room, by their names."""
    import sessions

    return sessions.hold(folder)


@pytest.fixture(scope="session")
def evening(folder):
    """A session of a thousand people, five hundred remarks and three hundred cards of hostile text at the caps."""
    import crowd

    return crowd.hold(folder)


def text_of(path, *options):
    """The text of a PDF, as poppler reads it."""
    return subprocess.run(
        ["pdftotext", *options, path, "-"], check=True, capture_output=True, timeout=LIMIT, text=True
    ).stdout


@pytest.fixture(scope="session")
def samples(folder):
    """A folder with spreadsheets that the product made, and the documents that they must agree with."""
    binary = pathlib.Path(os.environ.get("WIJKTAFEL_BINARY", ROOT / ".build/debug/wijktafel"))
    made = folder / "samples"
    made.mkdir()
    subprocess.run([binary.parent / "ExportSamples", made], check=True, timeout=LIMIT)
    return made
