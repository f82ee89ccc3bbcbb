"""Prints what `ledger.sh` measured as tables of medians.

Usage: ledger_table.py OURS... PEERS... --beside FILE
"""

import argparse
import json
import statistics

FIGURES = ["mean", "sd", "p10", "p50", "p90"]


def median(runs, key):
    return statistics.median(run[key] for run in runs)


def draws_table(runs):
    print("case         lines  params   draws  runs  evaluate ms    µs/line    draws ms   numpy ms     ratio    "
          "µs/draw   worth: mean, sd, P10, P50, P90 in thousands (ours; numpy)")
    sizes = {}
    for run in runs:
        sizes.setdefault(run["name"], {}).setdefault(run["who"], []).append(run)
    for name, sides in sizes.items():
        ours, peers = sides["wijktafel"], sides["numpy"]
        case = ours[0]
        evaluation, drawing, peer = (
            median(ours, "evaluation ms"), median(ours, "simulation ms"), median(peers, "simulation ms"))
        figures = "; ".join(
            ", ".join(f"{each[0]['figures'][key] / 1000:.1f}" for key in FIGURES) for each in (ours, peers))
        print(f"{name:11}  {case['lines']:5}  {case['parameters']:6}  {case['draws']:6}  {len(ours):4}  "
              f"{evaluation:11.3f}  {1000 * evaluation / case['lines']:9.2f}  {drawing:10.1f}  {peer:9.1f}  "
              f"{drawing / peer:8.2f}  {1000 * drawing / case['draws']:9.2f}   {figures}")


def beside_table(results):
    print("room beside an MKBA  pairs   p50 alone  p50 beside   p95 alone  p95 beside   ratios of p95        median"
          "  cpu % alone, beside  changes  drawn  change ms p50, p95")
    for result in results:
        alone, beside = result["without"], result["with"]
        ratios = ", ".join(f"{ratio:.2f}" for ratio in result["ratios"])
        print(f"{result['label']:19}  {result['pairs']:5}  {alone['ack ms p50']:10.2f}  {beside['ack ms p50']:10.2f}  "
              f"{alone['ack ms p95']:10.2f}  {beside['ack ms p95']:10.2f}   {ratios:19}  "
              f"{statistics.median(result['ratios']):6.2f}  {alone['cpu %']:10.1f}, {beside['cpu %']:7.1f}  "
              f"{result['changes']:7}  {result['drawn']:5}  {result['change ms p50']:9.1f}, {result['change ms p95']:.1f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("runs", nargs="+")
    parser.add_argument("--beside", required=True)
    options = parser.parse_args()
    draws_table([json.loads(line) for path in options.runs for line in open(path)])
    print()
    beside_table([json.loads(line) for line in open(options.beside)])


main()
