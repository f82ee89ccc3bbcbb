"""Makes the report of a large session in every format of the renderer, and prints what it took as a table of medians.

The session has a thousand participants, 500 remarks of hostile text at the cap and 300 cards: it is that of the tests.
The program runs as the server starts it, but without its walls, which take no part in the work.
Usage: report.py [--runs N]
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Export"))

import documents  # noqa: E402

PROGRAM = ROOT / "deploy/renderer/render.py"
# By the names that the desk gives them, with those of the renderer.
FORMATS = {"pdf": "pdf-ua", "pdf-archive": "pdf-a", "odt": "odt", "docx": "docx", "figures": "figures"}
# What the largest report may take: seconds from start to file, and megabytes (10^6 bytes) at the worst moment.
LIMITS = {"seconds": 10, "MB": 300}
# As the server gives it: nothing of its own.
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"}


def measured(form, document):
    """One run: seconds, the most memory that was in use, and the size of the file."""
    with tempfile.TemporaryFile() as file, open(document, "rb") as given:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-I", "-B", PROGRAM, "--format", FORMATS[form]],
            stdin=given, stdout=file, stderr=subprocess.DEVNULL, env=ENVIRONMENT,
        )
        # Waited for by hand, because only this tells what one process took; its own children count by the largest.
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        size = file.seek(0, os.SEEK_END)
    if process.returncode != 0 or size == 0:
        sys.exit(f"{form} was not made: exit code {process.returncode}")
    # Linux counts in KiB.
    memory = used.ru_maxrss * 1024 / 1e6
    return {"seconds": seconds, "cpu": used.ru_utime + used.ru_stime, "MB": memory, "bytes": size}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.NamedTemporaryFile("w", suffix=".json") as document:
        json.dump(documents.large(), document)
        document.flush()
        # Formats in turn and not runs in a row, so that a busy moment doesn't fall on one of them.
        rounds = [{form: measured(form, document.name) for form in FORMATS} for _ in range(options.runs)]
        given = document.tell()
    print(f"The largest report, {given:,} bytes of JSON; load of the machine {os.getloadavg()[0]:.1f} "
          f"on {os.cpu_count()} cores")
    print("format       runs   seconds  limit    cpu s   peak MB  limit        bytes   within both")
    for form in FORMATS:
        seconds, cpu, memory, size = (
            statistics.median(one[form][key] for one in rounds) for key in ("seconds", "cpu", "MB", "bytes"))
        within = seconds <= LIMITS["seconds"] and memory <= LIMITS["MB"]
        print(f"{form:11}  {options.runs:4}  {seconds:8.2f}  {LIMITS['seconds']:5}  {cpu:7.2f}  {memory:8.0f}  "
              f"{LIMITS['MB']:5}  {size:11,.0f}   {'yes' if within else 'NO'}")


main()
