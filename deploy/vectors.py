"""Runs a vector file through the product and holds it to the rule of this build.

Every case of every file passes, each has one outcome, and the last line counts what the lines above it say.
"""

import json
import re
import subprocess
import sys


def main(binary: str, path: str) -> int:
    with open(path, encoding="utf-8") as file:
        ids = [case["id"] for case in json.load(file)["vectoren"]]
    run = subprocess.run([binary, "vectors", path], capture_output=True, text=True, timeout=120, check=False)
    lines = run.stdout.splitlines()
    print(run.stdout, end="")
    print(run.stderr, end="", file=sys.stderr)

    problems = []
    passed = {line.split(" ")[0] for line in lines if line.endswith(" ok")}
    failed = {line.split(" ")[0]: line for line in lines if " failed: " in line}
    closing = re.fullmatch(r"(\d+) passed, (\d+) failed", lines[-1] if lines else "")
    if not closing:
        problems.append("the last line must be `N passed, M failed`")
    elif (int(closing[1]), int(closing[2])) != (len(passed), len(failed)):
        problems.append("the last line counts other cases than the lines above it")
    if passed | failed.keys() != set(ids) or passed & failed.keys():
        problems.append("every case of the file must have one outcome")
    problems += failed.values()
    if run.returncode != (1 if failed else 0):
        problems.append(f"exit code {run.returncode} with {len(failed)} failed cases")
    for problem in problems:
        print(f"vectors: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(max(main(sys.argv[1], path) for path in sys.argv[2:]))
