"""Runs a vector file through the product and holds it to the rule of this build.

Every case passes, except those whose method belongs to a plugin that is not built yet: they must fail as unknown, and
for no other reason. A method that starts to exist is then held to its cases by itself.
"""

import json
import re
import subprocess
import sys

# The first letters of cases whose plugins come later: votes and matrix of SWOT (W), the results chain (T).
LATER = ("W", "T")


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
    for case, line in failed.items():
        if not (case.startswith(LATER) and "no method for soort" in line):
            problems.append(line)
    if run.returncode != (1 if failed else 0):
        problems.append(f"exit code {run.returncode} with {len(failed)} failed cases")
    for problem in problems:
        print(f"vectors: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
