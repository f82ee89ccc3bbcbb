#!/usr/bin/env bash
# Runs every test; stops at the first step that fails and says which steps were not run.
#
#   deploy/test.sh               everything
#   deploy/test.sh unit wire     only these steps (setup and build come along when they are needed)
set -uo pipefail
cd "$(dirname "$0")/.."

all=(check build unit vectors content wire browser durability export plugin)
wanted=("$@")
[ $# -gt 0 ] || wanted=("${all[@]}")
for step in "${wanted[@]}"; do
    case " ${all[*]} " in
        *" $step "*) ;;
        *) echo "There is no step \"$step\". The steps are: ${all[*]}." >&2; exit 2 ;;
    esac
done

# Under a sanitizer or on a trap Swift's backtracer can hang a run for minutes.
export SWIFT_BACKTRACE=enable=no
export WIJKTAFEL_BINARY="$PWD/.build/debug/wijktafel"
export PYTHONDONTWRITEBYTECODE=1

summary=()
failed=""
running=""
# A step has a process group of its own; without this it would go on after the one who started it gave up.
trap '[ -z "$running" ] || kill "$running"; exit 130' INT TERM

# The longest a step may take, in seconds: a test that hangs is a test that failed.
limit_of() {
    case "$1" in
        setup | build | unit) echo 3600 ;;
        browser) echo 3000 ;;
        wire | durability | export | plugin) echo 1800 ;;
        *) echo 600 ;;
    esac
}

step() {
    local name=$1 heading=$2
    local begun=$SECONDS status
    if [ -n "$failed" ]; then
        summary+=("  not run  $name")
        return
    fi
    printf '\n== %s: %s\n' "$name" "$heading"
    timeout --kill-after=20 "$(limit_of "$name")" bash deploy/test-step.sh "$name" </dev/null &
    running=$!
    wait "$running"
    status=$?
    running=""
    local took=$((SECONDS - begun))
    case $status in
        0) summary+=("  ok       $name (${took} s)") ;;
        77) summary+=("  none     $name: no tests of this kind are here yet") ;;
        124 | 137) summary+=("  FAILED   $name: took longer than $(limit_of "$name") s"); failed=$name ;;
        *) summary+=("  FAILED   $name (${took} s, exit code $status)"); failed=$name ;;
    esac
}

is_wanted() { case " ${wanted[*]} " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }

step setup "what the tests need"
is_wanted check && step check "the sources, without running them"
if is_wanted build || is_wanted vectors || is_wanted content || is_wanted wire || is_wanted browser ||
    is_wanted durability || is_wanted export; then
    step build "the product, unoptimised"
fi
is_wanted unit && step unit "unit, contract and property tests in Swift"
is_wanted vectors && step vectors "the methods against worked cases"
is_wanted content && step content "the instruments and agendas"
is_wanted wire && step wire "an independent client against a running server"
is_wanted browser && step browser "real pages in a real browser"
is_wanted durability && step durability "killing the server, and cutting the power in replay (shortened)"
is_wanted export && step export "files, opened by programs that are not ours"
is_wanted plugin && step plugin "a new plugin from the script to the board, in a copy of the tree"

printf '\n== summary\n'
printf '%s\n' "${summary[@]}"
if [ -n "$failed" ]; then
    printf '\nFAILED at %s. Run it alone with: deploy/test.sh %s\n' "$failed" "$failed"
    exit 1
fi
