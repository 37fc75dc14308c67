#!/usr/bin/env bash
# Expected: `mkdocs build --strict --quiet` prints less than `mkdocs build --strict` and ends alike: a broken link fails the build.
# Happens: with --quiet the build succeeds and nothing is printed. --quiet raises the level of the logger itself to ERROR, so the handler that counts warnings for --strict never sees one. A CI job that adds --quiet loses its link check.
# Versions: mkdocs 1.6.1
# Seen: 2026-11-30
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" -q install 'mkdocs==1.6.1'
cd "$folder"
mkdir docs
printf 'site_name: Leaves\n' >mkdocs.yml
printf '# Leaves\n\n[A page that is not there](missing.md)\n' >docs/index.md

env/bin/mkdocs --version | cut -d ' ' -f 1-3
declare -A code
for options in '--strict' '--strict --quiet'; do
    echo "\$ mkdocs build $options"
    # shellcheck disable=SC2086
    env/bin/mkdocs build $options --site-dir site 2>&1 && code[$options]=0 || code[$options]=$?
    echo "exit ${code[$options]}"
done
[ "${code['--strict']}" = 1 ] && [ "${code['--strict --quiet']}" = 0 ]
