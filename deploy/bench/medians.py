"""Prints the medians of runs of `load.py` as a table, one row a size and server, and what ours is of the peer's."""

import json
import statistics
import sys

COLUMNS = [
    "answers/s", "frames/s", "mean frame bytes", "server cpu %", "server MiB", "ack ms p50", "ack ms p95", "ack ms p99",
    "board ms p50", "board ms p95", "board ms p99", "unanswered", "dropped connections",
]


def row(name, size, runs, values):
    cells = "  ".join(f"{value:{len(column)}.{2 if name == 'ratio' else 1}f}" for column, value in zip(COLUMNS, values))
    print(f"{size:12}  {name:9}  {runs:4}  {cells}")


results = {}
for line in open(sys.argv[1]):
    result = json.loads(line)
    results.setdefault(result["participants"], {}).setdefault(result["server"], []).append(result)
print("participants  server     runs  " + "  ".join(COLUMNS))
for size, servers in sorted(results.items()):
    medians = {
        name: [statistics.median([each[column] or 0 for each in runs]) for column in COLUMNS]
        for name, runs in servers.items()
    }
    for name, values in medians.items():
        row(name, size, len(servers[name]), values)
    if len(medians) == 2:
        pairs = zip(medians["wijktafel"], medians["peer"])
        row("ratio", size, min(len(runs) for runs in servers.values()), [a / b if b else 0 for a, b in pairs])
for size, servers in sorted(results.items()):
    ratios = [each["disturbed / calm"] for each in servers.get("wijktafel", []) if each.get("disturbed / calm")]
    if ratios:
        print(f"{size} participants beside bad guests: p99 of acknowledgements {statistics.median(ratios):.2f} times "
              f"what it is without them (median of {len(ratios)} runs)")
