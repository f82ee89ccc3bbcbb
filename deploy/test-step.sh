#!/usr/bin/env bash
# One step of deploy/test.sh, in a process of its own so that it can be given a time limit.
# Exits with 77 when there is nothing to test yet.
set -euo pipefail

python=.venv/bin/python

python_tests() {
    if ! find "$1" -name 'test_*.py' 2>/dev/null | grep -q .; then
        echo "$1 has no tests yet."
        exit 77
    fi
    exec "$python" -m pytest -q -p no:cacheprovider "$@"
}

case "$1" in
    setup) exec deploy/setup.sh --test ;;
    check) exec deploy/check.sh ;;
    build) swift build --product wijktafel && exec swift build --product ExportSamples ;;
    unit) exec swift test --parallel ;;
    vectors) exec "$python" deploy/vectors.py "$WIJKTAFEL_BINARY" Tests/Vectors/*.json ;;
    content) exec "$WIJKTAFEL_BINARY" check --root . ;;
    wire) python_tests Tests/Wire ;;
    browser)
        # Screens mostly wait for rooms and pictures, so two at a time; plays have the machine for themselves.
        "$python" -m pytest -q -p no:cacheprovider -n 2 Tests/Browser/states
        exec "$python" -m pytest -q -p no:cacheprovider Tests/Browser --ignore=Tests/Browser/states
        ;;
    durability) python_tests Tests/Durability ;;
    # Two at a time: what makes files uses one core.
    export) python_tests Tests/Export -n 2 ;;
    plugin) python_tests Tests/NewPlugin ;;
    *) echo "There is no step $1." >&2; exit 2 ;;
esac
