"""What making reports does to the room that they are of, which goes on answering meanwhile.

Usage: report_beside.py ORIGIN KEY --pid PID [--participants 200] [--pairs 3] [--seconds 20]
In every second stretch of time two files of the report are being made without a pause. Prints what it took and how the
95th percentile of the acknowledgements differs from the stretch before it.
"""

import argparse
import asyncio
import itertools
import json
import os
import resource
import statistics
import sys
import time
import urllib.request

from beside import answering_room, stretch
from load import call

# In turn, two at a time: what a facilitator asks for at the end of an evening.
FORMATS = ("pdf", "odt", "docx", "pdf-archive")
# What a report may add to the waiting of a room.
MOST = 1.25
LOOK_EVERY = 0.2


class Reports:
    """Has files of one session's report made, one after the other."""

    def __init__(self, options, made):
        self.options, self.token, self.ready = options, made["token"], 0
        self.path = f"/api/v1/sessions/{made['session']}/exports"

    async def make(self, formats, until):
        for form in formats:
            if time.perf_counter() >= until:
                return
            order = await asyncio.to_thread(call, self.options.origin, self.path, {"format": form}, self.token)
            address = f"{self.path}/{order['export']}"
            while (state := await asyncio.to_thread(self.state, address)) in ("waiting", "making"):
                if time.perf_counter() >= until:
                    return await asyncio.to_thread(self.ask, address, "DELETE")
                await asyncio.sleep(LOOK_EVERY)
            if state != "ready":
                sys.exit(f"{form} was not made: {state}")
            self.ready += 1

    def state(self, address):
        return json.loads(self.ask(address, "GET"))["state"]

    def ask(self, address, method):
        request = urllib.request.Request(self.options.origin + address, method=method)
        request.add_header("Authorization", f"Bearer {self.token}")
        with urllib.request.urlopen(request) as answer:
            return answer.read()

    async def two(self, until):
        await asyncio.gather(
            self.make(itertools.cycle(FORMATS[:2]), until), self.make(itertools.cycle(FORMATS[2:]), until))


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("origin")
    parser.add_argument("key")
    parser.add_argument("--pid", type=int, required=True)
    parser.add_argument("--participants", type=int, default=200)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--period", type=float, default=2)
    options = parser.parse_args()
    if not options.origin.startswith("http://127.0.0.1:"):
        sys.exit("This load goes to 127.0.0.1 only.")
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    tallies, people, made = await answering_room(options)
    reports = Reports(options, made)
    idle = lambda until: asyncio.sleep(0)  # noqa: E731
    await stretch(argparse.Namespace(**vars(options) | {"seconds": 3}), tallies, people, idle)
    pairs = []
    for _ in range(options.pairs):
        alone = await stretch(options, tallies, people, idle)
        pairs.append((alone, await stretch(options, tallies, people, reports.two)))
    tell(options, pairs, reports.ready)


def tell(options, pairs, ready):
    print(f"{options.participants} people answer while reports of their room are made ({ready} files); load of the machine "
          f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print("run   alone p50   p95   p99 ms   beside p50   p95   p99 ms   ratio of p95")
    keys = ("ack ms p50", "ack ms p95", "ack ms p99")
    ratios = []
    for number, (alone, beside) in enumerate(pairs, 1):
        ratios.append(beside["ack ms p95"] / alone["ack ms p95"])
        figures = [each[key] for each in (alone, beside) for key in keys]
        print(f"{number:3}   " + "   ".join(f"{figure:8.2f}" for figure in figures) + f"   {ratios[-1]:8.2f}")
    middle = statistics.median(ratios)
    lost = sum(each["unanswered"] for pair in pairs for each in pair)
    print(f"median ratio {middle:.2f}, limit {MOST}: {'yes' if middle <= MOST else 'NO'}; unanswered {lost}")


asyncio.run(main())
