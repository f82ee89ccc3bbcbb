"""What making reports does to the room that they are of, which goes on answering meanwhile.

Usage: report_beside.py ORIGIN KEY --pid PID [--participants 200] [--pairs 3] [--seconds 20]
In every second stretch of time two files of the report are being made without a pause. Prints what it took and how the
95th percentile of the acknowledgements differs from the stretch before it.
"""

import argparse
import asyncio
import os
import pathlib
import resource
import statistics
import sys
import time

from beside import answering_room, stretch

# What a report may add to the waiting of a room.
MOST = 1.25
ORDERS = pathlib.Path(__file__).with_name("report_orders.py")


class Reports:
    """Has files of one session's report made by another process."""

    def __init__(self, options, made):
        self.options, self.made, self.ready = options, made, 0

    async def make(self, until):
        orders = await asyncio.create_subprocess_exec(
            sys.executable, "-B", ORDERS, self.options.origin, self.made["session"], f"{until - time.perf_counter()}",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
        told, _ = await orders.communicate(self.made["token"].encode())
        if orders.returncode:
            raise RuntimeError("not every file was made")
        self.ready += int(told)


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
        pairs.append((alone, await stretch(options, tallies, people, reports.make)))
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
