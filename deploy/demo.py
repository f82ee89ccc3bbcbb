"""A running demo session: simulated participants over real WebSockets.

Usage: demo.py ORIGIN KEY [--participants 24] [--seed 7] [--once]

Makes a session with the facilitator's key, plays its first items, leaves it running and keeps the participants
connected, so that they answer whatever the desk opens next. With --once it stops after the first items.
"""

import argparse
import asyncio
import json
import random
import secrets
import sys
import urllib.request

import websockets

PERSPECTIVES = ["bestuurder", "beleid", "lokaal-team", "aanbieder", "netwerkpartner", "inwoner"]
WEIGHTS = [2, 6, 8, 3, 3, 2]
# Where the room stands per theme: the middle and the spread of positions in tenths; two figures make two camps.
THEMES = {
    "visie-en-inspiratie": ([30], 4),
    "lokale-teams": ([23], 5),
    "opdrachtgeverschap": ([13, 32], 3),
    "netwerk-in-de-wijk": ([20], 4),
    "samenwerking-in-de-wijk": ([20], 4),
    "gemeentelijke-organisatie": ([16], 4),
    "taal-en-gedrag": ([26], 6),
}
REASONS = [
    "Het team zit er nu drie dagen per week, niet vijf.",
    "Huisartsen weten ons te vinden, scholen nog niet.",
    "Op papier klopt het, in de wijk merk je er weinig van.",
    "Sinds het buurtoverleg gaat het echt beter.",
    "We praten veel over inwoners en nog weinig met ze.",
]


def call(origin, path, body, token=None):
    """Posts JSON and answers the JSON that comes back."""
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    request = urllib.request.Request(origin + path, json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def fetch(origin, path):
    """Gets JSON."""
    with urllib.request.urlopen(origin + path) as answer:
        return json.load(answer)


def merge(document, patch):
    """Applies a JSON Merge Patch (RFC 7396)."""
    for key, value in patch.items():
        if value is None:
            document.pop(key, None)
        elif isinstance(value, dict):
            document[key] = merge(document.get(key) if isinstance(document.get(key), dict) else {}, value)
        else:
            document[key] = value
    return document


class Client:
    """A connection that keeps its documents in step and waits for answers to its commands."""

    def __init__(self, origin, session, token):
        self.address = origin.replace("http", "ws", 1) + "/ws"
        self.session, self.token = session, token
        self.view, self.answers, self.changed = {}, {}, asyncio.Event()

    async def run(self):
        """Stays connected until the task is cancelled; comes back by itself."""
        async for socket in websockets.connect(self.address, subprotocols=["wijktafel.v1"], max_size=None):
            self.socket = socket
            try:
                hello = {"type": "hello", "session": self.session, "token": self.token, "language": "nl"}
                await socket.send(json.dumps(hello))
                async for message in socket:
                    self.take(json.loads(message))
            except websockets.ConnectionClosed as closed:
                if closed.rcvd and closed.rcvd.code in (4001, 4002):
                    return
            await asyncio.sleep(random.uniform(0.5, 2))

    def take(self, frame):
        kind = frame["type"]
        if kind == "state" and frame["doc"] == "view":
            self.view = frame["state"]
        elif kind == "patch" and frame["doc"] == "view":
            merge(self.view, frame["patch"])
        elif kind in ("ack", "reject"):
            waiting = self.answers.pop(frame["id"], None)
            if waiting and not waiting.done():
                waiting.set_result(frame)
        self.changed.set()

    async def until(self, condition):
        """Returns when the view meets a condition."""
        while not (self.view and condition(self.view)):
            self.changed.clear()
            await self.changed.wait()

    async def command(self, name, body, **more):
        """Sends a command and answers the acknowledgement or the refusal."""
        identifier = secrets.token_urlsafe(12)
        self.answers[identifier] = asyncio.get_running_loop().create_future()
        await self.socket.send(json.dumps({"type": "command", "id": identifier, "name": name, "body": body, **more}))
        return await asyncio.wait_for(self.answers[identifier], 30)


class Participant(Client):
    """Somebody with a phone and a view of things."""

    def __init__(self, origin, session, token, chance, contents, pace):
        super().__init__(origin, session, token)
        self.chance, self.contents, self.pace = chance, contents, pace
        self.camp, self.bias = chance.random(), chance.gauss(0, 2)
        self.first, self.done = {}, set()

    async def live(self):
        """Answers every round of every worksheet that is opened, once."""
        while True:
            await self.until(self.has_work)
            item, entry = self.current()
            mark = (entry["worksheet"], entry["phase"], entry["round"])
            self.done.add(mark)
            worksheet = self.view["worksheets"][entry["worksheet"]]
            for body in self.bodies(worksheet, entry):
                await asyncio.sleep(self.chance.uniform(0, self.pace))
                await self.command("answer", body, item=item, round=entry["round"])

    def current(self):
        item = self.view.get("current")
        return item, self.view.get("agenda", {}).get(item, {})

    def has_work(self, view):
        _, entry = self.current()
        mark = (entry.get("worksheet"), entry.get("phase"), entry.get("round"))
        return entry.get("state") == "open" and mark[0] is not None and mark not in self.done

    def bodies(self, worksheet, entry):
        content = self.contents[worksheet["instrument"]]
        if worksheet["plugin"] == "questionnaire":
            yield from self.answers_to(content)
        elif content["scale"]["type"] == "phase":
            yield from self.positions(content, entry)
        else:
            yield from self.choices(content)

    def positions(self, content, entry):
        for theme in content["items"]:
            if entry["phase"] == "energie":
                warm = 4 if theme["id"] in ("lokale-teams", "netwerk-in-de-wijk", "samenwerking-in-de-wijk") else 3
                value = min(5, max(1, round(self.chance.gauss(warm, 0.9))))
                yield {"do": "place", "theme": theme["id"], "measure": "energie", "value": value}
                continue
            if self.chance.random() < 0.04:
                yield {"do": "dont-know", "theme": theme["id"], "measure": "nu"}
                continue
            now = self.position(theme["id"], entry["round"])
            yield {"do": "place", "theme": theme["id"], "measure": "nu", "value": now}
            later = min(40, now + max(2, round(self.chance.gauss(11, 4))))
            yield {"do": "place", "theme": theme["id"], "measure": "straks", "value": later}
            if self.chance.random() < 0.06:
                yield {"do": "reason", "theme": theme["id"], "text": self.chance.choice(REASONS)}

    def position(self, theme, round_number):
        middles, spread = THEMES.get(theme, ([24], 5))
        middle = middles[int(self.camp * len(middles))] + self.bias
        if round_number == 1 or theme not in self.first:
            self.first[theme] = self.chance.gauss(middle, spread)
        elif len(middles) == 1:
            # After the talk most people come part of the way.
            self.first[theme] += (middle - self.bias - self.first[theme]) * self.chance.uniform(0, 0.7)
        return min(40, max(10, round(self.first[theme])))

    def choices(self, content):
        for number, item in enumerate(content["items"]):
            low, high = content["scale"]["min"], content["scale"]["max"]
            now = min(high, max(low, round(self.chance.gauss(-1 + number * 0.5, 1.2))))
            later = min(high, max(low, round(self.chance.gauss(1, 1))))
            yield {"do": "place", "theme": item["id"], "measure": "nu", "value": now * 10}
            yield {"do": "place", "theme": item["id"], "measure": "straks", "value": later * 10}

    def answers_to(self, content):
        for function in content["items"]:
            for number, question in enumerate(function["questions"]):
                lean = random.Random(question["id"]).random()
                unknown = 0.45 if lean < 0.12 else 0.1
                if self.chance.random() < unknown:
                    option = "weet-niet"
                elif 0.45 < lean < 0.55:
                    option = "ja" if self.camp < 0.5 else "nee"
                else:
                    option = self.chance.choices(["ja", "deels", "nee"], [lean, 0.4, 1 - lean])[0]
                yield {"do": "answer", "question": question["id"], "option": option}
                if option == "ja" and self.chance.random() < 0.3:
                    yield {"do": "evidence", "question": question["id"], "evidence": "document"}
                if self.chance.random() < 0.01:
                    note = self.chance.choice(REASONS)
                    yield {"do": "extra", "question": question["id"], "field": "toelichting", "text": note}


async def play(desk, people, items):
    """Plays the agenda up to its last worksheet and leaves that one open, live."""
    worksheets = [item for item in items if desk.view["agenda"][item]["kind"] == "worksheet"]
    for item in items[: items.index(worksheets[-1])]:
        await desk.command("item.open", {"item": item})
        if item not in worksheets:
            continue
        done = lambda view: view["progress"].get(item, {}).get("done", 0) >= people * 0.95
        try:
            await asyncio.wait_for(desk.until(done), 15)
        except asyncio.TimeoutError:
            pass
        await desk.command("item.show", {"item": item})
    await desk.command("item.open", {"item": worksheets[-1], "mode": "live"})
    await desk.command("timer.start", {"seconds": 600})


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("origin")
    parser.add_argument("key")
    parser.add_argument("--participants", type=int, default=24)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--once", action="store_true")
    options = parser.parse_args()
    origin = options.origin.rstrip("/")
    chance = random.Random(options.seed)
    made = call(
        origin,
        "/api/v1/sessions",
        {
            "title": "Inspiratiesessie Oosterwijk (demo)", "municipality": "Voorbeeldstad",
            "neighbourhood": "Oosterwijk", "language": "nl", "privacy": "anoniem", "agenda": "inspiratiesessie",
        },
        options.key,
    )
    invite = made["links"]["join"].split("#i=")[1]
    for name in ("desk", "board", "join"):
        print(f"{name:6} {origin}{made['links'][name]}")
    print(f"code   {made['code']}", flush=True)

    desk = Client(origin, made["session"], made["token"])
    tasks = [asyncio.create_task(desk.run())]
    await desk.until(lambda view: True)
    hashes = {sheet["instrument"] for sheet in desk.view["worksheets"].values()}
    contents = {one: fetch(origin, f"/api/v1/content/{one}") for one in hashes}
    for _ in range(options.participants):
        perspective = chance.choices(PERSPECTIVES, WEIGHTS)[0]
        joined = call(
            origin, "/api/v1/participants", {"invite": invite, "perspective": perspective})
        own = random.Random(chance.random())
        person = Participant(origin, made["session"], joined["token"], own, contents, pace=0.25)
        tasks += [asyncio.create_task(person.run()), asyncio.create_task(person.live())]
    items = sorted(desk.view["agenda"], key=lambda item: desk.view["agenda"][item]["rank"])
    await play(desk, options.participants, items)
    print("The demo session is running.", flush=True)
    if options.once:
        await asyncio.sleep(5)
        return
    await asyncio.gather(*tasks)


try:
    asyncio.run(main())
except KeyboardInterrupt:
    sys.exit(0)
