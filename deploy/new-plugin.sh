#!/usr/bin/env bash
# Makes a new kind of worksheet that works: a folder in Plugins/ and its name in the two lists. Plugins/README.md
# tells how to go on from there.
#
#   deploy/new-plugin.sh NAME [--title-nl TITLE] [--title-en TITLE] [--kind KIND]
#
#   NAME         one or more words in UpperCamelCase, such as Thermometer: the folder, the module and the type
#   --title-nl   what people call it in Dutch; NAME when you don't say
#   --title-en   what people call it in English; NAME when you don't say
#   --kind       the kind of content that it reads; NAME in lower case when you don't say
#
# When something is wrong it says what, and the tree is as it was.
set -euo pipefail
cd "$(dirname "$0")/.."

templates=deploy/new-plugin
list=Sources/WijktafelServer/Catalogue/InstalledPlugins.swift

refuse() {
    printf '%s\nNothing was changed.\n' "$*" >&2
    exit 1
}

usage() {
    sed -n '2,/^set /{/^set /d; s/^# \{0,1\}//p}' deploy/new-plugin.sh >&2
    exit 2
}

name=""
title_nl=""
title_en=""
kind=""
while [ $# -gt 0 ]; do
    case "$1" in
        --title-nl | --title-en | --kind)
            [ $# -gt 1 ] || refuse "$1 needs a value."
            case "$1" in
                --title-nl) title_nl=$2 ;;
                --title-en) title_en=$2 ;;
                --kind) kind=$2 ;;
            esac
            shift 2
            ;;
        -*) usage ;;
        *)
            [ -z "$name" ] || usage
            name=$1
            shift
            ;;
    esac
done
[ -n "$name" ] || usage

id=$(printf '%s' "$name" | tr '[:upper:]' '[:lower:]')
title_nl=${title_nl:-$name}
title_en=${title_en:-$name}
kind=${kind:-$id}

# Whole ranges of letters only: what a locale counts as a letter is no name of a Swift type here.
export LC_ALL=C
[[ $name =~ ^([A-Z][a-z]+)+$ ]] ||
    refuse "\"$name\" is no name for a plugin: use words of letters in UpperCamelCase, such as Thermometer."
[ "${#name}" -ge 3 ] && [ "${#name}" -le 24 ] || refuse "\"$name\" is no name for a plugin: use 3 to 24 letters."
[[ $kind =~ ^[a-z][a-z0-9]*(-[a-z0-9]+)*$ ]] && [ "${#kind}" -le 40 ] ||
    refuse "\"$kind\" is no kind of content: use at most 40 small letters, digits and single hyphens."
for title in "$title_nl" "$title_en"; do
    # They go into JSON, YAML and Swift, each with a grammar of its own.
    [[ -n ${title//[[:space:]]/} && $title != *[\"\\[:cntrl:]]* && ${#title} -le 60 ]] ||
        refuse "\"$title\" is no title here: use 1 to 60 bytes without quotes and backslashes."
done

taken=$(find Plugins Sources -mindepth 1 -maxdepth 1 -iname "$name" | head -n 1)
[ -z "$taken" ] || refuse "There is $taken already. Choose another name."
claimed=$(grep -lE "\"kind\": *\"$kind\"" Plugins/*/plugin.json | head -n 1 || true)
[ -z "$claimed" ] || refuse "$claimed takes the kind \"$kind\" already. Give another one with --kind."

# A rule of Tests/RepositoryTests: the core names no plugin, so a plugin can't have a word of the core as its name.
# Lines that are comments don't count, as in the rule.
used=$(grep -rniwE "$name" Sources Public "$templates/Sources" --include='*.swift' --include='*.js' --include='*.css' --include='*.html' |
    grep -vE '^[^:]*:[0-9]+: *(//|/?\*)' | grep -v "^$list:" | head -n 3 || true)
[ -z "$used" ] || refuse "\"$name\" is a word of the core or of the template, so it can't name a plugin:
$used
Choose another name."

# Everything is made beside the tree first, so that it is put in its place only when it is whole.
staged=$(mktemp -d)
placing=""
finish() {
    local status=$?
    if [ -n "$placing" ]; then
        rm -rf "Plugins/$name"
        cp -p "$staged/before-package" Package.swift
        cp -p "$staged/before-list" "$list"
        echo "That went wrong; the tree is as it was." >&2
    fi
    rm -rf "$staged"
    exit "$status"
}
trap finish EXIT

filled() {
    local text=$1
    text=${text//__Name__/$name}
    text=${text//__id__/$id}
    text=${text//__kind__/$kind}
    text=${text//__nl__/$title_nl}
    printf '%s' "${text//__en__/$title_en}"
}

# A title with "&" must not become what bash puts there for it.
shopt -u patsub_replacement 2>/dev/null || true
while IFS= read -r template; do
    made="$staged/plugin/$(filled "${template#"$templates"/}")"
    mkdir -p "$(dirname "$made")"
    text=$(filled "$(cat "$template")")
    printf '%s\n' "$text" >"$made"
done < <(find "$templates" -type f | sort)

cp -p Package.swift "$staged/before-package"
cp -p "$list" "$staged/before-list"

sed -Ez "s/(\nlet plugins = \[[^]]*\")(,?[[:space:]]*\])/\1, \"$name\"\2/" Package.swift >"$staged/Package.swift"
grep -qE "^let plugins = \[.*\"$name\"|^ .*\"$name\"" "$staged/Package.swift" ||
    refuse "Package.swift has no list \"let plugins = [\"...\"]\" to add the name to."

{
    { grep -E '^import ' "$list"; echo "import $name"; } | sort -u
    grep -vE '^import ' "$list" | sed "s/^\]\$/    Plugin($name.self),\n]/"
} >"$staged/InstalledPlugins.swift"
grep -q "^    Plugin($name.self),\$" "$staged/InstalledPlugins.swift" ||
    refuse "$list has no list that ends with a line \"]\" to add the plugin to."

if command -v swift >/dev/null; then
    # A long name can make a line too long.
    swift format --in-place --configuration .swift-format -r "$staged/plugin" "$staged/Package.swift" \
        "$staged/InstalledPlugins.swift"
fi

placing=yes
mkdir "Plugins/$name"
cp -r "$staged/plugin/." "Plugins/$name/"
cat "$staged/Package.swift" >Package.swift
cat "$staged/InstalledPlugins.swift" >"$list"
placing=""

cat <<TOLD
Made Plugins/$name and put its name in Package.swift and $list. It works as it is; try it:

  swift build --product wijktafel
  swift test --filter ${name}Tests
  deploy/run.sh

Then put the instrument "$kind-voorbeeld" on an agenda. Plugins/README.md tells what to change first.
TOLD
