#!/usr/bin/env bash
# Installs what is missing, builds and starts Wijktafel.
#
#   deploy/run.sh                     on this machine only: http://127.0.0.1:8080
#   deploy/run.sh --lan               for phones on the same network; for a trial
#   deploy/run.sh --demo              with a running session of simulated participants
#   deploy/run.sh --debug             an unoptimised build, which is ready sooner
#   deploy/run.sh --listen HOST:PORT  listen elsewhere
#   deploy/run.sh --public-url URL    the address that people use, when a proxy stands in front
#   deploy/run.sh --data FOLDER       keep the database there instead of in data/
#
# Every other option goes to `wijktafel serve` as it is.
set -euo pipefail
cd "$(dirname "$0")/.."

configuration=release
listen=""
public_url=""
data=""
lan=no
demo=no
rest=()
while [ $# -gt 0 ]; do
    case "$1" in
        --debug) configuration=debug ;;
        --lan) lan=yes ;;
        --demo) demo=yes ;;
        --listen | --public-url | --data)
            [ $# -ge 2 ] || { echo "$1 needs a value." >&2; exit 2; }
            case "$1" in
                --listen) listen=$2 ;;
                --public-url) public_url=$2 ;;
                --data) data=$2 ;;
            esac
            shift
            ;;
        --help | -h)
            sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0"
            exit 0
            ;;
        *) rest+=("$1") ;;
    esac
    shift
done

lan_address() {
    local found=""
    # The route to a documentation address (RFC 5737) names our own address; nothing is sent.
    if command -v ip >/dev/null; then
        found=$(ip -4 -o route get 192.0.2.1 2>/dev/null | sed -n 's/.* src \([0-9.]*\).*/\1/p')
    fi
    [ -n "$found" ] || found=$(hostname -I 2>/dev/null | tr ' ' '\n' | grep -m1 -E '^[0-9.]+$' || true)
    printf '%s' "$found"
}

if [ "$lan" = yes ]; then
    listen=${listen:-0.0.0.0:8080}
    if [ -z "$public_url" ]; then
        address=$(lan_address)
        [ -n "$address" ] || { echo "This machine has no address on a network. Give one with --public-url." >&2; exit 1; }
        public_url="http://$address:${listen##*:}"
    fi
fi
listen=${listen:-127.0.0.1:8080}

if [ "$demo" = yes ]; then
    deploy/setup.sh --demo
    # A database of its own: what the demo makes up must not stand between real sessions.
    data=${data:-data/demo}
    if [ -z "${WIJKTAFEL_KEY:-}" ]; then
        WIJKTAFEL_KEY=$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')
    fi
    export WIJKTAFEL_KEY
else
    deploy/setup.sh
fi
data=${data:-data}

swift build --configuration "$configuration" --product wijktafel
serve=(
    ".build/$configuration/wijktafel" serve --root . --data "$data" --listen "$listen"
    ${public_url:+--public-url "$public_url"}
    ${rest[@]+"${rest[@]}"}
)

if [ "$lan" = yes ]; then
    cat <<TEXT

  Open on phones:  $public_url

  This is for a trial. Everyone on this network can reach the server, and what is sent is not encrypted.
  On a plain http address browsers withhold some things: a phone that reloads without a network shows nothing.
  For real sessions put a proxy with TLS in front (deploy/nginx/).

TEXT
fi

[ "$demo" = yes ] || exec "${serve[@]}"

[ -f deploy/demo.py ] || { echo "deploy/demo.py is not here, so there is no demo." >&2; exit 1; }
"${serve[@]}" &
started=($!)
# However this ends, nothing is left running.
trap 'kill "${started[@]}" 2>/dev/null; wait' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
port=${listen##*:}
host=${listen%:*}
[ "$host" != 0.0.0.0 ] || host=127.0.0.1
until (exec 3<>"/dev/tcp/$host/$port") 2>/dev/null; do
    kill -0 "${started[0]}" 2>/dev/null || exit 1
    sleep 0.2
done
echo "The facilitator's key of this demo: $WIJKTAFEL_KEY"
.venv/bin/python deploy/demo.py "http://$host:$port" "$WIJKTAFEL_KEY" &
started+=($!)
# Should the participants stop, somebody may still be looking at their session.
wait "${started[0]}"
