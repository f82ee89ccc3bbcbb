"""Stopping, starting again, and starting with what is wrong or one's own."""

import asyncio
import contextlib
import os
import subprocess
import time

import answers
import pytest
from support.server import BINARY, ROOT, Server, free_port
from table import Place, Table
from test_session import leaves, open_for, results, show

INSTRUMENT = """\
id: dorpshuis
kind: spectrum
version: 1
title: {nl: Ons dorpshuis, en: Our village hall}
intro: {nl: Zet het schuifje waar het dorpshuis nu staat., en: Set the slider where the village hall is now.}
sources:
  - {id: wij, title: Zelf bedacht, publisher: Gemeente Voorbeeld, year: 2026}
scale:
  type: bipolar
  min: -3
  max: 3
  step: 1
  dont_know: true
  measures:
    - {id: nu, role: current, title: {nl: Waar staan we nu?, en: Where are we now?}, short: {nl: Nu, en: Now}}
worksheet_phases:
  - {id: stand, title: {nl: Hoe staat het ervoor?, en: How are things?}, minutes: 5, measures: [nu]}
items:
  - id: beheer
    title: {nl: Wie beheert het?, en: Who runs it?}
    short: {nl: Beheer, en: Running}
    left: {id: bewoners, title: {nl: Bewoners, en: Residents}}
    right: {id: gemeente, title: {nl: De gemeente, en: The municipality}}
    text: {nl: Van wie is de sleutel?, en: Whose is the key?}
    source: {doc: wij, at: eigen}
  - id: open
    title: {nl: Wanneer is het open?, en: When is it open?}
    short: {nl: Open, en: Open}
    left: {id: soms, title: {nl: Soms, en: Sometimes}}
    right: {id: altijd, title: {nl: Altijd, en: Always}}
    text: {nl: Kun je zo binnenlopen?, en: Can you just walk in?}
    source: {doc: wij, at: eigen}
"""


@pytest.fixture
def own(tmp_path):
    """A folder with a municipality's own instrument."""
    (tmp_path / "dorpshuis.yaml").write_text(INSTRUMENT)
    return tmp_path


def refusal(server):
    """What a server says that does not start."""
    try:
        with pytest.raises(RuntimeError) as said:
            server.start()
        assert server.process.returncode == 1
        return str(said.value)
    finally:
        server.remove()


async def test_everyone_comes_back_after_a_restart_and_finds_everything(server):
    place = Place(server)
    async with contextlib.AsyncExitStack() as stack:
        table = await Table.open(place, stack, {})
        board = await table.board()
        phones = await table.people(6, perspective="beleid")
        await open_for(table, "i2")
        for number, phone in enumerate(phones):
            await phone.command("answer", answers.place("lokale-teams", 15 + number), item="i2", id=f"a{number}")
        await show(table, "i2")
        await table.desk.command("action.put", {"action": "a1", "what": "Bellen"})
        everyone = [table.desk, board, *phones]
        before = place.log_version(table.session)
        code = await asyncio.to_thread(server.stop)
        assert code == 0, "a stop that was asked for is no failure"
        for client in everyone:
            await client.until_closed(1012)
        asked = time.monotonic()
        await asyncio.to_thread(server.start)
        assert time.monotonic() - asked < 5, "a second start takes seconds"
        again = [await table.connect(client.token) for client in everyone]
        assert place.log_version(table.session) == before
        desk, phone = again[0], again[2]
        assert desk.item("i2")["state"] == "shown" and desk.view["actions"]["a1"]["what"] == "Bellen"
        assert phone.person == phones[0].person
        await phone.until(lambda: phone.own["worksheets"]["w1"]["answers"], "my answers")
        assert phone.own["worksheets"]["w1"]["answers"]["posities"]["1"]["lokale-teams"] == {"nu": 15}
        shown = list(leaves(results(phone, table, "i2")))
        assert shown == list(leaves(results(phones[0], table, "i2"))) and 6 in [one["n"] for one in shown]
        # What was acknowledged before the stop is known after it.
        repeated = await phone.command("answer", answers.place("lokale-teams", 40), item="i2", id="a0")
        assert repeated["version"] == phones[0].answers["a0"]["version"]
        assert place.log_version(table.session) == before


async def test_a_timer_goes_on_over_a_restart(server):
    place = Place(server)
    async with contextlib.AsyncExitStack() as stack:
        table = await Table.open(place, stack, {})
        await table.desk.command("timer.start", {"seconds": 3})
        await table.desk.until(lambda: table.desk.view["timer"], "the timer")
        ends = table.desk.view["timer"]["endsAt"]
        await asyncio.to_thread(server.stop)
        await table.desk.until_closed(1012)
        await asyncio.to_thread(server.start)
        desk = await table.connect(table.token)
        assert desk.view["timer"]["endsAt"] == ends
        await desk.until(lambda: desk.view["timer"]["ended"], "its end")


def test_a_stop_waits_for_nobody(server):
    asked = time.monotonic()
    assert server.stop() == 0
    assert time.monotonic() - asked < 5


def test_a_port_in_use_is_said_plainly(server):
    other = Server()
    other.port = server.port
    said = refusal(other)
    assert "does not start" in said and str(server.port) in said and "--listen" in said
    server.get("/healthz")


def test_a_start_that_fails_makes_no_key_that_nobody_sees(server, tmp_path):
    start = [BINARY, "serve", "--data", tmp_path / "data", "--root", ROOT, "--listen"]
    environment = {key: value for key, value in os.environ.items() if key != "WIJKTAFEL_KEY"}
    taken = subprocess.run([*start, f"127.0.0.1:{server.port}"], env=environment, capture_output=True, text=True)
    assert taken.returncode == 1
    with subprocess.Popen(
        [*start, f"127.0.0.1:{free_port()}"], env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        said = process.stdout.readline() + process.stdout.readline()
        process.terminate()
    assert "shown this once" in said and process.returncode == 0


@pytest.mark.parametrize("change, line, key, reason", [
    (("  step: 1\n", "  stap: 1\n"), 12, "scale.stap", "unknown-key"),
    (("  max: 3\n", "  max: 3\n  max: 4\n"), 12, "max", "duplicate-key"),
    (("kind: spectrum", "kind: horoscoop"), 2, "kind", None),
    (("id: dorpshuis", "id: &a dorpshuis"), 1, "anchor", None),
    (("  - id: open\n", "  - id: beheer\n"), 26, "items[1].id", "duplicate-id"),
    (("  min: -3\n", "  min: drie\n"), 10, "scale.min", None),
    (("version: 1\n", "version: 1\n\tx: 1\n"), 4, "", None),
], ids=["unknown key", "key twice", "unknown kind", "anchor", "id twice", "no number", "tab"])
def test_a_faulty_instrument_is_refused_with_its_line(own, change, line, key, reason):
    assert change[0] in INSTRUMENT
    (own / "dorpshuis.yaml").write_text(INSTRUMENT.replace(*change, 1))
    said = refusal(Server("--instruments", str(own)))
    assert f"dorpshuis.yaml:{line}:" in said, said
    assert key in said and (reason is None or f"[{reason}]" in said), said


def test_a_folder_that_is_not_there_is_said_plainly(tmp_path):
    said = refusal(Server("--instruments", str(tmp_path / "nergens")))
    assert "does not start" in said and "nergens" in said


@pytest.mark.parametrize("option, value", [("--public-url", "wijktafel.example"), ("--listen", "nowhere"),
                                           ("--key-file", "/nowhere/key"), ("--installation", "/nowhere/file")])
def test_an_option_that_makes_no_sense_is_said_plainly(option, value):
    said = refusal(Server(option, value))
    assert "does not start" in said and (option in said or value in said)


async def test_a_folder_adds_an_instrument_without_code(own):
    server = Server("--instruments", str(own)).start()
    try:
        place = Place(server)
        summary = place.catalogue["instruments"]["dorpshuis"]
        assert (summary["plugin"], set(summary["phases"])) == ("sliders", {"stand"})
        title = {"nl": "Dorpshuis", "en": "Village hall"}
        agenda = {"worksheets": {"d": {"instrument": "dorpshuis"}}, "items": {"one": {
            "rank": 0, "kind": "worksheet", "title": title, "minutes": 5, "worksheet": "d", "phase": "stand"}}}
        async with place.table(agenda=agenda) as table:
            board = await table.board()
            phones = await table.people(6)
            await open_for(table, "one")
            instrument = table.instrument("one")
            assert answers.measures(instrument, "stand") == {"nu": range(-30, 31, 10)}
            for number, phone in enumerate(phones):
                for theme in answers.themes(instrument):
                    await phone.command("answer", answers.place(theme, -30 + number * 10), item="one")
            await show(table, "one")
            await board.until(lambda: "Wie beheert het?" in board.markup(), "the own words on the board")
            assert "Gemeente Voorbeeld" in table.report()
    finally:
        assert server.stop() == 0
        server.remove()
