#!/usr/bin/env bash
# Reads the sources without running them: layout of Swift, types of JavaScript, syntax of everything else.
set -uo pipefail
cd "$(dirname "$0")/.."
deploy/setup.sh --test || exit 1
python=.venv/bin/python
failures=0

check() {
    local what=$1
    shift
    if "$@"; then
        echo "  ok      $what"
    else
        echo "  FAILED  $what"
        failures=$((failures + 1))
    fi
}

# What git knows or would take; a build folder's files are none of ours.
files() {
    git ls-files --cached --others --exclude-standard -- "$@" |
        while IFS= read -r file; do if [ -f "$file" ]; then printf '%s\n' "$file"; fi; done
}

swift_layout() {
    swift format lint --strict --parallel --configuration .swift-format -r Package.swift Sources Plugins Tests
}

javascript_types() {
    tsc --project Public/js/tsconfig.json
}

shell_syntax() {
    local status=0
    while IFS= read -r file; do
        bash -n "$file" || status=1
    done < <(files '*.sh' .ci/run)
    return $status
}

python_syntax() {
    # Compiled in memory, so that nothing is left behind.
    files '*.py' | "$python" -c '
import sys
bad = 0
for path in sys.stdin.read().split("\n"):
    if not path: continue
    try: compile(open(path, encoding="utf-8").read(), path, "exec")
    except SyntaxError as error: print(f"{path}:{error.lineno}: {error.msg}"); bad = 1
sys.exit(bad)'
}

data_syntax() {
    files '*.json' '*.webmanifest' '*.yaml' '*.yml' | "$python" -c '
import json, sys, yaml

def no_twins(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)): raise ValueError("a key stands twice in one object")
    return dict(pairs)

bad = 0
for path in sys.stdin.read().split("\n"):
    if not path: continue
    try:
        text = open(path, encoding="utf-8").read()
        if path.endswith(("json", "webmanifest")): json.loads(text, object_pairs_hook=no_twins)
        else: yaml.safe_load(text)
    except Exception as error: print(f"{path}: {error}"); bad = 1
sys.exit(bad)'
}

contract() { "$python" deploy/check_contract.py; }

nothing_built_is_tracked() {
    ! git ls-files | grep -E '(^|/)(\.build|\.venv|__pycache__|data)/|(^|/)Package\.resolved$|\.sqlite(-wal|-shm)?$'
}

check "layout of Swift (swift format lint --strict)" swift_layout
check "types of JavaScript (tsc --strict)" javascript_types
check "syntax of shell scripts" shell_syntax
check "syntax of Python" python_syntax
check "syntax of JSON and YAML" data_syntax
check "contract of wire and HTTP" contract
check "nothing built is tracked" nothing_built_is_tracked
[ "$failures" -eq 0 ]
