#!/usr/bin/env bash
# Installs what is missing, by name, from Debian 12 and PyPI. Run it as often as you like.
#
#   deploy/setup.sh            what building and running needs
#   deploy/setup.sh --demo     also what the demo's simulated participants need
#   deploy/setup.sh --renderer also what PDF, ODT and DOCX are made with
#   deploy/setup.sh --bench    also what the bench needs: its clients and the peers it measures beside
#   deploy/setup.sh --test     also what the tests need
set -euo pipefail
cd "$(dirname "$0")/.."

run_packages=(
    ca-certificates git pkg-config tzdata
    libwebsockets-dev libuv1-dev libsqlite3-dev libsodium-dev libqrencode-dev libxlsxwriter-dev libzip-dev zlib1g-dev
    graphviz
)
renderer_packages=(
    bubblewrap fontconfig librsvg2-bin libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
    fonts-liberation fonts-noto-core fonts-noto-color-emoji fonts-droid-fallback fonts-nanum
)
test_packages=(
    chromium fonts-dejavu-core fonts-liberation node-typescript
    strace nginx-light openssl zbar-tools librsvg2-bin
    qpdf poppler-utils libreoffice-writer-nogui libreoffice-calc-nogui default-jre-headless
)
python_packages=(python3 python3-venv)

packages=("${run_packages[@]}")
requirements=""
renderer=no
case "${1:-}" in
    "") ;;
    --demo)
        packages+=("${python_packages[@]}")
        requirements=deploy/requirements-demo.txt
        ;;
    --renderer)
        packages+=("${python_packages[@]}" "${renderer_packages[@]}")
        renderer=yes
        ;;
    --bench)
        packages+=("${python_packages[@]}")
        requirements=deploy/requirements-bench.txt
        ;;
    --test)
        packages+=("${python_packages[@]}" "${test_packages[@]}" "${renderer_packages[@]}")
        requirements=deploy/requirements.txt
        renderer=yes
        ;;
    *)
        echo "usage: deploy/setup.sh [--demo | --renderer | --bench | --test]" >&2
        exit 2
        ;;
esac

is_installed() {
    # The shell reads the state itself: a package that was removed but not purged still has a line.
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Only root can install packages, and there is no sudo here. Ask root to run:" >&2
        echo "  $*" >&2
        exit 1
    fi
}

missing=()
for package in "${packages[@]}"; do
    is_installed "$package" || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
    if ! command -v apt-get >/dev/null; then
        echo "This is not Debian: install the counterparts of ${missing[*]} by hand." >&2
        exit 1
    fi
    echo "Installing ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update </dev/null
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -q install -y --no-install-recommends "${missing[@]}" </dev/null
fi

if ! command -v swift >/dev/null; then
    echo "There is no Swift on the PATH. Install the Swift 6.2 toolchain or newer for Debian 12 from swift.org," >&2
    echo "and put its usr/bin folder on the PATH." >&2
    exit 1
fi

# Puts Python packages in an environment of their own, unless they are there. The stamp is the list itself.
python_environment() {
    local folder=$1 list=$2
    shift 2
    local stamp wanted
    stamp="$folder/.installed-$(basename "$list" .txt)"
    wanted=$(cat deploy/requirements*.txt | sha256sum)
    [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
    echo "Installing Python packages in $folder"
    # Debian's own Python, because python3-venv belongs to that one.
    [ -x "$folder/bin/python" ] || /usr/bin/python3 -m venv "$folder"
    "$folder/bin/pip" --quiet --disable-pip-version-check --no-input install "$@" -r "$list"
    printf '%s\n' "$wanted" >"$stamp"
}

[ -z "$requirements" ] || python_environment .venv "$requirements"
# Apart from the others, because it is what files are made with: only what is needed for that, by its hash.
[ "$renderer" = no ] || python_environment .venv-renderer deploy/requirements-renderer.txt \
    --require-hashes --only-binary :all:
