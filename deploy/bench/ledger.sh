#!/usr/bin/env bash
# The MKBA's part of deploy/bench.sh: its draws beside numpy on one core, and what drawing does to another room.
# Usage: deploy/bench/ledger.sh [--quick]      (about six minutes after building; --quick: one run of each, short)
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=3 pairs=3 seconds=20
if [ "${1:-}" = --quick ]; then runs=1 pairs=1 seconds=5; fi

bash deploy/setup.sh --bench >/dev/null
python=.venv/bin/python
for product in LedgerBenchmark wijktafel; do
  swift build -c release --product "$product" 2>&1 | tail -1
done
binaries="$(swift build -c release --show-bin-path)"
work="$(mktemp -d)"
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
ulimit -n "$(ulimit -Hn)"
key="$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')"

"$binaries/LedgerBenchmark" --export "$work/cases"
status=0
for run in $(seq "$runs"); do
  taskset -c 0 "$binaries/LedgerBenchmark" >"$work/ours-$run"
  taskset -c 0 "$python" deploy/bench/ledger.py "$work/cases" "$work/ours-$run" >"$work/peer-$run" || status=1
done

for cores in 0 0,1; do
  port=$((20000 + RANDOM % 20000))
  WIJKTAFEL_KEY="$key" taskset -c "$cores" "$binaries/wijktafel" serve \
    --listen "127.0.0.1:$port" --data "$work/data-$cores" --root . >"$work/log" 2>&1 &
  server=$!
  for _ in $(seq 100); do
    "$python" -c "import socket; socket.create_connection(('127.0.0.1', $port), 1)" 2>/dev/null && break
    sleep 0.1
  done
  taskset -c 1 "$python" deploy/bench/beside.py "http://127.0.0.1:$port" "$key" "$work/cases" --pid "$server" \
    --pairs "$pairs" --seconds "$seconds" --label "server on $cores" >>"$work/beside"
  kill -TERM "$server"
  wait "$server" || true
done

"$python" deploy/bench/ledger_table.py "$work"/ours-* "$work"/peer-* --beside "$work/beside"
exit "$status"
