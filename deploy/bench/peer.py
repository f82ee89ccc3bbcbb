"""The peer beside which the server is measured: the same work in aiohttp and SQLite, as plainly as it can be done well.

It takes the same requests and frames as `load.py` sends, keeps every answer in SQLite with synchronous=FULL, commits what
came in since the last commit in one transaction, acknowledges after it, gives the sender their own document, everyone a
live picture once a second and desk and board a view at most ten times a second. It checks nothing else: no roles, no
gate, no strict reading, no resuming. What it saves on those counts in its favour.

Usage: peer.py PORT FOLDER
"""

import asyncio
import collections
import json
import secrets
import sqlite3
import sys
import time

from aiohttp import WSMsgType, web

TICK, LIVE = 0.1, 1.0


def text_of(frame):
    return json.dumps(frame, separators=(",", ":"))


class Session:
    """One room: its rows, its sockets by role, and what still waits for the disk."""

    def __init__(self, path):
        self.log = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self.log.execute("PRAGMA journal_mode=WAL")
        self.log.execute("PRAGMA synchronous=FULL")
        self.log.execute("CREATE TABLE answer (person TEXT, command TEXT, body TEXT, at REAL, PRIMARY KEY (person, command))")
        self.sockets = {"participant": {}, "desk": set(), "board": set()}
        self.waiting, self.arrived = [], asyncio.Event()
        self.answers, self.version, self.ends, self.changed = {}, 0, time.time() * 1000, False

    def take(self, socket, person, frame):
        self.waiting.append((socket, person, frame))
        self.arrived.set()

    def store(self, batch):
        rows = [(person, frame["id"], json.dumps(frame["body"]), time.time()) for _, person, frame in batch]
        self.log.execute("BEGIN")
        self.log.executemany("INSERT OR IGNORE INTO answer VALUES (?, ?, ?, ?)", rows)
        self.log.execute("COMMIT")

    async def commit(self):
        while True:
            await self.arrived.wait()
            self.arrived.clear()
            batch, self.waiting = self.waiting, []
            await asyncio.to_thread(self.store, batch)
            for socket, person, frame in batch:
                await self.apply(socket, person, frame)

    async def apply(self, socket, person, frame):
        self.version += 1
        if frame["name"] == "timer.extend":
            self.ends += 1000 * frame["body"]["seconds"]
        elif frame["name"] == "answer":
            own = self.answers.setdefault(person, {})
            own[frame["body"]["theme"] + "/" + frame["body"]["measure"]] = frame["body"]["value"]
        self.changed = True
        await send(socket, {"id": frame["id"], "type": "ack", "version": self.version})
        if person in self.answers:
            await send(socket, {"type": "patch", "doc": "own", "version": self.version, "patch": self.answers[person]})

    async def tick(self):
        while True:
            await asyncio.sleep(TICK)
            if self.changed:
                self.changed = False
                view = {"timer": {"endsAt": self.ends}, "started": len(self.answers)}
                text = text_of({"type": "patch", "doc": "view", "version": self.version, "patch": view})
                for socket in self.sockets["desk"] | self.sockets["board"]:
                    await send(socket, text)

    async def live(self):
        while True:
            await asyncio.sleep(LIVE)
            pictures = {}
            for own in self.answers.values():
                for target, value in own.items():
                    pictures.setdefault(target, collections.Counter())[value] += 1
            if pictures:
                text = text_of({"type": "patch", "doc": "view", "version": self.version, "patch": pictures})
                for socket in list(self.sockets["participant"].values()):
                    await send(socket, text)


async def send(socket, frame):
    try:
        await socket.send_str(frame if isinstance(frame, str) else text_of(frame))
    except ConnectionError:
        pass


async def upgrade(request):
    session = request.app["session"]
    socket = web.WebSocketResponse(protocols=["wijktafel.v1"], compress=False)
    await socket.prepare(request)
    role, _, person = json.loads((await socket.receive()).data)["token"].partition("-")
    if role == "participant":
        session.sockets[role][person] = socket
    else:
        session.sockets[role].add(socket)
    async for message in socket:
        if message.type is WSMsgType.TEXT:
            session.take(socket, person, json.loads(message.data))
    return socket


async def sessions(request):
    return web.json_response({"session": "s", "token": "desk-", "links": {"join": "x#i=i", "board": "x#l=l"}})


async def exchanges(request):
    return web.json_response({"session": "s", "role": "board", "token": "board-"})


async def participants(request):
    return web.json_response({"session": "s", "token": "participant-" + secrets.token_hex(8)})


async def start(app):
    session = app["session"]
    app["tasks"] = [asyncio.create_task(each()) for each in (session.commit, session.tick, session.live)]


if __name__ == "__main__":
    application = web.Application()
    application["session"] = Session(sys.argv[2] + "/peer.db")
    application.on_startup.append(start)
    application.add_routes([
        web.get("/ws", upgrade), web.post("/api/v1/sessions", sessions), web.post("/api/v1/exchanges", exchanges),
        web.post("/api/v1/participants", participants),
    ])
    web.run_app(application, host="127.0.0.1", port=int(sys.argv[1]), print=None, access_log=None, handle_signals=True)
