"""No acknowledged answer is lost when the power goes, and the control run shows that losing one would be seen.

The page cache survives a killed process, so killing proves nothing about power. Here the server runs under a tracer
that notes what it wrote, what it synced and when each acknowledgement left; afterwards the files are put together
again as a power cut at many moments could have left them.
"""

import asyncio
import contextlib
import json
import os
import pathlib
import random
import re
import shutil
import sqlite3
import sys
import tempfile
import time

import pytest
import websockets

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import replay  # noqa: E402
from support.server import Server  # noqa: E402

POINTS = int(os.environ.get("WIJKTAFEL_CRASH_POINTS", "60"))
PHONES = 20
# Fewer than a connection may send at once.
ANSWERS = 60
THEMES = ["visie-en-inspiratie", "lokale-teams", "opdrachtgeverschap", "gemeentelijke-organisatie", "taal-en-gedrag"]
FRAME = re.compile(rb"\{[^{}]*\}")


async def connect(server, session, token):
    socket = await websockets.connect(server.origin.replace("http", "ws") + "/ws", subprotocols=["wijktafel.v1"])
    await socket.send(json.dumps({"type": "hello", "session": session, "token": token}))
    return socket


async def ask(socket, command):
    await socket.send(json.dumps(command))
    while True:
        frame = json.loads(await socket.recv())
        if frame.get("id") == command["id"]:
            assert frame["type"] == "ack", frame
            return


async def phone(server, session, joined, number):
    socket = await connect(server, session, joined["token"])
    for turn in range(ANSWERS):
        await ask(socket, {
            "type": "command", "id": f"power-{number}-{turn}", "name": "answer", "item": "i2",
            # Never the same value twice in a row for a theme, so that every answer leaves a record.
            "body": {"do": "place", "theme": THEMES[turn % len(THEMES)], "measure": "nu",
                     "value": 10 + (turn // len(THEMES)) % 31},
        })
    await socket.close()


async def answer_from_all(server):
    made = server.make_session()
    joined = [server.join(made) for _ in range(PHONES)]
    desk = await connect(server, made["session"], made["token"])
    await ask(desk, {"type": "command", "id": "power-open", "name": "item.open", "body": {"item": "i2"}})
    await desk.close()
    await asyncio.gather(*(phone(server, made["session"], one, number) for number, one in enumerate(joined)))


def finished(trace, process):
    """Waits for the tracer, which outlives the server by a moment, to write the last line."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with open(trace, "rb") as file:
            file.seek(max(0, os.path.getsize(trace) - 2000))
            if re.search(rb"(^|\n)%d +\+\+\+ exited" % process.pid, file.read()):
                return
        time.sleep(0.05)
    raise AssertionError("the tracer did not finish")


def traced(folder, *options):
    """Lets phones answer a traced server; the events of its life, and the folder of its files."""
    trace = folder / "trace.txt"
    server = Server(*options, prefix=replay.tracer(trace), data=folder).start()
    try:
        asyncio.run(answer_from_all(server))
        assert server.stop() == 0
        finished(trace, server.process)
    finally:
        server.stop()
    data = str(folder / "data")
    return replay.read(trace, data), data


def acknowledged(event):
    """The ids of the answers whose acknowledgement is in what was sent."""
    for frame in FRAME.findall(event.data):
        if b'"ack"' in frame and b'"power-' in frame:
            yield json.loads(frame)["id"]


def crashes(events, data, folder, points, seed):
    """For each crash point: what had been promised, and what a database made of the files says."""
    chance = random.Random(seed)
    sends = [index for index, event in enumerate(events) if event.name == "send" and any(acknowledged(event))]
    assert sends, "no acknowledgement was seen leaving"
    # Anywhere from the first promise on, half of the points right behind a promise, where losing it is likeliest.
    chosen = {chance.choice(sends) for _ in range(points // 2)}
    while len(chosen) < min(points, len(events) - sends[0]):
        chosen.add(chance.randrange(sends[0], len(events)))
    disk, promised = replay.Disk(data), set()
    for index, event in enumerate(events):
        disk.settle(event.begun)
        disk.take(event)
        promised.update(acknowledged(event) if event.name == "send" else ())
        if index in chosen:
            yield set(promised), survivors(disk, chance, folder / "crash")


def survivors(disk, chance, folder):
    """The answers in the files after one crash, none without the tables; `None` when the files are broken."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    disk.crash(chance, folder)
    try:
        with contextlib.closing(sqlite3.connect(folder / "wijktafel.sqlite")) as database:
            if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                return None
            if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'record'").fetchall():
                return set()
            return {row[0] for row in database.execute("SELECT command FROM record WHERE command IS NOT NULL")}
    except sqlite3.DatabaseError:
        return None


def test_no_acknowledged_answer_is_lost_when_the_power_goes(tmp_path):
    events, data = traced(tmp_path)
    everything = {id for event in events if event.name == "send" for id in acknowledged(event)}
    assert len(everything) >= PHONES * ANSWERS * 0.95, "too few acknowledgements were seen leaving"
    into_main = [event for event in events if event.name == "write" and event.path.endswith(".sqlite")]
    assert into_main, "the write-ahead log was never moved into the database: that moment is not covered"
    lost, broken, count = [], 0, 0
    for promised, found in crashes(events, data, tmp_path, POINTS, 11):
        count += 1
        if found is None:
            broken += 1
        elif promised - found:
            lost.append(len(promised - found))
    print(f"{count} power cuts over {len(events)} events and {len(everything)} acknowledged answers: "
          f"{len(lost)} lost some, {broken} broken")
    assert count == POINTS and not lost and not broken


def test_the_replay_sees_a_store_that_does_not_sync(tmp_path):
    events, data = traced(tmp_path, "--unsafe-store")
    points = max(20, POINTS // 3)
    results = list(crashes(events, data, tmp_path, points, 12))
    losses = [len(promised - found) for promised, found in results if found is not None and promised - found]
    print(f"control: {len(losses)} of {points} power cuts lose acknowledged answers, at most {max(losses, default=0)}")
    assert losses, "a store without syncs lost nothing: the replay proves nothing"


def test_the_server_itself_starts_on_what_a_power_cut_left(tmp_path):
    events, data = traced(tmp_path)
    for promised, found in crashes(events, data, tmp_path, 3, 13):
        folder = tmp_path / "again"
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "data").mkdir(parents=True)
        shutil.copy(tmp_path / "crash/wijktafel.sqlite", folder / "data")
        server = Server(data=folder).start()
        try:
            assert promised <= found
            assert b"ready" in server.get("/readyz")
        finally:
            assert server.stop() == 0


@pytest.mark.parametrize("kept", ["before", "after"])
def test_the_replay_keeps_what_was_synced_and_nothing_else_for_sure(kept):
    """The tool against a history small enough to know by heart."""
    one = replay.Event("create", 0, "/d/f", 0)
    first = replay.Event("write", 1, "/d/f", 1, data=b"a" * 1024)
    folder, sync = replay.Event("sync", 2, "/d", 3), replay.Event("sync", 4, "/d/f", 5)
    second = replay.Event("write", 6, "/d/f", 6, data=b"b" * 1024)
    found = set()
    for seed in range(200):
        disk = replay.Disk("/d")
        for event in (one, first, folder, sync, *([second] if kept == "after" else [])):
            disk.settle(event.begun)
            disk.take(event)
        disk.settle(7)
        found.add(crash_of(disk, seed))
    if kept == "before":
        assert found == {b"a" * 1024}
    else:
        assert found == {x * 512 + y * 512 for x in (b"a", b"b") for y in (b"a", b"b")}


def crash_of(disk, seed):
    with tempfile.TemporaryDirectory() as folder:
        disk.crash(random.Random(seed), folder)
        return (pathlib.Path(folder) / "f").read_bytes()
