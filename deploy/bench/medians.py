"""Prints the medians of runs of `load.py` as a table, one row a size."""

import json
import statistics
import sys

COLUMNS = [
    "answers/s", "frames/s", "mean frame bytes", "server cpu %", "server MiB", "ack ms p50", "ack ms p95", "ack ms p99",
    "board ms p50", "board ms p95", "board ms p99", "unanswered", "dropped connections",
]

runs = {}
for line in open(sys.argv[1]):
    result = json.loads(line)
    runs.setdefault(result["participants"], []).append(result)
print("participants  runs  " + "  ".join(COLUMNS))
for size, results in sorted(runs.items()):
    medians = [statistics.median([each[column] or 0 for each in results]) for column in COLUMNS]
    print(f"{size:12}  {len(results):4}  " + "  ".join(f"{value:{len(name)}.1f}" for name, value in zip(COLUMNS, medians)))
