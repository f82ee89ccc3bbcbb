"""Packages as a stranger makes and checks them: by what LEESMIJ.txt and OPERATIONS.md say, without our code."""

import hashlib
import json
import os
import pathlib
import re
import stat
import subprocess
import zipfile

import pytest
from support.server import BINARY, KEY, Server

HEAD = bytes.fromhex("302a300506032b6570032100")
METADATA = {
    "format": "wijktafel-package", "version": 1, "kind": "publishable", "session": "tafel", "title": "Wijk Oost",
    "language": "nl", "madeAt": "2026-11-21T12:00:00Z", "interim": False, "software": "elsewhere",
    "chain": {"version": 0, "hash": "0" * 64}, "instruments": [], "formats": ["html"],
}


def wijktafel(*arguments, code=0, **environment):
    done = subprocess.run(
        [BINARY, *arguments], capture_output=True, text=True, timeout=60,
        env={**os.environ, "SWIFT_BACKTRACE": "enable=no", "LANG": "C.UTF-8", **environment})
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def key(tmp_path):
    """A key made by OpenSSL, and its open half as Wijktafel writes it."""
    path = tmp_path / "key.pem"
    subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", path], check=True, timeout=30)
    der = subprocess.run(
        ["openssl", "pkey", "-in", path, "-pubout", "-outform", "DER"], check=True, capture_output=True, timeout=30)
    assert der.stdout.startswith(HEAD)
    return path, "ed25519:" + der.stdout[len(HEAD):].hex()


def pack(folder, key, files, change=None):
    """A package put together from its description."""
    path, public = key
    files = {
        "LEESMIJ.txt": "Lees mij", "metadata.json": json.dumps(METADATA), "public-key.txt": public + "\n", **files}
    files = {name: text.encode() for name, text in files.items()}
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items()).encode()
    (folder / "sums").write_bytes(sums)
    subprocess.run(
        ["openssl", "pkeyutl", "-sign", "-inkey", path, "-rawin", "-in", folder / "sums", "-out", folder / "sig"],
        check=True, timeout=30)
    files = {**files, "SHA256SUMS": sums, "SHA256SUMS.sig": (folder / "sig").read_bytes(), **(change or {})}
    with zipfile.ZipFile(folder / "package.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            if data is not None:
                archive.writestr(name, data)
    return folder / "package.zip"


def test_a_package_made_by_somebody_else_from_the_description_is_good(tmp_path, key):
    package = pack(tmp_path, key, {"verslag.html": "<p>Verslag</p>"})
    said = wijktafel("verify", package, "--key", key[1], "--data", tmp_path / "none")
    assert "same        verslag.html\n" in said and said.endswith("Good: nothing was changed.\n")
    assert "gelijk      verslag.html\n" in wijktafel("verify", package, "--key", key[1], LANG="nl_NL.UTF-8")
    assert "Goed: " in wijktafel("verify", package, "--key", key[1], "--language", "nl")


def test_a_package_by_an_unknown_key_is_told_from_one_that_is_trusted(tmp_path, key):
    package = pack(tmp_path, key, {"verslag.html": "x"})
    said = wijktafel("verify", package, "--data", tmp_path / "none", code=2)
    assert key[1] in said and "whose it is we don't know" in said
    (tmp_path / "gemeente.txt").write_text(key[1])
    wijktafel("verify", package, "--key", tmp_path / "gemeente.txt")


@pytest.mark.parametrize("change, word", [
    ({"verslag.html": b"y"}, "CHANGED     verslag.html"),
    ({"verslag.html": None}, "MISSING     verslag.html"),
    ({"extra.html": b"y"}, "ADDED       extra.html"),
    ({"SHA256SUMS.sig": b"y" * 64}, "NOT right"),
    ({"SHA256SUMS.sig": None}, "MISSING."),
])
def test_what_was_changed_is_named(tmp_path, key, change, word):
    package = pack(tmp_path, key, {"verslag.html": "x"}, change)
    said = wijktafel("verify", package, "--key", key[1], code=1)
    assert word in said and "Not good" in said


def test_what_is_no_package_is_said_in_words(tmp_path):
    for name, content in [("leeg", b""), ("tekst", b"hallo"), ("half.zip", b"PK\x03\x04" + b"\0" * 60)]:
        (tmp_path / name).write_bytes(content)
        said = wijktafel("verify", tmp_path / name, code=1)
        assert "Choose another file" in said or "damaged" in said
    assert "can't be read" in wijktafel("verify", tmp_path / "nergens", code=1)


def test_nothing_but_a_good_archive_is_brought_back(tmp_path, key):
    package = pack(tmp_path, key, {"verslag.html": "x"})
    (tmp_path / "zin").write_text("een zin van twaalf tekens\n")
    data = tmp_path / "data"
    said = wijktafel("import", package, "--data", data, code=1)
    assert "--passphrase-file" in said
    said = wijktafel("import", package, "--passphrase-file", tmp_path / "zin", "--data", data, code=1)
    assert "Nothing was brought back" in said
    assert not (data / "wijktafel.sqlite").exists()


def test_what_is_no_archive_is_not_decrypted(tmp_path, key):
    package = pack(tmp_path, key, {"verslag.html": "x"})
    (tmp_path / "zin").write_text("een zin van twaalf tekens\n")
    out = tmp_path / "uit.zip"
    said = wijktafel("decrypt", package, "--passphrase-file", tmp_path / "zin", "--out", out, code=1)
    assert "Choose another file" in said and not out.exists()


def test_the_key_of_a_server_is_made_once_and_is_the_owners_alone(tmp_path):
    data = tmp_path / "data"
    first = wijktafel("key", "public", "--data", data)
    assert first.startswith("ed25519:") and len(first) == 8 + 64 + 1
    assert wijktafel("key", "public", "--data", data) == first
    assert stat.S_IMODE((data / "signing.key").stat().st_mode) == 0o600
    (data / "signing.key").chmod(0o644)
    assert "others than its owner" in wijktafel("key", "public", "--data", data, code=1)


PACKAGES = pathlib.Path(__file__).parent / "packages"
"""Made by version 0.1.0 and never made anew: what municipalities keep for years has to open for years."""


@pytest.fixture
def phrase(tmp_path):
    path = tmp_path / "zin"
    path.write_text("een zin van twaalf tekens\n")
    return path


def test_packages_of_the_first_version_are_still_good(phrase):
    key = ("--key", PACKAGES / "version-1.key.txt")
    said = wijktafel("verify", PACKAGES / "version-1.zip", *key)
    assert said.startswith("Package of “Wijk Oost”") and "log" not in said
    said = wijktafel("verify", PACKAGES / "version-1.wijktafel", "--passphrase-file", phrase, *key)
    assert said.startswith("Archive of “Wijk Oost”")
    assert "The log is whole: 14 events, 1 of them erased on request." in said
    wijktafel("verify", PACKAGES / "version-1.wijktafel", *key, code=1)


def test_an_archive_of_the_first_version_is_read_by_other_programs(tmp_path, phrase):
    out = tmp_path / "uit.zip"
    wijktafel("decrypt", PACKAGES / "version-1.wijktafel", "--passphrase-file", phrase, "--out", out)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    with zipfile.ZipFile(out) as archive:
        events = [json.loads(line) for line in archive.read("log.jsonl").splitlines()]
        session = json.loads(archive.read("session.json"))
    assert [event["version"] for event in events] == list(range(1, 15))
    assert [event["type"] for event in events if "payload" not in event] == ["worksheet"]
    assert all(json.loads(event["payload"]) is not None for event in events if "payload" in event)
    assert len(session["people"]) == 6 and "invite" not in session["settings"]
    wijktafel("decrypt", PACKAGES / "version-1.wijktafel", "--passphrase-file", phrase, "--out", out, code=1)


def test_a_session_is_brought_back_beside_a_running_server_and_reports_the_same(server, phrase):
    archive, data = PACKAGES / "version-1.wijktafel", server.folder / "data"
    arguments = ("import", archive, "--passphrase-file", phrase, "--data", data)
    assert "Nothing was brought back" in wijktafel(*arguments, code=1), "nobody said whose key that is"
    said = wijktafel(*arguments, "--key", PACKAGES / "version-1.key.txt")
    sessions = server.call("GET", "/api/v1/sessions", bearer=KEY)[1]["sessions"]
    assert len(sessions) == 1
    (id, session), = sessions.items()
    assert id in said and session["title"] == "Wijk Oost" and session["state"] == "closed"
    assert session["people"] == 6 and "code" not in session
    status, desk = server.post("/api/v1/exchanges", {"session": id, "role": "desk"}, bearer=KEY)
    assert status == 201
    report = server.get(f"/api/v1/sessions/{id}/report?language=nl", {"Authorization": f"Bearer {desk['token']}"})
    text = " ".join(re.sub(r"<[^>]+>", " ", report.decode()).split())
    # What the picture was made of when it was shown; one of the six was erased afterwards.
    for words in ("Over lokale teams zijn we het eens: fase 2", "6 van 6 deden mee", "Bellen met de wijk",
                  "Mensen wier antwoorden op verzoek zijn gewist: 1."):
        assert words in text
    counts = server.counts(id)
    assert counts["facts"] == 14 and counts["people"] == 6 and counts["links"] == 0


@pytest.fixture
def server():
    server = Server().start()
    yield server
    assert server.stop() == 0
    server.remove()
