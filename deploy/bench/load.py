"""Loads a running server: N participants, each one answer per PERIOD seconds, a desk and a board beside them.

Usage: load.py ORIGIN KEY --participants 1000 --seconds 180 [--period 2] [--ramp 10] [--pid PID] [--hostile 0]
With --hostile so many bad guests (see hostile.py) come in halfway, and the 99th percentiles before and after are told.
Prints one line of JSON. Talks to 127.0.0.1 only, and stops by itself.
"""

import argparse
import asyncio
import json
import os
import random
import resource
import statistics
import sys
import time
import urllib.request

from hostile import Guest
from wire import connect

THEMES = [
    "visie-en-inspiratie", "lokale-teams", "opdrachtgeverschap", "netwerk-in-de-wijk", "gemeentelijke-organisatie",
    "taal-en-gedrag",
]


def call(origin, path, body, token=None):
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    with urllib.request.urlopen(urllib.request.Request(origin + path, json.dumps(body).encode(), headers)) as answer:
        return json.load(answer)


class Tallies:
    def __init__(self):
        self.sent, self.acknowledged, self.rejected, self.dropped = 0, 0, {}, 0
        self.frames, self.bytes, self.latency, self.board = 0, 0, [], []
        # When the bad guests come, and the latencies since.
        self.turn, self.later = float("inf"), []


class Participant:
    """A phone that answers at its own moments and remembers what is under way."""

    def __init__(self, tallies, chance):
        self.tallies, self.chance, self.waiting, self.number = tallies, chance, {}, 0
        self.is_done = False

    def received(self, frame):
        self.tallies.frames += 1
        self.tallies.bytes += len(frame)
        if not frame.startswith((b'{"id"', b'{"code"')):
            return
        answer = json.loads(frame)
        sent = self.waiting.pop(answer.get("id"), None)
        if sent is None:
            return
        if answer["type"] == "ack":
            self.tallies.acknowledged += 1
            self.tallies.latency.append(time.perf_counter() - sent)
            if sent > self.tallies.turn:
                self.tallies.later.append(self.tallies.latency[-1])
        else:
            self.tallies.rejected[answer["code"]] = self.tallies.rejected.get(answer["code"], 0) + 1

    def ended(self, code):
        if not self.is_done:
            self.tallies.dropped += 1

    async def run(self, wire, period, until):
        await asyncio.sleep(self.chance.uniform(0, period))
        while time.perf_counter() < until:
            self.number += 1
            identifier = f"a{self.number}"
            body = {
                "do": "place", "theme": self.chance.choice(THEMES), "measure": self.chance.choice(["nu", "straks"]),
                "value": self.chance.randint(10, 40),
            }
            self.waiting[identifier] = time.perf_counter()
            self.tallies.sent += 1
            wire.send(json.dumps(
                {"type": "command", "id": identifier, "name": "answer", "item": "i2", "body": body}).encode())
            await asyncio.sleep(period)


class Watcher:
    """A desk or a board; tells when a change reached it."""

    def __init__(self):
        self.frames, self.bytes, self.ends, self.event = 0, 0, None, asyncio.Event()

    def received(self, frame):
        self.frames += 1
        self.bytes += len(frame)
        if b'"doc":"view"' not in frame:
            return
        content = json.loads(frame)
        timer = (content.get("patch") or content.get("state") or {}).get("timer") or {}
        if "endsAt" in timer:
            self.ends = timer["endsAt"]
            self.event.set()

    def ended(self, code):
        pass


def process_figures(pid):
    """CPU seconds so far and resident memory in MiB of the server."""
    fields = open(f"/proc/{pid}/stat").read().rsplit(") ", 1)[1].split()
    cpu = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return cpu, int(fields[21]) * os.sysconf("SC_PAGE_SIZE") / 2**20


async def hello(origin, watcher, session, token):
    wire = await connect(origin, watcher.received, watcher.ended)
    wire.send(json.dumps({"type": "hello", "session": session, "token": token}).encode())
    return wire


async def steer(wire, board, until, latencies):
    """Stretches the timer once a second and measures when the board shows it."""
    number = 0
    while time.perf_counter() < until:
        number += 1
        board.event.clear()
        start = time.perf_counter()
        wire.send(json.dumps(
            {"type": "command", "id": f"t{number}", "name": "timer.extend", "body": {"seconds": 1}}).encode())
        try:
            await asyncio.wait_for(board.event.wait(), 5)
            latencies.append(time.perf_counter() - start)
        except asyncio.TimeoutError:
            latencies.append(5.0)
        await asyncio.sleep(1)


async def harass(options, session, invite, tallies, begin):
    """Lets the bad guests in for the second half."""
    if not options.hostile:
        return
    joined = await asyncio.to_thread(call, options.origin, "/api/v1/participants", {"invite": invite, "language": "nl"})
    await asyncio.sleep(options.seconds / 2)
    tallies.turn = time.perf_counter()
    guests = [Guest(options.origin, session, joined["token"], number) for number in range(options.hostile)]
    await asyncio.gather(*(guest.run(begin + options.seconds) for guest in guests))


def beside_bad_guests(options, tallies):
    if not options.hostile:
        return {}
    calm = percentile(tallies.latency[: len(tallies.latency) - len(tallies.later)], 0.99)
    disturbed = percentile(tallies.later, 0.99)
    return {
        "hostile": options.hostile, "ack ms p99 calm": calm, "ack ms p99 disturbed": disturbed,
        "disturbed / calm": round(disturbed / calm, 2) if calm and disturbed else None,
    }


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000 if ordered else None


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("origin")
    parser.add_argument("key")
    parser.add_argument("--server", default="wijktafel")
    parser.add_argument("--participants", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--period", type=float, default=2)
    parser.add_argument("--ramp", type=float, default=10)
    parser.add_argument("--pid", type=int, required=True)
    parser.add_argument("--hostile", type=int, default=0)
    options = parser.parse_args()
    if not options.origin.startswith("http://127.0.0.1:"):
        sys.exit("This load goes to 127.0.0.1 only.")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    origin, chance, tallies = options.origin, random.Random(1), Tallies()
    made = call(
        origin, "/api/v1/sessions",
        {"title": "Bench", "language": "nl", "privacy": "anoniem", "agenda": "inspiratiesessie"}, options.key)
    invite = made["links"]["join"].split("#i=")[1]
    board_token = call(origin, "/api/v1/exchanges", {"link": made["links"]["board"].split("#l=")[1]})["token"]
    desk, board = Watcher(), Watcher()
    desk_wire = await hello(origin, desk, made["session"], made["token"])
    await hello(origin, board, made["session"], board_token)
    desk_wire.send(b'{"type":"command","id":"o","name":"item.open","body":{"item":"i2","mode":"live"}}')
    people = []
    started = time.perf_counter()
    for number in range(options.participants):
        joined = await asyncio.to_thread(
            call, origin, "/api/v1/participants", {"invite": invite, "perspective": "beleid", "language": "nl"})
        person = Participant(tallies, random.Random(chance.random()))
        wire = await hello(origin, person, made["session"], joined["token"])
        people.append((person, wire))
        rest = started + options.ramp * (number + 1) / options.participants - time.perf_counter()
        if rest > 0:
            await asyncio.sleep(rest)
    ramp = time.perf_counter() - started
    await asyncio.sleep(1)
    tallies.frames = tallies.bytes = 0
    cpu_before, _ = process_figures(options.pid)
    begin = time.perf_counter()
    until = begin + options.seconds
    await asyncio.gather(
        *(person.run(wire, options.period, until) for person, wire in people),
        steer(desk_wire, board, until, tallies.board),
        harass(options, made["session"], invite, tallies, begin))
    await asyncio.sleep(2)
    seconds = time.perf_counter() - begin
    cpu, memory = process_figures(options.pid)
    unanswered = sum(len(person.waiting) for person, _ in people)
    for person, wire in people:
        person.is_done = True
        wire.close()
    print(json.dumps({
        "server": options.server, "participants": options.participants, "seconds": round(seconds, 1), "ramp": round(ramp, 1),
        "answers/s": round(tallies.acknowledged / seconds, 1), "frames/s": round(tallies.frames / seconds, 1),
        "mean frame bytes": round(tallies.bytes / max(1, tallies.frames)),
        "sent": tallies.sent, "acknowledged": tallies.acknowledged, "unanswered": unanswered,
        "rejected": tallies.rejected, "dropped connections": tallies.dropped,
        "server cpu %": round(100 * (cpu - cpu_before) / seconds, 1), "server MiB": round(memory, 1),
        "ack ms p50": percentile(tallies.latency, 0.5), "ack ms p95": percentile(tallies.latency, 0.95),
        "ack ms p99": percentile(tallies.latency, 0.99), "board ms p50": percentile(tallies.board, 0.5),
        "board ms p95": percentile(tallies.board, 0.95), "board ms p99": percentile(tallies.board, 0.99),
        "client cpu s": round(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]), 1),
        **beside_bad_guests(options, tallies),
    }))


if __name__ == "__main__":
    asyncio.run(main())
