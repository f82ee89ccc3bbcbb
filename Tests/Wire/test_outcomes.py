"""A published outcome: who may publish, what it shows, and when it is gone."""

import asyncio
import contextlib
import datetime
import re
import sqlite3
import time
import zoneinfo

import answers
import pytest
from client import Refused
from support.server import ROOT
from table import Place, Table
from test_erasure import REASON, bytes_on_disk
from test_exports import fetch
from test_session import open_for, show

ONE = "/api/v1/sessions/{session}/outcome"
SAID = "Elke maand samen de wijk in"


def day(ahead):
    """A day in the zone that sessions go by."""
    now = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam"))
    return (now.date() + datetime.timedelta(days=ahead)).isoformat()


def publish(table, until=None, **choices):
    """Publishes and answers the secret of the link."""
    body = {"until": until or day(7), **choices}
    made = table.api.call("PUT", ONE, body, table.desk.token, session=table.session)
    assert re.fullmatch(r"/uitkomst#[\w-]{43}", made["link"])
    return made["link"].split("#")[1]


def look(table, secret):
    return table.api.call("POST", "/api/v1/outcomes", {"secret": secret})


def page(table, secret):
    return fetch(table, look(table, secret)["page"])[1]


def take_back(table):
    table.api.call("DELETE", ONE, bearer=table.desk.token, session=table.session)


def is_gone(table, secret):
    with pytest.raises(Refused, match="outcome-gone") as refusal:
        look(table, secret)
    assert refusal.value.status == 404


async def conclude(table, text):
    ack = await table.desk.command("conclusion.put", {"item": "i2", "text": text})
    return ack["version"]


async def closed_session(table, people=6):
    """Everyone answers, the outcome is shown, something is concluded, and the session is closed."""
    phones = await table.people(people, perspective="beleid")
    await open_for(table, "i2")
    for number, phone in enumerate(phones):
        await phone.command("answer", answers.place("lokale-teams", 15 + number), item="i2")
    await show(table, "i2")
    await conclude(table, SAID)
    await table.desk.command("session.close", {})
    return phones


async def test_an_outcome_stays_as_it_was_published_until_it_is_taken_back(place):
    async with place.table() as table:
        phone = (await closed_session(table))[0]
        assert "outcome" not in phone.view
        secret = publish(table, remarks=False)
        for client in (phone, table.desk):
            await client.until(lambda client=client: "outcome" in client.view, "the link")
            assert client.view["outcome"]["url"] == f"{place.origin}/uitkomst#{secret}"
        found = look(table, secret)
        assert found["title"] == "Wijk Oost" and found["language"] == "nl" and "erased" not in found
        headers, before = fetch(table, found["page"])
        assert SAID in before and "<script" not in before and headers["Cache-Control"] == "no-store"
        with pytest.raises(Refused, match="not-found"):
            fetch(table, found["page"])
        await conclude(table, "Toch iets anders")
        assert page(table, secret) == before
        late = look(table, secret)["page"]
        take_back(table)
        is_gone(table, secret)
        with pytest.raises(Refused, match="outcome-gone"):
            fetch(table, late)
        await phone.until(lambda: "outcome" not in phone.view, "no link")
        with pytest.raises(Refused, match="outcome-gone"):
            take_back(table)


async def test_publishing_again_replaces_the_link_and_takes_what_was_chosen(place):
    async with place.table() as table:
        await closed_session(table)
        first = publish(table)
        second = publish(table, language="en", chapters=["summary", "account"])
        is_gone(table, first)
        assert look(table, second)["language"] == "en"
        text = page(table, second)
        assert "Summary" in text and "Agreements" not in text
        await table.desk.until(lambda: table.desk.view["outcome"]["url"].endswith(second), "the new link")


async def test_only_the_outcome_of_a_closed_session_is_published(place):
    async with place.table() as table:
        with pytest.raises(Refused, match="outcome-open") as refusal:
            publish(table)
        assert refusal.value.status == 409


async def test_phones_see_no_link_once_the_session_goes_on(place):
    async with place.table() as table:
        phone = (await closed_session(table))[0]
        secret = publish(table)
        await phone.until(lambda: "outcome" in phone.view, "the link")
        await table.desk.command("session.reopen", {})
        await phone.until(lambda: "outcome" not in phone.view, "no link")
        assert look(table, secret)["title"] and "outcome" in table.desk.view


@pytest.mark.parametrize("until, code", [
    (day(-1), "out-of-range"), (day(400), "out-of-range"), ("2026-02-30", "malformed"), ("morgen", "malformed"),
])
async def test_an_end_date_lies_between_today_and_the_end_of_the_session(place, until, code):
    async with place.table() as table:
        await table.desk.command("session.close", {})
        with pytest.raises(Refused, match=code) as refusal:
            publish(table, until)
        assert refusal.value.field == "until"
        publish(table, day(0))


async def test_what_somebody_had_erased_goes_from_the_outcome_too(place):
    async with place.table() as table:
        phones = await table.people(7, perspective="beleid")
        await open_for(table, "i2")
        for number, phone in enumerate(phones):
            await phone.command("answer", answers.place("lokale-teams", 15 + number), item="i2")
        author = phones[3]
        reason = {"do": "reason", "theme": "lokale-teams", "text": REASON}
        await author.command("answer", reason, item="i2")
        await table.desk.until(lambda: table.desk.view["remarks"], "the remark")
        await table.desk.command("remark.show", {"remark": next(iter(table.desk.view["remarks"]))})
        await show(table, "i2")
        await table.desk.command("session.close", {})
        secret = publish(table)
        await conclude(table, "Na het publiceren")
        before = page(table, secret)
        assert REASON in before and REASON.encode() in bytes_on_disk(place)
        await author.command("erase", {})
        assert REASON.encode() not in bytes_on_disk(place)
        found = look(table, secret)
        after = fetch(table, found["page"])[1]
        assert found["erased"] == 2
        assert REASON not in after and "Na het publiceren" not in after
        assert figures(after) == figures(before)
        assert "gewist na vaststelling: 2" in after
        assert REASON.encode() not in bytes_on_disk(place)


def figures(text):
    """The numbers that the tables of results hold."""
    return re.findall(r"<td[^>]*>([\d.,]+)</td>", text.split("Verantwoording")[0])


async def test_an_outcome_survives_a_restart(server):
    place = Place(server)
    async with contextlib.AsyncExitStack() as stack:
        table = await Table.open(place, stack, {})
        await closed_session(table)
        secret = publish(table)
        before = page(table, secret)
        await asyncio.to_thread(server.stop)
        await asyncio.to_thread(server.start)
        assert page(table, secret) == before
        desk = await table.connect(table.token)
        await desk.until(lambda: desk.view and desk.view["outcome"]["url"].endswith(secret), "the link")


async def test_an_outcome_is_gone_at_its_end_and_when_the_session_is_purged(place):
    async with place.table() as table, place.table() as other:
        for each in (table, other):
            await closed_session(each, people=5)
        secret, kept = publish(table), publish(other)
        with sqlite3.connect(place.server.database, timeout=10) as database:
            database.execute("UPDATE publication SET until = 1 WHERE session = ?", [table.session])
        is_gone(table, secret)
        assert page(other, kept)
        place.api.call("DELETE", "/api/v1/sessions/{session}", bearer=place.key, session=other.session)
        is_gone(other, kept)
        with sqlite3.connect(place.server.database, timeout=10) as database:
            assert not database.execute(
                "SELECT 1 FROM published_file WHERE session = ?", [other.session]).fetchall()


async def test_no_secret_but_its_own_opens_an_outcome(place):
    async with place.table() as table:
        phone = (await closed_session(table))[0]
        publish(table)
        for secret in ["x", phone.token, table.desk.token, table.invite, table.session, "A" * 43]:
            is_gone(table, secret)


async def test_whoever_has_the_link_can_keep_the_outcome_as_a_pdf(place):
    async with place.table() as table:
        await closed_session(table)
        if not table.api.call("GET", "/api/v1/sessions/{session}/exports", bearer=table.desk.token,
                              session=table.session)["formats"]["pdf"]["available"]:
            pytest.skip("no renderer here")
        secret = publish(table)
        deadline = time.monotonic() + 60
        while "pdf" not in (found := look(table, secret)):
            assert time.monotonic() < deadline, "no PDF in a minute"
            await asyncio.sleep(0.1)
        headers, _ = fetch(table, found["pdf"])
        assert headers["Content-Type"] == "application/pdf"
        assert headers["Content-Disposition"] == 'attachment; filename="uitkomst.pdf"'


def test_the_page_itself_knows_no_secret(place):
    shown = place.server.get("/uitkomst").decode()
    assert 'src="/js/core/document-page.js"' in shown
    assert place.server.get("/css/report.css").decode() in (ROOT / "Sources/ReportExport/ReportStyle.swift").read_text(
    ).replace("\n    ", "\n")
