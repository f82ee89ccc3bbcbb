"""Files of the report, from the order to the download, by a client that knows the documents only."""

import io
import json
import os
import re
import shutil
import subprocess
import time
import zipfile

import pytest
from client import Refused
from jsonschema import Draft202012Validator
from support.server import BINARY, KEY, ROOT, Server
from table import Place

LIST = "/api/v1/sessions/{session}/exports"
ONE = LIST + "/{export}"
DONE = {"ready", "failed", "cancelled"}
RENDERED = ["pdf", "pdf-archive", "odt", "docx"]
TITLES = [
    '../../etc/"passwd"', 'x"; filename="evil.exe', "Wijk\r\nX-Evil: 1", "\u202egnp.exe",
    "Ünïcødé 🏘️ " + "a" * 100,
]


def offer(table, token=None):
    return table.api.call("GET", LIST, bearer=token or table.desk.token, session=table.session)


def order(table, **choices):
    return table.api.call("POST", LIST, choices, table.desk.token, session=table.session)["export"]


def look(table, export):
    return table.api.call("GET", ONE, bearer=table.desk.token, session=table.session, export=export)


def drop(table, export):
    return table.api.call("DELETE", ONE, bearer=table.desk.token, session=table.session, export=export)


def ticket(table, kind, **more):
    return table.api.call(
        "POST", "/api/v1/tickets", {"session": table.session, "kind": kind, **more}, table.desk.token)["url"]


def fetch(table, url):
    """What an address of a ticket gives: headers and content."""
    content = table.api.call("GET", "/report/{ticket}", ticket=url.removeprefix("/report/"))
    return table.api.headers, content


def finished(table, export, patience=60):
    """Follows an export until it is done; every step on the way has a percentage that never goes down."""
    deadline, percent = time.monotonic() + patience, 0
    while time.monotonic() < deadline:
        found = look(table, export)
        if found["state"] in DONE:
            return found
        assert found.get("percent", percent) >= percent
        percent = found.get("percent", percent)
    raise AssertionError(f"not done in {patience} s: {found}")


def made(table, **choices):
    """Makes a file and fetches it: what was said of it, the headers and the content."""
    export = order(table, **choices)
    found = finished(table, export)
    assert found["state"] == "ready", found
    return found, *fetch(table, ticket(table, "export", export=export))


def wijktafel(*arguments):
    """Runs a command of an administrator."""
    return subprocess.run([BINARY, *arguments], capture_output=True, text=True, timeout=60,
                          env={**os.environ, "SWIFT_BACKTRACE": "enable=no", "LANG": "C.UTF-8"})


def has_renderer(table):
    return offer(table)["formats"]["pdf"]["available"]


async def test_a_file_from_the_order_to_the_download_and_away(place):
    async with place.table(date="2026-11-21") as table:
        offered = offer(table)
        assert offered["formats"]["html"]["available"] and offered["exports"] == {}
        assert sorted(offered["chapters"], key=lambda key: offered["chapters"][key]["rank"])[0] == "summary"
        assert [key for key, chapter in offered["chapters"].items() if chapter.get("fixed")] == ["account"]
        export = order(table, format="html")
        found = finished(table, export)
        assert found["name"] == "verslag-2026-11-21.html" and found["interim"] is True and found["language"] == "nl"
        assert offer(table)["exports"] == {export: found}
        url = ticket(table, "export", export=export)
        headers, content = fetch(table, url)
        assert headers["Content-Disposition"] == 'attachment; filename="verslag-2026-11-21.html"'
        assert headers["Content-Type"].startswith("text/html") and headers["Cache-Control"] == "no-store"
        assert len(content.encode()) == found["bytes"] and "Samenvatting" in content
        with pytest.raises(Refused, match="not-found"):
            fetch(table, url)
        drop(table, export)
        for gone in (look, drop):
            with pytest.raises(Refused, match="404 .*export-gone"):
                gone(table, export)
        with pytest.raises(Refused, match="export-gone"):
            ticket(table, "export", export=export)
        metrics = place.server.get("/metrics").decode()
        assert re.search(r'wijktafel_exports_total\{end="ready"\} [1-9]', metrics)
        assert "wijktafel_exports_unfinished 0" in metrics


async def test_json_is_as_its_schema_says(place):
    async with place.table() as table:
        schema = json.loads(place.server.get("/document.schema.json"))
        found, headers, document = made(table, format="json", language="en")
        assert headers["Content-Type"] == "application/json" and found["name"].endswith(".json")
        Draft202012Validator(schema).validate(document)
        assert document["language"] == "en" and document["title"] == "Wijk Oost"


async def test_a_preview_is_the_report(place):
    async with place.table() as table:
        for choices in ({}, {"language": "en", "chapters": ["summary"], "remarks": False}, {"item": "i2"}):
            headers, preview = fetch(table, ticket(table, "preview", **choices))
            assert headers["Content-Disposition"] == "inline"
            assert made(table, format="html", **choices)[2] == preview
        with pytest.raises(Refused, match="400 .*unknown-target.*item"):
            ticket(table, "preview", item="i99")


async def test_the_questions_come_on_paper_in_order_and_in_two_languages(place):
    async with place.table() as table:
        headers, sheets = fetch(table, ticket(table, "paper"))
        assert headers["Content-Disposition"] == "inline"
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        page = sheets.decode() if isinstance(sheets, bytes) else sheets
        agenda = table.desk.view["agenda"]
        asked = [each for each in sorted(agenda, key=lambda each: agenda[each]["rank"]) if "worksheet" in agenda[each]]
        assert re.findall(r'class="part" data-key="([^"]+)"', page) == asked
        assert '<html lang="nl">' in page and "versnipperaar" in page
        one = fetch(table, ticket(table, "paper", language="en", item=asked[0]))[1]
        one = one.decode() if isinstance(one, bytes) else one
        assert re.findall(r'class="part" data-key="([^"]+)"', one) == asked[:1] and '<html lang="en">' in one
        for item in ("i99", "i1"):
            with pytest.raises(Refused, match="400 .*unknown-target.*item"):
                ticket(table, "paper", item=item)
        for bearer in (table.join()["token"], None):
            with pytest.raises(Refused, match="token-unknown"):
                table.api.call("POST", "/api/v1/tickets", {"session": table.session, "kind": "paper"}, bearer)


async def test_what_was_not_chosen_is_not_in_it(place):
    async with place.table() as table:
        whole = {one["key"] for one in made(table, format="json")[2]["sections"]}
        assert whole == set(offer(table)["chapters"])
        chosen = made(table, format="json", chapters=["agreements"], perspectives=False)[2]
        assert [one["key"] for one in chosen["sections"]] == ["agreements", "account"]
        assert "Wie er aan tafel zat" not in json.dumps(chosen)


@pytest.mark.parametrize("body, code, field", [
    ({}, "malformed", "format"), ({"format": "exe"}, "unknown-target", "format"),
    ({"format": "html", "language": "fr"}, "malformed", "language"),
    ({"format": "html", "chapters": ["worksheet:nowhere"]}, "unknown-target", "chapters"),
    ({"format": "html", "chapters": "summary"}, "malformed", "chapters"),
    ({"format": "html", "chapters": ["summary", "summary"]}, "malformed", "chapters"),
    ({"format": "html", "item": "i99"}, "unknown-target", "item"),
    ({"format": "html", "item": "i2", "chapters": ["summary"]}, "malformed", "chapters"),
    ({"format": "html", "remarks": "yes"}, "malformed", "remarks"),
    ({"format": "archive", "passphrase": "te kort"}, "out-of-range", "passphrase"),
    ({"format": "html", "passphrase": "een zin van twaalf tekens"}, "unknown-key", "passphrase"),
    ({"format": "html", "out": "/etc/passwd"}, "unknown-key", "out"),
])
async def test_wrong_choices_are_refused_and_nothing_is_made(place, body, code, field):
    async with place.table() as table:
        status, problem = place.server.post(
            f"/api/v1/sessions/{table.session}/exports", body, bearer=table.desk.token)
        assert (status, problem["code"], problem["field"]) == (400, code, field)
        assert offer(table)["exports"] == {}


async def test_only_a_desk_of_the_session_gets_at_its_files(place):
    async with place.table() as table, place.table() as other:
        export = order(table, format="html")
        finished(table, export)
        phone = await table.phone()
        for token in (other.desk.token, phone.token, "x" * 43, None):
            for method, template, body in (
                    ("GET", LIST, None), ("POST", LIST, {"format": "html"}), ("GET", ONE, None), ("DELETE", ONE, None)):
                with pytest.raises(Refused, match="401 .*token-unknown"):
                    table.api.call(method, template, body, token, session=table.session, export=export)
            with pytest.raises(Refused, match="401 .*token-unknown"):
                table.api.call("POST", "/api/v1/tickets",
                               {"session": table.session, "kind": "export", "export": export}, token)
        # With a token of one's own the id of somebody else's export leads nowhere.
        for use in (look, drop, lambda at, id: ticket(at, "export", export=id)):
            with pytest.raises(Refused, match="404 .*export-gone"):
                use(other, export)
        assert look(table, export)["state"] == "ready"


@pytest.mark.parametrize("title", TITLES)
async def test_a_name_holds_nothing_that_anybody_typed(place, title):
    async with place.table(title=title) as table:
        found, headers, _ = made(table, format="html")
        assert re.fullmatch(r"verslag-[0-9]{4}-[0-9]{2}-[0-9]{2}\.html", found["name"])
        assert headers["Content-Disposition"] == f'attachment; filename="{found["name"]}"'
        assert "X-Evil" not in headers


async def test_a_file_from_before_answers_were_wiped_is_not_given_out(place):
    async with place.table() as table:
        phone = await table.phone()
        await table.desk.command("item.open", {"item": "i2"})
        await phone.command("answer", {"do": "place", "theme": "lokale-teams", "measure": "nu", "value": 20}, item="i2")
        before = order(table, format="html")
        finished(table, before)
        url = ticket(table, "export", export=before)
        await phone.command("erase", {})
        for use in (lambda: fetch(table, url), lambda: look(table, before)):
            with pytest.raises(Refused, match="export-gone"):
                use()
        assert made(table, format="html")


async def test_a_closed_session_still_gives_its_report_and_a_purged_one_nothing(place):
    async with place.table() as table:
        await table.desk.command("session.close")
        found, _, content = made(table, format="html")
        assert found["interim"] is False and "de sessie is gesloten" in content
        export = order(table, format="html")
        finished(table, export)
        url = ticket(table, "export", export=export)
        place.api.call("DELETE", "/api/v1/sessions/{session}", bearer=KEY, session=table.session)
        with pytest.raises(Refused, match="export-gone"):
            fetch(table, url)
        with pytest.raises(Refused, match="token-unknown"):
            look(table, export)


async def test_tables_and_figures_are_archives_of_files(place):
    async with place.table() as table:
        await table.desk.command("action.put", {"action": "a1", "what": "=1+1"})
        for format, kind, wanted in (
                ("xlsx", "spreadsheetml", "xl/workbook.xml"), ("csv", "zip", "datawoordenboek.csv"),
                ("figures", "zip", "inhoud.csv")):
            found, headers, content = made(table, format=format)
            assert kind in headers["Content-Type"]
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                assert archive.testzip() is None and wanted in archive.namelist(), format
                assert format != "csv" or any(b"'=1+1" in archive.read(name) for name in archive.namelist())


async def test_a_package_says_itself_that_nothing_was_changed(place, tmp_path):
    async with place.table(date="2026-11-21") as table:
        phone = await table.phone(name="Aleida Brouwerhuis")
        await table.desk.command("item.open", {"item": "i2"})
        await phone.command("answer", {"do": "place", "theme": "lokale-teams", "measure": "nu", "value": 20}, item="i2")
        found, _, content = made(table, format="package")
        assert found["name"] == "verslag-2026-11-21-pakket.zip"
        package = tmp_path / found["name"]
        package.write_bytes(content)
        said = wijktafel("verify", package, "--data", place.server.folder / "data")
        assert said.returncode == 0 and "Good: nothing was changed" in said.stdout, said.stdout + said.stderr
        with zipfile.ZipFile(package) as archive:
            names = set(archive.namelist())
            assert {"verslag-2026-11-21.html", "verslag-2026-11-21.json", "verslag-2026-11-21.xlsx",
                    "tabellen/datawoordenboek.csv", "figuren/inhoud.csv", "metadata.json", "mdto.xml"} <= names
            assert ("verslag-2026-11-21.pdf" in names) == has_renderer(table)
            assert not any(b"Aleida" in archive.read(name) for name in names)
            assert "log.jsonl" not in names and "session.json" not in names


async def test_no_desk_gets_what_each_person_answered_in_an_anonymous_session(place):
    async with place.table() as table:
        found = offer(table)["formats"]["archive"]
        assert not found["available"] and "anoniem" in found["advice"]["nl"]
        wish = {"format": "archive", "passphrase": "een zin van meer dan twaalf tekens"}
        status, problem = place.server.post(
            f"/api/v1/sessions/{table.session}/exports", wish, bearer=table.desk.token)
        assert (status, problem["code"], problem["advice"]) == (503, "export-unavailable", found["advice"])


async def test_an_archive_opens_with_its_passphrase_only_and_brings_the_session_back(place, tmp_path):
    async with place.table(date="2026-11-21", privacy="open-tafel") as table:
        await table.desk.command("action.put", {"action": "a1", "what": "Spreekuur in het buurthuis"})
        found, _, content = made(table, format="archive", passphrase="een zin van meer dan twaalf tekens")
        assert found["name"] == "verslag-2026-11-21.wijktafel" and b"Spreekuur" not in content
        (tmp_path / "archief").write_bytes(content)
        (tmp_path / "goed").write_text("een zin van meer dan twaalf tekens\n")
        (tmp_path / "fout").write_text("een zin van veel meer tekens\n")
        data = ["--data", place.server.folder / "data"]
        assert wijktafel("verify", tmp_path / "archief", "--passphrase-file", tmp_path / "fout", *data).returncode == 1
        said = wijktafel("verify", tmp_path / "archief", "--passphrase-file", tmp_path / "goed", *data)
        assert said.returncode == 0, said.stdout + said.stderr
        said = wijktafel("import", tmp_path / "archief", "--passphrase-file", tmp_path / "goed", *data)
        assert said.returncode == 0, said.stdout + said.stderr
        listed = wijktafel("export", *data).stdout.splitlines()
        back = next(line.split()[0] for line in listed if "closed" in line)
        out = tmp_path / "uit"
        said = wijktafel("export", back, *data, "--root", ROOT, "--format", "html", "--out", out)
        assert said.returncode == 0, said.stderr
        report = next(out.iterdir()).read_text()
        assert "Spreekuur in het buurthuis" in report and "Teruggehaald uit een archief" in report


async def test_rendered_files_are_made_and_too_many_are_refused_and_stopped(place):
    async with place.table() as table:
        if not has_renderer(table):
            pytest.skip("deploy/setup.sh --renderer has not been run")
        starts = {"pdf": b"%PDF-", "pdf-archive": b"%PDF-", "odt": b"PK", "docx": b"PK"}
        for format in RENDERED:
            found, headers, content = made(table, format=format)
            assert content.startswith(starts[format]) and len(content) == found["bytes"]
            assert headers["Content-Disposition"] == f'attachment; filename="{found["name"]}"'
        asked = []
        with pytest.raises(Refused, match="503 .*export-busy") as refusal:
            while len(asked) < 20:
                asked.append(order(table, format="pdf"))
        assert int(refusal.value.headers["Retry-After"]) > 0
        for export in asked:
            if look(table, export)["state"] not in DONE:
                drop(table, export)
        assert "cancelled" in {look(table, export)["state"] for export in asked}
        assert made(table, format="html")


async def test_a_package_that_is_called_off_leaves_nothing_at_work(place):
    async with place.table() as table:
        if not has_renderer(table):
            pytest.skip("deploy/setup.sh --renderer has not been run")
        for share in (1, 40):
            export = order(table, format="package")
            while (found := look(table, export))["state"] not in DONE and found.get("percent", 0) < share:
                pass
            drop(table, export)
            assert look(table, export)["state"] == "cancelled"
        deadline = time.monotonic() + 10
        while place.server.children():
            assert time.monotonic() < deadline, "a renderer went on"
        assert made(table, format="pdf")


@pytest.fixture
def bare_place(tmp_path):
    """An installation where nobody installed the renderer."""
    for name in ("Public", "Plugins"):
        shutil.copytree(ROOT / name, tmp_path / name)
    server = Server("--root", str(tmp_path)).start()
    yield Place(server)
    server.stop()
    assert "No PDF, ODT and DOCX" in (server.folder / "log.txt").read_text()
    server.remove()


async def test_without_the_renderer_the_server_says_what_is_missing_and_makes_the_rest(bare_place):
    async with bare_place.table() as table:
        formats = offer(table)["formats"]
        for format in RENDERED:
            assert not formats[format]["available"] and "deploy/renderer" in formats[format]["advice"]["nl"]
            status, problem = bare_place.server.post(
                f"/api/v1/sessions/{table.session}/exports", {"format": format}, bearer=table.desk.token)
            assert (status, problem["code"]) == (503, "export-unavailable")
            assert problem["advice"] == formats[format]["advice"]
        for format in sorted(set(formats) - set(RENDERED) - {"archive"}):
            assert made(table, format=format), format


async def test_an_administrator_writes_files_beside_the_running_server(place, tmp_path):
    async with place.table(date="2026-11-21") as table:
        await table.desk.command("action.put", {"action": "a1", "what": "Spreekuur in het buurthuis"})
        command = ["export", table.session, "--data", place.server.folder / "data", "--root", ROOT,
                   "--format", "html,json", "--out", tmp_path / "out", "--language", "en"]
        run = lambda *more: wijktafel(*command, *more)  # noqa: E731
        first = run()
        assert first.returncode == 0, first.stderr
        names = sorted(path.name for path in (tmp_path / "out").iterdir())
        assert names == ["report-2026-11-21.html", "report-2026-11-21.json"]
        assert (tmp_path / "out" / names[0]).read_text() == made(table, format="html", language="en")[2]
        again = run()
        assert again.returncode != 0 and "exists already" in again.stderr
        listed = wijktafel("export", "--data", place.server.folder / "data")
        assert table.session in listed.stdout and "2026-11-21" in listed.stdout
        assert "knows no exe" in run("--format", "exe").stderr
        # The session goes on as if nobody had looked.
        await table.desk.command("item.open", {"item": "i2"})
