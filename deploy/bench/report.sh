#!/usr/bin/env bash
# The report's part of deploy/bench.sh: what the largest report costs in every format that the renderer makes, and what
# making reports does to a room that goes on answering.
# Usage: deploy/bench/report.sh [--quick]      (five minutes after building; --quick: one run of each, short)
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=3 pairs=3 seconds=20
if [ "${1:-}" = --quick ]; then runs=1 pairs=1 seconds=8; fi

bash deploy/setup.sh --renderer >/dev/null
bash deploy/setup.sh --bench >/dev/null
.venv-renderer/bin/python -B deploy/bench/report.py --runs "$runs"

swift build -c release --product wijktafel 2>&1 | tail -1
binary="$(swift build -c release --show-bin-path)/wijktafel"
work="$(mktemp -d)"
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
ulimit -n "$(ulimit -Hn)"
key="$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')"
port=$((20000 + RANDOM % 20000))
WIJKTAFEL_KEY="$key" "$binary" serve --listen "127.0.0.1:$port" --data "$work/data" --root . >"$work/log" 2>&1 &
server=$!
for _ in $(seq 100); do
  .venv/bin/python -c "import socket; socket.create_connection(('127.0.0.1', $port), 1)" 2>/dev/null && break
  sleep 0.1
done
.venv/bin/python -B deploy/bench/report_beside.py "http://127.0.0.1:$port" "$key" --pid "$server" \
  --pairs "$pairs" --seconds "$seconds"
