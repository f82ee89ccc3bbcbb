"""What a room that draws its MKBA over and over does to another room on the same server.

Usage: beside.py ORIGIN KEY CASES --pid PID [--participants 200] [--pairs 3] [--seconds 20] [--label TEXT]
One room answers all the time. In the other sixty people estimated the first of CASES; in every second stretch of time
its desk changes a line each second, so that all is computed and drawn again. Prints one line of JSON.
"""

import argparse
import asyncio
import json
import random
import resource
import statistics
import sys
import time

from load import Participant, Tallies, call, hello, percentile, process_figures

PEOPLE = 60
# What a server takes of one connection is 20 messages a second after the first hundred.
PACE = 1 / 18


class Commander:
    """A desk or phone that waits for what becomes of each command."""

    def __init__(self):
        self.waiting, self.number, self.drawn, self.latency = {}, 0, 0, []

    def received(self, frame):
        if b'"p10":' in frame:
            self.drawn += 1
        if frame.startswith((b'{"id"', b'{"code"')):
            answer = json.loads(frame)
            waiting = self.waiting.pop(answer.get("id"), None)
            if waiting and not waiting.done():
                waiting.set_result(answer)

    def ended(self, code):
        for waiting in self.waiting.values():
            if not waiting.done():
                waiting.cancel()

    async def open(self, origin, session, token):
        self.wire = await hello(origin, self, session, token)
        return self

    async def ask(self, name, body, item=None):
        self.number += 1
        identifier = f"c{self.number}"
        waiting = self.waiting[identifier] = asyncio.get_running_loop().create_future()
        command = {"type": "command", "id": identifier, "name": name, "body": body}
        self.wire.send(json.dumps(command | ({"item": item} if item else {})).encode())
        answer = await asyncio.wait_for(waiting, 30)
        if answer["type"] != "ack":
            raise RuntimeError(f"{name} {body.get('do', '')}: {answer}")


async def answering_room(options):
    """A room that answers all the time, and what the server told of it."""
    made = call(
        options.origin, "/api/v1/sessions",
        {"title": "Bench", "language": "nl", "privacy": "anoniem", "agenda": "inspiratiesessie"}, options.key)
    invite = made["links"]["join"].split("#i=")[1]
    desk = await Commander().open(options.origin, made["session"], made["token"])
    await desk.ask("item.open", {"item": "i2", "mode": "live"})
    tallies, people = Tallies(), []
    for number in range(options.participants):
        joined = await asyncio.to_thread(
            call, options.origin, "/api/v1/participants", {"invite": invite, "perspective": "beleid", "language": "nl"})
        person = Participant(tallies, random.Random(number))
        people.append((person, await hello(options.origin, person, made["session"], joined["token"])))
    return tallies, people, made


async def drawing_room(options, exported):
    """A room with the whole case, estimated and shown; gives its desk."""
    case = exported["case"]
    item = {
        "rank": 0, "kind": "worksheet", "minutes": 20, "worksheet": "w1", "phase": "schatten", "mode": "blind",
        "title": {"nl": "Schatten", "en": "Estimate"},
    }
    agenda = {
        "items": {"i1": item},
        "worksheets": {"w1": {"instrument": "mkba", "settings": {"basisjaar": case["basisjaar"]}}},
    }
    made = call(
        options.origin, "/api/v1/sessions",
        {"title": "MKBA", "language": "nl", "privacy": "anoniem", "agenda": agenda}, options.key)
    desk = await Commander().open(options.origin, made["session"], made["token"])
    frame = {name: case[name] for name in ("basisjaar", "prijspeil", "looptijd", "discontovoet", "conventie")}
    changes = [{"do": "case", "btw": "excl", **frame}]
    actors = dict.fromkeys(share["actor"] for line in case["posten"] for share in line["verdeling"])
    changes += [{"do": "actor.put", "id": actor, "name": actor} for actor in actors]
    changes += [{"do": "line.add", "line": line} for line in case["posten"]]
    asked = [f"{number['line']}/prijs" for number in exported["numbers"]]
    changes += [{"do": "ask", "parameter": parameter, "on": True} for parameter in asked]
    for change in changes:
        await desk.ask("answer", change, "i1")
        await asyncio.sleep(PACE)
    await desk.ask("item.open", {"item": "i1"})
    invite = made["links"]["join"].split("#i=")[1]
    estimates = []
    for person in range(PEOPLE):
        joined = await asyncio.to_thread(
            call, options.origin, "/api/v1/participants", {"invite": invite, "perspective": "beleid", "language": "nl"})
        phone = await Commander().open(options.origin, made["session"], joined["token"])
        thoughts = [number["thoughts"][person] for number in exported["numbers"]]
        estimates.append(estimate(phone, zip(asked, thoughts)))
    await asyncio.gather(*estimates)
    await desk.ask("item.lock", {"item": "i1"})
    await desk.ask("item.show", {"item": "i1"})
    return desk


async def estimate(phone, thoughts):
    for parameter, (low, mode, high) in thoughts:
        body = {"do": "estimate", "parameter": parameter, "low": low, "mode": mode, "high": high}
        await phone.ask("answer", body, "i1")


async def change(desk, lines, until):
    """Changes another line every second."""
    turn = 0
    while time.perf_counter() < until:
        turn += 1
        line = lines[turn % len(lines)]
        line["prijs"] += 1
        start = time.perf_counter()
        await desk.ask("answer", {"do": "line.set", "line": line}, "i1")
        desk.latency.append(time.perf_counter() - start)
        await asyncio.sleep(max(0, start + 1 - time.perf_counter()))


async def stretch(options, tallies, people, work):
    """Lets the room answer for some time; gives the latencies, and the processor's share."""
    tallies.latency, tallies.sent, tallies.acknowledged = [], 0, 0
    cpu, _ = process_figures(options.pid)
    start = time.perf_counter()
    until = start + options.seconds
    await asyncio.gather(*(person.run(wire, options.period, until) for person, wire in people), work(until))
    await asyncio.sleep(1)
    used = (process_figures(options.pid)[0] - cpu) / (time.perf_counter() - start)
    return {
        "ack ms p50": percentile(tallies.latency, 0.5), "ack ms p95": percentile(tallies.latency, 0.95),
        "ack ms p99": percentile(tallies.latency, 0.99), "cpu %": 100 * used,
        "unanswered": tallies.sent - tallies.acknowledged,
    }


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("origin")
    parser.add_argument("key")
    parser.add_argument("cases")
    parser.add_argument("--pid", type=int, required=True)
    parser.add_argument("--participants", type=int, default=200)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--period", type=float, default=2)
    parser.add_argument("--label", default="")
    options = parser.parse_args()
    if not options.origin.startswith("http://127.0.0.1:"):
        sys.exit("This load goes to 127.0.0.1 only.")
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    exported = json.load(open(options.cases))[0]
    desk = await drawing_room(options, exported)
    tallies, people, _ = await answering_room(options)
    await stretch(argparse.Namespace(**vars(options) | {"seconds": 3}), tallies, people, lambda until: asyncio.sleep(0))
    # Of the others the price is what was estimated, so that changing it would change no result.
    estimated = {number["line"] for number in exported["numbers"]}
    lines = [line for line in exported["case"]["posten"] if line["id"] not in estimated]
    results = {"without": [], "with": []}
    desk.drawn, desk.latency = 0, []
    for _ in range(options.pairs):
        results["without"].append(await stretch(options, tallies, people, lambda until: asyncio.sleep(0)))
        results["with"].append(
            await stretch(options, tallies, people, lambda until: change(desk, lines, until)))
    pairs = list(zip(results["without"], results["with"]))
    medians = {
        name: {key: statistics.median(each[key] or 0 for each in stretches) for key in stretches[0]}
        for name, stretches in results.items()
    }
    print(json.dumps({
        "label": options.label, "participants": options.participants, "pairs": options.pairs, **medians,
        "ratios": [beside["ack ms p95"] / alone["ack ms p95"] for alone, beside in pairs],
        "changes": len(desk.latency), "drawn": desk.drawn, "change ms p50": percentile(desk.latency, 0.5),
        "change ms p95": percentile(desk.latency, 0.95),
    }))


if __name__ == "__main__":
    asyncio.run(main())
