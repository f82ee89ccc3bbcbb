#!/usr/bin/env bash
# Measures a release build beside a peer in the same run: server on one core, clients on the other, three runs, medians.
# Usage: deploy/bench.sh [--quick] [PARTICIPANTS...]     (default 250 500 1000 2000; 1000 for 3 minutes, others half a minute)
#        deploy/bench.sh --hostile [--quick]             250 participants, with 20 bad guests for the second half
#        deploy/bench.sh --ledger [--quick]              the MKBA: its draws beside numpy, and a room beside its draws
#        deploy/bench.sh --report [--quick]              the report of a large session: seconds, memory, bytes
# Without arguments all four run, one after the other.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = --ledger ]; then exec bash deploy/bench/ledger.sh "${@:2}"; fi
if [ "${1:-}" = --report ]; then exec bash deploy/bench/report.sh "${@:2}"; fi
everything=$(( $# == 0 ))
runs=3 seconds_main=180 seconds_other=30 hostile=0
if [ "${1:-}" = --hostile ]; then hostile=20; shift; fi
if [ "${1:-}" = --quick ]; then runs=1 seconds_main=20 seconds_other=20; shift; fi
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || { [ "$hostile" -gt 0 ] && sizes=(250) || sizes=(250 500 1000 2000); }
# The peer has no limits to hold bad guests with, so there is nothing to compare.
[ "$hostile" -gt 0 ] && servers=(wijktafel) || servers=(wijktafel peer)

bash deploy/setup.sh --bench >/dev/null
python=.venv/bin/python
swift build -c release --product wijktafel 2>&1 | tail -1
binary="$(swift build -c release --show-bin-path)/wijktafel"
work="$(mktemp -d)"
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
ulimit -n "$(ulimit -Hn)"
key="$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')"

start() {   # SERVER PORT FOLDER
  mkdir -p "$3"
  if [ "$1" = peer ]; then
    exec taskset -c 0 "$python" deploy/bench/peer.py "$2" "$3"
  else
    WIJKTAFEL_KEY="$key" exec taskset -c 0 "$binary" serve --listen "127.0.0.1:$2" --data "$3" --root .
  fi
}

for size in "${sizes[@]}"; do
  seconds=$seconds_other
  [ "$size" = 1000 ] && seconds=$seconds_main
  for run in $(seq "$runs"); do
    for name in "${servers[@]}"; do
      port=$((20000 + RANDOM % 20000))
      start "$name" "$port" "$work/$name-$size-$run" >"$work/log" 2>&1 &
      server=$!
      for _ in $(seq 100); do
        "$python" -c "import socket; socket.create_connection(('127.0.0.1', $port), 1)" 2>/dev/null && break
      done
      taskset -c 1 "$python" deploy/bench/load.py "http://127.0.0.1:$port" "$key" --server "$name" \
        --participants "$size" --seconds "$seconds" --ramp "$((size / 50))" --pid "$server" \
        --hostile "$hostile" | tee -a "$work/results"
      kill -TERM "$server"
      wait "$server" || true
    done
  done
done
"$python" deploy/bench/medians.py "$work/results"
if [ "$everything" = 1 ]; then
  bash deploy/bench.sh --hostile
  bash deploy/bench.sh --ledger
  bash deploy/bench.sh --report
fi
