"""A disk that is full or broken costs nobody an acknowledged answer, and what waited is stored once it works again."""

import contextlib
import json
import pathlib
import shutil
import sqlite3
import subprocess

import pytest
from support.server import Server
from websockets.sync.client import connect

SOURCE = pathlib.Path(__file__).parent / "failing_disk.c"
PEOPLE = 12
THEMES = ["visie-en-inspiratie", "lokale-teams", "opdrachtgeverschap"]


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """What makes writes fail on demand, loaded before the C library."""
    compiler = shutil.which("cc") or shutil.which("clang")
    assert compiler, "a C compiler comes with Swift; without one a failing disk can't be made"
    built = tmp_path_factory.mktemp("disk") / "failing_disk.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", built, SOURCE, "-ldl"], check=True)
    return built


class Disk:
    """The disk under a server, to be broken and mended."""

    def __init__(self, library, folder):
        self.control = folder / "fault"
        self.prefix = ["env", f"LD_PRELOAD={library}", f"WIJKTAFEL_DISK_FAULT={self.control}"]

    def fail(self, how):
        self.control.write_text(how)

    def mend(self):
        self.control.unlink()


class Client:
    """One connection that asks and waits for the answer."""

    def __init__(self, server, session, token):
        self.open = contextlib.ExitStack()
        self.socket = self.open.enter_context(connect(
            server.origin.replace("http", "ws") + "/ws", subprotocols=["wijktafel.v1"], max_size=2**24))
        self.socket.send(json.dumps({"type": "hello", "session": session, "token": token}))
        self.documents = {}
        while "view" not in self.documents:
            self.take(json.loads(self.socket.recv(10)))

    def take(self, frame):
        if frame["type"] == "state":
            self.documents[frame["doc"]] = frame["state"]
        return frame

    def ask(self, id, name, body, item=None):
        """Sends a command; `ack`, or the code of the refusal."""
        frame = {"type": "command", "id": id, "name": name, "body": body}
        self.socket.send(json.dumps(frame | ({"item": item} if item else {})))
        while True:
            answer = self.take(json.loads(self.socket.recv(20)))
            if answer.get("id") == id:
                return "ack" if answer["type"] == "ack" else answer["code"]

    def place(self, id, theme, value):
        body = {"do": "place", "theme": theme, "measure": "nu", "value": value}
        return self.ask(id, "answer", body, "i2")

    def until_stored(self, id, theme, value):
        """Sends the same command until it is taken, as a phone does."""
        for _ in range(50):
            if (answer := self.place(id, theme, value)) == "ack":
                return
            assert answer == "not-stored"
        raise AssertionError(f"{id} is still not stored")

    def close(self):
        self.open.close()


@pytest.mark.parametrize("how", ["full", "write", "sync"])
def test_no_acknowledged_answer_is_lost_on_a_failing_disk(library, tmp_path, how):
    disk = Disk(library, tmp_path)
    server = Server(prefix=disk.prefix, data=tmp_path).start()
    with contextlib.ExitStack() as stack:
        stack.callback(server.stop)
        made = server.make_session()
        joined = [server.join(made) for _ in range(PEOPLE)]
        phones = [seated(stack, server, made["session"], each["token"]) for each in joined]
        desk = seated(stack, server, made["session"], made["token"])
        assert desk.ask("open", "item.open", {"item": "i2"}) == "ack"
        for number, phone in enumerate(phones):
            assert phone.place(f"before-{number}", THEMES[0], 10 + number) == "ack"

        disk.fail(how)
        refusals = [phone.place(f"during-{number}", THEMES[1], 10 + number) for number, phone in enumerate(phones)]
        assert set(refusals) == {"not-stored"}, "nothing may be promised that is not on the disk"
        assert desk.ask("lock", "item.lock", {"item": "i2"}) == "not-stored"
        assert b"ok" in server.get("/healthz")
        assert failures(server) > 0
        # Whoever comes now sees what is on the disk, and nothing of what was refused.
        witness = seated(stack, server, made["session"], joined[0]["token"])
        assert witness.documents["view"]["agenda"]["i2"]["state"] == "open"

        disk.mend()
        for number, phone in enumerate(phones):
            phone.until_stored(f"during-{number}", THEMES[1], 10 + number)
            assert phone.place(f"after-{number}", THEMES[2], 10 + number) == "ack"
        server.kill()
        server.start()
        for number, each in enumerate(joined):
            own = own_of(stack, server, made["session"], each["token"])
            told = own["worksheets"]["w1"]["answers"]["posities"]["1"]
            assert told == {theme: {"nu": 10 + number} for theme in THEMES}
    assert once(server) == 3 * PEOPLE


@pytest.mark.parametrize("how", ["full", "write"])
def test_nothing_is_made_or_joined_on_a_disk_that_takes_nothing(library, tmp_path, how):
    disk = Disk(library, tmp_path)
    server = Server(prefix=disk.prefix, data=tmp_path).start()
    with contextlib.ExitStack() as stack:
        stack.callback(server.stop)
        made = server.make_session()
        disk.fail(how)
        status, problem = server.post("/api/v1/participants", {"invite": made["invite"]})
        assert (status, problem["code"]) == (503, "busy")
        disk.mend()
        joined = server.join(made)
        seated(stack, server, made["session"], joined["token"])
        assert server.counts(made["session"])["people"] == 1


def seated(stack, server, session, token):
    client = Client(server, session, token)
    stack.callback(client.close)
    return client


def own_of(stack, server, session, token):
    client = seated(stack, server, session, token)
    while "own" not in client.documents:
        client.take(json.loads(client.socket.recv(10)))
    return client.documents["own"]


def failures(server):
    lines = server.get("/metrics").decode().splitlines()
    return sum(float(line.split()[-1]) for line in lines if line.startswith("wijktafel_commit_failures_total"))


def once(server):
    """How many answers stand in the log; fails when one stands there twice, or the file is damaged."""
    with contextlib.closing(sqlite3.connect(server.database)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        commands = database.execute(
            "SELECT actor_subject, command FROM record WHERE type = 'worksheet' AND actor_kind = 'person'").fetchall()
    assert len(set(commands)) == len(commands)
    return len(commands)
