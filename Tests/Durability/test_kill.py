"""No acknowledged answer is lost when the process is killed, and none counts twice."""

import asyncio
import json
import os
import random
import sqlite3

import websockets

CLIENTS = int(os.environ.get("WIJKTAFEL_CLIENTS", "200"))
KILLS = int(os.environ.get("WIJKTAFEL_KILLS", "5"))
THEMES = ["visie-en-inspiratie", "lokale-teams", "opdrachtgeverschap", "gemeentelijke-organisatie", "taal-en-gedrag"]


class Phone:
    """A participant who answers without end, resends what was not acknowledged, and comes back by itself."""

    def __init__(self, server, session, joined, number):
        self.server, self.session, self.joined = server, session, joined
        self.chance, self.number = random.Random(number), 0
        self.acknowledged, self.waiting, self.returns, self.fatal = {}, {}, 0, None

    async def run(self, stop):
        while not stop.is_set():
            try:
                async with websockets.connect(
                    self.server.origin.replace("http", "ws") + "/ws", subprotocols=["wijktafel.v1"], open_timeout=5
                ) as socket:
                    await socket.send(json.dumps(
                        {"type": "hello", "session": self.session, "token": self.joined["token"]}))
                    await self.talk(socket, stop)
            except (OSError, asyncio.TimeoutError, websockets.InvalidHandshake, websockets.ConnectionClosed) as reason:
                if isinstance(reason, websockets.ConnectionClosed) and reason.rcvd and reason.rcvd.code >= 4000:
                    self.fatal = reason
                    return
            self.returns += 1
            await asyncio.sleep(self.chance.uniform(0.05, 0.3))

    async def talk(self, socket, stop):
        for command in list(self.waiting.values()):
            await socket.send(json.dumps(command))
        while not stop.is_set():
            if len(self.waiting) < 3:
                await self.answer(socket)
            frame = json.loads(await asyncio.wait_for(socket.recv(), 10))
            if frame["type"] == "ack":
                self.acknowledged[frame["id"]] = self.waiting.pop(frame["id"], None)
            elif frame["type"] == "reject" and frame["code"] != "not-stored":
                raise AssertionError(frame)

    async def answer(self, socket):
        self.number += 1
        command = {
            "type": "command", "id": f"c{self.number}", "name": "answer", "item": "i2",
            # Two values in turn, so that every answer is a change and leaves a record.
            "body": {
                "do": "place", "theme": THEMES[self.number % len(THEMES)], "measure": "nu",
                "value": 10 + self.number % 31,
            },
        }
        self.waiting[command["id"]] = command
        await socket.send(json.dumps(command))


async def open_item(server, made):
    async with websockets.connect(
        server.origin.replace("http", "ws") + "/ws", subprotocols=["wijktafel.v1"]
    ) as socket:
        await socket.send(json.dumps({"type": "hello", "session": made["session"], "token": made["token"]}))
        await socket.send(json.dumps(
            {"type": "command", "id": "open", "name": "item.open", "body": {"item": "i2"}}))
        while json.loads(await socket.recv()).get("id") != "open":
            pass


def stored(server):
    """Every stored answer as (person, command), as often as it stands in the log."""
    with sqlite3.connect(server.folder / "data/wijktafel.sqlite") as database:
        return database.execute(
            "SELECT actor_subject, command FROM record WHERE type = 'worksheet' AND actor_kind = 'person'").fetchall()


async def kill_again_and_again(server):
    made = server.make_session()
    phones = [Phone(server, made["session"], server.join(made), number) for number in range(CLIENTS)]
    await open_item(server, made)
    stop = asyncio.Event()
    tasks = [asyncio.create_task(phone.run(stop)) for phone in phones]
    chance = random.Random(4)
    for _ in range(KILLS):
        before = sum(len(phone.acknowledged) for phone in phones)
        # Killed at a moment of its own each time, but never before there is something to lose.
        while sum(len(phone.acknowledged) for phone in phones) < before + CLIENTS:
            await asyncio.sleep(chance.uniform(0.01, 0.2))
        server.kill()
        await asyncio.to_thread(server.start)
    stop.set()
    done, late = await asyncio.wait(tasks, timeout=30)
    assert not late, "some phones never came back"
    for task in done:
        task.result()
    return phones


def test_every_acknowledged_answer_is_there_exactly_once_after_kills(server):
    phones = asyncio.run(kill_again_and_again(server))
    server.stop()
    counts = {}
    for key in stored(server):
        counts[key] = counts.get(key, 0) + 1
    acknowledged = [
        (phone.joined["person"]["id"], command) for phone in phones for command in phone.acknowledged]
    missing = [key for key in acknowledged if key not in counts]
    twice = [key for key, count in counts.items() if count > 1]
    assert len(acknowledged) >= CLIENTS * KILLS
    assert not missing, f"{len(missing)} of {len(acknowledged)} acknowledged answers are gone"
    assert not twice, f"{len(twice)} answers count twice"
    assert not [phone.fatal for phone in phones if phone.fatal], "a phone had to join again by hand"
    print(f"{KILLS} kills, {len(acknowledged)} acknowledged answers, 0 missing, 0 twice")
