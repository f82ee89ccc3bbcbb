#!/usr/bin/env bash
# The report's part of deploy/bench.sh: what the largest report costs in every format that the renderer makes.
# Usage: deploy/bench/report.sh [--quick]      (a minute or two; --quick: one run of each)
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=3
if [ "${1:-}" = --quick ]; then runs=1; fi

bash deploy/setup.sh --renderer >/dev/null
.venv-renderer/bin/python -B deploy/bench/report.py --runs "$runs"
