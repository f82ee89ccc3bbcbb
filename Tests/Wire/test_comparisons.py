"""Sessions side by side: a first measurement and its repetition, over the wire, through an archive too."""

import json
import re
import subprocess

import answers
import pytest
from client import Refused
from support.server import BINARY
from test_exports import fetch, made
from test_session import open_for, show

PHRASE = "een zin van meer dan twaalf tekens"


def compare(table, *sessions, key=None, **more):
    body = {"sessions": list(sessions), **more}
    return table.api.call("POST", "/api/v1/comparisons", body, bearer=key or table.place.key)


async def measured(table, value, people=6):
    """Everyone places the same, and the outcome is shown."""
    await table.people(people, perspective="beleid")
    await open_for(table, "i2")
    for phone in table.phones:
        await phone.command("answer", answers.place("lokale-teams", value), item="i2")
    await show(table, "i2")


def page(table, *sessions, **more):
    return fetch(table, compare(table, *sessions, **more)["page"])[1]


def row(markup, label="Lokale teams"):
    """What a row of the first table says, without its tags."""
    found = re.search(rf"<th[^>]*>{label}</th>(.*?)</tr>", markup, re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found[1])).strip()


async def test_a_measurement_and_its_repetition_are_laid_side_by_side_with_their_numbers(place):
    async with place.table(date="2026-11-20") as then, place.table(date="2027-11-19") as now:
        await measured(then, 20)
        await measured(now, 31, people=7)
        markup = page(now, now.session, then.session)
        assert row(markup) == "2,0 n 6 3,1 n 7 +1,1"
        assert "Er zaten andere mensen aan tafel" in markup and "<script" not in markup
        assert page(now, then.session, now.session) == markup
        assert "Different people were at the table" in page(now, then.session, now.session, language="en")
        found = compare(now, then.session, now.session)
        headers, kept = fetch(now, found["files"]["html"])
        assert headers["Content-Disposition"] == 'attachment; filename="vergelijking.html"'
        assert kept.startswith("<!DOCTYPE html>")
        with pytest.raises(Refused, match="not-found"):
            fetch(now, found["files"]["html"])
        for format, begin in (("xlsx", "PK"), ("csv", "PK"), ("pdf", "%PDF"), ("docx", "PK"), ("odt", "PK")):
            kept = fetch(now, found["files"][format])[1]
            assert kept[:len(begin)] in (begin, begin.encode()), format


async def test_fewer_people_than_the_strictest_session_asks_for_give_a_number_only(place):
    async with place.table(date="2026-11-20", k=3) as then, place.table(date="2027-11-19") as now:
        await measured(then, 27, people=4)
        await measured(now, 31)
        markup = page(now, then.session, now.session)
        assert row(markup) == "te weinig n 4 3,1 n 6 –"
        assert "2,7" not in markup


async def test_an_archived_session_is_compared_with_a_later_one_and_never_with_itself(place, tmp_path):
    async with place.table(date="2026-11-20", privacy="open-tafel") as then, place.table(date="2027-11-19") as now:
        await measured(then, 20)
        await measured(now, 31)
        _, _, content = made(then, format="archive", passphrase=PHRASE)
        (tmp_path / "archief").write_bytes(content)
        (tmp_path / "zin").write_text(PHRASE)
        before = set(place.api.call("GET", "/api/v1/sessions", bearer=place.key)["sessions"])
        said = subprocess.run(
            [BINARY, "import", tmp_path / "archief", "--passphrase-file", tmp_path / "zin",
             "--data", place.server.folder / "data"], capture_output=True, text=True, timeout=60)
        assert said.returncode == 0, said.stdout + said.stderr
        listed = place.api.call("GET", "/api/v1/sessions", bearer=place.key)["sessions"]
        (back,) = set(listed) - before
        assert listed[back]["imported"] and "imported" not in listed[now.session]
        markup = page(now, back, now.session)
        assert row(markup) == "2,0 n 6 3,1 n 6 +1,1" and "ingelezen op" in markup
        for pair in [(now.session, now.session), (then.session, back), (back, now.session, then.session)]:
            with pytest.raises(Refused, match="comparison-same") as refusal:
                compare(now, *pair)
            assert refusal.value.status == 409


async def test_only_who_owns_all_of_the_sessions_sees_them_side_by_side(place):
    async with place.table() as mine, place.table() as ours:
        said = subprocess.run(
            [BINARY, "key", "add", "Collega", "--data", place.server.folder / "data"],
            capture_output=True, text=True, timeout=60)
        assert said.returncode == 0, said.stderr
        other = re.search(r"[\w-]{40,}", said.stdout)[0]
        pair = mine.session, ours.session
        with pytest.raises(Refused, match="not-owner") as refusal:
            compare(mine, *pair, key=other)
        assert refusal.value.status == 403
        for token in (mine.desk.token, mine.join()["token"], "niets"):
            with pytest.raises(Refused, match="key-unknown"):
                compare(mine, *pair, key=token)
        with pytest.raises(Refused, match="session-unknown"):
            compare(mine, mine.session, "bestaatniet")
        # Nothing was asked in either: that is no mistake, and the page says so.
        assert "Er is niets om te vergelijken" in page(mine, *pair)


@pytest.mark.parametrize("body, code, field", [
    ({}, "malformed", "sessions"), ({"sessions": "a,b"}, "malformed", "sessions"),
    ({"sessions": ["a", 1]}, "malformed", "sessions"), ({"sessions": ["a"]}, "out-of-range", "sessions"),
    ({"sessions": list("abcdefghi")}, "out-of-range", "sessions"),
    ({"sessions": ["a", "b"], "language": "fr"}, "malformed", "language"),
])
async def test_what_is_no_wish_for_a_comparison_is_refused(place, body, code, field):
    status, problem = place.server.post("/api/v1/comparisons", body, bearer=place.key)
    assert (status, problem["code"], problem["field"]) == (400, code, field), json.dumps(problem)
